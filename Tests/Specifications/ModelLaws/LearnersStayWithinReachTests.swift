import LearningModel
import Support
import Testing

@Suite("§14 Learners stay within reach")
struct LearnersStayWithinReachTests {
  @Test("0 ≤ adopters ≤ trained ≤ people × reach, and nobody is counted below zero", arguments: Extent.seeds)
  func learnersStayWithinReach(seed: Int) throws {
    var rehearsal = try Rehearsal(.random(seed: seed), seed: UInt64(seed))
    for week in rehearsal.plan.calendar.weeks {
      rehearsal.play()
      let (plan, world) = (rehearsal.plan, rehearsal.world)
      for cohort in world.learners.cohorts.values {
        let program = world.portfolio.programs[cohort.program]
        let reach = plan.portfolio.blueprints[program.blueprint].delivery.reach
        let people = plan.organization.people[cohort.audience]
        let ordered = [0, cohort.adopters, cohort.trained, people * reach]
        try #require(zip(ordered, ordered.dropFirst()).allSatisfy { $0 <= $1 }, "seed \(seed), week \(week)")
        let counts = [
          cohort.waitingNew, cohort.waitingRenewals, cohort.freshNew, cohort.freshRenewals, cohort.againNew,
          cohort.againRenewals, cohort.completionsNew, cohort.completionsRenewals, cohort.expiries, cohort.seatsServed,
        ]
        try #require(counts.allSatisfy { $0 >= 0 && $0.isFinite }, "seed \(seed), week \(week): \(counts)")
        try #require((0...1).contains(cohort.rolledOut), "seed \(seed), week \(week)")
      }
    }
  }

  @Test(
    "every reported number is a number, absent only where there is nothing to divide by or nothing to tell",
    arguments: Extent.seeds)
  func numbersAreNumbers(seed: Int) throws {
    let plan = try Plan(.random(seed: seed))
    var player = FuturePlayer(plan: plan, seed: UInt64(seed), periodOfWeek: Array(0..<plan.weeks))
    player.play(replication: 0)
    let width = plan.layout.periodic.count
    for (position, value) in player.record.periods.enumerated() {
      let series = plan.layout.series[position % width]
      guard !isSound(value, series.metric) else { continue }
      Issue.record("seed \(seed), week \(position / width), \(series.name): \(value)")
      return
    }
    for (series, value) in zip(plan.layout.series, player.record.outcomes) where !isSound(value, series.metric) {
      Issue.record("seed \(seed), in all, \(series.name): \(value)")
    }
  }

  private func isSound(_ value: Double, _ metric: Metric) -> Bool {
    if value.isNaN { return mayBeAbsent.contains(metric) }
    guard value.isFinite, value >= 0 || mayBeNegative.contains(metric) else { return false }
    return value <= 1 + 1e-12 || !shares.contains(metric)
  }

  /// Quotients whose divisor may be 0, and events of a program that may not come about.
  private let mayBeAbsent: Set<Metric> = [
    .utilization, .roi, .onTimeShare, .launched, .onTime, .cancelled, .launchWeek, .weeksLate,
  ]
  /// Balances and differences; added hours and weeks when less is to do than before; money when funding was raised.
  private let mayBeNegative: Set<Metric> = [
    .balance, .fundingEffects, .netBenefit, .roi, .addedHours, .addedWeeks, .directMoney,
  ]
  private let shares: Set<Metric> = [
    .strain, .coverage, .confidence, .reputation, .maturity, .scorecard, .attention, .launched, .onTime, .cancelled,
    .onTimeShare,
  ]
}
