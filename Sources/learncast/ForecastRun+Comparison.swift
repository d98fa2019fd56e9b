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
      var settings = try shared(compared.strategies)
      let kept = try played(compared, criteria, settings)
      settings.replications = kept.first?.replications ?? settings.replications
      var results = try ComparisonResults(kept.map(\.played), criteria, kept.map(\.tables), settings)
      results.edits = try edits(of: compared, criteria, settings)
      try confirm(results.write(to: destination, control: control))
      return results
    }
  }

  /// Splits each difference from the first scenario over its edits, in the first of the futures.
  private func edits(
    of compared: ComparedScenarios, _ criteria: Criteria, _ shared: ForecastSettings
  ) throws -> [ExplainedEdits] {
    guard !compared.differences.isEmpty else { return [] }
    var settings = shared
    settings.replications = compared.futuresOfMixtures(shared)
    return try zip(compared.strategies.dropFirst(), compared.differences).map { strategy, difference in
      ExplainedEdits(of: strategy.name, try EditExplanation(difference, criteria, settings, control: control))
    }
  }

  // MARK: As many futures of each

  /// What is kept of the forecast of a strategy.
  private struct Kept {
    let played: PlayedStrategy
    let tables: ComparedTables
    let replications: Int
  }

  /// As many futures of each strategy as that one needs which needs most, for they are compared future by future.
  private func played(
    _ compared: ComparedScenarios, _ criteria: Criteria, _ settings: ForecastSettings
  ) throws -> [Kept] {
    var kept = [Kept?](repeating: nil, count: compared.strategies.count)
    var fewest = 0
    repeat {
      for (index, strategy) in compared.strategies.enumerated() {
        if let replications = kept[index]?.replications, replications >= fewest { continue }
        var settings = settings
        settings.stopping = try compared.scenarios[index].stoppingRule(precision, strategy.plan.layout)
        settings.stopping?.fewest = fewest
        let found = try played(compared.scenarios[index], strategy, criteria, settings)
        fewest = max(fewest, found.replications)
        kept[index] = found
      }
    } while kept.contains { ($0?.replications ?? 0) < fewest }
    return kept.compactMap { $0 }
  }

  private func played(
    _ scenario: Scenario, _ strategy: Strategy, _ criteria: Criteria, _ settings: ForecastSettings
  ) throws -> Kept {
    let forecast = try Forecast(strategy.plan, settings, control: control)
    var labels = ScenarioLabels(scenario, strategy.plan)
    labels.scenario = strategy.name
    let results = try ForecastResults(
      forecast, labels, promises: scenario.promises(in: strategy.plan.layout), control: control)
    return Kept(
      played: PlayedStrategy(strategy, forecast, criteria),
      tables: ComparedTables(results, ScenarioStatement(scenario)), replications: forecast.settings.replications)
  }

  /// All meet the same luck: what comes first in Sobol's sequence is what matters most to the first of them.
  func shared(_ strategies: [Strategy]) throws(ForecastFault) -> ForecastSettings {
    guard let first = strategies.first else { return settings }
    return try settings.ranked(for: first.plan, first.promises.map(\.promise), control: control)
  }
}
