import Quantities
import Testing

@Suite("Civil dates") struct CivilDateTests {
  @Test("day 0 is 1970-01-01, and days count across leap days of 4, 100 and 400 years")
  func dayNumbers() throws {
    #expect(try #require(CivilDate("1970-01-01")).dayNumber == 0)
    // 30 years, of which 1972, 76, 80, 84, 88, 92, 96 are leap years, and January and the 29 days of February 2000.
    #expect(try #require(CivilDate("2000-03-01")).dayNumber == 30 * 365 + 7 + 31 + 29)
    #expect(try date("1900-03-01").days(since: date("1900-02-28")) == 1)
    #expect(try date("2000-03-01").days(since: date("2000-02-28")) == 2)
  }

  @Test("every day of the calendar has its own year, month and day, in order, and reads back as it is written")
  func roundTrip() throws {
    var expected = (year: 1, month: 1, day: 1)
    var wrong: [CivilDate] = []
    for number in CivilDate.first.dayNumber...CivilDate.last.dayNumber {
      // One day in five keeps this quick in debug and still meets every day of the month and of the year.
      if number % 5 == 0 {
        let day = CivilDate(clampingDayNumber: number)
        let isRead = CivilDate(year: expected.year, month: expected.month, day: expected.day) == day
        if !isRead || (day.year, day.month.rawValue, day.day) != expected { wrong.append(day) }
      }
      expected = dayAfter(expected)
    }
    #expect(wrong.isEmpty)
    #expect(expected == (10000, 1, 1))
  }

  @Test(
    "a date is written as year, month and day of fixed width and read back",
    arguments: ["0001-01-01", "2027-01-04", "2028-02-29", "9999-12-31"])
  func iso8601(_ written: String) throws {
    #expect(try date(written).description == written)
  }

  @Test(
    "what is no day, or is written otherwise, is not read",
    arguments: [
      "2027-02-29", "1900-02-29", "2027-04-31", "2027-13-01", "2027-00-10", "2027-01-00", "0000-01-01", "2027-1-4",
      "20270104", "2027/01/04", "04-01-2027", "2027-01-04T00:00", " 2027-01-04", "+027-01-04", "2027-01-٠٤", "",
    ])
  func notDates(_ written: String) {
    #expect(CivilDate(written) == nil)
  }

  @Test("adding days crosses months and leap days and stops at the ends of the calendar")
  func adding() throws {
    #expect(try date("2028-02-28").adding(days: 2) == date("2028-03-01"))
    #expect(try date("2027-01-01").adding(days: -1) == date("2026-12-31"))
    #expect(CivilDate.last.adding(days: 1) == .last)
    #expect(CivilDate.first.adding(days: .min) == .first)
    #expect(CivilDate.last.adding(days: .max) == .last)
  }

  @Test("a month is known by its name or its first three letters, in any case")
  func months() {
    #expect(Month(named: "july") == .july)
    #expect(Month(named: "OCT") == .october)
    #expect(Month(named: "Ju") == nil)
    #expect(Month(named: "Juli") == nil)
    #expect(Month.february.days(inYear: 2028) == 29)
    #expect(Month.february.days(inYear: 2100) == 28)
  }
}

/// The next day by the plain rules of the calendar: the yardstick for the arithmetic of day numbers.
private func dayAfter(_ day: (year: Int, month: Int, day: Int)) -> (year: Int, month: Int, day: Int) {
  let isLeap = day.year % 4 == 0 && (day.year % 100 != 0 || day.year % 400 == 0)
  let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  if day.day < lengths[day.month - 1] { return (day.year, day.month, day.day + 1) }
  return day.month < 12 ? (day.year, day.month + 1, 1) : (day.year + 1, 1, 1)
}

func date(_ written: String) throws -> CivilDate {
  try #require(CivilDate(written), "\(written) is a date")
}
