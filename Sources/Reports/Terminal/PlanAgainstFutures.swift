package import Analysis
import Forecasting
import LearningModel

/// The single-number plan beside the forecast: what it says, and in how many futures it comes true.
package struct PlanAgainstFutures {
  private let results: ForecastResults
  private let planned: PlannedFuture
  private let style: TerminalStyle
  private let numbers: SpokenNumbers

  package init(_ results: ForecastResults, _ planned: PlannedFuture, _ style: TerminalStyle) {
    self.results = results
    self.planned = planned
    self.style = style
    numbers = SpokenNumbers(currency: results.labels.currency, style: style)
  }

  /// All lines, each with its end.
  package var text: String {
    let head = style.clipped(
      "what a single-number plan says, and how many futures make it", to: style.columns - 5)
    let gap = String(repeating: " ", count: max(1, style.columns - 4 - displayWidth(head)))
    let lines = results.plan.portfolio.planned.compactMap { line(of: $0) } + promises
    return ([style.painted("Plan", .heading) + gap + style.painted(head, .faint)] + lines).joined(separator: "\n")
      + "\n"
  }

  /// `Sales launch      14 Jun 2027   31 of 100 futures make it`
  private func line(of program: ID<Program>) -> String? {
    guard results.plan.portfolio.blueprints.values[program.index].running == nil else { return nil }
    let series = results.plan.layout.series[results.plan.layout[.launchWeek] + program.index]
    let title = style.shown(results.labels.programs[program.index].title)
    let week = planned.value(of: series.name)
    guard let day = results.labels.firstDay(ofWeekNumber: week) else { return row(title, "not launched", "") }
    let launches = results.forecast.samples.outcomes.column(results.plan.layout[.launchWeek] + program.index)
    let share = Double(launches.count { $0 <= week }) / Double(launches.count)
    return row(
      title, "launched \(day.day) \(day.month.name.prefix(3)) \(day.year)", numbers.share(share, error: 0) + " make it")
  }

  private var promises: [String] {
    zip(results.summary.promises, results.labels.promises).map { promised, written in
      let series = promised.promise.series
      let said = numbers.value(planned.value(of: series.name), unit: series.metric.declaration.unit, error: 0)
      let name = style.shown(series.name.replacing("_", with: " "))
      return row("\(name): \(style.shown(written))", said, numbers.share(promised.chance.chance, error: 0) + " keep it")
    }
  }

  private func row(_ name: String, _ said: String, _ share: String) -> String {
    "  " + style.fitted(name, to: style.columns - 40) + style.fitted(said, to: 22, .right)
      + style.fitted(share, to: 16, .right)
  }
}
