/// What each strategy of a decision brings in each future more than the preferred one: the one with the greatest mean.
package struct StrategyGains: Sendable {
  /// Futures that were played; those count in which every strategy has a value.
  package let futures: Int
  package let replicates: Replicates
  /// The strategy that is best on average, the first of several.
  package let preferred: Int
  /// The other strategies.
  package let alternatives: [Int]
  /// The futures that count.
  package let rows: [Int]
  /// By alternative, over `rows`: above zero where it is better.
  package let gains: [[Double]]
  /// By strategy, over all futures; greater is better. NaN in every strategy where one has no value.
  package let worths: [[Double]]

  /// - Parameters:
  ///   - outcomes: by strategy, of the same futures; NaN where it has none.
  ///   - higherIsBetter: otherwise less is.
  package init(_ outcomes: [[Double]], higherIsBetter: Bool, _ replicates: Replicates = .replications) {
    futures = outcomes.first?.count ?? 0
    self.replicates = replicates
    precondition(outcomes.allSatisfy { $0.count == outcomes[0].count }, "columns of the same futures")
    let rows = (0..<futures).filter { future in outcomes.allSatisfy { !$0[future].isNaN } }
    self.rows = rows
    var filled = outcomes.map { $0.map { _ in Double.nan } }
    for strategy in outcomes.indices {
      for row in rows { filled[strategy][row] = higherIsBetter ? outcomes[strategy][row] : -outcomes[strategy][row] }
    }
    let worths = filled
    self.worths = worths
    let means = worths.map { Moments(of: $0.span).mean }
    var best = 0
    for strategy in means.indices where means[strategy] > means[best] { best = strategy }
    preferred = best
    let preferredWorth = rows.map { worths[best][$0] }
    alternatives = worths.indices.filter { $0 != best }
    gains = alternatives.map { strategy in
      PairedDifference.differences(of: rows.map { worths[strategy][$0] }, minus: preferredWorth)
    }
  }

  /// The mean of what a number a future comes to, and its error. A number for each of `rows`.
  func statistics(_ values: [Double]) -> ColumnStatistics {
    var column = [Double](repeating: .nan, count: futures)
    for (index, row) in rows.enumerated() { column[row] = values[index] }
    var reader = ColumnReader<Double>(replicates)
    return reader.statistics(of: column.span)
  }

  /// What it costs to have chosen the preferred one, future by future: of knowing everything, chance as well, before.
  package var regret: ColumnStatistics {
    statistics(rows.indices.map { row in gains.reduce(0) { max($0, $1[row]) } })
  }
}
