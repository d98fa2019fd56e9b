/// Which of several scenarios is the best in each future, and what it costs to have chosen another one.
package struct Contest: Sendable {
  /// Futures in which all have the quantity.
  package let count: Int
  /// The share of futures in which each is the best; who shares the first place shares the future. Adds up to 1.
  package let chanceBest: [Double]
  /// How far each stays behind the best of the same future, never negative.
  package let regret: [ColumnStatistics]

  /// - Parameters:
  ///   - columns: one for each scenario, of the same futures; NaN where a scenario does not have the quantity.
  ///   - higherIsBetter: otherwise the lowest is the best.
  package init(_ columns: [[Double]], higherIsBetter: Bool) {
    let futures = columns.first?.count ?? 0
    precondition(columns.allSatisfy { $0.count == futures }, "columns of the same futures")
    var wins = [Double](repeating: 0, count: columns.count)
    var regrets = columns.map { _ in [Double](repeating: .nan, count: futures) }
    var count = 0
    for future in 0..<futures where columns.allSatisfy({ !$0[future].isNaN }) {
      let best = columns.reduce(higherIsBetter ? -Double.infinity : .infinity) {
        higherIsBetter ? max($0, $1[future]) : min($0, $1[future])
      }
      count += 1
      // What differs by less than files can show shares the place.
      let winners = columns.indices.filter { (columns[$0][future] - best).magnitude < 0.5e-6 }
      for scenario in columns.indices { regrets[scenario][future] = (columns[scenario][future] - best).magnitude }
      for winner in winners {
        wins[winner] += 1 / Double(winners.count)
        regrets[winner][future] = 0
      }
    }
    self.count = count
    chanceBest = wins.map { count > 0 ? $0 / Double(count) : .nan }
    var reader = ColumnReader<Double>()
    regret = regrets.map { reader.statistics(of: $0.span) }
  }
}
