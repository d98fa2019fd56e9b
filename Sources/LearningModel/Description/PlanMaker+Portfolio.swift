import Chance

extension PlanMaker {
  /// The programs of the file, then the templates of those that may enter unplanned.
  mutating func portfolio() throws(PlanProblem) -> PortfolioPlan {
    let programs = description.programs
    let all = programs + templates.map(\.program)
    var tables = PortfolioTables(roles: roles.count)
    var blueprints: [ProgramBlueprint] = []
    for (number, program) in all.enumerated() {
      let template = number >= programs.count ? templates[number - programs.count].entry : nil
      blueprints.append(try blueprint(program, template: template, &tables))
    }
    return PortfolioPlan(
      plannedCount: programs.count,
      names: Column(all.map { ProgramNames(id: $0.id, title: $0.title, modality: $0.modality.name) }),
      blueprints: Column(blueprints), usualHours: tables.usualHours(rows: all.count),
      upkeepHours: Grid(tables.upkeep, width: roles.count), smeHours: Grid(tables.sme, width: WorkPhase.count),
      rank: scheduled(programs.map(\.rank)), predecessors: tables.predecessors, audiences: tables.audiences,
      gates: tables.gates, gateNames: tables.gateNames,
      prevents: Grid(tables.prevents, width: description.organization.incidents.count))
  }

  private mutating func blueprint(
    _ program: ProgramDescription, template: String?, _ tables: inout PortfolioTables
  ) throws(PlanProblem) -> ProgramBlueprint {
    let isTemplate = template != nil
    let hours = try program.usualHours(roles)
    tables.append(hours: hours, upkeepShare: program.modality.upkeep)
    tables.sme += WorkPhase.allCases.map {
      program.learningHours * program.modality.smeRatio * (program.modality.smeShares[$0] ?? 0)
    }
    tables.prevents += try prevents(program, isTemplate: isTemplate)
    return ProgramBlueprint(
      address: Address(template.map { "disruption/\($0)/program" } ?? "program/" + program.id),
      sponsor: try sponsor(program, isTemplate: isTemplate), audiences: try audiences(program, &tables),
      learningHours: program.learningHours, startWeek: program.startWeek,
      deadlineWeek: program.deadlineWeek ?? Week.never, rank: program.rank.weekly(1)[0],
      isMandatory: program.isMandatory, predecessors: try predecessors(program, &tables),
      gates: gates(program, &tables), crew: program.crew, smeHoursPerWeek: program.smeHoursPerWeek,
      developmentRatio: program.effort == nil ? assumed(program.modality.developmentRatio) : assumed(1),
      estimateError: value(program.estimateError, isTemplate), vendor: vendor(program, isTemplate),
      practical: program.practical, relevant: program.relevant, memorable: program.memorable,
      delivery: delivery(program), halfLife: program.modality.halfLife,
      completionRate: assumed(program.modality.completionRate), proficiency: assumed(program.modality.proficiency),
      transfer: assumed(program.modality.transfer), keptAfterYear: assumed(program.modality.keptAfterYear),
      valuePerAdopterYear: value(program.valuePerAdopterYear, isTemplate),
      attributable: value(program.attributable, isTemplate), retains: value(program.retains, isTemplate),
      statesValue: program.statesValue, running: program.running)
  }

  /// The values of a template are an effect's values: drawn per strike.
  private mutating func value(_ value: DescribedValue, _ isTemplate: Bool) -> ProgramValue {
    isTemplate ? .drawn(draw(value.draw)) : .assumed(assumed(value))
  }

  private func sponsor(_ program: ProgramDescription, isTemplate: Bool) throws(PlanProblem) -> ID<Sponsor>? {
    guard let name = program.sponsor else { return isTemplate ? nil : ID(0) }
    return ID(try index(of: name, in: description.sponsors.map(\.name), "sponsor"))
  }

