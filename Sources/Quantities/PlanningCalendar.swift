/// The weeks of a horizon and what each belongs to (model.md §2 and §3), worked out once and read by number of the week.
///
/// Week `w` = 0 … W−1 begins 7·w days after the start, on whatever weekday that is, and belongs to the month, the fiscal
/// quarter and the years of its first day.
package struct PlanningCalendar: Hashable, Sendable {
  package let start: CivilDate
  /// W, at least 1.
  package let weekCount: Int
  package let fiscalYearStarts: Month

  /// Each week's first day.
  package let firstDay: [CivilDate]
  /// Month of the week, counted from 0 at the month that holds the start.
  package let month: [Int]
  /// Fiscal quarter of the week: its place in `quarters`, 0 for the quarter that holds the start.
  package let quarter: [Int]
  /// Fiscal year of the week, counted from 0 at the fiscal year that holds the start.
  package let fiscalYear: [Int]
  /// Calendar year of the week, counted from 0 at the year that holds the start.
  package let calendarYear: [Int]
  /// Whether the week holds a day on which everything is closed.
  package let isClosed: [Bool]
  /// Every fiscal quarter that has a day inside the horizon, in order.
  package let quarters: [FiscalQuarter]

  /// Nil if there is no week, or if the horizon would end after the last day that can be written.
  package init?(start: CivilDate, weekCount: Int, fiscalYearStarts: Month = .january, closed: [CivilDate] = []) {
    guard weekCount >= 1, weekCount <= (CivilDate.last.days(since: start) + 1) / 7 else { return nil }
    self.start = start
    self.weekCount = weekCount
    self.fiscalYearStarts = fiscalYearStarts
    firstDay = (0..<weekCount).map { start.adding(days: 7 * $0) }
    month = countedFromFirst(firstDay.map(\.monthOrdinal))
    quarter = countedFromFirst(firstDay.map { $0.fiscalQuarterOrdinal(fiscalYearStarts) })
    fiscalYear = countedFromFirst(firstDay.map { $0.fiscalYear(startingIn: fiscalYearStarts) })
    calendarYear = countedFromFirst(firstDay.map(\.year))
    var isClosed = [Bool](repeating: false, count: weekCount)
    for day in closed {
      let week = flooredQuotient(day.days(since: start), 7)
      if isClosed.indices.contains(week) { isClosed[week] = true }
    }
    self.isClosed = isClosed
    quarters = FiscalQuarter.all(of: firstDay, quarter, fiscalYearStarts)
  }

  /// The numbers of all weeks, 0..<W.
  package var weeks: Range<Int> { 0..<weekCount }

  /// The last day of the last week.
  package var lastDay: CivilDate { start.adding(days: 7 * weekCount - 1) }
}

extension PlanningCalendar {
  /// The first week of the horizon that belongs to the quarter: week 0 is one, though the quarter began before it.
  package func isFirstWeekOfQuarter(_ week: Int) -> Bool { week == quarters[quarter[week]].weeks.lowerBound }

  /// The last week of the horizon that belongs to the quarter: the last week of all is one, though the quarter goes on.
  package func isLastWeekOfQuarter(_ week: Int) -> Bool { weeksLeftInQuarter(week) == 1 }

  /// Whether the week before belongs to another fiscal year, or is not in the horizon.
  package func isFirstWeekOfFiscalYear(_ week: Int) -> Bool {
    week == 0 || fiscalYear[week - 1] != fiscalYear[week]
  }

  /// Whether the week after belongs to another fiscal year, or is not in the horizon.
  package func isLastWeekOfFiscalYear(_ week: Int) -> Bool {
    week == weekCount - 1 || fiscalYear[week + 1] != fiscalYear[week]
  }

  /// Weeks of the horizon that belong to this week's quarter and are not over: this one included, at least 1.
  package func weeksLeftInQuarter(_ week: Int) -> Int { quarters[quarter[week]].weeks.upperBound - week }

  /// Weeks of the horizon that belong to this week's quarter, at least 1.
  package func weeksInQuarter(_ week: Int) -> Int { quarters[quarter[week]].weeks.count }

  /// The week that holds the day, if the horizon does.
  package func week(holding day: CivilDate) -> Int? {
    let week = flooredQuotient(day.days(since: start), 7)
    return weeks.contains(week) ? week : nil
  }

  /// The first week that begins on or after the day: 0 for every day up to the start, W or more past the last week.
  package func firstWeek(onOrAfter day: CivilDate) -> Int {
    max(0, flooredQuotient(day.days(since: start) + 6, 7))
  }
}

/// The ordinals of consecutive weeks as distances from the first one's.
private func countedFromFirst(_ ordinals: [Int]) -> [Int] {
  ordinals.map { $0 - (ordinals.first ?? 0) }
}
