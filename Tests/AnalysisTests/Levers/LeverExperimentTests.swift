import Analysis
import Forecasting
import Scenarios
import Testing

@Suite("Levers under the same luck") struct LeverExperimentTests {
  private static let text = """
    start: 2027-01-04
    horizon: 26 weeks
    leadership: {owner: hr}
    funding: {annual: $360k}
    team: {roles: {instructional_designer: {headcount: 2, salary: $96k}}}
    organization: {audiences: {managers: {people: 200, salary: $118k}}}
    programs:
      course:
        {audience: managers, modality: elearning_basic, learning_hours: 2, needed_by: 2027-04-30, value_per_adopter_year: $900}
    outcomes: {spend: at most $170k, weeks_late.course: at most 4 weeks}
    """

  private func experiment(_ replications: Int, threads: Int = 1) throws -> LeverExperiment {
    let variants = try #require(
      ScenarioVariants.read(SourceText(name: "test", text: Self.text, origin: .scenario)).value)
    let request = "team.roles.instructional_designer.headcount from 1 to 3"
    let lever = try LeverRequest.read(request).get().lever(of: variants.scenario)
    var settings = ForecastSettings()
    settings.replications = replications
    settings.threads = threads
    let promises = try Strategy(variants.scenario).promises
    return try LeverExperiment(
      variants, [lever], outcomes: ["spend"], promises: promises, settings, control: ForecastControl())
  }

  @Test("going on where it stopped gives what playing all at once gives, also in the middle of a block")
  func goesOn() throws {
    var once = try experiment(1_000)
    let whole = try once.played(LeverSetting([2]), futures: 700)
    var twice = try experiment(1_000, threads: 2)
    _ = try twice.played(LeverSetting([2]), futures: 256)
    _ = try twice.played(LeverSetting([2]), futures: 300)
    let parts = try twice.played(LeverSetting([2]), futures: 700)
    #expect(whole.outcomes == parts.outcomes && whole.kept == parts.kept && parts.futures == 700)
  }

  @Test("the futures are those that a run of the scenario with --set forecasts, promise by promise")
  func asRun() throws {
    var experiment = try experiment(300)
    let played = try experiment.played(LeverSetting([0]), futures: 300)
    let override = try #require(Override.read("team.roles.instructional_designer.headcount=1").value)
    let scenario = try #require(
      readScenario(SourceText(name: "test", text: Self.text, origin: .scenario), overrides: [override]).value)
    let strategy = try Strategy(scenario)
    var settings = ForecastSettings()
    settings.replications = 300
    let forecast = try Forecast(strategy.plan, settings)
    #expect(played.outcomes[0] == forecast.samples.outcomes.column(strategy.plan.layout[.spend]))
    for (index, promise) in strategy.promises.enumerated() {
      #expect(played.kept[index] == forecast.isKept(promise.promise))
    }
    // The promise about lateness tells something: neither all nor none of the futures keep it.
    let kept = played.kept[1].count { $0 }
    #expect(kept > 0 && kept < 300)
  }
}
