package import Forecasting
import LearningModel
package import Scenarios

/// What each strategy of a decision came to in each future, and what was assumed there. Only the columns that a decision
/// needs are kept: samples of several strategies would fill the memory.
package struct PlayedDecision: Sendable {
  package let strategies: [Strategy]
  package let outcome: DecisionOutcome
  let settings: ForecastSettings
  package let assumptions: [FindableAssumption]
  /// Values, future by future, of each assumption.
  let assumed: [[Double]]
  /// By strategy, future by future; NaN where it has no value.
  let outcomes: [[Double]]
  /// By strategy and entry of its register, strikes in each future.
  let strikes: [[[Double]]]

  /// Plays each strategy once, all under the same luck.
  ///
  /// - Parameter stated: by strategy, what its scenario says of its numbers.
  package init(
    _ strategies: [Strategy], stated: [[AssumptionEntry]], _ outcome: DecisionOutcome, _ settings: ForecastSettings,
    control: ForecastControl = ForecastControl()
  ) throws {
    self.strategies = strategies
    self.outcome = outcome
    self.settings = settings
    assumptions = FindableAssumption.all(of: strategies, stated: stated)
    var assumed: [[Double]] = []
    var outcomes: [[Double]] = []
    var strikes: [[[Double]]] = []
    for (index, strategy) in strategies.enumerated() {
      let layout = strategy.plan.layout
      let entries = layout.series.indices.filter {
        layout.series[$0].metric == .strikes && layout.series[$0].kind != nil
      }
      var some = settings
      some.observed = .outcomes(entries + outcome.outcome.needed(in: layout))
      some.periodLength = .year
      some.keepsAssumedValues = true
      let forecast = try Forecast(strategy.plan, some, control: control)
      outcomes.append(outcome.outcome.values(in: forecast))
      strikes.append(entries.map { forecast.samples.outcomes.column($0) })
      for assumption in assumptions where assumption.strategy == index {
        assumed.append(forecast.samples.assumed?.column(assumption.entry) ?? [])
      }
    }
    self.assumed = assumed
    self.outcomes = outcomes
    self.strikes = strikes
  }
}

extension ExplainedOutcome {
  /// What has to be kept of a future to know it.
  fileprivate func needed(in layout: MetricLayout) -> [Int] {
    switch self {
    case .series(let series): layout.position(named: series.name).map { [$0] } ?? []
    case .promise(let promise): ExplainedOutcome.needed(by: [promise], in: layout)
    case .allPromises(let promises): ExplainedOutcome.needed(by: promises, in: layout)
    }
  }

  private static func needed(by promises: [StatedPromise], in layout: MetricLayout) -> [Int] {
    promises.flatMap { promise -> [Int] in
      guard let own = promise.about(layout), let position = layout.series.firstIndex(of: own.series) else { return [] }
      // Whether a program without lateness was on time is told by that (Decisions/0006).
      return own.series.metric == .weeksLate ? [position, layout[.onTime] + own.series.index] : [position]
    }
  }
}
