package import Analysis
package import Forecasting
import LearningModel

/// A sensitivity analysis with all that its files and its screen say, beside the run that it is read from.
package struct SensitivityResults: Sendable {
  let run: ForecastResults
  let sensitivity: Sensitivity
  let words: InputWords

  package init(_ sensitivity: Sensitivity, of run: ForecastResults) {
    self.run = run
    self.sensitivity = sensitivity
    words = InputWords(run.plan, run.labels)
  }

  /// Writes the files of the run and those of the analysis; they appear all at once, or none does.
  ///
  /// - Returns: whether they appeared.
  package func write(
    to destination: RunDestination, _ statement: ScenarioStatement, control: ForecastControl
  ) throws(OutputFault) -> Bool {
    try run.write(
      to: destination, statement,
      further: [("sensitivity.csv", table), ("sensitivity_over_time.csv", overTimeTable)], control: control)
  }

  /// Paths of the inputs that one is tied to.
  func partners(of input: UncertainInput) -> [String] {
    guard let tie = input.tie else { return [] }
    return sensitivity.inputs.filter { $0.tie == tie && $0.path != input.path }.map(\.path)
  }
}
