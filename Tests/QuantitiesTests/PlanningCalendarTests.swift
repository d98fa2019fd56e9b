import Quantities
import Testing

@Suite("§2 The weeks of a horizon") struct PlanningCalendarTests {
  @Test("two years from Monday 2027-01-04 are 13 weeks a quarter, ending on Sunday 2028-12-31")
  func twoYears() throws {
    let calendar = try calendar("2027-01-04", weeks: 104)
    #expect(try calendar.lastDay == date("2028-12-31"))
    #expect(calendar.quarters.count == 8)
    #expect(calendar.quarters.allSatisfy { $0.weeks.count == 13 })
    // 1–3 January lie before the start: 87 of 90 days. All other quarters are whole.
    #expect(calendar.quarters.map(\.shareInHorizon) == [87.0 / 90, 1, 1, 1, 1, 1, 1, 1])
    #expect(calendar.weeks.filter(calendar.isFirstWeekOfQuarter) == [0, 13, 26, 39, 52, 65, 78, 91])
    #expect(calendar.weeks.filter(calendar.isLastWeekOfQuarter) == [12, 25, 38, 51, 64, 77, 90, 103])
    #expect(calendar.weeks.filter(calendar.isFirstWeekOfFiscalYear) == [0, 52])
    #expect(calendar.weeks.filter(calendar.isLastWeekOfFiscalYear) == [51, 103])
    // Week 12 begins on 2027-03-29, week 13 on 2027-04-05.
    #expect(calendar.month[12] == 2 && calendar.month[13] == 3 && calendar.month[103] == 23)
    #expect(calendar.calendarYear[51] == 0 && calendar.calendarYear[52] == 1)
    #expect(calendar.weeksLeftInQuarter(0) == 13 && calendar.weeksLeftInQuarter(12) == 1)
  }

  @Test("a week belongs to the month and the year of its first day")
  func weekOverTheTurnOfTheYear() throws {
    // 2026-12-28 … 2027-01-03 is all December 2026; the next week begins on 2027-01-04.
    let calendar = try calendar("2026-12-28", weeks: 2)
    #expect(calendar.month == [0, 1] && calendar.calendarYear == [0, 1] && calendar.quarter == [0, 1])
    #expect(calendar.isLastWeekOfFiscalYear(0) && calendar.isFirstWeekOfFiscalYear(1))
  }

  @Test("with a fiscal year from July, a start on 2026-09-28 leaves 3 of 92 days of the first quarter")
  func fiscalYearFromJuly() throws {
    let calendar = try calendar("2026-09-28", weeks: 2, fiscalYearStarts: .july)
    // 28–30 September of July–September (92 days), then 1–11 October of October–December (92 days).
    #expect(calendar.quarters.map(\.shareInHorizon) == [3.0 / 92, 11.0 / 92])
    #expect(calendar.quarters.map(\.fiscalYear) == [2027, 2027])
    #expect(calendar.quarters.map(\.number) == [1, 2])
    #expect(calendar.quarters.map(\.weeks) == [0..<1, 1..<2])
    #expect(calendar.fiscalYear == [0, 0])
  }

  @Test("with a fiscal year from October, the year 2027 begins in the first week of October 2026")
  func fiscalYearFromOctober() throws {
    // Weeks of 21 and 28 September, 5 and 12 October.
    let calendar = try calendar("2026-09-21", weeks: 4, fiscalYearStarts: .october)
    #expect(calendar.fiscalYear == [0, 0, 1, 1])
    #expect(calendar.calendarYear == [0, 0, 0, 0])
    #expect(calendar.weeks.filter(calendar.isFirstWeekOfFiscalYear) == [0, 2])
    #expect(calendar.weeks.filter(calendar.isLastWeekOfFiscalYear) == [1, 3])
    #expect(calendar.quarters.map(\.shareInHorizon) == [10.0 / 92, 18.0 / 92])
    #expect(calendar.quarters.map(\.fiscalYear) == [2026, 2027])
    #expect(calendar.quarters.map(\.number) == [4, 1])
  }

  @Test("one week is the first and the last of everything; a quarter it only ends in has days but no week")
  func oneWeek() throws {
    // 28–31 December of 92 days, 1–3 January of 90.
    let calendar = try calendar("2026-12-28", weeks: 1)
    #expect(calendar.quarters.map(\.shareInHorizon) == [4.0 / 92, 3.0 / 90])
    #expect(calendar.quarters.map(\.hasWeek) == [true, false])
    #expect(calendar.weeksLeftInQuarter(0) == 1 && calendar.weeksInQuarter(0) == 1)
    #expect(calendar.isFirstWeekOfQuarter(0) && calendar.isLastWeekOfQuarter(0))
    #expect(calendar.isFirstWeekOfFiscalYear(0) && calendar.isLastWeekOfFiscalYear(0))
  }

  @Test("weeks left in a quarter end with the horizon")
  func quarterCutByTheEnd() throws {
    let calendar = try calendar("2027-01-04", weeks: 16)
    // Weeks 13, 14, 15 begin on 5, 12 and 19 April; the horizon ends on 25 April: 25 of 91 days.
    #expect(calendar.weeksLeftInQuarter(13) == 3 && calendar.weeksInQuarter(15) == 3)
    #expect(calendar.isLastWeekOfQuarter(15) && !calendar.isLastWeekOfQuarter(14))
    #expect(calendar.quarters[1].shareInHorizon == 25.0 / 91)
  }

