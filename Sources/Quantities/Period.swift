/// A stretch of whole weeks that results are told for.
package struct Period: Hashable, Sendable {
  /// `2027-01-04` for a week (its first day), `2027-03`, `2027-Q1` or `FY2027-Q1`, `2027` or `FY2027`.
  ///
  /// Quarters and years are fiscal; `FY` says so where the fiscal year does not begin in January, and such a year is
  /// named by the calendar year in which it ends.
  package let label: String
  /// The weeks whose first day lies in the period.
  package let weeks: Range<Int>
  /// First day of its first week.
  package let firstDay: CivilDate
  /// Last day of its last week: the period's numbers speak of firstDay…lastDay and periods follow without gaps.
  package let lastDay: CivilDate

  /// How long a period is.
  package enum Length: String, CaseIterable, Hashable, Sendable {
    case week, month, quarter, year
  }
}

extension PlanningCalendar {
  /// The horizon cut into periods, in order; the first and the last may be cut short by the horizon.
  package func periods(by length: Period.Length) -> [Period] {
    let indices = periodOfWeek(by: length)
    var periods: [Period] = []
    var first = 0
    while first < weekCount {
      let end = indices[first...].firstIndex { $0 != indices[first] } ?? weekCount
      periods.append(
        Period(
          label: label(ofPeriodBeginningWith: first, length), weeks: first..<end, firstDay: firstDay[first],
          lastDay: firstDay[end - 1].adding(days: 6)))
      first = end
    }
    return periods
  }

  /// Each week's place in `periods(by:)`.
  package func periodOfWeek(by length: Period.Length) -> [Int] {
    switch length {
    case .week: Array(weeks)
    case .month: month
    case .quarter: quarter
    case .year: fiscalYear
    }
  }

  private func label(ofPeriodBeginningWith week: Int, _ length: Period.Length) -> String {
    let day = firstDay[week]
    let fiscal = fiscalYearStarts == .january ? "" : "FY"
    let fiscalYear = padded(day.fiscalYear(startingIn: fiscalYearStarts), to: 4)
    switch length {
    case .week: return day.description
    case .month: return "\(padded(day.year, to: 4))-\(padded(day.month.rawValue, to: 2))"
    case .quarter: return "\(fiscal)\(fiscalYear)-Q\(quarters[quarter[week]].number)"
    case .year: return fiscal + fiscalYear
    }
  }
}
