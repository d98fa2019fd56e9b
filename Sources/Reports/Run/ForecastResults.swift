package import Forecasting
package import LearningModel
import Statistics

/// A forecast with all that its tables and its screen say.
package struct ForecastResults: Sendable {
  package let labels: ScenarioLabels
  package let forecast: Forecast
  package let projection: [ProjectionRow]
  package let summary: Summary

  /// - Parameter promises: in the order of `labels.promises`.
  package init(
    _ forecast: Forecast, _ labels: ScenarioLabels, promises: [Promise] = [],
    control: ForecastControl = ForecastControl()
  ) throws(ForecastFault) {
    self.labels = labels
    self.forecast = forecast
    projection = try forecast.projection(control: control)
    summary = try forecast.summary(promises: promises, control: control)
  }

  package var plan: Plan { forecast.plan }

  /// A metric for the whole, over the horizon.
  func statistics(_ metric: Metric) -> ColumnStatistics { summary[plan.layout[metric]] }

  /// A metric of one of its subjects, of metrics without a whole.
  func statistics(_ metric: Metric, subject index: Int) -> ColumnStatistics {
    summary[plan.layout[metric] + index]
  }

  /// A metric of one of its parts, of metrics with a whole.
  func statistics(_ metric: Metric, part index: Int) -> ColumnStatistics { summary[plan.layout[metric, part: index]] }
}
