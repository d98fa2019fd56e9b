import Quantities
package import Statistics

/// How the parts of a sensitivity analysis are said, on the screen and on the page.
package struct SensitivityWording: Sendable {
  package let numbers: SpokenNumbers

  package init(_ numbers: SpokenNumbers) { self.numbers = numbers }

  // MARK: Shares of the spread

  /// `12 %`: neither 0 nor 100 % of anything that a sample shows; an estimate below zero is shown as zero.
  package func share(_ value: Double, error: Double) -> String {
    guard value.isFinite else { return numbers.absent }
    if value <= 0 { return "0 %" }
    if value >= 1, error > 0 { return "> 99 %" }
    let text = numbers.share(value, error: error.isFinite ? error : 0)
    // Rounded to its error it would be nothing or all: then to whole percent.
    return ["0 %", "100 %"].contains(text) ? numbers.share(value, error: 0) : text
  }

  /// `12 % (10–14 %)`
  package func share(_ value: Double, error: Double, _ interval: ConfidenceInterval) -> String {
    guard interval.low.isFinite, error > 0 else { return share(value, error: error) }
    let (text, range) = (share(value, error: error), self.interval(interval))
    return text == range ? text : "\(text) (\(range))"
  }

  package func interval(_ interval: ConfidenceInterval) -> String {
    let range = numbers.range(interval.low, interval.high, error: 0)
    return ["0 %": "< 1 %", "100 %": "> 99 %"][range] ?? range
  }

  // MARK: Values of inputs

  /// A value of an input in its unit, `8 %`, `$62k`, `12 weeks`.
  ///
  /// - Parameter unit: as files name it, `share per year`.
  package func value(_ value: Double, unit: String) -> String {
    number(value, unit) + suffix(unit)
  }

  /// `8 % → 20 %`, `12 → 40 weeks`
  package func range(_ low: Double, _ high: Double, unit: String) -> String {
    let first = suffix(unit).count > 2 ? number(low, unit) : value(low, unit: unit)
    return "\(first) \(arrow) \(value(high, unit: unit))"
  }

  private func number(_ value: Double, _ unit: String) -> String {
    switch counted(unit) {
    case "share": numbers.count(value * 100, error: 0)
    case numbers.currency.code: numbers.money(value, error: 0)
    default: numbers.count(value, error: 0)
    }
  }

  private func suffix(_ unit: String) -> String {
    switch counted(unit) {
    case "share": " %"
    case "weeks", "years", "hours": " " + counted(unit)
    default: ""
    }
  }

  /// `share` of `share per year`.
  private func counted(_ unit: String) -> String { unit.split(separator: " per ").first.map(String.init) ?? unit }

  // MARK: Means of outcomes

  /// A mean of the outcome where an input has a value; of a promise the chance, which no sample shows to be 0 or 1.
  ///
  /// - Parameter unit: `money`, `share` or the unit.
  package func mean(_ value: Double, error: Double, unit: String, isPromise: Bool) -> String {
    let error = error.isFinite ? error : 0
    guard isPromise else { return numbers.value(value, unit: unit, error: error) }
    if value <= 0 { return "< 1 %" }
    return value >= 1 ? "> 99 %" : share(value, error: error)
  }

  package var arrow: String { numbers.style.sign("→", "->") }
}
