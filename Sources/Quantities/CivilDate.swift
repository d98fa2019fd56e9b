/// A day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31; it knows no time and no time zone.
///
/// Held as a count of days, so that weeks are multiples of seven and comparing is comparing integers.
package struct CivilDate: Hashable, Sendable {
  /// Days since 1970-01-01, which is day 0.
  package let dayNumber: Int

  /// The first day that can be written, 0001-01-01.
  package static let first = CivilDate(clampingDayNumber: -719_162)
  /// The last day that can be written, 9999-12-31.
  package static let last = CivilDate(clampingDayNumber: 2_932_896)

  /// The day with this number; a number outside the calendar gives its nearest end.
  package init(clampingDayNumber dayNumber: Int) {
    self.dayNumber = min(max(dayNumber, -719_162), 2_932_896)
  }

  /// Nil if there is no such day, as 2027-02-29, or if the year is outside 1…9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), let named = Month(rawValue: month),
      (1...named.days(inYear: year)).contains(day)
    else { return nil }
    self.init(clampingDayNumber: CivilDate.dayNumber(year: year, month: month, day: day))
  }

  /// The calendar year, 1…9999.
  package var year: Int { civil.year }
  /// The month of the year.
  package var month: Month { Month(rawValue: civil.month) ?? .january }
  /// The day of the month, 1…31.
  package var day: Int { civil.day }

  /// This many days later, or earlier if negative; stops at the ends of the calendar.
  package func adding(days: Int) -> CivilDate {
    let (sum, overflowed) = dayNumber.addingReportingOverflow(days)
    if overflowed { return days < 0 ? .first : .last }
    return CivilDate(clampingDayNumber: sum)
  }

  /// Days from the other date to this one; negative if this one is earlier.
  package func days(since other: CivilDate) -> Int { dayNumber - other.dayNumber }

  package static func isLeapYear(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }
}

extension CivilDate: Comparable {
  package static func < (left: CivilDate, right: CivilDate) -> Bool { left.dayNumber < right.dayNumber }
}

extension CivilDate {
  /// Days before 0000-03-01 are counted back from 1970-01-01: a year that begins in March has its leap day last.
  private static let daysFromMarchOfYearZero = 719_468
  private static let daysInFourCenturies = 146_097

  /// The number of a day for any year and for months beyond 1…12, which carry into the year.
  ///
  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let months = year * 12 + (month - 1)
    let marchYear = flooredQuotient(months - 2, 12)
    let monthsFromMarch = months - 2 - marchYear * 12
    let era = flooredQuotient(marchYear, 400)
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * monthsFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * daysInFourCenturies + dayOfEra - daysFromMarchOfYearZero
  }

  /// Source: Hinnant, `civil_from_days`.
  private var civil: (year: Int, month: Int, day: Int) {
    let days = dayNumber + CivilDate.daysFromMarchOfYearZero
    let era = flooredQuotient(days, CivilDate.daysInFourCenturies)
    let dayOfEra = days - era * CivilDate.daysInFourCenturies
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthsFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthsFromMarch + 2) / 5 + 1
    let month = monthsFromMarch < 10 ? monthsFromMarch + 3 : monthsFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}

/// The quotient rounded toward minus infinity: years and weeks before the origin count down, not toward zero.
func flooredQuotient(_ dividend: Int, _ divisor: Int) -> Int {
  let quotient = dividend / divisor
  return dividend % divisor < 0 ? quotient - 1 : quotient
}
