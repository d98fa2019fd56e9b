import Forecasting
import LearningModel
import Quantities
import Statistics

extension OneScreenSummary {
  /// What is spent in each quarter against what is released for it, as bands on one scale.
  var moneyByQuarter: [String] {
    let quarters = moneyPeriods
    guard quarters.count > 1 else { return [] }
    let word = quarters.first?.length == .year ? "year" : "quarter"
    let strip = AmountStrip(covering: quarters.flatMap(\.amounts), width: style.columns - 12 - amountsWidth, numbers)
    let heads =
      isWide
      ? ["spend P10", "P50", "P90", "released", "balance"]
      : ["spend P50", "released"] + (isNarrow ? [] : ["balance"])
    return [
      heading("Money by \(word)", RangeStrip.legend("spend", "median release", style)),
      style.painted("  " + style.fitted("", to: 9) + " " + (strip?.axis ?? "") + cells(heads.map { ($0, 10) }), .faint),
    ] + quarters.map { line(of: $0, strip) }
  }

  /// Spend, released and balance; the ends of the band where there is room, no balance where there is little.
  private var amountsWidth: Int { isWide ? 50 : isNarrow ? 20 : 30 }

  private func line(of quarter: MoneyPeriod, _ strip: AmountStrip?) -> String {
    let spend = quarter.spend.percentiles
    let picture = strip?.line(p10: spend[.p10], p50: spend[.p50], p90: spend[.p90], mark: quarter.releasedMedian) ?? ""
    let exceeds = spend[.p50] > quarter.releasedMedian
    var texts: [(String, TerminalStyle.Ink?)] = [
      (amount(quarter.spend, .p50), exceeds ? .trouble : nil), (amount(quarter.released, .p50), nil),
      (amount(quarter.balance, .p50), quarter.balance.percentiles[.p50] < 0 ? .trouble : nil),
    ]
    if isWide {
      texts.insert((amount(quarter.spend, .p10), nil), at: 0)
      texts.insert((amount(quarter.spend, .p90), nil), at: 2)
    }
    if isNarrow { texts.removeLast() }
    return "  " + style.fitted(periodName(quarter.label), to: 9) + " " + picture
      + texts.map { style.painted(style.fitted($0.0, to: 10, .right), $0.1) }.joined()
  }

  private func amount(_ statistics: ColumnStatistics, _ percentile: Percentile) -> String {
    // A percentile's error is about one and a half times the mean's.
    let error = 1.5 * statistics.standardError
    return numbers.money(statistics.percentiles[percentile], error: error.isFinite ? error : 0)
  }

  /// Fiscal quarters, or fiscal years where there are too many or periods are years.
  private var moneyPeriods: [MoneyPeriod] {
    let quarters = results.labels.calendar.periods(by: .quarter)
    let isByYear = quarters.count > 12 || results.forecast.settings.periodLength == .year
    let length: Period.Length = isByYear ? .year : .quarter
    let longer = isByYear ? results.labels.calendar.periods(by: .year) : quarters
    let periods = results.forecast.periods
    let ranges = longer.map { longer in
      let inside = periods.indices.filter { longer.weeks.contains(periods[$0].weeks.lowerBound) }
      return (inside.first ?? 0)..<((inside.last ?? -1) + 1)
    }
    let layout = plan.layout
    let spend = results.forecast.statistics(of: layout[.spend], over: ranges)
    let released = results.forecast.statistics(of: layout[.released], over: ranges)
    let balance = results.forecast.statistics(of: layout[.balance], over: ranges)
    return longer.indices.map {
      MoneyPeriod(
        label: longer[$0].label, length: length, spend: spend[$0], released: released[$0], balance: balance[$0])
    }
  }
}

/// A fiscal quarter or year of money.
private struct MoneyPeriod {
  let label: String
  let length: Period.Length
  let spend, released, balance: ColumnStatistics

  var releasedMedian: Double { released.percentiles[.p50] }
  /// What its band needs room for.
  var amounts: [Double] { [spend.percentiles[.p10], spend.percentiles[.p90], releasedMedian] }
}