  private func audiences(
    _ program: ProgramDescription, _ tables: inout PortfolioTables
  ) throws(PlanProblem) -> Range<Int> {
    let all = description.organization.audiences.map(\.name)
    let first = tables.audiences.count
    for name in program.audiences ?? all { tables.audiences.append(ID(try index(of: name, in: all, "audience"))) }
    return first..<tables.audiences.count
  }

  private func predecessors(
    _ program: ProgramDescription, _ tables: inout PortfolioTables
  ) throws(PlanProblem) -> Range<Int> {
    let first = tables.predecessors.count
    for name in program.after {
      tables.predecessors.append(ID(try index(of: name, in: description.programs.map(\.id), "program")))
    }
    return first..<tables.predecessors.count
  }

  private mutating func gates(_ program: ProgramDescription, _ tables: inout PortfolioTables) -> Range<Int> {
    let first = tables.gates.count
    for gate in program.gates {
      tables.gateNames.append(gate.name)
      tables.gates.append(
        GateTerms(
          name: gate.name, duration: chancy(gate.duration), rejects: gate.rejects, rework: chancy(gate.rework)))
    }
    return first..<tables.gates.count
  }

  private mutating func vendor(_ program: ProgramDescription, _ isTemplate: Bool) -> VendorTerms? {
    guard let vendor = program.vendor else { return nil }
    return VendorTerms(
      leadTime: chancy(vendor.leadTime), weeksPerLearningHour: chancy(vendor.weeksPerLearningHour),
      pricePerLearningHour: value(vendor.pricePerLearningHour, isTemplate), oversight: vendor.oversight,
      changeOrderPremium: vendor.changeOrderPremium)
  }

  private func delivery(_ program: ProgramDescription) -> DeliveryTerms {
    let modality = program.modality
    let leader = modality.ledBy ?? "facilitator"
    return DeliveryTerms(
      classSize: modality.classSize, facilitationRatio: modality.facilitationRatio,
      ledBy: modality.isLive ? roles.firstIndex(of: leader).map { ID($0) } : nil, costPerSeat: modality.costPerSeat,
      reach: program.reach,
      rollout: max(1, program.rollout), enrolsJoinersOnly: program.enrolsJoinersOnly,
      validFor: program.validFor.map { max(1, $0) } ?? Week.never, retiresIn: program.retiresIn ?? Week.never)
  }

  private mutating func prevents(_ program: ProgramDescription, isTemplate: Bool) throws(PlanProblem) -> [ProgramValue?]
  {
    let kinds = description.organization.incidents.map(\.name)
    for kind in program.prevents.keys.sorted() { _ = try index(of: kind, in: kinds, "incident kind") }
    return kinds.map { kind in program.prevents[kind].map { value($0, isTemplate) } }
  }
}

/// The tables that blueprints point into, filled program by program.
private struct PortfolioTables {
  let roles: Int
  var hours: [Double] = []
  var upkeep: [Double] = []
  var sme: [Double] = []
  var predecessors: [ID<Program>] = []
  var audiences: [ID<Audience>] = []
  var gates: [GateTerms] = []
  var gateNames: [String] = []
  var prevents: [ProgramValue?] = []

  init(roles: Int) { self.roles = roles }

  func usualHours(rows: Int) -> WorkTable<Blueprint> {
    var table = WorkTable<Blueprint>(rows: rows, roles: roles)
    table.values = hours
    return table
  }

  /// Upkeep is a share of all original hours a year, in the role mix of development, or of all phases without it.
  mutating func append(hours byPhase: [WorkPhase: [Double]], upkeepShare: Double) {
    let none = [Double](repeating: 0, count: roles)
    var total = none
    for phase in WorkPhase.allCases {
      let row = byPhase[phase] ?? none
      hours += row
      for role in total.indices { total[role] += row[role] }
    }
    let development = byPhase[.development] ?? none
    let mix = development.contains { $0 > 0 } ? development : total
    let sum = mix.reduce(0, +)
    let original = total.reduce(0, +)
    upkeep += mix.map { sum > 0 ? upkeepShare * original * $0 / sum : 0 }
  }
}
