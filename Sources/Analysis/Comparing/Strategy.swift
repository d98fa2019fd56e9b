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
    guard let promise = Promise(inputs, layout) else { return nil }
    self.promise = promise
    written = inputs.written
  }

  /// The same promise about another plan; nil if that has no such series.
  func about(_ layout: MetricLayout) -> Promise? {
    guard let position = layout.position(named: promise.series.name) else { return nil }
    return Promise(layout.series[position], promise.comparison, promise.bound)
  }
}

extension Promise {
  /// What a scenario promises about a series of its plan; nil where the plan has no such series.
  package init?(_ inputs: PromiseInputs, _ layout: MetricLayout) {
    guard let position = layout.position(named: inputs.series) else { return nil }
    self.init(layout.series[position], Comparison(inputs.comparison), inputs.bound)
  }
}

extension Promise.Comparison {
  fileprivate init(_ comparison: PromiseInputs.Comparison) {
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
