import Statistics

/// What a mix of levers came to, future by future, as far as choosing between mixes asks.
package struct MixFutures: Sendable {
  /// Greater is better; NaN where a future has no such value.
  package let objective: [Double]
  /// By constraint, whether each future keeps it.
  package let kept: [[Bool]]

  package init(objective: [Double], kept: [[Bool]]) {
    self.objective = objective
    self.kept = kept
  }

  package var count: Int { objective.count }

  func first(_ count: Int) -> MixFutures {
    guard count < self.count else { return self }
    return MixFutures(objective: Array(objective.prefix(count)), kept: kept.map { Array($0.prefix(count)) })
  }

  func chances(_ replicates: Replicates) -> [WilsonInterval] { kept.map { WilsonInterval($0, replicates) } }

  var mean: Double { Moments(of: objective.span).mean }
}
