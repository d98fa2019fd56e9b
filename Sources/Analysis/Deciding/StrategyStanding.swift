package import Statistics

/// How a strategy stands among the others.
package struct StrategyStanding: Sendable {
  /// What the single-number plan says of it; of a promise 1 or 0.
  package let planned: Double
  package let statistics: ColumnStatistics
  /// The share of futures in which it is the best.
  package let chanceBest: Double
  /// The share of futures in which no other is better.
  package let unbeaten: Double
  /// How far it stays behind the best of the same future.
  package let regret: ColumnStatistics
  package let greatestRegret: Double
  /// The share of futures in which it stays behind the best by `StrategyStanding.near(_:)` at most.
  package let shareNear: Double

  /// What counts as near the best: a twentieth of the preferred strategy's mean, with one digit; of chances and shares five
  /// points.
  static func near(_ mean: Double, unit: String) -> Double {
    if unit == "share" { return 0.05 }
    let amount = mean.magnitude / 20
    guard amount > 0, amount.isFinite else { return 0 }
    var power = 1.0
    while power * 10 <= amount { power *= 10 }
    while power > amount { power /= 10 }
    return (amount / power).rounded() * power
  }

  static func all(of played: PlayedDecision, _ planned: [Double], near: Double) -> [StrategyStanding] {
    let contest = Contest(played.outcomes, higherIsBetter: played.outcome.higherIsBetter)
    let columns = played.outcomes
    return columns.indices.map { index in
      let column = columns[index]
      let regrets = regrets(of: index, columns, higherIsBetter: played.outcome.higherIsBetter)
      var reader = ColumnReader<Double>(played.settings.replicates)
      return StrategyStanding(
        planned: planned[index], statistics: reader.statisticsWithIntervals(of: column.span),
        chanceBest: contest.chanceBest[index],
        unbeaten: Double(regrets.count { $0 < 0.5e-6 }) / Double(max(1, regrets.count)), regret: contest.regret[index],
        greatestRegret: regrets.max() ?? .nan,
        shareNear: Double(regrets.count { $0 <= near + 0.5e-6 }) / Double(max(1, regrets.count)))
    }
  }

  private static func regrets(of strategy: Int, _ columns: [[Double]], higherIsBetter: Bool) -> [Double] {
    columns[strategy].indices.compactMap { future in
      let all = columns.map { higherIsBetter ? $0[future] : -$0[future] }
      guard !all.contains(where: \.isNaN), let best = all.max() else { return nil }
      return best - all[strategy]
    }
  }
}

/// What comes of deciding by single numbers instead: the plan, where everything is at its median and nothing happens.
package struct PlanChoice: Sendable {
  /// The strategies whose plan is best; several if the plans do not tell them apart.
  package let strategies: [Int]
  /// What the preferred strategy brings more than each of these, on average over the futures; never below zero but by rounding.
  package let losses: [PairedDifference]

  /// Whether the plan leads to the strategy that is best on average, and to no other.
  package func agrees(with preferred: Int) -> Bool { strategies == [preferred] }

  init(_ planned: [Double], _ gains: StrategyGains, higherIsBetter: Bool) {
    let best = planned.filter { !$0.isNaN }.max { higherIsBetter ? $0 < $1 : $0 > $1 }
    strategies = planned.indices.filter { index in best.map { (planned[index] - $0).magnitude < 0.5e-6 } ?? false }
    losses = strategies.map { strategy in
      PairedDifference(of: gains.worths[gains.preferred], minus: gains.worths[strategy], gains.replicates)
    }
  }
}
