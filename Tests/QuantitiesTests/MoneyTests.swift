import Quantities
import Testing

@Suite("Money") struct MoneyTests {
  @Test("amounts are rounded to the nearest cent, halves away from zero")
  func rounding() {
    #expect(Money(0.125).cents == 13)
    #expect(Money(-0.125).cents == -13)
    #expect(Money(19.99).cents == 1999)
    #expect(Money(-0.004).cents == 0)
    #expect(Money(1999.99).amount == 1999.99)
  }

  @Test("absurd amounts stop at the ends of the range instead of trapping")
  func saturation() {
    #expect(Money(1e300).cents == .max)
    #expect(Money(-.infinity).cents == .min)
    #expect(Money(.nan) == .zero)
    #expect(Money(cents: .max) + Money(cents: 1) == Money(cents: .max))
    #expect(Money(cents: .min) - Money(cents: 1) == Money(cents: .min))
    #expect(Money(cents: .min) + Money(cents: -1) == Money(cents: .min))
    #expect(-Money(cents: .min) == Money(cents: .max))
  }

  @Test("a dime added ten times is a dollar, in any order and with any change taken out again")
  func exactSums() {
    var balance = Money.zero
    for _ in 0..<10 { balance += Money(0.1) }
    #expect(balance == Money(1))
    balance -= Money(0.3)
    #expect(balance.cents == 70)
    #expect(Money(0.69) < balance)
  }

  @Test("a currency is found by its code in any case and knows its signs")
  func currencies() {
    #expect(Currency(code: "eur")?.signs == ["€"])
    #expect(Currency(code: "JPY")?.minorDigits == 0)
    #expect(Currency(code: "CHF")?.prefix == "Fr.")
    #expect(Currency(code: "AED")?.prefix == "AED ")
    #expect(Currency(code: "XYZ") == nil)
    #expect(Set(Currency.all.map(\.code)).count == Currency.all.count)
  }

  @Test("units are named as the column `unit` of the CSVs has them")
  func unitNames() {
    #expect(Unit.share.name(in: .usDollar) == "share")
    #expect(Unit.money.name(in: .usDollar) == "USD")
    #expect(Unit.money.per(.year).name(in: .usDollar) == "USD per year")
    #expect(Unit.hours.per(.week).name(in: .usDollar) == "hours per week")
    #expect(Unit.number.per(.year).name(in: .usDollar) == "per year")
    #expect(Unit.hours.per(.personAndYear).name(in: .usDollar) == "hours per person and year")
  }

  @Test("an open end of a range is not in it, a closed one is")
  func ranges() {
    #expect(AllowedRange(0..<1).contains(0) && !AllowedRange(0..<1).contains(1))
    #expect(AllowedRange.share.contains(1) && !AllowedRange.share.contains(1.0.nextUp))
    #expect(!AllowedRange.above(0).contains(0) && AllowedRange.above(0).contains(.leastNonzeroMagnitude))
    #expect(AllowedRange.below(3).isAbove(3) && !AllowedRange.atMost(3).isAbove(3))
    #expect(AllowedRange.any.contains(-1e300) && !AllowedRange.any.contains(.nan))
  }
}
