package import Analysis
package import Forecasting
import Statistics

/// An explanation with all that its file and its screen say.
package struct ExplanationResults: Sendable {
  package let explanation: Explanation
  let labels: ScenarioLabels
  let resolvedText: String
  let settings: ForecastSettings
  /// By Holm over the steps of the bridge.
  let correctedSteps: [Double]
  /// By Holm over the effects, each way, in the order: in the forecast of each, then in the plan of each.
  private let correctedEffects: [Double]

  package init(
    _ explanation: Explanation, _ labels: ScenarioLabels, _ statement: ScenarioStatement, _ settings: ForecastSettings
  ) {
    self.explanation = explanation
    self.labels = labels
    self.settings = settings
    resolvedText = statement.resolvedText
    correctedSteps = holmCorrected(explanation.bridge.steps.map(\.pValue))
    correctedEffects = holmCorrected(
      explanation.effects.map(\.inForecast.pValue) + explanation.effects.map(\.inPlan.pValue))
  }

  var unit: String { explanation.outcome.unit }

  /// Whether what an effect does to the forecast can hardly be noise.
  func isRealInForecast(_ effect: Int) -> Bool { correctedEffects[effect] < Comparison.significance }

  /// The same in the plan.
  func isRealInPlan(_ effect: Int) -> Bool {
    correctedEffects[explanation.effects.count + effect] < Comparison.significance
  }

  func isReal(step: Int) -> Bool { correctedSteps[step] < Comparison.significance }

  /// Writes `explanation.csv` and `run.json`; they appear both, or none does.
  ///
  /// - Returns: whether they appeared.
  package func write(to destination: RunDestination, control: ForecastControl) throws(OutputFault) -> Bool {
    var folder = try OutputFolder(replacing: destination.path, force: destination.replacesAnything)
    try folder.write("explanation.csv", table.csv)
    let manifest = RunManifest(
      settings: settings, resolvedScenarios: [(labels.scenario, resolvedText)])
    return try folder.commit(manifest, control)
  }
}
