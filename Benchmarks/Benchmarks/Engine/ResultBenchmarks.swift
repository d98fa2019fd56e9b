import Benchmark
import Forecasting
import Foundation
import LearningModel
import Reports
import Scenarios

/// Ten thousand futures of the baseline: their statistics, their files, and everything from file to files.
func measureResults() {
  let few = Benchmark.Configuration(
    timeUnits: .milliseconds, warmupIterations: 1, maxDuration: .seconds(20), maxIterations: 5)
  Benchmark("10,000 replications: played", configuration: few) { _ in
    blackHole(try Forecast(try Shipped.scenario("baseline").plan(), ForecastSettings()))
  }
  Benchmark("2,000 replications: promised outcomes only", configuration: few) { benchmark in
    let scenario = try Shipped.scenario("baseline")
    let plan = try scenario.plan()
    let promises = scenario.promises(in: plan.layout)
    var settings = ForecastSettings()
    settings.replications = 2_000
    benchmark.startMeasurement()
    blackHole(try Forecast(plan, settings, only: promises).chances(of: promises))
  }
  Benchmark("10,000 replications: statistics", configuration: few) { benchmark in
    let forecast = try Forecast(try Shipped.scenario("baseline").plan(), ForecastSettings())
    benchmark.startMeasurement()
    blackHole(try forecast.summary())
    blackHole(try forecast.projection())
  }
  Benchmark("10,000 replications: writing", configuration: few) { benchmark in
    let run = try WholeRun("baseline")
    let results = try run.results()
    benchmark.startMeasurement()
    try run.write(results)
  }
  Benchmark("10,000 replications: from file to files", configuration: few) { _ in
    let run = try WholeRun("baseline")
    try run.write(try run.results())
  }
}

/// What `learncast run` does, without the screen.
private struct WholeRun {
  let scenario: Scenario
  let plan: Plan

  init(_ name: String) throws {
    scenario = try Shipped.scenario(name)
    plan = try scenario.plan()
  }

  func results() throws -> ForecastResults {
    try ForecastResults(
      try Forecast(plan, ForecastSettings()), ScenarioLabels(scenario, plan),
      promises: scenario.promises(in: plan.layout))
  }

  func write(_ results: ForecastResults) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "learncast-benchmark-\(getpid())")
    try results.write(to: RunDestination(path: folder.path), ScenarioStatement(scenario))
    try FileManager.default.removeItem(at: folder)
  }
}
