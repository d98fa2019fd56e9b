import Analysis
import LearningModel
import Statistics

/// An explanation on the terminal: what it comes to in a sentence, the bridge, then what each source does alone.
package struct ExplanationScreen: TerminalScreen {
  private let results: ExplanationResults
  package let numbers: SpokenNumbers

  package init(_ results: ExplanationResults, _ style: TerminalStyle) {
    self.results = results
    numbers = SpokenNumbers(currency: results.labels.currency, style: style)
  }

  package var sections: [[String]] { [title, style.wrapped(sentence), bridge, alone] }

  private var explanation: Explanation { results.explanation }
  private var unit: String { results.unit }

  private var title: [String] {
    let futures = numbers.futures(explanation.replications)
    let facts = "\(futures), seed \(results.settings.seed); every line under the same luck"
    return [heading("Why \(outcome) is what it is: \(style.shown(results.labels.scenario))")]
      + style.wrapped(facts, indentation: 0).map { style.painted($0, .faint) }
  }

  /// `the chance of keeping all promises`, `on-time share`
  private var outcome: String {
    switch explanation.outcome {
    case .allPromises: "the chance of keeping all promises"
    case .promise(let promise):
      "the chance of \(style.quoted("\(title(of: promise.promise.series)): \(style.shown(promise.written))"))"
    case .series(let series): uncapitalized(title(of: series))
    }
  }

  private func title(of series: Series) -> String { style.shown(results.labels.title(of: series)) }

  // MARK: In a sentence

  /// `The plan keeps what is promised; it is kept in 61 % of futures. The largest steps: disruptions −20 pts, …`
  private var sentence: String {
    let bridge = explanation.bridge
    let levels =
      isOfPromises
      ? "The plan \(bridge.start == 1 ? "keeps" : "does not keep") what is promised; it is kept in \(numbers.ofFutures(chance))"
      : "The plan says \(plan), the mean of the forecast is \(forecast)"
    let gap = bridge.end - bridge.start
    if bridge.steps.allSatisfy({ $0.change == 0 }) { return levels + ": no source of uncertainty changes it." }
    let size = numbers.size(gap, unit: unit, error: explanation.forecastError)
    let way = gap == 0 || isOfPromises ? ". " : ": \(size) \(gap > 0 ? "more" : "less"). "
    let real = bridge.steps.indices.filter { results.isReal(step: $0) }
    guard !real.isEmpty else { return levels + way + "No step by itself is more than what noise could be." }
    let parts = real.prefix(3).map { "\(spoken(bridge.steps[$0].name)) \(change(of: bridge.steps[$0]))" }
    return levels + way + (parts.count == 1 ? "The largest step: " : "The largest steps: ")
      + parts.joined(separator: ", ") + "."
  }

  /// A plan is one course of events: it keeps a promise or does not, and has no chance.
  private var plan: String {
    let start = explanation.bridge.start
    return isOfPromises ? (start == 1 ? "kept" : "broken") : level(start, 0)
  }

  private var forecast: String {
    let end = explanation.bridge.end
    return isOfPromises ? numbers.share(chance) : level(end, explanation.forecastError)
  }

  /// Of what is promised.
  private var chance: WilsonInterval {
    let futures = explanation.replications
    return WilsonInterval(kept: Int((explanation.bridge.end * Double(futures)).rounded()), of: futures)
  }

  private var isOfPromises: Bool { if case .series = explanation.outcome { false } else { true } }

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
    return [
      heading("From the plan to the forecast", isNarrow ? "steps by Shapley" : "steps by Shapley, whatever the order")
    ]
      + [row("Plan", plan)]
      + bridge.steps.indices.map { step($0, largest: largest) }
      + [row(isOfPromises ? "Forecast" : "Forecast (mean)", forecast)]
  }

  private func step(_ index: Int, largest: Double) -> String {
    let step = explanation.bridge.steps[index]
    let change = step.change == 0 || results.isReal(step: index) ? change(of: step) : "noise"
    let length = change == "noise" || largest == 0 ? 0 : Int((step.change.magnitude / largest * 20).rounded())
    let bar = String(repeating: style.sign("█", "#"), count: length)
    return trimmed(row("  " + spoken(step.name), change) + "  " + style.fitted(bar, to: 20))
  }

  private func row(_ name: String, _ value: String) -> String {
    "  " + style.fitted(name, to: style.columns - 38) + style.fitted(value, to: 14, .right)
  }

  // MARK: Each alone

  private var alone: [String] {
    guard !explanation.effects.isEmpty else { return [] }
    let heads = ["in forecast", "in plan", "together"] + (isNarrow ? [] : ["spend", "launches"])
    let width = style.columns - 2 - 11 * heads.count
    return [heading("Switched off in the forecast, on in the plan")]
      + [columnHeads(after: width + 2, heads.map { ($0, 11) })]
      + explanation.effects.indices.map { effect($0, nameWidth: width) }
  }

  private func effect(_ index: Int, nameWidth: Int) -> String {
    let effect = explanation.effects[index]
    let name = (effect.group.isEntry ? "  " : "") + spoken(effect.group.name)
    var texts = [
      difference(effect.inForecast, unit, isReal: results.isRealInForecast(index)),
      difference(effect.inPlan, unit, isReal: results.isRealInPlan(index)), together(effect, index),
    ]
    if !isNarrow {
      texts += [difference(effect.spend, "money", isReal: isReal(effect.spend)), weeks(effect.launchWeeks)]
    }
    return trimmed("  " + style.fitted(name, to: nameWidth) + cells(texts.map { ($0, 11) }))
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
}
