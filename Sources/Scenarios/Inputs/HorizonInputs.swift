package import Quantities

/// How long, from when, and in which money.
package struct HorizonInputs: Sendable {
  package var start = Stated<CivilDate>()
  package var weeks = Stated<Double>()  // whole, 1…1040
  package var currency = Stated<Currency>()
  package var fiscalYearStarts = Stated<Month>()
  /// A week that holds one of these days is closed.
  package var closed: [Stated<CivilDate>] = []
  package var register = Stated<Register>()

  /// Whether start and length could be read, so that the calendar is the planner's.
  var isRead: Bool { !start.path.text.isEmpty && !weeks.path.text.isEmpty }
}

/// Where the register of disruptions begins.
package enum Register: String, CaseIterable, Sendable {
  /// With the library's entries.
  case shipped
  /// Empty.
  case none
}
