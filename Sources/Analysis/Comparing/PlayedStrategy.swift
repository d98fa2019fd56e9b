package import Forecasting
import LearningModel

/// What a strategy came to in each future, as far as it is compared. It needs no forecast any more: samples by period of
/// many strategies would fill the memory.
package struct PlayedStrategy: Sendable {
  package let strategy: Strategy
  /// By outcome of the criteria, future by future; NaN where it has no value, nil where the strategy knows no such thing.
  package let outcomes: [[Double]?]
  /// By promise of the criteria, whether each future keeps it; nil where the strategy knows no such thing.
  package let kept: [[Bool]?]
  /// Whether each future keeps all promises; nil if there are none, or one that the strategy knows nothing of.
  package let keptAll: [Bool]?

  /// - Parameter forecast: of the strategy's plan.
  package init(_ strategy: Strategy, _ forecast: Forecast, _ criteria: Criteria) {
    self.strategy = strategy
    outcomes = criteria.outcomes.map { outcome in
      forecast.plan.layout.position(named: outcome.name).map { forecast.samples.outcomes.column($0) }
    }
    kept = criteria.promises.map { promise in
      promise.about(forecast.plan.layout).map { forecast.isKept($0) }
    }
    keptAll = PlayedStrategy.all(kept)
  }

  private static func all(_ kept: [[Bool]?]) -> [Bool]? {
    guard let first = kept.first, var all = first else { return nil }
    for promise in kept.dropFirst() {
      guard let promise else { return nil }
      for future in all.indices where !promise[future] { all[future] = false }
    }
    return all
  }
}
