import Forecasting
import LearningModel
import Statistics
import Support
import Testing

@Suite("Stopping as soon as a forecast is precise enough") struct StoppingRuleTests {
  private func settings(_ goals: [PrecisionGoal], most: Int = 20_000, threads: Int = 1) -> ForecastSettings {
    var settings = ForecastSettings()
    settings.replications = most
    settings.threads = threads
    settings.periodLength = .quarter
    settings.keepsAssumedValues = true
    settings.stopping = StoppingRule(goals)
    return settings
  }

  private func spend(_ plan: Plan) -> Series { plan.layout.series[plan.layout[.spend]] }

  private func forecast(_ tolerance: PrecisionGoal.Tolerance, most: Int = 20_000) throws -> Forecast {
    let plan = try Plan(.simpleSpend(chance: true))
    return try Forecast(plan, settings([PrecisionGoal(.mean(spend(plan)), tolerance)], most: most))
  }

  @Test("looks are at 4,096, then each 1,024 or a sixteenth further, and at the most")
  func looks() {
    let rule = StoppingRule([])
    #expect(rule.looks(upTo: 7_000) == [4_096, 5_120, 6_144, 7_000])
    #expect(rule.looks(upTo: 1_000) == [1_000])
    let many = rule.looks(upTo: 100_000)
    #expect(zip(many, many.dropFirst()).allSatisfy { $1 - $0 <= max(1_024, $0 / 16) })
    #expect(many.dropLast().allSatisfy { $0.isMultiple(of: 1_024) } && many.last == 100_000)
    // 32,768 / 16 = 2,048.
    #expect(many.firstIndex(of: 32_768).map { many[$0 + 1] } == 34_816)
    var later = rule
    later.fewest = 5_000
    #expect(later.looks(upTo: 7_000) == [5_120, 6_144, 7_000])
  }

  @Test("it stops at the first look at which the interval of the mean is narrow enough, and says how narrow it is")
  func stops() throws {
    // The deviation is $3,512: 1.96 · 3,512/√n is $108 at 4,096, $96 at 5,120 and $88 at 6,144 futures.
    let forecast = try forecast(.amount(92))
    #expect(forecast.settings.replications == 6_144 && forecast.samples.outcomes.replications == 6_144)
    let report = try #require(forecast.precision)
    #expect(report.isReached && report.futures == 6_144 && report.most == 20_000)
    #expect(abs(report.reached[0].reach - 87.8) < 3 && report.reached[0].allowed == 92)
    let statistics = try forecast.summary()[forecast.plan.layout[.spend]]
    #expect(report.reached[0].reach == statistics.error.reach && report.reached[0].estimate == statistics.mean)
  }

  @Test("a share is one of the estimate: 0.9 % of $17,000 are $153, known at the first look")
  func shareOfMean() throws {
    let forecast = try forecast(.share(0.009))
    #expect(forecast.settings.replications == 4_096)
  }

  @Test("what it would take follows the square-root law: a quarter of the width takes sixteen times as many")
  func unreached() throws {
    let report = try #require(try forecast(.amount(25), most: 5_000).precision)
    #expect(!report.isReached && report.futures == 5_000)
    // 1.96² · 3,512²/25² = 75,800.
    #expect(abs(try #require(report.futuresNeeded) - 75_800) < 3_000)
  }

