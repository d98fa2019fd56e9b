package import LearningModel

/// What strategies are compared by.
package enum Criterion: Hashable, Sendable {
  /// A metric's series, by its name.
  case outcome(ComparedOutcome)
  /// That a promise of the first strategy is kept.
  case promise(StatedPromise)
  /// That all of these promises are kept in the same future.
  case allPromises
}

/// A series that every strategy may have, and which way it is good news.
package struct ComparedOutcome: Hashable, Sendable {
  /// `spend`, `coverage.code-of-conduct`
  package let series: Series
  package let betterWhen: BetterDirection

  package var name: String { series.name }
}

/// All that a comparison speaks of: each promised outcome and the main ones, each promise, and all promises together.
package struct Criteria: Sendable {
  package let outcomes: [ComparedOutcome]
  /// Of the first strategy: all are measured by the same yardstick.
  package let promises: [StatedPromise]

  /// What is compared whether or not it is promised.
  package static let main: [Metric] = [
    .spend, .onTimeShare, .launchedPrograms, .coverage, .adopters, .benefit, .netBenefit, .losses, .maturity,
  ]

  package init(_ strategies: [Strategy]) {
    promises = strategies.first?.promises ?? []
    var outcomes: [ComparedOutcome] = []
    let promised = strategies.flatMap { $0.promises.map(\.promise.series) }
    let main = Criteria.main.compactMap { metric in
      strategies.first.map { $0.plan.layout.series[$0.plan.layout[metric]] }
    }
    for series in promised + main where !outcomes.contains(where: { $0.name == series.name }) {
      outcomes.append(ComparedOutcome(series: series, betterWhen: Criteria.direction(of: series, promises)))
    }
    self.outcomes = outcomes
  }

  /// As the metric declares; where it declares none, as a promise wants it.
  static func direction(of series: Series, _ promises: [StatedPromise]) -> BetterDirection {
    let declared = series.metric.declaration.betterWhen
    guard declared == .neither, let promise = promises.first(where: { $0.promise.series.name == series.name })
    else { return declared }
    switch promise.promise.comparison {
    case .atMost, .below: return .lower
    case .atLeast, .above: return .higher
    }
  }
}
