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
  /// Variants that were asked for future by future: others need no memory of theirs.
  private var known: [Set<UncertaintySource>: Columns] = [:]
  private var knownReadings: [Set<UncertaintySource>: [Double]] = [:]

  init(
    _ description: PlanDescription, _ outcome: ExplainedOutcome, _ settings: ForecastSettings,
    _ control: ForecastControl
  ) {
    self.description = description
    self.outcome = outcome
    self.control = control
    self.settings = settings.ofOutcomesAlone
  }

  mutating func columns(with sources: Set<UncertaintySource>) throws -> Columns {
    if let columns = known[sources] { return columns }
    let columns = try played(sources)
    known[sources] = columns
    return columns
  }

  /// The mean outcome, over all futures and over each slice of them (`SliceEstimate`).
  mutating func readings(with sources: Set<UncertaintySource>) throws -> [Double] {
    if let readings = knownReadings[sources] { return readings }
    let outcome = try known[sources]?.outcome ?? played(sources).outcome
    let readings = SliceEstimate.readings(of: outcome) { Moments(of: $0.span).mean }
    knownReadings[sources] = readings
    return readings
  }

  private func played(_ sources: Set<UncertaintySource>) throws -> Columns {
    let forecast = try Forecast(Plan(description.keeping(sources)), settings, control: control)
    return Columns(
      outcome: outcome.values(in: forecast),
      spend: forecast.samples.outcomes.column(forecast.plan.layout[.spend]),
      launchWeeks: forecast.meanLaunchWeeks)
  }
}
