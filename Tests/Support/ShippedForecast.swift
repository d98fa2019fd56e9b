package import Forecasting
import Foundation
package import Scenarios

/// A forecast of a scenario that ships.
package struct ShippedForecast {
  package let forecast: Forecast
  package let scenario: Scenario
  private let summary: Summary

  /// - Parameter name: `baseline` of `scenarios/baseline.yaml`.
  package init(_ name: String, replications: Int, overrides: [Override] = []) throws {
    let path = ShippedForecast.folder + "/" + name + ".yaml"
    guard let scenario = readScenario(path: path, overrides: overrides).value else { throw NoScenario(path: path) }
    self.scenario = scenario
    var settings = ForecastSettings()
    settings.replications = replications
    forecast = try Forecast(try scenario.plan(), settings)
    summary = try forecast.summary()
  }

  /// Where scenarios are, seen from this file.
  package static var folder: String {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../scenarios").standardized.path
  }

  private func statistics(_ series: String) -> Statistics? {
    forecast.plan.layout.position(named: series).map { position in
      let row = summary[position]
      return Statistics(mean: row.moments.mean, deviation: row.moments.standardDeviation)
    }
  }

  private struct Statistics {
    var mean: Double
    var deviation: Double
  }

  /// The mean over the futures that have a value; not a number if there is no such series.
  package func mean(_ series: String) -> Double { statistics(series)?.mean ?? .nan }

  /// The value that every future has; not a number if they differ.
  package func certain(_ series: String) -> Double {
    guard let found = statistics(series), found.deviation == 0 else { return .nan }
    return found.mean
  }

  private struct NoScenario: Error { let path: String }
}
