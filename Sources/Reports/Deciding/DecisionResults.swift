package import Analysis
package import Forecasting
import Quantities

/// A decision with all that its files and its screen say.
package struct DecisionResults: Sendable {
  package let decision: Decision
  let currency: Currency
  let settings: ForecastSettings
  /// Of each strategy, in the order of the decision.
  let resolvedTexts: [String]
  /// Titles of programs by id, for words.
  let titles: [String: String]

  package init(_ decision: Decision, _ statements: [ScenarioStatement], _ settings: ForecastSettings) {
    self.decision = decision
    self.settings = settings
    resolvedTexts = statements.map(\.resolvedText)
    currency = decision.strategies.first?.currency ?? .usDollar
    let programs = decision.strategies.flatMap { $0.plan.portfolio.names.values.map { ($0.id, $0.title) } }
    titles = Dictionary(programs, uniquingKeysWith: { first, _ in first })
  }

  /// By file name, in the order of writing.
  package var tables: [(name: String, table: Table)] {
    [
      ("value_of_information.csv", valueTable), ("rankings.csv", rankingTable), ("robustness.csv", robustnessTable),
      ("regions.csv", regionTable),
    ]
  }

  /// Writes every file of the decision; they appear all at once, or none does.
  ///
  /// - Returns: whether they appeared.
  package func write(to destination: RunDestination, control: ForecastControl) throws(OutputFault) -> Bool {
    var folder = try OutputFolder(replacing: destination.path, force: destination.replacesAnything)
    for (name, table) in tables { try folder.write(name, table.csv) }
    let manifest = RunManifest(
      settings: settings, resolvedScenarios: zip(decision.strategies, resolvedTexts).map { ($0.name, $1) })
    return try folder.commit(manifest, control)
  }
}
