import Quantities

/// From a written unit to the one that is calculated with. A ratio, so that 57% is 57/100 and no digit beside it.
struct Conversion: Hashable {
  var multiplier = 1.0
  var divisor = 1.0

  func callAsFunction(_ written: Double) -> Double { written * multiplier / divisor }

  /// A calculated value told in the written unit.
  func reversed(_ calculated: Double) -> Double { calculated * divisor / multiplier }

  func followed(by other: Conversion) -> Conversion {
    Conversion(multiplier: multiplier * other.multiplier, divisor: divisor * other.divisor)
  }

  var factor: Double { multiplier / divisor }
}

extension WrittenUnit {
  /// How this is converted to the unit of an input; nil if it does not suit. What is not written is the input's own.
  func conversion(to unit: Unit) -> Conversion? {
    guard let counted = countedConversion(to: unit.kind), let per = perConversion(to: unit.per) else { return nil }
    return counted.followed(by: per)
  }

  private func countedConversion(to kind: Unit.Kind) -> Conversion? {
    switch (counted, kind) {
    case (nil, _), (.money, .money): Conversion()
    case (.percent, .share), (.percent, .number): Conversion(divisor: 100)
    case (.noun(let noun), .weeks): noun.weeks
    case (.noun(let noun), .years): noun.weeks?.followed(by: Conversion(divisor: weeksPerYear))
    case (.noun(.hour), .hours), (.noun(.person), .people), (.noun(.program), .programs), (.noun(.seat), .seats),
      (.noun(.incident), .incidents), (.noun(.strike), .strikes):
      Conversion()
    default: nil
    }
  }

  private func perConversion(to denominator: Unit.Denominator?) -> Conversion? {
    guard let per else { return Conversion() }
    return switch (per, denominator) {
    case (.year, .year), (.week, .week), (.hour, .hour), (.person, .person), (.seat, .seat),
      (.personAndYear, .personAndYear):
      Conversion()
    case (.month, .year): Conversion(multiplier: 12)
    case (.week, .year): Conversion(multiplier: weeksPerYear)
    case (.month, .week): Conversion(multiplier: 12, divisor: weeksPerYear)
    case (.year, .week): Conversion(divisor: weeksPerYear)
    default: nil
    }
  }
}

extension UnitNoun {
  /// A duration in weeks: a year has 52, a month a twelfth of that, a day is a seventh. Nil for what is no duration;
  /// hours are effort and never time that passes.
  fileprivate var weeks: Conversion? {
    switch self {
    case .day: Conversion(divisor: 7)
    case .week: Conversion()
    case .month: Conversion(multiplier: weeksPerYear, divisor: 12)
    case .year: Conversion(multiplier: weeksPerYear)
    default: nil
    }
  }
}