  @Test("the first quarter of a leap year has 91 days")
  func leapYear() throws {
    // 2028-02-28 … 2028-03-05: 7 of 31 + 29 + 31 days.
    let calendar = try calendar("2028-02-28", weeks: 1)
    #expect(calendar.quarters.map(\.shareInHorizon) == [7.0 / 91])
    #expect(try calendar.week(holding: date("2028-02-29")) == 0)
  }

  @Test("a day lies in the week that holds it, and a date means the first week that begins on or after it")
  func daysAndWeeks() throws {
    let calendar = try calendar("2027-01-04", weeks: 3)
    #expect(try calendar.week(holding: date("2027-01-03")) == nil)
    #expect(try calendar.week(holding: date("2027-01-10")) == 0)
    #expect(try calendar.week(holding: date("2027-01-24")) == 2)
    #expect(try calendar.week(holding: date("2027-01-25")) == nil)
    #expect(try calendar.firstWeek(onOrAfter: date("2020-02-02")) == 0)
    #expect(try calendar.firstWeek(onOrAfter: date("2027-01-04")) == 0)
    #expect(try calendar.firstWeek(onOrAfter: date("2027-01-05")) == 1)
    #expect(try calendar.firstWeek(onOrAfter: date("2027-01-11")) == 1)
    // The week after the last begins on 25 January, ten weeks later one on 5 April.
    #expect(try calendar.firstWeek(onOrAfter: date("2027-01-19")) == 3)
    #expect(try calendar.firstWeek(onOrAfter: date("2027-04-05")) == 13)
  }

  @Test("a week that holds a closed day is closed; closed days outside the horizon change nothing")
  func closedWeeks() throws {
    let calendar = try calendar("2027-01-04", weeks: 3, closed: ["2027-01-03", "2027-01-17", "2027-01-25"])
    #expect(calendar.isClosed == [false, true, false])
  }

  @Test("a horizon of no week, or beyond the last day that can be written, is no calendar")
  func impossibleHorizons() throws {
    #expect(PlanningCalendar(start: try date("2027-01-04"), weekCount: 0) == nil)
    #expect(PlanningCalendar(start: try date("2027-01-04"), weekCount: -3) == nil)
    #expect(PlanningCalendar(start: try date("9999-12-25"), weekCount: 1)?.lastDay == .last)
    #expect(PlanningCalendar(start: try date("9999-12-26"), weekCount: 1) == nil)
    #expect(PlanningCalendar(start: try date("9999-12-26"), weekCount: .max) == nil)
    // The fiscal year of the calendar's first day began before it.
    #expect(PlanningCalendar(start: .first, weekCount: 1, fiscalYearStarts: .november)?.quarters.map(\.number) == [1])
  }
}

@Suite("Periods of a projection") struct PeriodTests {
  @Test("months are labelled 2027-03 and end with their last week")
  func months() throws {
    let periods = try calendar("2027-01-04", weeks: 14).periods(by: .month)
    #expect(periods.map(\.label) == ["2027-01", "2027-02", "2027-03", "2027-04"])
    #expect(periods.map(\.weeks) == [0..<4, 4..<8, 8..<13, 13..<14])
    // The week of 29 March ends on 4 April.
    #expect(periods.map(\.firstDay.description) == ["2027-01-04", "2027-02-01", "2027-03-01", "2027-04-05"])
    #expect(periods.map(\.lastDay.description) == ["2027-01-31", "2027-02-28", "2027-04-04", "2027-04-11"])
  }

  @Test("weeks are labelled by their first day")
  func weeks() throws {
    let periods = try calendar("2027-01-06", weeks: 2).periods(by: .week)
    #expect(periods.map(\.label) == ["2027-01-06", "2027-01-13"])
    #expect(periods.map(\.lastDay.description) == ["2027-01-12", "2027-01-19"])
  }

  @Test("quarters and years are fiscal, and FY says so where the year does not begin in January")
  func fiscalLabels() throws {
    let january = try calendar("2026-12-28", weeks: 2)
    #expect(january.periods(by: .quarter).map(\.label) == ["2026-Q4", "2027-Q1"])
    #expect(january.periods(by: .year).map(\.label) == ["2026", "2027"])
    let july = try calendar("2027-06-28", weeks: 2, fiscalYearStarts: .july)
    #expect(july.periods(by: .quarter).map(\.label) == ["FY2027-Q4", "FY2028-Q1"])
    #expect(july.periods(by: .year).map(\.label) == ["FY2027", "FY2028"])
  }

  @Test("every week belongs to the period that its index names", arguments: Period.Length.allCases)
  func indices(_ length: Period.Length) throws {
    let calendar = try calendar("2026-08-12", weeks: 130, fiscalYearStarts: .april)
    let periods = calendar.periods(by: length)
    let indices = calendar.periodOfWeek(by: length)
    for week in calendar.weeks { #expect(periods[indices[week]].weeks.contains(week)) }
    for (earlier, later) in zip(periods, periods.dropFirst()) {
      #expect(later.firstDay == earlier.lastDay.adding(days: 1))
    }
  }
}

private func calendar(
  _ start: String, weeks: Int, fiscalYearStarts: Month = .january, closed: [String] = []
) throws -> PlanningCalendar {
  try #require(
    PlanningCalendar(
      start: date(start), weekCount: weeks, fiscalYearStarts: fiscalYearStarts, closed: closed.map(date)))
}
