import Forecasting
import LearningModel
import Scenarios
import Statistics

for path in CommandLine.arguments.dropFirst() {
  let read = readScenario(path: path)
  for fault in read.faults { print(fault.place, fault.path, fault.problem.message) }
  guard let scenario = read.value else { continue }
  let plan = try scenario.plan()
  var settings = ForecastSettings()
  settings.replications = 2000
  let clock = ContinuousClock()
  let begin = clock.now
  let forecast = try Forecast(plan, settings)
  print(path, clock.now - begin)
  let summary = try forecast.summary(promises: [])
  for row in summary.rows {
    let s = row.statistics
    print(row.series.name, "n", s.moments.count, "mean", s.moments.mean, "p10", s.percentiles[.p10], "p50", s.percentiles[.p50], "p90", s.percentiles[.p90])
  }
}
