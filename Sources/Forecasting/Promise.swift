package import LearningModel
package import Statistics

/// A bound that an outcome is promised to keep.
package struct Promise: Hashable, Sendable {
  /// What is promised: a series of the plan's layout.
  package var series: Series
  package var comparison: Comparison
  /// In the unit of the metric.
  package var bound: Double

  package enum Comparison: Hashable, Sendable {
    case atMost, atLeast, below, above
  }

  package init(_ series: Series, _ comparison: Comparison, _ bound: Double) {
    self.series = series
    self.comparison = comparison
    self.bound = bound
  }

  /// Whether a value keeps it. Values and bounds count as files have them, to a millionth of their unit: what adding up
  /// thousands of amounts leaves behind the twelfth digit breaks no promise.
  func isKept(by value: Double) -> Bool {
    let (value, bound) = (inMillionths(value), inMillionths(bound))
    return switch comparison {
    case .atMost: value <= bound
    case .atLeast: value >= bound
    case .below: value < bound
    case .above: value > bound
    }
  }
}

private func inMillionths(_ value: Double) -> Double { (value * 1e6).rounded() }

/// A promise, and the share of futures in which it is kept.
package struct PromiseChance: Sendable {
  package let promise: Promise
  package let chance: WilsonInterval
}

extension Forecast {
  /// The chance of each promise, and of all of them in the same future; nil if nothing was promised.
  func chances(of promises: [Promise]) -> (each: [PromiseChance], all: WilsonInterval?) {
    var all = [Bool](repeating: true, count: settings.replications)
    var each: [PromiseChance] = []
    for promise in promises {
      let kept = isKept(promise)
      for replication in all.indices where !kept[replication] { all[replication] = false }
      each.append(PromiseChance(promise: promise, chance: share(kept)))
    }
    return (each, promises.isEmpty ? nil : share(all))
  }

  private func share(_ kept: [Bool]) -> WilsonInterval {
    WilsonInterval(kept, settings.replicates)
  }

  /// Whether each future keeps the promise; one about a series that the plan does not have is never kept.
  package func isKept(_ promise: Promise) -> [Bool] {
    guard let position = plan.layout.series.firstIndex(of: promise.series) else {
      return Array(repeating: false, count: settings.replications)
    }
    let values = samples.outcomes.column(position)
    let keptIfAbsent = isKeptIfAbsent(promise.series)
    return values.indices.map { values[$0].isNaN ? keptIfAbsent[$0] : promise.isKept(by: values[$0]) }
  }

  /// Whether a promise counts as kept in futures in which its outcome has no value (Documentation/Decisions/0006).
  private func isKeptIfAbsent(_ series: Series) -> [Bool] {
    switch series.metric {
    // A program that never launches has no launch week to be early enough; one that runs already was launched in time.
    case .launchWeek: always(plan.portfolio.blueprints.values[series.index].running != nil)
    // Due and not launched is as late as can be; not due is not late.
    case .weeksLate: samples.outcomes.column(plan.layout[.onTime] + series.index).map(\.isNaN)
    // Nobody knows the return while a program does not say what it is worth.
    case .roi: always(false)
    // Nothing due, nobody there to be overworked: nothing was broken.
    default: always(true)
    }
  }

  private func always(_ kept: Bool) -> [Bool] { Array(repeating: kept, count: settings.replications) }
}
