import Quantities
import Reports
import Statistics

/// The part of the page that tells one scenario. Its sections are in the files beside this one, in the order of the page.
struct ScenarioPart: Sendable {
  let results: ScenarioResults
  let numbers: SpokenNumbers
  /// Before the anchors of its sections, so that several scenarios fit on one page.
  let prefix: String

  init(_ results: ScenarioResults, prefix: String = "") {
    self.results = results
    self.prefix = prefix
    numbers = SpokenNumbers(currency: results.currency, style: TerminalStyle())
  }

  var sections: [Markup] {
    [promises, money, programs, people, learning, disruptions].filter { !$0.isEmpty }
  }

  // MARK: What all sections share

  func heading(_ text: String, _ anchor: String) -> Markup { "<h2 id=\"\(prefix)\(anchor)\">\(text)</h2>\n" }

  /// `money`, `share`, or the unit as it is: what decides how a number is said.
  func kind(_ unit: String) -> String { unit == results.currency.code ? "money" : unit }

  func mean(_ estimate: Estimate) -> String {
    numbers.value(estimate.mean, unit: kind(estimate.unit), error: estimate.error)
  }

  func median(_ estimate: Estimate) -> String { said(estimate, estimate.p50, estimate.errors.p50) }

  /// `$3.04M – $3.17M`, P10 to P90.
  func range(_ estimate: Estimate) -> String {
    let (low, high) = (
      said(estimate, estimate.p10, estimate.errors.p10), said(estimate, estimate.p90, estimate.errors.p90)
    )
    if estimate.p10 == estimate.p90 { return low }
    // Beside a minus sign a dash would be read as another one.
    return estimate.p10 < 0 ? "\(low) to \(high)" : "\(low)\u{A0}–\u{A0}\(high)"
  }

  func said(_ estimate: Estimate, _ value: Double, _ error: Double?) -> String {
    numbers.value(value, unit: kind(estimate.unit), error: error ?? estimate.usualPercentileError)
  }

  /// A cell with the mean of a metric.
  func meanCell(_ metric: String, _ subject: String = "") -> PageTable.Cell {
    guard let estimate = results[metric, subject] else { return .number(.nan, "") }
    return .number(estimate.mean, mean(estimate))
  }

  /// Cells with the P10, the median and the P90 of a metric.
  func percentileCells(_ estimate: Estimate?) -> [PageTable.Cell] {
    guard let estimate else { return Array(repeating: .number(.nan, ""), count: 3) }
    return [
      .number(estimate.p10, said(estimate, estimate.p10, estimate.errors.p10)), .number(estimate.p50, median(estimate)),
      .number(estimate.p90, said(estimate, estimate.p90, estimate.errors.p90)),
    ]
  }

  /// Whether a metric says anything at all.
  func isKnown(_ metric: String, _ subject: String = "") -> Bool { results[metric, subject]?.mean.isFinite ?? false }

  /// `12 Jul 2027`
  func spoken(_ day: CivilDate) -> String { day.spoken }

  /// `2027 Q1` of `2027-Q1`.
  func spoken(period: String) -> String { periodName(period) }

  var currencyParameter: (name: String, value: String) { ("prefix", results.currency.prefix) }
}
