import Forecasting
import LearningModel
import Support
import Testing

@Suite("Promises")
struct PromiseTests {
  private func forecast(_ description: PlanDescription, replications: Int = 100) throws -> Forecast {
    var settings = ForecastSettings()
    settings.replications = replications
    settings.threads = 1
    return try Forecast(Plan(description), settings)
  }

  private func promise(
    _ forecast: Forecast, _ name: String, _ comparison: Promise.Comparison, _ bound: Double
  ) throws -> Promise {
    let position = try #require(forecast.plan.layout.position(named: name))
    return Promise(forecast.plan.layout.series[position], comparison, bound)
  }

  private func chance(
    _ description: PlanDescription, _ name: String, _ comparison: Promise.Comparison, _ bound: Double
  ) throws -> Double {
    let forecast = try forecast(description)
    let summary = try forecast.summary(promises: [promise(forecast, name, comparison, bound)])
    return summary.promises[0].chance.chance
  }

  /// $100 a week for ten weeks in every future: spend is $1,000.
  private var thousand: PlanDescription {
    var description = PlanDescription.calm(weeks: 10)
    description.funding.licences = 5_200
    return description
  }

  @Test(
    "at most and at least include the bound, below and above do not",
    arguments: [
      (Promise.Comparison.atMost, 1_000, 1), (.atLeast, 1_000, 1), (.below, 1_000, 0), (.above, 1_000, 0),
      (.atMost, 999.99, 0), (.atLeast, 1_000.01, 0), (.below, 1_000.01, 1), (.above, 999.99, 1),
    ] as [(Promise.Comparison, Double, Double)])
  func bounds(comparison: Promise.Comparison, bound: Double, kept: Double) throws {
    #expect(try chance(thousand, "spend", comparison, bound) == kept)
  }

  @Test("a value within a millionth of its unit from the bound counts as the bound")
  func rounding() throws {
    #expect(try chance(thousand, "spend", .atMost, 1_000 - 4e-7) == 1)
    #expect(try chance(thousand, "spend", .below, 1_000 + 4e-7) == 0)
  }

  @Test("the chance is the share of futures, that of all the share in which all are kept at once")
  func shares() throws {
    let forecast = try forecast(.smallAcademy(weeks: 5), replications: 200)
    let sales = forecast.samples.outcomes.column(forecast.plan.layout[.confidence, part: 0])
    let promises = [
      try promise(forecast, "confidence.sales", .above, 0.4), try promise(forecast, "confidence.sales", .below, 0.6),
    ]
    let summary = try forecast.summary(promises: promises)
    let above = sales.count { $0 > 0.4 }
    let below = sales.count { $0 < 0.6 }
    #expect(summary.promises.map(\.chance.kept) == [above, below])
    #expect(summary.allPromises?.kept == sales.count { $0 > 0.4 && $0 < 0.6 })
    #expect(summary.allPromises?.count == 200)
    #expect(above < 200 && below < 200)
  }

  @Test("without promises there is no chance of keeping all")
  func none() throws {
    #expect(try forecast(thousand).summary().allPromises == nil)
  }

  // MARK: Outcomes without a value (Documentation/Decisions/0006)

  /// One program of 300 hours by one designer of 30 hours: launched in the end of week 10.
  private func program(weeks: Int, neededInWeek deadline: Int?) -> PlanDescription {
    var description = PlanDescription.calm(weeks: weeks)
    description.team.roles = [RoleDescription("designer", headcount: 1)]
    description.programs = [ProgramDescription("one", modality: .only(.development, "designer"), learningHours: 300)]
    description.programs[0].deadlineWeek = deadline
    return description
  }

  @Test("on_time_share is kept where nothing is due: nothing was broken")
  func nothingDue() throws {
    #expect(try chance(program(weeks: 20, neededInWeek: nil), "on_time_share", .atLeast, 0.6) == 1)
    #expect(try chance(program(weeks: 20, neededInWeek: 5), "on_time_share", .atLeast, 0.6) == 0)
  }

