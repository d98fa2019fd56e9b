package import Chance

/// What the scenario says of its programs and of those that may enter unplanned (model.md §9–§12).
///
/// The first `plannedCount` blueprints are the programs of the file, in its order; then come the templates of `new_program`.
package struct PortfolioPlan: Sendable {
  package var plannedCount: Int
  package var names: Column<Blueprint, ProgramNames>
  package var blueprints: Column<Blueprint, ProgramBlueprint>
  /// Hours of each phase and role before development ratio and estimate error; the ratio is 1 where effort is stated.
  package var usualHours: WorkTable<Blueprint>
  /// Hours a year of upkeep by role, before development ratio and estimate error.
  package var upkeepHours: Grid<Blueprint, Role, Double>
  package var smeHours: Grid<Blueprint, WorkPhase, Double>
  /// **S**: rank of each program of the file, week by week; 1 is first.
  package var rank: Scheduled<Program>
  /// Programs of the file that must be launched or cancelled before, `predecessors[blueprint.predecessors]`.
  package var predecessors: [ID<Program>]
  /// Audiences, `audiences[blueprint.audiences]`.
  package var audiences: [ID<Audience>]
  /// Gates, `gates[blueprint.gates]`.
  package var gates: [GateTerms]
  /// What the gates are called, in the same order.
  package var gateNames: [String]
  /// What share of incidents full coverage prevents, by kind; nil where nothing is stated.
  package var prevents: Grid<Blueprint, IncidentKind, ProgramValue?>

  /// Roles that lead live sessions of a program, in the order of the team.
  package let leaders: [ID<Role>]

  package var planned: IDs<Program> { IDs(count: plannedCount) }

  package init(
    plannedCount: Int, names: Column<Blueprint, ProgramNames>, blueprints: Column<Blueprint, ProgramBlueprint>,
    usualHours: WorkTable<Blueprint>,
    upkeepHours: Grid<Blueprint, Role, Double>, smeHours: Grid<Blueprint, WorkPhase, Double>,
    rank: Scheduled<Program>, predecessors: [ID<Program>], audiences: [ID<Audience>], gates: [GateTerms],
    gateNames: [String],
    prevents: Grid<Blueprint, IncidentKind, ProgramValue?>
  ) {
    self.plannedCount = plannedCount
    self.names = names
    self.blueprints = blueprints
    self.usualHours = usualHours
    self.upkeepHours = upkeepHours
    self.smeHours = smeHours
    self.rank = rank
    self.predecessors = predecessors
    self.audiences = audiences
    self.gates = gates
    self.gateNames = gateNames
    self.prevents = prevents
    leaders = Set(blueprints.values.compactMap(\.delivery.ledBy)).sorted()
  }
}

/// One program as the scenario states it. Ranges point into the tables of `PortfolioPlan`.
package struct ProgramBlueprint: Sendable {
  /// Address of the program; of a template, the family that its strikes number.
  package var address: Address
  package var sponsor: ID<Sponsor>?  // nil: drawn among all when the program enters
  package var audiences: Range<Int>
  package var learningHours: Double  // hours, > 0
  /// First week in which it may start; of a template, weeks from its strike.
  package var startWeek: Int
  /// Week that holds `needed_by`, possibly outside the horizon, or `Week.never`; of a template, weeks from its strike.
  package var deadlineWeek: Int
  package var rank: Double  // of a template; programs of the file have a schedule
  package var isMandatory: Bool
  package var predecessors: Range<Int>
  package var gates: Range<Int>
  package var crew: Double  // people of a role at once
  package var smeHoursPerWeek: Double

  package var developmentRatio: Assumed  // U, hours per hour of learning
  package var estimateError: ProgramValue  // U, factor on hours
  package var vendor: VendorTerms?

  package var practical: Double  // −1…1
  package var relevant: Double  // −1…1
  package var memorable: Double  // −1…1

  package var delivery: DeliveryTerms
  package var halfLife: Double  // years in which quality halves without upkeep
  package var completionRate: Assumed  // U, share
  package var proficiency: Assumed  // U, share
  package var transfer: Assumed  // U, share
  package var keptAfterYear: Assumed  // U, share

  package var valuePerAdopterYear: ProgramValue  // U, money
  package var attributable: ProgramValue  // U, share
  package var retains: ProgramValue  // U, share of turnover at full adoption
  /// At least one of value_per_adopter_year, retains and prevents is stated.
  package var statesValue: Bool
  /// Running since before the horizon: coverage and adoption at its start.
  package var running: RunningState?

  package init(
    address: Address, sponsor: ID<Sponsor>?, audiences: Range<Int>, learningHours: Double,
    startWeek: Int, deadlineWeek: Int, rank: Double, isMandatory: Bool, predecessors: Range<Int>, gates: Range<Int>,
    crew: Double, smeHoursPerWeek: Double, developmentRatio: Assumed, estimateError: ProgramValue,
    vendor: VendorTerms?, practical: Double, relevant: Double, memorable: Double, delivery: DeliveryTerms,
    halfLife: Double, completionRate: Assumed, proficiency: Assumed, transfer: Assumed, keptAfterYear: Assumed,
    valuePerAdopterYear: ProgramValue, attributable: ProgramValue, retains: ProgramValue, statesValue: Bool,
    running: RunningState?
  ) {
    self.address = address
    self.sponsor = sponsor
    self.audiences = audiences
    self.learningHours = learningHours
    self.startWeek = startWeek
    self.deadlineWeek = deadlineWeek
    self.rank = rank
    self.isMandatory = isMandatory
    self.predecessors = predecessors
    self.gates = gates
    self.crew = crew
    self.smeHoursPerWeek = smeHoursPerWeek
    self.developmentRatio = developmentRatio
    self.estimateError = estimateError
    self.vendor = vendor
    self.practical = practical
    self.relevant = relevant
    self.memorable = memorable
    self.delivery = delivery
    self.halfLife = halfLife
    self.completionRate = completionRate
    self.proficiency = proficiency
    self.transfer = transfer
    self.keptAfterYear = keptAfterYear
    self.valuePerAdopterYear = valuePerAdopterYear
    self.attributable = attributable
    self.retains = retains
    self.statesValue = statesValue
    self.running = running
  }
}

