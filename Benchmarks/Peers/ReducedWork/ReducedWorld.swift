internal import Chance

/// A replication of the reduced work while it is played. Written as the engine is: columns of plain values, steps in the
/// order in which they are described, luck by address; nothing is allocated while weeks pass.
struct ReducedWorld: Sendable {
  private let plan: ReducedPlan
  private(set) var outcomes = ReducedOutcomes()

  private var programs: [ReducedProgram] = []
  /// Those that are not launched, in priority order.
  private var open: [Int] = []
  private var hours = ReducedHours()
  /// Hours of those who are not away, for the next weeks.
  private var capacity = [HoursByRole](repeating: .zero, count: weeksAtOnce)
  private static let weeksAtOnce = 64

  init(_ plan: ReducedPlan) {
    self.plan = plan
    open.reserveCapacity(ReducedPlan.programs)
    programs.reserveCapacity(ReducedPlan.programs)
  }

  mutating func play(_ luck: Luck) {
    begin(luck)
    for week in 0..<ReducedPlan.weeks {
      measureCapacity(week, luck)
      hours.stretch()
      let launched = ReducedWorld.work(on: &programs, &open, week, luck, &hours, &outcomes)
      open.removeLast(launched)
    }
    outcomes.hoursWorked = hours.worked.total
    outcomes.stretchedHours = hours.stretched.total
  }

  private mutating func begin(_ luck: Luck) {
    outcomes = ReducedOutcomes()
    hours = ReducedHours()
    open.removeAll(keepingCapacity: true)
    programs.removeAll(keepingCapacity: true)
    for program in 0..<ReducedPlan.programs {
      let factor = plan.draws.value(plan.effortFactor, at: plan.efforts[program], luck)
      let effort = plan.baseEffort[program] * factor
      let clock = Clock(at: plan.strikes[program], luck)
      open.append(program)
      programs.append(
        ReducedProgram(drawn: effort, clock: clock, strikes: plan.strikes[program], rework: plan.rework[program]))
      hours.demand += programs[program].wanted
    }
  }

  /// Who is away, for many weeks at once, and the hours of those who are not.
  private mutating func drawAbsences(from week: Int, _ luck: Luck) {
    let weeks = min(ReducedWorld.weeksAtOnce, ReducedPlan.weeks - week)
    for place in capacity.indices { capacity[place] = plan.teamHours }
    for member in plan.absences.indices {
      let role = plan.roleOfMember[member]
      var absent = luck.happens(ReducedPlan.absence, at: plan.absences[member], first: week, count: weeks)
      outcomes.absences += Double(absent.nonzeroBitCount)
      while absent != 0 {
        capacity[absent.trailingZeroBitCount][role] -= ReducedPlan.memberHours
        absent &= absent &- 1
      }
    }
  }

  private mutating func measureCapacity(_ week: Int, _ luck: Luck) {
    if week % ReducedWorld.weeksAtOnce == 0 { drawAbsences(from: week, luck) }
    hours.left = capacity[week % ReducedWorld.weeksAtOnce]
  }

  /// In priority order. A program without work left is launched at the end of the week; one that has begun may be struck.
  /// How many are launched.
  private static func work(
    on all: inout [ReducedProgram], _ order: inout [Int], _ week: Int, _ luck: Luck,
    _ hours: inout ReducedHours, _ outcomes: inout ReducedOutcomes
  ) -> Int {
    var programs = all.mutableSpan
    var open = order.mutableSpan
    var stillOpen = 0
    // A copy stays in registers while the programs take from it.
    var team = hours
    team.demand = .zero
    defer { hours = team }
    for place in open.indices {
      let program = open[place]
      programs[program].take(team.give(programs[program].wanted))
      if !programs[program].remaining.isAnyPositive {
        outcomes.launch(program, week)
        continue
      }
      if programs[program].hasBegun, programs[program].isStruck(luck) { outcomes.strikes += 1 }
      programs[program].want()
      team.demand += programs[program].wanted
      open[stillOpen] = program
      stillOpen += 1
    }
    return open.count - stillOpen
  }
}

/// The team's hours.
struct ReducedHours: Sendable {
  /// What programs could use this week.
  var demand = HoursByRole.zero
  /// What is left of this week.
  var left = HoursByRole.zero
  var worked = HoursByRole.zero
  var stretched = HoursByRole.zero

  /// Where more hours are wanted than there are, people stretch.
  @inline(__always)
  mutating func stretch() {
    let available = greater(left, lesser(demand, left * ReducedPlan.stretch))
    stretched += available - left
    left = available
  }

  /// As many of the wanted hours as are left.
  @inline(__always)
  mutating func give(_ wanted: HoursByRole) -> HoursByRole {
    let given = lesser(wanted, left)
    left -= given
    worked += given
    return given
  }
}

/// What is still to be done of a program.
struct ReducedProgram: Sendable {
  /// What it takes in each role, as drawn.
  let drawn: HoursByRole
  private(set) var remaining: HoursByRole
  /// What it could use next week.
  private(set) var wanted = HoursByRole.zero
  private(set) var hasBegun = false
  /// Of strikes.
  private var clock: Clock
  private let strikes: Address
  private let rework: Address

  init(drawn: HoursByRole, clock: Clock, strikes: Address, rework: Address) {
    self.drawn = drawn
    remaining = drawn
    self.clock = clock
    self.strikes = strikes
    self.rework = rework
    want()
  }

  @inline(__always)
  mutating func want() {
    wanted = lesser(remaining, HoursByRole(everywhere: ReducedPlan.crewLimit))
  }

  @inline(__always)
  mutating func take(_ hours: HoursByRole) {
    remaining -= hours
    if !hasBegun { hasBegun = hours.isAnyPositive }
  }

  /// If its clock rings, part of what it took from the start has to be done once more.
  @inline(__always)
  mutating func isStruck(_ luck: Luck) -> Bool {
    let ring = clock.rings
    guard clock.advance(by: ReducedPlan.strikesPerWeek, at: strikes, luck) else { return false }
    workAgain(after: ring, luck)
    return true
  }

  /// Seldom, so not in the midst of the week's loop, where it would take the registers.
  @inline(never)
  private mutating func workAgain(after ring: Int, _ luck: Luck) {
    let share = 0.05 + 0.2 * luck.uniform(at: rework, occurrence: ring)
    remaining += drawn * share
  }
}

extension ReducedOutcomes {
  mutating func launch(_ program: Int, _ week: Int) {
    launched += 1
    launchWeeks += Double(week)
    if week <= 12 + 4 * program { onTime += 1 }
  }
}
