import Glibc

/// Spearman's rank correlation of two columns, and how far chance may have moved it.
package struct RankCorrelationEstimate: Equatable, Sendable {
  /// −1…1; 0 where one of them does not vary.
  package let value: Double
  /// 95 %, by Fisher's transformation with the variance (1 + ρ²/2)/(n − 3) (Bonett and Wright 2000, Psychometrika 65).
  package let interval: ConfidenceInterval

  /// - Parameters:
  ///   - one: ranks, equal values sharing the middle of theirs.
  ///   - other: of the same futures.
  package init(ofRanks one: [Double], _ other: [Double]) {
    precondition(one.count == other.count, "columns of the same futures")
    // Both have the same mean: (n − 1)/2.
    let middle = Double(one.count - 1) / 2
    var (products, squares, otherSquares) = (0.0, 0.0, 0.0)
    for index in one.indices {
      let (deviation, otherDeviation) = (one[index] - middle, other[index] - middle)
      products += deviation * otherDeviation
      squares += deviation * deviation
      otherSquares += otherDeviation * otherDeviation
    }
    let correlation = squares > 0 && otherSquares > 0 ? products / (squares * otherSquares).squareRoot() : 0
    value = max(-1, min(1, correlation))
    interval = Self.interval(of: value, count: one.count)
  }

  private static func interval(of value: Double, count: Int) -> ConfidenceInterval {
    guard count > 3 else { return ConfidenceInterval(low: .nan, high: .nan) }
    if value.magnitude >= 1 { return ConfidenceInterval(low: value, high: value) }
    let reach = 1.959963984540054 * ((1 + value * value / 2) / Double(count - 3)).squareRoot()
    return ConfidenceInterval(low: tanh(atanh(value) - reach), high: tanh(atanh(value) + reach))
  }
}
