package import Analysis
import Forecasting
import LearningModel
import Statistics

/// The single-number plan beside the forecast: what it says, and in how many futures it comes true.
package struct PlanAgainstFutures: TerminalScreen {
  private let results: ForecastResults
  private let planned: PlannedFuture
  package let numbers: SpokenNumbers

  package init(_ results: ForecastResults, _ planned: PlannedFuture, _ style: TerminalStyle) {
    self.results = results
    self.planned = planned
    numbers = SpokenNumbers(currency: results.labels.currency, style: style)
  }

  package var sections: [[String]] {
    let columns =
      isNarrow
      ? "of single numbers, and how many futures make it"
      : "what a single-number plan says, and how many futures make it"
    let lines = results.plan.portfolio.planned.compactMap { line(of: $0) }
    let rest = lines.count - Self.mostPrograms
    let shown =
      lines.prefix(Self.mostPrograms) + (rest > 0 ? [style.painted("  \(rest) programs more", .faint)] : []) + promises
    return shown.isEmpty ? [] : [[heading("Plan", columns)] + shown]
  }

  private static var mostPrograms: Int { 20 }

  /// `Sales launch      launched 14 Jun 2027   31 % make it`
  private func line(of program: ID<Program>) -> String? {
    guard results.plan.portfolio.blueprints.values[program.index].running == nil else { return nil }
    let position = results.plan.layout[.launchWeek] + program.index
    let title = style.shown(results.labels.programs[program.index].title)
    let week = planned.value(of: results.plan.layout.series[position].name)
    guard let day = results.labels.firstDay(ofWeekNumber: week) else { return row(title, "not launched", "") }
    let launches = results.forecast.samples.outcomes.column(position)
    let made = WilsonInterval(kept: launches.count { $0 <= week }, of: launches.count)
    return row(title, "launched \(day.spoken)", numbers.share(made) + " make it")
  }

  private var promises: [String] {
    zip(results.summary.promises, results.labels.promises).map { promised, written in
      let series = promised.promise.series
      let said = numbers.value(planned.value(of: series.name), unit: series.metric.declaration.unit, error: 0)
      let name = style.shown(results.labels.title(of: series))
      return row("\(name): \(style.shown(written))", said, numbers.share(promised.chance) + " keep it")
    }
  }

  private func row(_ name: String, _ said: String, _ share: String) -> String {
    trimmed(
      "  " + style.fitted(name, to: style.columns - 40) + style.fitted(said, to: 22, .right)
        + style.fitted(share, to: 16, .right))
  }
}
