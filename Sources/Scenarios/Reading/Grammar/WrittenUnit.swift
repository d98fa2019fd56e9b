package import Quantities

/// The unit of a quantity as somebody wrote it: `%`, `$`, `weeks`, `$ per hour`, `per year`. Either part may be missing.
package struct WrittenUnit: Hashable, Sendable {
  package var counted: Counted?
  package var per: Unit.Denominator.Written?

  package enum Counted: Hashable, Sendable {
    case percent
    /// A sign or code of the scenario's currency, as written, and whether it stood before the number.
    case money(String, isBefore: Bool)
    case noun(UnitNoun)
  }

  package init(_ counted: Counted? = nil, per: Unit.Denominator.Written? = nil) {
    self.counted = counted
    self.per = per
  }

  var isEmpty: Bool { counted == nil && per == nil }

  /// What is missing here, taken from the other: the `weeks` of `6 to 14 weeks` hold for the 6 as well.
  func filled(from other: WrittenUnit) -> WrittenUnit {
    WrittenUnit(counted ?? other.counted, per: per ?? other.per)
  }
}

/// A unit that is written as a word.
package enum UnitNoun: String, CaseIterable, Hashable, Sendable {
  case hour, day, week, month, year, person, program, seat, incident, strike

  package var plural: String { self == .person ? "people" : rawValue + "s" }

  init?(_ word: String) {
    let lowercased = word.lowercased()
    let found = UnitNoun.allCases.first { $0.rawValue == lowercased || $0.plural == lowercased }
    guard let noun = found ?? (lowercased == "persons" ? .person : nil) else { return nil }
    self = noun
  }

  /// Every spelling, for the nearest one to a misspelt word.
  static let spellings = allCases.flatMap { [$0.rawValue, $0.plural] }
}

extension Unit.Denominator {
  /// What a rate may be written for: more than what one is calculated for.
  package enum Written: String, CaseIterable, Hashable, Sendable {
    case hour, week, month, year, person, seat
    case personAndYear = "person and year"
  }
}
