import Analysis
import Forecasting
import Reports
import Scenarios

/// Scenarios that are to be compared, each as a strategy, in the same order.
struct ComparedScenarios {
  let scenarios: [Scenario]
  /// Under names that tell them apart.
  let strategies: [Strategy]
  /// From the first to each other one; empty unless the reasons are asked for.
  var differences: [ScenarioDifference] = []

  init(_ files: [ScenarioFile]) throws {
    scenarios = files.map(\.scenario)
    strategies = distinctlyNamed(try files.map { try Strategy($0.scenario, name: $0.name) })
  }

  /// From now on with the edits that tell them apart.
  mutating func asksWhy() {
    guard let first = scenarios.first else { return }
    differences = scenarios.dropFirst().map { ScenarioDifference(from: first, to: $0) }
  }

  /// Forecasts of edits' mixtures, as far as is known before.
  var mixtureCount: Int { differences.reduce(0) { $0 + EditExplanation.forecastCount($1) } }

  /// Of each mixture: the first of the comparison's own.
  func futuresOfMixtures(_ settings: ForecastSettings) -> Int {
    min(settings.replications, futures(for: mixtureCount))
  }
}

extension ForecastRun {
  /// Plays all strategies and writes the folder of the comparison.
  func comparison(of compared: ComparedScenarios, to destination: RunDestination) throws -> ComparisonResults {
    try telling {
      let criteria = Criteria(compared.strategies)
      var played: [PlayedStrategy] = []
      var tables: [ComparedTables] = []
      for (scenario, strategy) in zip(compared.scenarios, compared.strategies) {
        let forecast = try Forecast(strategy.plan, settings, control: control)
        var labels = ScenarioLabels(scenario, strategy.plan)
        labels.scenario = strategy.name
        let results = try ForecastResults(
          forecast, labels, promises: scenario.promises(in: strategy.plan.layout), control: control)
        played.append(PlayedStrategy(strategy, forecast, criteria))
        tables.append(ComparedTables(results, ScenarioStatement(scenario)))
      }
      var results = try ComparisonResults(played, criteria, tables, settings)
      results.edits = try edits(of: compared, criteria)
      guard try results.write(to: destination, control: control) else {
        throw ForecastFault.cancelled(finished: control.finishedReplications)
      }
      return results
    }
  }

  /// Splits each difference from the first scenario over its edits, in the first of the futures.
  private func edits(of compared: ComparedScenarios, _ criteria: Criteria) throws -> [ExplainedEdits] {
    guard !compared.differences.isEmpty else { return [] }
    var settings = settings
    settings.replications = compared.futuresOfMixtures(settings)
    return try zip(compared.strategies.dropFirst(), compared.differences).map { strategy, difference in
      ExplainedEdits(of: strategy.name, try EditExplanation(difference, criteria, settings, control: control))
    }
  }
}
