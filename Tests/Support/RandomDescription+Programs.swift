import LearningModel

extension Dice {
  mutating func programs(in description: PlanDescription) throws -> [ProgramDescription] {
    let modalities = try (0..<whole(1...4)).map { try modality("modality\($0)", description) }
    var programs: [ProgramDescription] = []
    for number in 0..<whole(1...12) {
      var program = try self.program("program\(number)", of: one(of: modalities), in: description)
      program.after = happens(0.3) ? some(of: programs.map(\.id), 0.3) : []
      if happens(0.2) {
        let coverage = self.number(0...1)
        program.running = RunningState(coverage: coverage, adoption: coverage * self.number(0...1))
      }
      programs.append(program)
    }
    return programs
  }

  /// A program of the file, or a template: its weeks then count from the strike.
  mutating func program(
    _ id: String, of modality: ModalityDescription, in description: PlanDescription
  ) throws -> ProgramDescription {
    let weeks = description.calendar.weekCount
    var program = ProgramDescription(id, modality: modality, learningHours: number(0.2...30))
    if happens(0.7) { program.sponsor = one(of: description.sponsors.map(\.name)) }
    if happens(0.6) { program.audiences = some(of: description.organization.audiences.map(\.name)) }
    program.startWeek = happens(0.4) ? 0 : whole(0...weeks + 4)
    if happens(0.7) { program.deadlineWeek = program.startWeek + whole(-4...60) }
    program.rank = schedule(weeks) { dice in Double(dice.whole(1...6)) }
    program.isMandatory = happens(0.3)
    program.crew = number(0.3...4)
    program.smeHoursPerWeek = happens(0.05) ? 0 : number(0.5...20)
    program.estimateError = try assumed("\(id).estimate_error", 0.3...3)
    if happens(0.2) {
      program.effort = [:]
      for role in description.team.roles { program.effort?[role.name] = number(0...200) }
    }
    program.gates = try gates()
    if happens(0.25) { program.vendor = try vendor(id) }
    (program.practical, program.relevant, program.memorable) = (number(-1...1), number(-1...1), number(-1...1))
    try promise(&program, in: description)
    return program
  }

  /// Whom it reaches, for how long, and what it is worth.
  private mutating func promise(_ program: inout ProgramDescription, in description: PlanDescription) throws {
    program.reach = one(of: [0, 1, 1, number(0...1), number(0...1)])
    program.rollout = one(of: [1, whole(1...40)])
    program.enrolsJoinersOnly = happens(0.2)
    if happens(0.4) { program.validFor = whole(1...60) }
    if happens(0.2) { program.retiresIn = whole(0...description.calendar.weekCount) }
    program.valuePerAdopterYear = try assumed("\(program.id).value", 0...5000)
    program.attributable = try assumed("\(program.id).attributable", 0...1)
    program.statesValue = happens(0.8)
    if happens(0.4) { program.retains = try assumed("\(program.id).retains", 0...1) }
    for kind in some(of: description.organization.incidents) {
      program.prevents[kind.name] = try assumed("\(program.id).prevents.\(kind.name)", 0...1)
    }
  }

  private mutating func gates() throws -> [GateDescription] {
    try (0..<one(of: [0, 0, 1, 1, 2, 3])).map {
      GateDescription(
        "gate\($0)", duration: try draw(0...5), rejects: one(of: [0, 1, number(0...1)]), rework: try draw(0...1))
    }
  }

  private mutating func vendor(_ id: String) throws -> VendorDescription {
    var vendor = VendorDescription()
    vendor.leadTime = try draw(0...8)
    vendor.weeksPerLearningHour = try draw(0...1)
    vendor.pricePerLearningHour = try assumed("\(id).price", 0...10_000)
    vendor.oversight = number(0...0.5)
    vendor.changeOrderPremium = number(0...2)
    return vendor
  }

  private mutating func modality(_ name: String, _ description: PlanDescription) throws -> ModalityDescription {
    var modality = ModalityDescription(name)
    modality.developmentRatio = try assumed("\(name).development_ratio", 1...(happens(0.1) ? 700 : 60))
    modality.phaseShares = shares(of: some(of: WorkPhase.allCases, 0.8) + [.development])
    let roles = description.team.roles.map(\.name)
    for phase in WorkPhase.allCases {
      // One role is surely in the team; the absent one passes its hours on.
      modality.roleShares[phase] = shares(of: some(of: roles + ["absent"]) + [one(of: roles)])
    }
    modality.smeRatio = happens(0.3) ? 0 : number(0...8)
    modality.smeShares = shares(of: some(of: WorkPhase.allCases) + [.analysis])
    modality.isLive = happens(0.5)
    modality.classSize = number(1...30)
    modality.facilitationRatio = number(0...3)
    if happens(0.3) { modality.ledBy = one(of: roles) }
    modality.costPerSeat = happens(0.3) ? 0 : number(0...400)
    modality.completionRate = try assumed("\(name).completion_rate", 0...1)
    modality.proficiency = try assumed("\(name).proficiency", 0...1)
    modality.transfer = try assumed("\(name).transfer", 0...1)
    modality.keptAfterYear = try assumed("\(name).kept_after_year", 0...1)
    modality.halfLife = number(0.2...6)
    modality.upkeep = one(of: [0, number(0...0.5)])
    return modality
  }

  /// Shares that add up to 1.
  private mutating func shares<Thing: Hashable>(of things: [Thing]) -> [Thing: Double] {
    var shares: [Thing: Double] = [:]
    var sum = 0.0
    for thing in things where shares[thing] == nil {
      let share = number(0.05...1)
      shares[thing] = share
      sum += share
    }
    return shares.mapValues { $0 / sum }
  }
}
