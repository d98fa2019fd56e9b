package import Forecasting
package import LearningModel
package import Quantities
package import Scenarios

/// A scenario as one of several to choose from.
package struct Strategy: Sendable {
  /// As tables call it; no two of a comparison have the same.
  package var name: String
  package let plan: Plan
  /// What the plan was laid out from.
  package let description: PlanDescription
  package let currency: Currency
  package let promises: [StatedPromise]

  package init(_ scenario: Scenario, name: String? = nil) throws(PlanProblem) {
    let plan = try scenario.plan()
    self.name = name ?? plan.title
    self.plan = plan
    description = scenario.planDescription
    currency = scenario.horizon.currency.value
    promises = scenario.outcomes.compactMap { StatedPromise($0, plan.layout) }
  }

  package init(
    _ description: PlanDescription, currency: Currency = .usDollar, promises: [StatedPromise] = []
  ) throws(PlanProblem) {
    name = description.title
    plan = try Plan(description)
    self.description = description
    self.currency = currency
    self.promises = promises
  }
}

/// A promise, and how its author wrote it: `at least 95%`.
package struct StatedPromise: Hashable, Sendable {
  package let promise: Promise
  package let written: String

  package init(_ promise: Promise, written: String) {
    self.promise = promise
    self.written = written
  }

  /// Nil where the plan knows no such series: a scenario that was read without faults has none of these.
  init?(_ inputs: PromiseInputs, _ layout: MetricLayout) {
    let position = layout.series.firstIndex {
      $0.metric == inputs.metric && ($0.subject == inputs.subject ?? "" || $0.name == inputs.series)
    }
    guard let position else { return nil }
    promise = Promise(layout.series[position], Promise.Comparison(inputs.comparison), inputs.bound)
    written = inputs.written
  }

  /// The same promise about another plan; nil if that has no such series.
  func about(_ layout: MetricLayout) -> Promise? {
    guard let position = layout.position(named: promise.series.name) else { return nil }
    return Promise(layout.series[position], promise.comparison, promise.bound)
  }
}

extension Promise.Comparison {
  init(_ comparison: PromiseInputs.Comparison) {
    self =
      switch comparison {
      case .atMost: .atMost
      case .atLeast: .atLeast
      case .below: .below
      case .above: .above
      }
  }
}

/// Strategies under names that tell them apart: the second 'Baseline' is 'Baseline (2)'.
package func distinctlyNamed(_ strategies: [Strategy]) -> [Strategy] {
  var taken: Set<String> = []
  return strategies.map { strategy in
    var named = strategy
    var number = 2
    while !taken.insert(named.name).inserted {
      named.name = "\(strategy.name) (\(number))"
      number += 1
    }
    return named
  }
}
