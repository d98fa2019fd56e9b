import Quantities
import Reports
import Statistics

/// A row of `comparison.csv`: a scenario by one outcome or promise, and its difference from the first scenario.
struct ComparedRow: Sendable {
  let scenario, metric, subject, promise, verdict: String
  /// `money`, `share` or the unit.
  let kind: String
  let asPlanned: Double
  /// What the scenario comes to by itself.
  let level: Estimate
  /// Of a promise.
  let chance: WilsonInterval?
  /// From the first scenario, future by future.
  let difference: Estimate
  /// The 95 % interval of the mean difference.
  let low, high: Double
  let chanceBest, regret: Double

  init(_ record: ResultsRecord, currency: Currency, replications: Int) {
    (scenario, metric, subject) = (record["scenario"], record["metric"], record["subject"])
    (promise, verdict) = (record["promise"], record["verdict"])
    kind = record["unit"] == currency.code ? "money" : record["unit"]
    asPlanned = record.number("as_planned")
    level = Estimate(record)
    chance = WilsonInterval(record, replications: replications)
    difference = Estimate(record, columns: "difference_")
    (low, high) = (record.number("difference_low"), record.number("difference_high"))
    (chanceBest, regret) = (record.number("chance_best"), record.number("regret_mean"))
  }

  /// What it is a row of.
  var key: String { [metric, subject, promise].filter { !$0.isEmpty }.joined(separator: "\t") }

  /// Whether noise alone would not make it.
  var isReal: Bool { verdict == "difference" }

  func level(_ numbers: SpokenNumbers) -> PageTable.Cell {
    if let chance { return .number(chance.chance, numbers.share(chance)) }
    return .number(level.mean, numbers.value(level.mean, unit: kind, error: known(level.error)))
  }

  func differenceCell(_ numbers: SpokenNumbers) -> PageTable.Cell {
    guard difference.mean.isFinite else { return .text("–") }
    return .number(
      difference.mean, isReal ? signed(numbers) : verdict == "may be noise" ? "may be noise" : "none")
  }

  /// `+$485k`, `−14 points`
  func signed(_ numbers: SpokenNumbers) -> String {
    numbers.signed(difference.mean, size(numbers))
  }

  /// Without its sign; a share in points.
  func size(_ numbers: SpokenNumbers) -> String {
    let size = difference.mean.magnitude
    return kind == "share"
      ? numbers.points(size, error: known(difference.error))
      : numbers.value(size, unit: kind, error: known(difference.error))
  }

  /// An amount as exactly as the difference is known.
  func shown(_ value: Double, _ numbers: SpokenNumbers) -> String {
    numbers.value(value, unit: kind, error: difference.error.isFinite ? difference.error : known(level.error))
  }

  private func known(_ error: Double) -> Double { error.isFinite ? error : 0 }
}

extension SpokenNumbers {
  /// `+$485k`; what is less than a point has no sign worth telling.
  func signed(_ difference: Double, _ size: String) -> String {
    if size == Self.lessThanAPoint { return "< 1 point" }
    return (difference > 0 ? "+" : difference < 0 ? "−" : "") + size
  }

  private static var lessThanAPoint: String { "less than a point" }

  /// A difference of shares without its sign, `14 points`; none finer than a point.
  func points(_ share: Double, error: Double) -> String {
    if share > 0, share < 0.005 { return Self.lessThanAPoint }
    let text = count(share * 100, error: max(1, error * 100))
    return text == "1" ? "1 point" : "\(text) points"
  }
}
