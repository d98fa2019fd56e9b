/// What a number of an input or of a metric counts, in the one unit that the program calculates with.
///
/// A value written in another unit of the same kind is converted when it is read: `3 months` of a unit `weeks` is 13.
package struct Unit: Hashable, Sendable {
  package var kind: Kind
  /// What the quantity is counted for, if for something: money per hour, hours per week.
  package var per: Denominator?

  package init(_ kind: Kind, per: Denominator? = nil) {
    self.kind = kind
    self.per = per
  }

  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A count, factor or score without a unit.
    case number
    /// A part of a whole, 0…1, written in percent.
    case share
    /// The scenario's currency.
    case money
    /// A duration; 52 weeks are a year, a twelfth of that is a month, a day is a seventh of a week.
    case weeks
    /// A duration that is always told in years, as the half-life of a program.
    case years
    /// Hours of work or of learning: effort, never a duration.
    case hours
    case people, programs, seats, incidents, strikes
  }

  package enum Denominator: String, CaseIterable, Hashable, Sendable {
    case year, week, hour, person, seat
    case personAndYear = "person and year"
  }

  package static let number = Unit(.number)
  package static let share = Unit(.share)
  package static let money = Unit(.money)
  package static let weeks = Unit(.weeks)
  package static let years = Unit(.years)
  package static let hours = Unit(.hours)
  package static let people = Unit(.people)
  package static let programs = Unit(.programs)
  package static let seats = Unit(.seats)
  package static let incidents = Unit(.incidents)
  package static let strikes = Unit(.strikes)

  /// This unit counted for something: `Unit.money.per(.year)`.
  package func per(_ denominator: Denominator) -> Unit { Unit(kind, per: denominator) }

  /// The name in the column `unit` of a CSV: `share`, `weeks`, `USD per year`, `hours per week`, `per year`.
  package func name(in currency: Currency) -> String {
    let counted = kind == .money ? currency.code : kind.rawValue
    guard let per else { return counted }
    return kind == .number ? "per \(per.rawValue)" : "\(counted) per \(per.rawValue)"
  }
}

/// Weeks of a year for every rate and duration: model.md counts a year as 52 weeks.
package let weeksPerYear = 52.0
