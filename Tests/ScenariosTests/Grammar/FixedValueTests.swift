import Quantities
import Scenarios
import Testing

@Suite("Fixed values") struct FixedValueTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let written: String
    let grammar: ValueGrammar
    let meaning: Double
    init(_ written: String, _ grammar: ValueGrammar, _ meaning: Double) {
      (self.written, self.grammar, self.meaning) = (written, grammar, meaning)
    }
    var testDescription: String { written }
  }

  static let cases: [Case] = [
    // Numbers
    Case("12", Grammars.hours, 12),
    Case("  12  ", Grammars.hours, 12),
    Case("12.5", Grammars.factor, 12.5),
    Case(".5", Grammars.factor, 0.5),
    Case("1,200", Grammars.factor, 1200),
    Case("1,200,000.25", Grammars.factor, 1_200_000.25),
    Case("1_200", Grammars.factor, 1200),
    Case("1e3", Grammars.factor, 1000),
    Case("2.5E-1", Grammars.factor, 0.25),
    Case("+3", Grammars.factor, 3),
    Case("1.2M", Grammars.factor, 1_200_000),
    Case("4.35k", Grammars.factor, 4350),
    Case("2K", Grammars.factor, 2000),
    Case("1e3k", Grammars.factor, 1_000_000),
    // Shares
    Case("15%", Grammars.reach, 0.15),
    Case("57 %", Grammars.reach, 0.57),
    Case("57\u{00A0}%", Grammars.reach, 0.57),
    Case("57\u{202F}%", Grammars.reach, 0.57),
    Case("0.15", Grammars.reach, 0.15),
    Case("15% per year", Grammars.attrition, 0.15),
    Case("1% per month", Grammars.attrition, 0.12),
    Case("-15%", Grammars.funding, -0.15),
    Case("\u{2212}15%", Grammars.funding, -0.15),
    Case("30%", Grammars.factor, 0.3),
    Case("12.5 %", Grammars.reach, 0.125),
    Case("1/3", Grammars.reach, 1.0 / 3),
    Case("1/4 weeks", Grammars.timeToFill, 0.25),
    Case("2/year", Grammars.strikes, 2),
    Case("€40k", Grammars.loss(in: "EUR"), 40_000),
    // Durations: 52 weeks a year, a twelfth of that a month, a seventh of a week a day
    Case("6 weeks", Grammars.timeToFill, 6),
    Case("1 week", Grammars.timeToFill, 1),
    Case("3 months", Grammars.timeToFill, 13),
    Case("2 years", Grammars.timeToFill, 104),
    Case("10 days", Grammars.timeToFill, 10.0 / 7),
    Case("14 DAYS", Grammars.timeToFill, 2),
    Case("-6 weeks", Grammars.deadline, -6),
    Case("3 years", Grammars.halfLife, 3),
    Case("18 months", Grammars.halfLife, 1.5),
    Case("26 weeks", Grammars.halfLife, 0.5),
    // Money
    Case("$118k", Grammars.salary, 118_000),
    Case("$118k per year", Grammars.salary, 118_000),
    Case("$2k per month", Grammars.salary, 24_000),
    Case("$1,000/week", Grammars.salary, 52_000),
    Case("$95 per hour", Grammars.rate, 95),
    Case("$95 / hour", Grammars.rate, 95),
    Case("95", Grammars.rate, 95),
    Case("US$ 95", Grammars.rate, 95),
    Case("USD 2.4M", Grammars.loss, 2_400_000),
    Case("2.4M USD", Grammars.loss, 2_400_000),
    Case("118k€", Grammars.loss(in: "EUR"), 118_000),
    Case("€1,200.50", Grammars.loss(in: "EUR"), 1200.5),
    Case("5 kr", Grammars.loss(in: "SEK"), 5),
    Case("5kr", Grammars.loss(in: "SEK"), 5),
    Case("R500k", Grammars.loss(in: "ZAR"), 500_000),
    Case("R$20", Grammars.loss(in: "BRL"), 20),
    Case("$20", Grammars.loss(in: "CAD"), 20),
    Case("Fr. 20", Grammars.loss(in: "CHF"), 20),
    Case("12 zł", Grammars.loss(in: "PLN"), 12),
    // Rates and counts
    Case("2 per year", Grammars.strikes, 2),
    Case("0.5 per month", Grammars.strikes, 6),
    Case("1 per week", Grammars.strikes, 52),
    Case("30 hours per week", Grammars.productiveHours, 30),
    Case("30 per week", Grammars.productiveHours, 30),
    Case("30 hours", Grammars.productiveHours, 30),
    Case("130 hours per month", Grammars.productiveHours, 30),
    Case("12 people", Grammars.headcount, 12),
    Case("1 person", Grammars.headcount, 1),
    Case("8 programs", Grammars.wipLimit, 8),
    Case("34 hours per person and year", Grammars.benchmark, 34),
    Case("$-5", ValueGrammar(unit: .money), -5),
    Case("-$5", ValueGrammar(unit: .money), -5),
  ]

  @Test("a number with scale, sign and unit means a number of the input's own unit", arguments: cases)
  func meaning(_ written: Case) throws {
    let value = try written.grammar.read(written.written).get()
    let fixed = try #require(value.fixed)
    #expect(isNear(fixed, written.meaning, within: 1e-15), "\(fixed) instead of \(written.meaning)")
    #expect(value.doubts.isEmpty)
  }

  @Test("decimals are rounded once, so that percentages and thousands have no digit beside them")
  func exactDecimals() throws {
    for hundredths in 0...100 {
      let value = try Grammars.reach.read("\(hundredths)%").get()
      let expected = Double(hundredths) / 100
      #expect(value.fixed == expected)
    }
    let thousands = try Grammars.factor.read("4.35k").get()
    #expect(thousands.fixed == 4350)
  }

  @Test("the text is kept as it was written, without the blanks around it")
  func text() throws {
    #expect(try Grammars.salary.read("  $118k  ").get().text == "$118k")
  }
}
