import Quantities
import Scenarios

/// Inputs of model.md that the tests read values for.
enum Grammars {
  static let attrition = ValueGrammar(unit: .share.per(.year), range: AllowedRange(0..<1), allowsDistribution: true)
  static let reach = ValueGrammar(unit: .share, range: .share, allowsDistribution: true)
  static let funding = ValueGrammar(unit: .share, range: .atLeast(-1), allowsDistribution: true)
  static let timeToFill = ValueGrammar(unit: .weeks, range: .above(0), allowsDistribution: true)
  static let deadline = ValueGrammar(unit: .weeks, range: AllowedRange(-520...520), allowsDistribution: true)
  static let halfLife = ValueGrammar(unit: .years, range: .above(0))
  static let loss = ValueGrammar(unit: .money, range: .atLeast(0), allowsDistribution: true)
  static let salary = ValueGrammar(unit: .money.per(.year), range: .atLeast(0))
  static let rate = ValueGrammar(unit: .money.per(.hour), range: .atLeast(0))
  static let strikes = ValueGrammar(unit: .number.per(.year), range: .atLeast(0), allowsDistribution: true)
  static let hours = ValueGrammar(unit: .hours, range: .above(0), allowsDistribution: true)
  static let productiveHours = ValueGrammar(unit: .hours.per(.week), range: AllowedRange(0...60))
  static let headcount = ValueGrammar(unit: .people, range: AllowedRange(0...10_000), mustBeWhole: true)
  static let wipLimit = ValueGrammar(unit: .programs, range: .atLeast(1), mustBeWhole: true)
  static let factor = ValueGrammar(unit: .number, range: .atLeast(0), allowsDistribution: true)
  static let benchmark = ValueGrammar(unit: .hours.per(.personAndYear), range: .above(0))

  static func loss(in code: String) -> ValueGrammar {
    var grammar = loss
    grammar.currency = Currency(code: code) ?? .usDollar
    return grammar
  }
}

/// Relative to its size, a number differs from the expected one by rounding only.
func isNear(_ number: Double, _ expected: Double, within tolerance: Double = 1e-9) -> Bool {
  abs(number - expected) <= tolerance * max(1, abs(expected))
}
