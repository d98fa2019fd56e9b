import Forecasting
import LearningModel
import Statistics

/// The futures of a plan in which only some sources of uncertainty exist, all under the same luck.
struct SourceExperiment {
  /// What the futures of one variant come to.
  struct Columns: Sendable {
    let outcome: [Double]
    let spend: [Double]  // money
    let launchWeeks: [Double]  // mean week of launch
  }

  let description: PlanDescription
  let outcome: ExplainedOutcome
  let settings: ForecastSettings
  let control: ForecastControl

  init(
    _ description: PlanDescription, _ outcome: ExplainedOutcome, _ settings: ForecastSettings,
    _ control: ForecastControl
  ) {
    self.description = description
    self.outcome = outcome
    self.control = control
    var settings = settings
    settings.periodLength = .year
    settings.keepsAssumedValues = false
    self.settings = settings
  }

  func columns(with sources: Set<UncertaintySource>) throws -> Columns {
    let forecast = try Forecast(Plan(description.keeping(sources)), settings, control: control)
    return Columns(
      outcome: outcome.values(in: forecast),
      spend: forecast.samples.outcomes.column(forecast.plan.layout[.spend]),
      launchWeeks: forecast.meanLaunchWeeks)
  }

  func mean(with sources: Set<UncertaintySource>) throws -> Double {
    let outcome = try columns(with: sources).outcome
    return Moments(of: outcome.span).mean
  }
}
