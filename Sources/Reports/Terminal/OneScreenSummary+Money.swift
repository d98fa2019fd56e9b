import LearningModel
import Quantities
import Statistics

extension OneScreenSummary {
  /// What it costs and brings, and money by quarter against what is released.
  var money: [String] {
    let rows: [(String, Metric)] = [
      ("Released", .released), ("Spend", .spend), ("Benefit", .benefit), ("Net benefit", .netBenefit),
      ("Return on spend", .roi),
    ]
    let head = ["P10", "P50", "P90"].map { style.fitted($0, to: 10, .right) }.joined()
    return [heading("Money"), style.painted("  " + style.fitted("", to: 18) + head, .faint)]
      + rows.map { line($0.0, $0.1) } + refused + missingReturn + byPeriod
  }

  /// Said where it is more than a hundredth of what is spent: otherwise seats and contractors are missing for no visible
  /// reason.
  private var refused: [String] {
    let unfunded = results.statistics(.unfunded)
    let weeklySpend = results.statistics(.spend).moments.mean / Double(results.labels.calendar.weekCount)
    guard unfunded.mean > 0.01 * weeklySpend else { return [] }
    let amount = numbers.money(unfunded.mean, error: unfunded.standardError.isFinite ? unfunded.standardError : 0)
    return style.wrapped(
      "For want of money, purchases of \(amount) are refused in a week on average: seats, contractors, vendors and requisitions wait."
    )
  }

  private func line(_ name: String, _ metric: Metric) -> String {
    let statistics = results.statistics(metric)
    let cells = [Percentile.p10, .p50, .p90].map { percentile in
      let error = statistics.standardError(of: percentile)
      let text = numbers.value(statistics.percentiles[percentile], unit: metric.declaration.unit, error: error)
      return style.fitted(text, to: 10, .right)
    }
    return "  " + style.fitted(name, to: 18) + cells.joined()
  }

  private var missingReturn: [String] {
    results.reasonWithoutReturn.map { style.wrapped(style.shown("No return on spend can be told: \($0)")) } ?? []
  }

  // MARK: By quarter

  private var byPeriod: [String] {
    let groups = periodGroups
    guard groups.count > 1 else { return [] }
    let width = max(8, min(10, (style.columns - 15) / groups.count))
    let shown = groups.prefix((style.columns - 15) / width)
    let head = shown.map { style.fitted($0.label, to: width, .right) }.joined()
    let ranges = shown.map(\.periods)
    let spend = results.forecast.statistics(of: plan.layout[.spend], over: ranges)
    let released = results.forecast.statistics(of: plan.layout[.released], over: ranges)
    let balance = results.forecast.statistics(of: plan.layout[.balance], over: ranges)
    return [style.painted("  " + style.fitted("", to: 13) + head, .faint)]
      + [
        ("Released P50", released, Percentile.p50), ("Spend P10", spend, .p10), ("Spend P50", spend, .p50),
        ("Spend P90", spend, .p90), ("Balance P50", balance, .p50),
      ].map { name, statistics, percentile in
        "  " + style.fitted(name, to: 13) + statistics.map { cell($0, percentile, width) }.joined()
      }
  }

  private func cell(_ statistics: ColumnStatistics, _ percentile: Percentile, _ width: Int) -> String {
    // A percentile's error is about one and a half times the mean's.
    let error = 1.5 * statistics.standardError
    let text = numbers.money(statistics.percentiles[percentile], error: error.isFinite ? error : 0)
    return style.fitted(text, to: width, .right)
  }

  /// Fiscal quarters, or fiscal years where there are too many or periods are years.
  private var periodGroups: [(label: String, periods: Range<Int>)] {
    let byQuarter = groups(by: .quarter)
    let isTooWide = byQuarter.count > (style.columns - 15) / 8
    return isTooWide || results.forecast.settings.periodLength == .year ? groups(by: .year) : byQuarter
  }

  private func groups(by length: Period.Length) -> [(label: String, periods: Range<Int>)] {
    let periods = results.forecast.periods
    return results.labels.calendar.periods(by: length).map { longer in
      let inside = periods.indices.filter { longer.weeks.contains(periods[$0].weeks.lowerBound) }
      return (longer.label, (inside.first ?? 0)..<((inside.last ?? -1) + 1))
    }
  }
}

extension ForecastResults {
  /// Why there is no return on spend, in a sentence; nil if there is one.
  package var reasonWithoutReturn: String? {
    guard !plan.portfolio.everyProgramStatesValue else {
      return statistics(.roi).moments.count == 0 ? "nothing is spent." : nil
    }
    let silent = plan.portfolio.planned.filter { !plan.portfolio.blueprints.values[$0.index].statesValue }
    let names = silent.prefix(3).map { "'\(plan.portfolio.names.values[$0.index].id)'" }.joined(separator: ", ")
    let others = silent.count > 3 ? " and \(silent.count - 3) more" : ""
    let verb = silent.count == 1 ? "states" : "state"
    return "\(names)\(others) \(verb) no value_per_adopter_year, retains or prevents."
  }
}
