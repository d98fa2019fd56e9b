import Analysis
import LearningModel
import Statistics

/// An explanation on the terminal: what it comes to in a sentence, the bridge, then what each source does alone.
package struct ExplanationScreen {
  private let results: ExplanationResults
  private let style: TerminalStyle
  private let numbers: SpokenNumbers

  package init(_ results: ExplanationResults, _ style: TerminalStyle) {
    self.results = results
    let style = style.widened(to: 72)
    self.style = style
    numbers = SpokenNumbers(currency: results.labels.currency, style: style)
  }

  /// All lines, each with its end.
  package var text: String {
    let sections = [title, style.wrapped(sentence), bridge, alone]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var explanation: Explanation { results.explanation }
  private var unit: String { results.unit }

  private var title: [String] {
    let futures = numbers.grouped(UInt64(explanation.replications))
    let heading = "Why \(outcome) is what it is: \(style.shown(results.labels.scenario))"
    return [
      style.painted(style.clipped(heading, to: style.columns), .heading),
      style.painted("\(futures) futures, seed \(results.settings.seed); every line under the same luck", .faint),
    ]
  }

  /// `the chance of keeping all promises`, `on time share`
  private var outcome: String {
    switch explanation.outcome {
    case .allPromises: "the chance of keeping all promises"
    case .promise(let promise):
      "the chance of '\(spoken(promise.promise.series.name)) \(style.shown(promise.written))'"
    case .series(let series): spoken(series.name)
    }
  }

  private func spoken(_ name: String) -> String { style.shown(name.replacing("_", with: " ")) }

  // MARK: In a sentence

  /// `The plan says 92 %, the mean of the forecast is 61 %: 31 points less. Largest steps: disruptions −20 pts, …`
  private var sentence: String {
    let bridge = explanation.bridge
    let levels =
      "The plan says \(level(bridge.start, 0)), the mean of the forecast is "
      + level(bridge.end, explanation.forecastError)
    let gap = bridge.end - bridge.start
    if bridge.steps.allSatisfy({ $0.change == 0 }) { return levels + ": no source of uncertainty changes it." }
    let size = numbers.size(gap, unit: unit, error: explanation.forecastError)
    let way = gap == 0 ? ". " : ": \(size) \(gap > 0 ? "more" : "less"). "
    let real = bridge.steps.indices.filter { results.isReal(step: $0) }
    guard !real.isEmpty else { return levels + way + "No step by itself is more than what noise could be." }
    let parts = real.prefix(3).map { "\(style.shown(bridge.steps[$0].name)) \(change(of: bridge.steps[$0]))" }
    return levels + way + (parts.count == 1 ? "The largest step: " : "The largest steps: ")
      + parts.joined(separator: ", ") + "."
  }

  private func level(_ value: Double, _ error: Double) -> String {
    numbers.value(value, unit: unit, error: error.isFinite ? error : 0)
  }

  private func change(of step: Bridge.Step) -> String {
    numbers.difference(step.change, unit: unit, error: step.standardError)
  }

  // MARK: The bridge

  private var bridge: [String] {
    let bridge = explanation.bridge
    let largest = bridge.steps.map(\.change.magnitude).max() ?? 0
    return [heading("From the plan to the forecast", "steps by Shapley, whatever the order")]
      + [row("Plan", level(bridge.start, 0))]
      + bridge.steps.indices.map { step($0, largest: largest) }
      + [row("Forecast (mean)", level(bridge.end, explanation.forecastError))]
  }

  private func step(_ index: Int, largest: Double) -> String {
    let step = explanation.bridge.steps[index]
    let change = step.change == 0 || results.isReal(step: index) ? change(of: step) : "noise"
    let length = change == "noise" || largest == 0 ? 0 : Int((step.change.magnitude / largest * 20).rounded())
    let bar = String(repeating: style.sign("█", "#"), count: length)
    return trimmed(row("  " + style.shown(step.name), change) + "  " + style.fitted(bar, to: 20))
  }

  private func row(_ name: String, _ value: String) -> String {
    "  " + style.fitted(name, to: style.columns - 38) + style.fitted(value, to: 14, .right)
  }

  // MARK: Each alone

  private var alone: [String] {
    guard !explanation.effects.isEmpty else { return [] }
    let head = ["in forecast", "in plan", "together", "spend", "launches"].map { style.fitted($0, to: 11, .right) }
    return [heading("Switched off in the forecast, on in the plan", "")]
      + [style.painted(String(repeating: " ", count: nameWidth + 2) + head.joined(), .faint)]
      + explanation.effects.indices.map(effect)
  }

  private var nameWidth: Int { style.columns - 2 - 55 }

  private func effect(_ index: Int) -> String {
    let effect = explanation.effects[index]
    let isBelow = effect.group.isEntry
    let name = (isBelow ? "  " : "") + spoken(effect.group.name)
    let cells = [
      difference(effect.inForecast, unit, isReal: results.isRealInForecast(index)),
      difference(effect.inPlan, unit, isReal: results.isRealInPlan(index)), together(effect, index),
      difference(effect.spend, "money", isReal: isReal(effect.spend)), weeks(effect.launchWeeks),
    ]
    return "  " + style.fitted(name, to: nameWidth) + cells.map { style.fitted($0, to: 11, .right) }.joined()
  }

  private func difference(_ difference: PairedDifference, _ unit: String, isReal: Bool) -> String {
    if difference.equal == difference.count { return style.sign("–", "-") }
    guard isReal else { return "noise" }
    return numbers.difference(
      difference.mean, unit: unit, error: difference.statistics.standardError)
  }

  /// What it does only where others are, if either of the two that it is the difference of is more than noise.
  private func together(_ effect: SourceEffect, _ index: Int) -> String {
    guard results.isRealInForecast(index) || results.isRealInPlan(index) else { return "" }
    let error =
      effect.inForecast.statistics.standardError + effect.inPlan.statistics.standardError
    guard effect.interaction.magnitude > 2 * error else { return style.sign("–", "-") }
    return numbers.difference(effect.interaction, unit: unit, error: error)
  }

  private func weeks(_ difference: PairedDifference) -> String {
    guard difference.count > 0, isReal(difference) else { return style.sign("–", "-") }
    return numbers.difference(
      difference.mean, unit: "weeks", error: difference.statistics.standardError) + " wk"
  }

  private func isReal(_ difference: PairedDifference) -> Bool { difference.pValue < Comparison.significance / 10 }

  private func heading(_ text: String, _ columns: String) -> String {
    let gap = max(1, style.columns - displayWidth(text) - displayWidth(columns))
    return style.painted(text, .heading) + String(repeating: " ", count: columns.isEmpty ? 0 : gap)
      + style.painted(columns, .faint)
  }

  private func trimmed(_ line: String) -> String { String(line.reversed().drop { $0 == " " }.reversed()) }
}
