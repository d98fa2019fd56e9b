/// What the tables say of one quantity: moments and percentiles over the replications that have it.
package struct ColumnStatistics: Sendable {
  package let moments: Moments
  /// Of the mean.
  package let error: MeanError
  package let percentiles: Percentiles
  /// 95 % intervals of P10, P50 and P90, where they were asked for.
  package let intervals: QuantileIntervals?

  /// NaN without any replication.
  package var mean: Double { moments.mean }

  /// The Monte Carlo standard error of the mean.
  package var standardError: Double { error.standardError }

  /// The 95 % interval of the mean.
  package var meanInterval: ConfidenceInterval {
    ConfidenceInterval(low: moments.mean - error.reach, high: moments.mean + error.reach)
  }
}

/// 95 % intervals between order statistics of the three percentiles that people quote.
package struct QuantileIntervals: Sendable {
  package let p10: ConfidenceInterval
  package let p50: ConfidenceInterval
  package let p90: ConfidenceInterval
}

/// Summarizes one column after another in the same memory. One for each thread.
package struct ColumnReader<Number: SampleNumber>: ~Copyable {
  private let replicates: Replicates
  private var order = OrderStatistics<Number>()
  private var lookup = PercentileRanks(count: 0)

  package init(_ replicates: Replicates = .replications) { self.replicates = replicates }

  // Specialized here, for whoever calls from another target would run the generic code: twenty times slower.

  /// Moments and percentiles.
  @specialized(where Number == Float)
  @specialized(where Number == Double)
  package mutating func statistics(of column: Span<Number>) -> ColumnStatistics {
    order.hold(column)
    if lookup.count != order.count || lookup.coversIntervals { lookup = PercentileRanks(count: order.count) }
    let numbers = order.numbers(atRanks: lookup.ranks)
    let moments = Moments(of: column)
    return ColumnStatistics(
      moments: moments, error: error(of: column, moments), percentiles: lookup.percentiles(numbers), intervals: nil)
  }

  /// Moments, percentiles, and the intervals of P10, P50 and P90.
  @specialized(where Number == Float)
  @specialized(where Number == Double)
  package mutating func statisticsWithIntervals(of column: Span<Number>) -> ColumnStatistics {
    if replicates == .batches { return statisticsWithBatchedIntervals(of: column) }
    order.hold(column)
    if lookup.count != order.count || !lookup.coversIntervals {
      lookup = PercentileRanks(count: order.count, intervals: QuantileInterval.quoted(count: order.count))
    }
    let numbers = order.numbers(atRanks: lookup.ranks)
    let moments = Moments(of: column)
    return ColumnStatistics(
      moments: moments, error: error(of: column, moments), percentiles: lookup.percentiles(numbers),
      intervals: lookup.intervals(numbers))
  }

  @specialized(where Number == Float)
  @specialized(where Number == Double)
  private mutating func statisticsWithBatchedIntervals(of column: Span<Number>) -> ColumnStatistics {
    let found = statistics(of: column)
    return ColumnStatistics(
      moments: found.moments, error: found.error, percentiles: found.percentiles,
      intervals: QuantileIntervals(
        p10: interval(ofQuantile: 0.1, column), p50: interval(ofQuantile: 0.5, column),
        p90: interval(ofQuantile: 0.9, column)))
  }

  /// Of the mean.
  private func error(of column: Span<Number>, _ moments: Moments) -> MeanError {
    replicates == .batches ? BatchedDeviations(of: column, from: moments.mean).error : MeanError(moments)
  }

  // MARK: One quantile

  /// The 95 % interval of one quantile of a column.
  ///
  /// - Parameter share: above 0 and below 1.
  @specialized(where Number == Float)
  @specialized(where Number == Double)
  package mutating func interval(ofQuantile share: Double, _ column: Span<Number>) -> ConfidenceInterval {
    order.hold(column)
    guard order.count > 0 else { return ConfidenceInterval(low: .nan, high: .nan) }
    let ranks: QuantileInterval
    switch replicates {
    case .replications: ranks = QuantileInterval(share: share, count: order.count)
    case .batches:
      let rank = QuantilePosition(share: share, count: order.count).lower
      let value = order.numbers(atRanks: [rank])[0]
      ranks = QuantileInterval(share: share, BatchedShares(of: column, atOrBelow: value, share))
      // Looking for one rank leaves only the numbers near it in place.
      order.hold(column)
    }
    let wanted = Set([ranks.lowerRank, ranks.upperRank].compactMap { $0 }).sorted()
    let numbers = order.numbers(atRanks: wanted)
    func number(_ rank: Int?) -> Double { rank.flatMap { wanted.firstIndex(of: $0) }.map { numbers[$0] } ?? .nan }
    return ConfidenceInterval(low: number(ranks.lowerRank), high: number(ranks.upperRank))
  }

  /// One quantile (type 7) of a column; NaN if no replication has the quantity.
  ///
  /// - Parameter share: 0…1.
  @specialized(where Number == Float)
  @specialized(where Number == Double)
  package mutating func quantile(_ share: Double, _ column: Span<Number>) -> Double {
    order.hold(column)
    guard order.count > 0 else { return .nan }
    let position = QuantilePosition(share: share, count: order.count)
    let numbers = order.numbers(
      atRanks: position.lower == position.upper ? [position.lower] : [position.lower, position.upper])
    return position.between(numbers[0], numbers[numbers.count - 1])
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
