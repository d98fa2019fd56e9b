import Quantities
import Reports
import Statistics

/// A row of `comparison.csv`: a scenario by one outcome or promise, and its difference from the first scenario.
struct ComparedRow: Sendable {
  let scenario, metric, subject, promise, verdict: String
  /// `money`, `share` or the unit.
  let kind: String
  let asPlanned, mean, error: Double
  let chance: WilsonInterval?
  let difference, differenceError, low, high, p05, p95: Double
  let chanceBest, regret: Double

  init(_ record: ResultsRecord, currency: Currency, replications: Int) {
    scenario = record["scenario"]
    metric = record["metric"]
    subject = record["subject"]
    promise = record["promise"]
    verdict = record["verdict"]
    kind = record["unit"] == currency.code ? "money" : record["unit"]
    asPlanned = record.number("as_planned")
    mean = record.number("mean")
    error = record.number("mcse")
    chance = WilsonInterval(record, replications: replications)
    difference = record.number("difference_mean")
    differenceError = record.number("difference_mcse")
    low = record.number("difference_low")
    high = record.number("difference_high")
    p05 = record.number("difference_p05")
    p95 = record.number("difference_p95")
    chanceBest = record.number("chance_best")
    regret = record.number("regret_mean")
  }

  /// What it is a row of.
  var key: String { [metric, subject, promise].filter { !$0.isEmpty }.joined(separator: "\t") }

  /// Whether noise alone would not make it.
  var isReal: Bool { verdict == "difference" }

  func level(_ numbers: SpokenNumbers) -> PageTable.Cell {
    if let chance { return .number(chance.chance, numbers.share(chance)) }
    return .number(mean, numbers.value(mean, unit: kind, error: error.isFinite ? error : 0))
  }

  func differenceCell(_ numbers: SpokenNumbers) -> PageTable.Cell {
    guard difference.isFinite else { return .text("–") }
    return .number(difference, isReal ? signed(numbers) : verdict == "may be noise" ? "may be noise" : "none")
  }

  /// `+$485k`, `−14 points`
  func signed(_ numbers: SpokenNumbers) -> String {
    (difference > 0 ? "+" : difference < 0 ? "−" : "") + size(numbers)
  }

  /// Without its sign; a share in points.
  func size(_ numbers: SpokenNumbers) -> String {
    points(difference.magnitude, numbers)
      ?? numbers.value(difference.magnitude, unit: kind, error: differenceError.isFinite ? differenceError : 0)
  }

  /// An amount as exactly as the difference is known.
  func shown(_ value: Double, _ numbers: SpokenNumbers) -> String {
    numbers.value(value, unit: kind, error: differenceError.isFinite ? differenceError : error.isFinite ? error : 0)
  }

  private func points(_ share: Double, _ numbers: SpokenNumbers) -> String? {
    guard kind == "share" else { return nil }
    if share > 0, share < 0.005 { return "less than a point" }
    let text = numbers.count(share * 100, error: max(1, differenceError.isFinite ? differenceError * 100 : 1))
    return text == "1" ? "1 point" : "\(text) points"
  }
}
