package import Chance

/// Where a program stands.
package enum ProgramStatus: Sendable, Hashable {
  case waiting, active, launched, retired, cancelled
}

/// The programs of one future, those that entered unplanned behind those of the file (model.md §9).
package struct PortfolioState: ~Copyable, Sendable {
  package var programs = OwnedColumn<Program, ProgramState>()
  package var remaining: OwnedWorkTable<Program>  // hours still to do
  package var done: OwnedWorkTable<Program>  // hours done, once however often they were done again
  package var remainingSME = OwnedGrid<Program, WorkPhase, Double>(width: WorkPhase.count)
  package var doneSME = OwnedGrid<Program, WorkPhase, Double>(width: WorkPhase.count)
  package var gates = OwnedValues<GateState>()
  package var clocks: OwnedGrid<Program, Disruption, ProgramClock>
  /// Programs waiting or active, in priority order.
  package var order = OwnedValues<ID<Program>>()
  package var orderIsStale = true
  package var seenByOrder = 0  // programs that had entered when it was made
  /// Programs at work when this week's strikes began, in the order of the file.
  package var active = OwnedValues<ID<Program>>()
  /// Programs that deliver this week, in the order of the file.
  package var inService = OwnedValues<ID<Program>>()
  /// One was launched or retired since they were gathered.
  package var serviceIsStale = true
  package var mandatoryUpkeep: OwnedColumn<Role, Double>  // hours a week of all in service that are mandatory
  package var otherUpkeep: OwnedColumn<Role, Double>  // hours a week of the others
  /// Hours of a role that a week's upkeep takes.
  package var weeklyUpkeep: OwnedGrid<Program, Role, Double>
  package var activeCount = 0
  package var launchedCount = 0  // launched and not retired
  package var cancelledCount = 0

  // This week, by program
  package var hours = OwnedColumn<Program, Double>()
  package var reworkHours = OwnedColumn<Program, Double>()
  package var smeHours = OwnedColumn<Program, Double>()
  package var cost = OwnedColumn<Program, Double>()  // money

  init(_ plan: borrowing Plan) {
    let roles = plan.team.names.count
    remaining = OwnedWorkTable(roles: roles)
    done = OwnedWorkTable(roles: roles)
    clocks = OwnedGrid(width: plan.register.entries.count)
    mandatoryUpkeep = OwnedColumn(repeating: 0, count: roles)
    otherUpkeep = OwnedColumn(repeating: 0, count: roles)
    weeklyUpkeep = OwnedGrid(width: roles)
  }

  /// Empties all tables and keeps their storage.
  mutating func begin() {
    programs.removeAll()
    remaining.removeAll()
    done.removeAll()
    remainingSME.removeAll()
    doneSME.removeAll()
    gates.removeAll()
    clocks.removeAll()
    order.removeAll()
    active.removeAll()
    inService.removeAll()
    weeklyUpkeep.removeAll()
    hours.removeAll()
    reworkHours.removeAll()
    smeHours.removeAll()
    cost.removeAll()
    orderIsStale = true
    serviceIsStale = true
    seenByOrder = 0
    activeCount = 0
    launchedCount = 0
    cancelledCount = 0
  }

  mutating func append(_ program: ProgramState) -> ID<Program> {
    let id = ID<Program>(programs.count)
    programs.append(program)
    remaining.grow(toRows: programs.count)
    done.grow(toRows: programs.count)
    weeklyUpkeep.grow(toRows: programs.count, with: 0)
    remainingSME.grow(toRows: programs.count, with: 0)
    doneSME.grow(toRows: programs.count, with: 0)
    clocks.grow(toRows: programs.count, with: ProgramClock())
    hours.append(0)
    reworkHours.append(0)
    smeHours.append(0)
    cost.append(0)
    orderIsStale = true
    return id
  }

  mutating func beginWeek() {
    hours.clear()
    reworkHours.clear()
    smeHours.clear()
    cost.clear()
  }
}

/// One program of one future.
package struct ProgramState: Sendable {
  package var blueprint: ID<Blueprint>
  package var address: Address
  package var sponsor: ID<Sponsor>
  package var status = ProgramStatus.waiting
  package var phase = WorkPhase.analysis
  /// Nothing of deployment remains; only gates can hold the launch.
  package var isBuilt = false
  /// Review has ended; its gates start next week.
  package var gatesAreDue = false
  package var runningGates = 0
  /// How often each phase was completed so far, by `Phase`.
  package var completions = InlineArray<7, Int>(repeating: 0)
  package var rank: Double
  /// A disruption has set the rank: the schedule no longer counts.
  package var rankIsMoved = false
  package var startWeek: Int
  package var deadlineWeek: Int
  package var isMandatory: Bool
  package var leader: ID<Role>?  // of its live sessions, if it has any and the team has the role
  package var retiresIn: Int  // first week without delivery, or `Week.never`
  package var startedIn = Week.never
  package var launchedIn = Week.never
  package var cancelledIn = Week.never
  package var blockedUntil = 0
  package var smeAbsentUntil = 0
  /// It got hours in some week: from then on a week without is an interruption.
  package var hasWorked = false
  package var isInterrupted = false
  package var vendor = VendorState()

  // Its values, assumed or drawn
  package var usualFactor: Double  // development ratio and estimate error
  package var valuePerAdopterYear: Double  // money, the attributable part
  package var retains: Double
  package var weeklyKeep: Double  // share of adopters that keep it from week to week

  package var cohorts: Range<Int>  // in `LearnerState`
  package var learners = LearnerTotals()
  package var seatsAsked = 0.0  // this week
  package var quality = 1.0
  package var upkeepAsked = 0.0  // hours, this week
  package var upkeepServed = 0.0  // hours, this week

  /// Gates hold it: review is over and one of them runs or is about to.
  package var isInGates: Bool { gatesAreDue || isHeldByGates }

  /// Review is over and a gate runs.
  package var isHeldByGates: Bool { runningGates > 0 && (isBuilt || phase > .review) }

  /// The phase as the register names it.
  package var presentPhase: Phase { isInGates ? .gates : Phase(phase) }
}

extension WorkPhase: Comparable {
  package static func < (one: WorkPhase, other: WorkPhase) -> Bool { one.rawValue < other.rawValue }
}

/// What a register entry knows of a program: its clock, if it runs one, and its strikes so far.
package struct ProgramClock: Sendable {
  package var clock: Clock?
  package var asked = 0  // completions of phases that could have struck
  package var strikes = 0  // after such completions
}

/// A gate of a program: one that its blueprint names, or one that a disruption brought.
package struct GateState: Sendable {
  package enum Stage: Sendable { case idle, running, passed }

  package var program: ID<Program>
  package var address: Address
  package var stage = Stage.idle
  package var endsBefore = 0  // first week after its last
  package var runs = 0
  package var rejections = 0
  /// The entry of the register that brought it.
  package var entry: ID<Disruption>?
  /// Position in `PortfolioPlan.gates` of one that the blueprint names.
  package var terms: Int?
  package var duration: Chancy
  package var rejects: Double
  package var rework: Chancy

  /// As the chronicle calls it.
  var name: GateName? {
    if let entry { return .brought(by: entry) }
    return terms.map { .own($0) }
  }
}

/// The bought part of a program.
package struct VendorState: Sendable {
  package var counted = 0.0  // weeks
  package var total = 0.0  // weeks until the clock has run out
  package var planned = 0.0  // weeks as first agreed
  package var price = 0.0  // money, of the week of the first instalment
  package var instalments = 0  // paid
  package var surcharge = 0.0  // share of the price, due with the last instalment
}