  @Test("nobody can tell what it would take where no future has a value: ladders are not launched within five weeks")
  func nobodyCanTell() throws {
    let plan = try Plan(.smallAcademy(weeks: 5))
    let launch = plan.layout.series[try #require(plan.layout.position(named: "launch_week.ladders"))]
    let goals = [PrecisionGoal(.mean(launch), .share(0.01)), PrecisionGoal(.percentile(50, launch), .share(0.01))]
    let forecast = try Forecast(plan, settings(goals, most: 600))
    let report = try #require(forecast.precision)
    #expect(forecast.settings.replications == 600 && !report.isReached)
    #expect(report.futuresNeeded == nil && report.reached.allSatisfy { $0.estimate.isNaN && $0.reach.isNaN })
  }

  @Test("what never varies is known at the first look")
  func certain() throws {
    let plan = try Plan(.calm(weeks: 2))
    let forecast = try Forecast(plan, settings([PrecisionGoal(.mean(spend(plan)), .share(0.001))]))
    #expect(forecast.settings.replications == 4_096)
  }

  @Test(
    "the same number and the same bits for 1, 2 and 7 threads, in memory and in a file; room is made as it is needed")
  func threadsChangeNothing() throws {
    let plan = try Plan(.simpleSpend(chance: true))
    // 1.96² · 3,512²/45² = 23,400: more than the 16,384 for which there is room at first.
    let goals = [PrecisionGoal(.mean(spend(plan)), .amount(45))]
    let one = try Forecast(plan, settings(goals, most: 60_000))
    #expect(one.settings.replications > 16_384 && one.settings.replications < 60_000)
    var plain = settings(goals, most: one.settings.replications)
    plain.stopping = nil
    var variants = [plain, settings(goals, most: 60_000, threads: 2), settings(goals, most: 60_000, threads: 7)]
    var inFile = settings(goals, most: 60_000)
    inFile.memoryBudget = 0
    variants.append(inFile)
    for settings in variants {
      let other = try Forecast(plan, settings)
      #expect(other.settings.replications == one.settings.replications)
      #expect(bits(other.samples.outcomes) == bits(one.samples.outcomes))
      #expect(bits(other.samples.periods) == bits(one.samples.periods))
    }
  }

  private func bits<Number>(_ table: SampleTable<Number>) -> [Number.OrderedBits] {
    (0..<table.columns).flatMap { table.column($0).map(\.orderedBits) }
  }

  @Test("every promise asks for its mean and its chance, shares in points, and several for all together")
  func goalsOfPromises() throws {
    let plan = try Plan(.smallAcademy(weeks: 5))
    let spend = spend(plan)
    let share = plan.layout.series[try #require(plan.layout.position(named: "confidence.sales"))]
    let (first, second) = (Promise(spend, .atMost, 1), Promise(share, .atLeast, 0.5))
    let both = [
      PrecisionGoal(.mean(spend), .share(0.02)), PrecisionGoal(.chance(first), .amount(0.02)),
      PrecisionGoal(.mean(share), .amount(0.02)), PrecisionGoal(.chance(second), .amount(0.02)),
      PrecisionGoal(.allPromises([first, second]), .amount(0.02)),
    ]
    #expect(PrecisionGoal.goals(of: [first, second], 0.02) == both)
    #expect(PrecisionGoal.goals(of: [first], 0.02) == Array(both.prefix(2)))
  }

  @Test("chances stop by their Wilson interval, percentiles by that of their order statistics")
  func otherMeasures() throws {
    let plan = try Plan(.simpleSpend(chance: true))
    // At most $16,000 with 0.4: 1.96 · √0.24/√n is 0.0150 at 4,096 and 0.0134 at 5,120.
    let promise = Promise(spend(plan), .atMost, 16_000)
    let chance = try Forecast(plan, settings([PrecisionGoal(.chance(promise), .amount(0.0142))]))
    #expect(chance.settings.replications == 5_120)
    #expect(
      try #require(chance.precision).reached[0].estimate
        == chance.summary(promises: [promise]).promises[0].chance.chance)
    // Around the median the density is 1/10,000: ½ · 1.96 · 10,000/√n is $138 at 5,000; by which numbers happen to lie
    // there, an interval is a tenth wider or narrower.
    let median = try Forecast(plan, settings([PrecisionGoal(.percentile(50, spend(plan)), .amount(138))]))
    #expect(median.settings.replications <= 8_192)
    let report = try #require(median.precision)
    #expect(abs(report.reached[0].estimate - 17_000) < 400 && report.isReached)
  }
}