  @Test("launch_week of a program that is not launched is not kept, whichever way it was promised")
  func notLaunched() throws {
    #expect(try chance(program(weeks: 5, neededInWeek: nil), "launch_week.one", .atMost, 10) == 0)
    #expect(try chance(program(weeks: 5, neededInWeek: nil), "launch_week.one", .atLeast, 10) == 0)
    #expect(try chance(program(weeks: 20, neededInWeek: nil), "launch_week.one", .atMost, 10) == 1)
    #expect(try chance(program(weeks: 20, neededInWeek: nil), "launch_week.one", .atMost, 9) == 0)
  }

  @Test("launch_week of a program that runs already is kept")
  func runsAlready() throws {
    #expect(try chance(.smallAcademy(weeks: 5), "launch_week.induction", .atMost, 1) == 1)
  }

  @Test("weeks_late is kept while the program is not due, and not kept when it was due and is not launched")
  func lateness() throws {
    #expect(try chance(program(weeks: 5, neededInWeek: nil), "weeks_late.one", .atMost, 0) == 1)
    #expect(try chance(program(weeks: 5, neededInWeek: 9), "weeks_late.one", .atMost, 0) == 1)
    #expect(try chance(program(weeks: 5, neededInWeek: 3), "weeks_late.one", .atMost, 40) == 0)
    // Launched in the end of week 10, which is number 9 from 0: two weeks after number 7.
    #expect(try chance(program(weeks: 20, neededInWeek: 7), "weeks_late.one", .atMost, 2) == 1)
    #expect(try chance(program(weeks: 20, neededInWeek: 7), "weeks_late.one", .atMost, 1) == 0)
  }

  @Test("roi is not kept while a program does not say what it is worth")
  func unknownReturn() throws {
    var description = program(weeks: 5, neededInWeek: nil)
    description.funding.licences = 5_200
    #expect(try chance(description, "roi", .atLeast, -10) == 0)
    description.programs[0].statesValue = true
    #expect(try chance(description, "roi", .atLeast, -10) == 1)
  }

  @Test("utilization where nobody is there is kept")
  func nobodyThere() throws {
    var description = program(weeks: 5, neededInWeek: nil)
    description.team.roles.append(RoleDescription("editor", headcount: 0))
    #expect(try chance(description, "utilization.editor", .atMost, 0.9) == 1)
  }
}

@Suite("Only the promised outcomes")
struct PromisedOutcomesTests {
  private func settings() -> ForecastSettings {
    var settings = ForecastSettings()
    (settings.replications, settings.threads) = (300, 2)
    return settings
  }

  /// Each series alone, so that nothing that another one needs can help it.
  @Test("are to the bit what the whole forecast has of them, for every series that can be promised")
  func sameBits() throws {
    let plan = try Plan(.smallAcademy(weeks: 30))
    let whole = try Forecast(plan, settings())
    for (position, series) in plan.layout.series.enumerated() {
      var few = settings()
      few.replications = 20
      let some = try Forecast(plan, few, only: [Promise(series, .atMost, 1)])
      let expected = whole.samples.outcomes.column(position).prefix(20).map(\.bitPattern)
      try #require(some.samples.outcomes.column(position).map(\.bitPattern) == expected, "\(series.name)")
      try #require(some.samples.periods.columns == 0)
    }
  }

  @Test("give the chances and the statistics of the whole forecast")
  func chances() throws {
    let plan = try Plan(.smallAcademy(weeks: 30))
    let names = ["spend", "launched.onboarding", "weeks_late.onboarding", "roi", "utilization.designer", "unfunded"]
    let positions = names.compactMap { plan.layout.position(named: $0) }
    #expect(positions.count >= 3)
    let promises = positions.map { Promise(plan.layout.series[$0], .atMost, 1) }
    let whole = try Forecast(plan, settings()).summary(promises: promises)
    let some = try Forecast(plan, settings(), only: promises)
    let chances = some.chances(of: promises)
    #expect(chances.each.map(\.chance.chance) == whole.promises.map(\.chance.chance))
    #expect(chances.all?.chance == whole.allPromises?.chance)
    for position in positions {
      let (one, other) = (some.statistics(ofOutcome: position), whole[position])
      #expect(one.moments.count == other.moments.count)
      #expect(one.moments.mean.bitPattern == other.moments.mean.bitPattern)
      #expect(one.percentiles[.p90].bitPattern == other.percentiles[.p90].bitPattern)
    }
  }
}
