internal import Chance

/// Hours of each role, one beside the other; lanes beyond the roles stay empty.
typealias HoursByRole = SIMD8<Double>

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
      let launched = ReducedWorld.work(on: &programs, &open, plan, week, luck, &hours, &outcomes)
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
      programs.append(ReducedProgram(number: program, drawn: effort, remaining: effort, clock: clock))
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
    on all: inout [ReducedProgram], _ order: inout [Int], _ plan: borrowing ReducedPlan, _ week: Int, _ luck: Luck,
    _ hours: inout ReducedHours, _ outcomes: inout ReducedOutcomes
  ) -> Int {
    var programs = all.mutableSpan
    var open = order.mutableSpan
    var stillOpen = 0
    hours.demand = .zero
    for place in open.indices {
      let program = open[place]
      programs[program].take(hours.give(programs[program].wanted))
      if !programs[program].remaining.isAnyPositive {
        outcomes.launch(program, week)
        continue
      }
      if programs[program].hasBegun, programs[program].isStruck(plan, luck) { outcomes.strikes += 1 }
      hours.demand += programs[program].wanted
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
    let available = left.replacing(with: lesser(demand, ReducedPlan.stretch * left), where: demand .> left)
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
  let number: Int
  /// What it takes in each role, as drawn.
  let drawn: HoursByRole
  var remaining: HoursByRole
  /// Of strikes.
  var clock: Clock
  var hasBegun = false

  /// What it could use this week.
  var wanted: HoursByRole {
    @inline(__always) get { lesser(remaining, HoursByRole(repeating: ReducedPlan.crewLimit)) }
  }

  @inline(__always)
  mutating func take(_ hours: HoursByRole) {
    remaining -= hours
    if !hasBegun { hasBegun = hours.isAnyPositive }
  }

  /// If its clock rings, part of what it took from the start has to be done once more.
  @inline(__always)
  mutating func isStruck(_ plan: borrowing ReducedPlan, _ luck: Luck) -> Bool {
    let ring = clock.rings
    guard clock.advance(by: ReducedPlan.strikesPerWeek, at: plan.strikes[number], luck) else { return false }
    let share = 0.05 + 0.2 * luck.uniform(at: plan.rework[number], occurrence: ring)
    remaining += share * drawn
    return true
  }
}

/// The lesser of the two in each role. The library's `pointwiseMin` is not inlined: it costs a third of the work.
@inline(__always)
private func lesser(_ one: HoursByRole, _ other: HoursByRole) -> HoursByRole {
  var least = one
  for role in HoursByRole.zero.indices { least[role] = other[role] < one[role] ? other[role] : one[role] }
  return least
}

extension HoursByRole {
  /// Role by role: sums depend on their order.
  var total: Double { (0..<ReducedPlan.roles).reduce(0) { $0 + self[$1] } }

  /// Of hours that are at least 0.
  @inline(__always)
  var isAnyPositive: Bool {
    let four = lowHalf + highHalf
    let two = four.lowHalf + four.highHalf
    return two.x + two.y > 0
  }
}

extension ReducedOutcomes {
  mutating func launch(_ program: Int, _ week: Int) {
    launched += 1
    launchWeeks += Double(week)
    if week <= 12 + 4 * program { onTime += 1 }
  }
}
