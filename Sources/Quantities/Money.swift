/// An amount of the scenario's currency in whole cents (hundredths, also where the currency has no coins for them).
///
/// Amounts are booked in integers so that the books balance to the cent in any order of adding (model.md §14).
/// Sums beyond ±92 quadrillion stop at the end of the range; a forecast that gets there is nonsense, but no crash.
@frozen
public struct Money: Hashable, Sendable {
  /// Hundredths of the currency's unit.
  public let cents: Int64

  /// Nothing.
  public static var zero: Money { Money(cents: 0) }

  /// An amount given in whole cents.
  @inlinable
  public init(cents: Int64) { self.cents = cents }

  /// An amount of the currency's unit, rounded to the nearest cent, halves away from zero. Not a number counts as nothing.
  @inlinable
  public init(_ amount: Double) {
    let exact = amount * 100
    // Not by `rounded`, which is a call on processors of the first generation. Beyond this there are no fractions.
    if abs(exact) < 0x1p52 {
      let whole = Int64(exact)
      let rest = exact - Double(whole)
      cents = rest >= 0.5 ? whole + 1 : rest <= -0.5 ? whole - 1 : whole
    } else if let whole = Int64(exactly: exact) {
      cents = whole
    } else {
      cents = exact.isNaN ? 0 : exact < 0 ? .min : .max
    }
  }

  /// The amount in the currency's unit.
  @inlinable
  public var amount: Double { Double(cents) / 100 }

  /// The sum, or the end of the range where it lies beyond.
  @inlinable
  public static func + (left: Money, right: Money) -> Money {
    let (sum, overflowed) = left.cents.addingReportingOverflow(right.cents)
    if overflowed { return Money(cents: right.cents < 0 ? .min : .max) }
    return Money(cents: sum)
  }

  /// The difference, or the end of the range where it lies beyond.
  @inlinable
  public static func - (left: Money, right: Money) -> Money {
    let (difference, overflowed) = left.cents.subtractingReportingOverflow(right.cents)
    if overflowed { return Money(cents: right.cents < 0 ? .max : .min) }
    return Money(cents: difference)
  }

  /// Adds an amount.
  @inlinable
  public static func += (left: inout Money, right: Money) { left = left + right }

  /// Takes an amount away.
  @inlinable
  public static func -= (left: inout Money, right: Money) { left = left - right }

  /// The amount owed instead of had, and the other way round.
  @inlinable
  public static prefix func - (money: Money) -> Money { .zero - money }
}

extension Money: Comparable {
  /// Whether the left amount is the smaller one.
  @inlinable
  public static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }
}
