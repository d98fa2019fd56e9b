import Analysis
import Forecasting
import LearningModel
import Quantities
import Statistics

/// A comparison on the terminal: the verdict first, then each outcome and each promise.
package struct ComparisonScreen: TerminalScreen {
  let results: ComparisonResults
  package let numbers: SpokenNumbers

  package init(_ results: ComparisonResults, _ style: TerminalStyle) {
    self.results = results
    numbers = SpokenNumbers(currency: results.comparison.strategies.first?.currency ?? .usDollar, style: style)
  }

  package var sections: [[String]] {
    [title, precision, verdict] + results.comparison.rows.map { block($0) } + [notes]
      + results.edits.flatMap { EditsScreen(edits: $0, results: results, numbers: numbers).sections }
  }

  var strategies: [Strategy] { results.comparison.strategies }

  private var title: [String] {
    let futures = numbers.futures(results.comparison.replications)
    let facts = "\(futures), seed \(results.settings.seed); differences are from the first scenario"
    return [heading("\(strategies.count) scenarios under the same luck")]
      + style.wrapped(facts, indentation: 0).map { style.painted($0, .faint) }
  }

  /// Whether all scenarios are known as precisely as was asked for.
  private var precision: [String] {
    let unreached = results.scenarios.filter { $0.precision?.isReached == false }
    guard results.scenarios.contains(where: { $0.precision != nil }) else { return [] }
    guard !unreached.isEmpty else {
      return style.wrapped("All that was asked for is known as precisely.", indentation: 0)
    }
    let names = unreached.map { style.shown($0.labels.scenario) }.joined(separator: ", ")
    return style.wrapped(
      "Not known as precisely as was asked for: \(names); run.json says what is missing.", indentation: 0)
  }

  private var verdict: [String] {
    guard strategies.count > 1 else { return [] }
    return [heading("Verdict")]
      + strategies.indices.dropFirst().flatMap { style.wrapped(Verdict(results.comparison, of: $0, numbers).text) }
  }

  private var notes: [String] {
    results.comparison.oneSidedThings.flatMap { style.wrapped(style.shown($0.message)) }
  }
}