/// How tables and charts call a program.
package struct ProgramNames: Sendable, Hashable {
  package var id: String
  package var title: String
  package var modality: String

  package init(id: String, title: String, modality: String) {
    self.id = id
    self.title = title
    self.modality = modality
  }
}

/// How a launched program reaches people (model.md §10).
package struct DeliveryTerms: Sendable {
  package var classSize: Double  // seats in a session, > 0
  package var facilitationRatio: Double  // hours of a facilitator per hour of session
  package var ledBy: ID<Role>?  // of live sessions; nil: they need nobody of the team
  package var costPerSeat: Double  // money, at the first fiscal year's prices
  package var reach: Double  // share of the audience, 0…1
  package var rollout: Int  // weeks over which the audience is enrolled, at least 1
  package var enrolsJoinersOnly: Bool
  package var validFor: Int  // weeks until a certificate expires, or `Week.never`
  package var retiresIn: Int  // first week without delivery, or `Week.never`; of a template, weeks from its strike

  package init(
    classSize: Double, facilitationRatio: Double, ledBy: ID<Role>?, costPerSeat: Double, reach: Double,
    rollout: Int, enrolsJoinersOnly: Bool, validFor: Int, retiresIn: Int
  ) {
    self.classSize = classSize
    self.facilitationRatio = facilitationRatio
    self.ledBy = ledBy
    self.costPerSeat = costPerSeat
    self.reach = reach
    self.rollout = rollout
    self.enrolsJoinersOnly = enrolsJoinersOnly
    self.validFor = validFor
    self.retiresIn = retiresIn
  }

  /// Facilitator hours that one seat of a live session takes.
  package var facilitatorHoursPerLearningHour: Double { facilitationRatio / classSize }
}

/// What a program that already runs brings into the first week.
package struct RunningState: Sendable, Hashable {
  package var coverage: Double  // trained over people·reach
  package var adoption: Double  // adopters over people·reach, at most `coverage`

  package init(coverage: Double, adoption: Double) {
    self.coverage = coverage
    self.adoption = adoption
  }
}

/// A review that a program passes between review and pilot (model.md §9).
package struct GateTerms: Sendable {
  package var duration: Chancy  // ⟲, weeks
  package var rejects: Double  // probability at the first attempt
  package var rework: Chancy  // ⟲, share of the hours done
  package var address: Address

  package init(name: String, duration: Chancy, rejects: Double, rework: Chancy) {
    self.duration = duration
    self.rejects = rejects
    self.rework = rework
    address = Address("gate/" + name)
  }
}

/// On what terms design and development are bought (model.md §9).
package struct VendorTerms: Sendable {
  package var leadTime: Chancy  // ⟲, weeks
  package var weeksPerLearningHour: Chancy  // ⟲, weeks
  package var pricePerLearningHour: ProgramValue  // U, money, at the first fiscal year's prices
  package var oversight: Double  // share of the usual hours of the two phases
  package var changeOrderPremium: Double  // factor on the price of added work

  package init(
    leadTime: Chancy, weeksPerLearningHour: Chancy, pricePerLearningHour: ProgramValue, oversight: Double,
    changeOrderPremium: Double
  ) {
    self.leadTime = leadTime
    self.weeksPerLearningHour = weeksPerLearningHour
    self.pricePerLearningHour = pricePerLearningHour
    self.oversight = oversight
    self.changeOrderPremium = changeOrderPremium
  }
}

extension PortfolioPlan {
  /// Whether every program of the file states what it is worth: otherwise no return on what is spent can be told.
  package var everyProgramStatesValue: Bool {
    for program in planned where !blueprints.values[program.index].statesValue { return false }
    return true
  }
}
