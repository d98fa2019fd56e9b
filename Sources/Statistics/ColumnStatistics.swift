/// What the tables say of one quantity: moments and percentiles over the replications that have it.
package struct ColumnStatistics: Sendable {
  package let moments: Moments
  package let percentiles: Percentiles
  /// 95 % intervals of P10, P50 and P90, where they were asked for.
  package let intervals: QuantileIntervals?
}

/// 95 % confidence intervals by order statistics of the three percentiles that people quote.
package struct QuantileIntervals: Sendable {
  package let p10: ConfidenceInterval
  package let p50: ConfidenceInterval
  package let p90: ConfidenceInterval
}

/// Summarizes one column after another in the same memory. One for each thread.
package struct ColumnReader<Number: SampleNumber>: ~Copyable {
  private var order = OrderStatistics<Number>()
  private var lookup = PercentileRanks(count: 0)

  package init() {}

  // Specialized here, for whoever calls from another target would run the generic code: twenty times slower.

  /// Moments and percentiles.
  @specialized(where Number == Float)
  @specialized(where Number == Double)
  package mutating func statistics(of column: Span<Number>) -> ColumnStatistics {
    order.hold(column)
    if lookup.count != order.count || lookup.coversIntervals { lookup = PercentileRanks(count: order.count) }
    let numbers = order.numbers(atRanks: lookup.ranks)
    return ColumnStatistics(
      moments: Moments(of: column), percentiles: lookup.percentiles(numbers), intervals: nil)
  }

  /// Moments, percentiles, and the intervals of P10, P50 and P90.
  @specialized(where Number == Float)
  @specialized(where Number == Double)
  package mutating func statisticsWithIntervals(of column: Span<Number>) -> ColumnStatistics {
    order.hold(column)
    if lookup.count != order.count || !lookup.coversIntervals {
      lookup = PercentileRanks(count: order.count, intervals: QuantileInterval.quoted(count: order.count))
    }
    let numbers = order.numbers(atRanks: lookup.ranks)
    return ColumnStatistics(
      moments: Moments(of: column), percentiles: lookup.percentiles(numbers),
      intervals: lookup.intervals(numbers))
  }
}

/// Which order statistics the percentiles and their intervals need at a given number of replications, each once and
/// in ascending order. The same for nearly all columns of a forecast.
private struct PercentileRanks {
  let count: Int
  private(set) var ranks: [Int] = []
  private var positions: [(position: QuantilePosition, lower: Int, upper: Int)] = []  // the ends: entries of `ranks`
  private var bounds: [QuantileInterval] = []

  init(count: Int, intervals: [QuantileInterval] = []) {
    self.count = count
    bounds = intervals
    guard count > 0 else { return }
    let wanted = Percentile.allCases.map { QuantilePosition(share: $0.share, count: count) }
    var all = Set<Int>()
    for position in wanted { all.formUnion([position.lower, position.upper]) }
    for interval in intervals { all.formUnion([interval.lowerRank, interval.upperRank].compactMap { $0 }) }
    ranks = all.sorted()
    positions = wanted.map { ($0, entry(of: $0.lower), entry(of: $0.upper)) }
  }

  var coversIntervals: Bool { !bounds.isEmpty }

  private func entry(of rank: Int) -> Int { ranks.firstIndex(of: rank) ?? 0 }

  func percentiles(_ numbers: [Double]) -> Percentiles {
    Percentiles { percentile in
      guard count > 0 else { return .nan }
      let (position, lower, upper) = positions[percentile.rawValue]
      return position.between(numbers[lower], numbers[upper])
    }
  }

  func intervals(_ numbers: [Double]) -> QuantileIntervals? {
    guard bounds.count == 3 else { return nil }
    func interval(_ bound: QuantileInterval) -> ConfidenceInterval {
      ConfidenceInterval(
        low: bound.lowerRank.map { numbers[entry(of: $0)] } ?? .nan,
        high: bound.upperRank.map { numbers[entry(of: $0)] } ?? .nan)
    }
    return QuantileIntervals(p10: interval(bounds[0]), p50: interval(bounds[1]), p90: interval(bounds[2]))
  }
}
