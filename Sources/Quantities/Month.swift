/// A month of the calendar year, 1 January … 12 December.
package enum Month: Int, CaseIterable, Hashable, Sendable {
  case january = 1
  case february, march, april, may, june, july, august, september, october, november, december

  /// The English name, as it is written in a scenario: `July`.
  package var name: String {
    switch self {
    case .january: "January"
    case .february: "February"
    case .march: "March"
    case .april: "April"
    case .may: "May"
    case .june: "June"
    case .july: "July"
    case .august: "August"
    case .september: "September"
    case .october: "October"
    case .november: "November"
    case .december: "December"
    }
  }

  /// The month of this name or of its first three letters, in any case: `July`, `july`, `Jul`.
  package init?(named name: some StringProtocol) {
    let wanted = name.lowercased()
    let found = Month.allCases.first { month in
      let full = month.name.lowercased()
      return full == wanted || full.prefix(3) == wanted
    }
    guard let found else { return nil }
    self = found
  }

  /// Days of this month in that year of the proleptic Gregorian calendar, 28…31.
  package func days(inYear year: Int) -> Int {
    switch self {
    case .april, .june, .september, .november: 30
    case .february: CivilDate.isLeapYear(year) ? 29 : 28
    default: 31
    }
  }
}
