import Forecasting
import LearningModel
import Reports
import Support
import Testing

/// A small run, written to a folder of a test's own and read back.
struct RunOfATest {
  let plan: Plan
  let results: ForecastResults
  let folder: ScratchFolder

  init(
    _ description: PlanDescription, replications: Int = 40, threads: Int = 1, samples: Bool = false,
    promising promised: [(series: String, comparison: Promise.Comparison, bound: Double, written: String)] = []
  ) throws {
    plan = try Plan(description)
    let layout = plan.layout
    let promises = try promised.map { promise in
      let position = try #require(layout.position(named: promise.series))
      return Promise(layout.series[position], promise.comparison, promise.bound)
    }
    var settings = ForecastSettings()
    settings.replications = replications
    settings.threads = threads
    settings.keepsAssumedValues = samples
    results = try ForecastResults(
      Forecast(plan, settings), ScenarioLabels(plan, promises: promised.map(\.written)), promises: promises)
    folder = try ScratchFolder()
    var destination = RunDestination(path: folder.path("out"))
    destination.includesSamples = samples
    try results.write(to: destination, ScenarioStatement(assumptionsCSV: [], resolvedText: "scenario: a test\n"))
  }

  func csv(_ name: String) throws -> CSVText {
    let text = try #require(folder.text("out/" + name))
    return try #require(CSVText(text))
  }
}

extension PlanDescription {
  /// Ten weeks at $100 a week of licences, and one program of 120 hours by one designer of 30 hours a week: launched in
  /// the end of week 4, which begins on 25 January. It is needed in week 3, so it is one week late.
  static var hundredAWeek: PlanDescription {
    var description = PlanDescription.calm(weeks: 10)
    description.title = "Hundred"
    description.funding.licences = 5_200
    description.team.roles = [RoleDescription("designer", headcount: 1)]
    description.programs = [ProgramDescription("one", modality: .only(.development, "designer"), learningHours: 120)]
    description.programs[0].title = "=1+1"
    description.programs[0].deadlineWeek = 2
    description.organization.audiences = [AudienceDescription("staff", people: 100)]
    return description
  }
}
