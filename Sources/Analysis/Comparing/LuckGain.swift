package import Forecasting
import Statistics

/// How much the same luck buys in one outcome of two strategies: the variance of their difference when both meet the same
/// luck, against that of independent seeds.
package struct LuckGain: Sendable {
  /// `spend`
  package let outcome: String
  package let unit: String
  /// How the second strategy is called.
  package let strategy: String
  /// Of the futures that both have the outcome in.
  package let mean: Double
  /// Standard deviations of the difference from one future to the next.
  package let paired: Double
  package let independent: Double

  /// How many times as many futures independent seeds would need for the same precision; infinite where the same luck
  /// leaves no noise at all, NaN where independent seeds have none either.
  package var factor: Double { (independent * independent) / (paired * paired) }

  /// - Parameters:
  ///   - first: future by future.
  ///   - second: of the same luck.
  ///   - stranger: the second strategy's under another seed.
  init(_ outcome: ComparedOutcome, of strategy: String, first: [Double], second: [Double], stranger: [Double]) {
    let paired = PairedDifference(of: second, minus: first).statistics.moments
    let independent = PairedDifference(of: stranger, minus: first).statistics.moments
    self.outcome = outcome.name
    unit = outcome.series.metric.declaration.unit
    self.strategy = strategy
    mean = paired.mean
    self.paired = paired.standardDeviation
    self.independent = independent.standardDeviation
  }
}

extension LuckGain {
  /// For each strategy but the first, and each main outcome that both know.
  ///
  /// - Parameter played: tells each strategy's forecast under the given seed; called twice for all but the first.
  package static func measure(
    _ strategies: [Strategy], seed: UInt64, _ forecast: (Strategy, UInt64) throws -> Forecast
  ) throws -> [LuckGain] {
    let criteria = Criteria(strategies)
    guard let first = strategies.first else { return [] }
    let start = PlayedStrategy(first, try forecast(first, seed), criteria)
    return try strategies.dropFirst().flatMap { strategy in
      let same = PlayedStrategy(strategy, try forecast(strategy, seed), criteria)
      let other = PlayedStrategy(strategy, try forecast(strategy, seed &+ 1), criteria)
      return criteria.outcomes.indices.compactMap { index -> LuckGain? in
        let outcome = criteria.outcomes[index]
        guard Criteria.main.contains(outcome.series.metric), outcome.series.kind == nil,
          let before = start.outcomes[index], let after = same.outcomes[index], let stranger = other.outcomes[index]
        else { return nil }
        return LuckGain(outcome, of: strategy.name, first: before, second: after, stranger: stranger)
      }
    }
  }

  /// The median of the factors that are known.
  package static func medianFactor(_ gains: [LuckGain]) -> Double {
    let factors = gains.map(\.factor).filter { !$0.isNaN }.sorted()
    guard !factors.isEmpty else { return .nan }
    let position = QuantilePosition(share: 0.5, count: factors.count)
    return position.between(factors[position.lower], factors[position.upper])
  }
}
