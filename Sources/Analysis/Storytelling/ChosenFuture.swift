package import Forecasting
import LearningModel
import Statistics

/// A future of a forecast, and why it was taken.
package struct ChosenFuture: Hashable, Sendable {
  /// Counted from 0.
  package let replication: Int
  package let choice: FutureChoice
  /// What the percentile comes to, of a choice by percentile.
  package let wanted: Double?

  /// - Parameter outcomes: what the typical future is typical in, by position in the plan's layout.
  package init(_ choice: FutureChoice, in forecast: Forecast, outcomes: [Int]) throws(FutureChoiceProblem) {
    self.choice = choice
    switch choice {
    case .number(let number):
      let count = forecast.settings.replications
      guard (1...count).contains(number) else { throw .number(number, of: count) }
      replication = number - 1
      wanted = nil
    case .percentile(let percentile, let outcome):
      let column = forecast.samples.outcomes.column(try forecast.plan.layout.position(written: outcome))
      guard let found = nearest(to: percentile / 100, in: column) else { throw .absent(outcome) }
      replication = found.position
      wanted = found.quantile
    case .typical:
      replication = Medoid.position(in: outcomes.map { forecast.samples.outcomes.column($0) }) ?? 0
      wanted = nil
    }
  }
}

/// The first number of a column that is nearest its quantile; nil if all are missing.
private func nearest(to share: Double, in column: [Double]) -> (position: Int, quantile: Double)? {
  let sorted = column.filter { !$0.isNaN }.sorted()
  guard !sorted.isEmpty else { return nil }
  let place = QuantilePosition(share: share, count: sorted.count)
  let quantile = place.between(sorted[place.lower], sorted[place.upper])
  var best: (position: Int, distance: Double)?
  for (position, number) in column.enumerated() where !number.isNaN {
    let distance = (number - quantile).magnitude
    if best.map({ distance < $0.distance }) ?? true { best = (position, distance) }
  }
  return best.map { ($0.position, quantile) }
}
