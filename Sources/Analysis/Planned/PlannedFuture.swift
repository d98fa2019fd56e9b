import Forecasting
package import LearningModel

/// The one future that a plan without chance has: `PlanDescription.asPlanned`, played.
package struct PlannedFuture: Sendable {
  package let plan: Plan
  private let forecast: Forecast

  package init(_ description: PlanDescription) throws {
    plan = try Plan(description.asPlanned)
    var settings = ForecastSettings()
    settings.replications = 1
    settings.threads = 1
    settings.periodLength = .year
    forecast = try Forecast(plan, settings)
  }

  /// What a series comes to, `spend` or `coverage.code-of-conduct`; NaN where it has no value, or the plan no such series.
  package func value(of series: String) -> Double {
    guard let position = plan.layout.position(named: series) else { return .nan }
    return forecast.samples.outcomes[0, position]
  }

  /// Whether the plan keeps a promise.
  package func keeps(_ promise: StatedPromise) -> Bool {
    guard let own = promise.about(plan.layout) else { return false }
    return forecast.isKept(own).first ?? false
  }
}
