/// Three months of a fiscal year, as far as the horizon reaches into them.
package struct FiscalQuarter: Hashable, Sendable {
  /// The calendar year in which the fiscal year ends; it names the fiscal year.
  package let fiscalYear: Int
  /// 1…4 within the fiscal year.
  package let number: Int
  /// Share of the quarter's days inside the horizon, above 0 and at most 1; it prorates the release (model.md §3).
  package let shareInHorizon: Double
  /// The weeks of the horizon that belong to the quarter; empty if the horizon ends before one begins in it.
  package let weeks: Range<Int>

  /// A quarter in which no week of the horizon begins releases nothing (model.md §3).
  package var hasWeek: Bool { !weeks.isEmpty }

  /// Every quarter from the one that holds the first week's first day to the one that holds the last week's last day.
  static func all(of firstDays: [CivilDate], _ quarterOfWeek: [Int], _ fiscalYearStarts: Month) -> [FiscalQuarter] {
    guard let start = firstDays.first, let lastWeek = firstDays.last else { return [] }
    let horizon = start.dayNumber..<(lastWeek.dayNumber + 7)
    let first = start.fiscalQuarterOrdinal(fiscalYearStarts)
    let last = lastWeek.adding(days: 6).fiscalQuarterOrdinal(fiscalYearStarts)
    var firstWeek = 0
    return (first...last).map { ordinal in
      let days = daysOfQuarter(ordinal, fiscalYearStarts)
      let end = quarterOfWeek[firstWeek...].firstIndex { $0 > ordinal - first } ?? quarterOfWeek.count
      defer { firstWeek = end }
      return FiscalQuarter(
        fiscalYear: flooredQuotient(ordinal, 4) + (fiscalYearStarts == .january ? 0 : 1),
        number: ordinal - 4 * flooredQuotient(ordinal, 4) + 1,
        shareInHorizon: Double(days.clamped(to: horizon).count) / Double(days.count),
        weeks: firstWeek..<end)
    }
  }

  /// The day numbers of a quarter. Not civil dates: a fiscal year may begin before the calendar's first day.
  private static func daysOfQuarter(_ ordinal: Int, _ fiscalYearStarts: Month) -> Range<Int> {
    let firstMonth = 3 * ordinal + fiscalYearStarts.rawValue
    return CivilDate.dayNumber(
      year: 0, month: firstMonth, day: 1)..<CivilDate.dayNumber(year: 0, month: firstMonth + 3, day: 1)
  }
}

extension CivilDate {
  /// Months from January of the year 0.
  var monthOrdinal: Int { year * 12 + month.rawValue - 1 }

  /// Quarters from the first one of the fiscal year that begins in the year 0.
  func fiscalQuarterOrdinal(_ fiscalYearStarts: Month) -> Int {
    flooredQuotient(monthOrdinal - (fiscalYearStarts.rawValue - 1), 3)
  }

  /// The fiscal year that holds the day, named by the calendar year in which it ends: with July as its first month,
  /// 2026-07-01 … 2027-06-30 is 2027.
  package func fiscalYear(startingIn month: Month) -> Int {
    flooredQuotient(monthOrdinal - (month.rawValue - 1), 12) + (month == .january ? 0 : 1)
  }
}
