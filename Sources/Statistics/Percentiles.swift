/// A percentile that the tables report.
package enum Percentile: Int, CaseIterable, Sendable {
  case p05, p10, p25, p50, p75, p90, p95

  /// The share of replications that are at or below it.
  package var share: Double {
    switch self {
    case .p05: 0.05
    case .p10: 0.10
    case .p25: 0.25
    case .p50: 0.50
    case .p75: 0.75
    case .p90: 0.90
    case .p95: 0.95
    }
  }
}

/// The reported percentiles of one column; all NaN if no replication has the quantity.
package struct Percentiles: Sendable {
  private var values: InlineArray<7, Double>

  package init(_ value: (Percentile) -> Double) {
    values = InlineArray(repeating: .nan)
    for percentile in Percentile.allCases { values[percentile.rawValue] = value(percentile) }
  }

  package subscript(_ percentile: Percentile) -> Double { values[percentile.rawValue] }
}

/// Where a quantile lies between two order statistics of n numbers: type 7 of Hyndman and Fan (1996), the default of
/// NumPy, R and spreadsheets (PERCENTILE.INC).
package struct QuantilePosition: Sendable {
  /// The order statistic at or below it, counted from 0, and the one at or above it.
  package let lower: Int
  package let upper: Int
  /// The way from the lower one to the upper one, 0..<1.
  package let fraction: Double

  /// - Parameter share: 0…1. `count` is at least 1.
  package init(share: Double, count: Int) {
    precondition(count > 0 && share >= 0 && share <= 1, "a quantile needs numbers and a share of them")
    let position = Double(count - 1) * share
    lower = min(Int(position), count - 1)
    upper = min(lower + 1, count - 1)
    fraction = position - Double(lower)
  }

  /// Equal neighbors give exactly themselves.
  package func between(_ low: Double, _ high: Double) -> Double {
    low == high ? low : low + fraction * (high - low)
  }
}
