import Chance
import Quantities

/// The text of a value, taken apart, turned into its meaning for one input.
struct ValueReading {
  let grammar: ValueGrammar
  let readColumn: ValueGrammar.ReadColumn
  var doubts: [ValueDoubt] = []

  /// `text` is the whole value, for messages.
  mutating func form(of syntax: ValueSyntax, text: String) throws(ValueProblem) -> WrittenValue.Form {
    if case .quantity(let quantity) = syntax.base {
      if let bound = syntax.least ?? syntax.most {
        throw ValueProblem(bound.offset, .boundsOnFixedValue(read: quantity.text))
      }
      return .fixed(try fixed(quantity))
    }
    guard grammar.allowsDistribution else { throw ValueProblem(syntax.offset, .distributionNotAllowed(read: text)) }
    let uncertain = try uncertainty(of: syntax)
    if let value = uncertain.distribution.fixedValue {
      let told = uncertain.measure.text(value)
      doubts.append(.fixedAfterAll(read: text, value: told))
      try checkRange(of: value, told: told, measure: uncertain.measure, at: syntax.offset)
      return .fixed(value)
    }
    checkWidth(of: uncertain)
    return .distribution(uncertain.distribution)
  }

  /// A distribution with the unit it was written in, within the writer's bounds and the input's range.
  private mutating func uncertainty(of syntax: ValueSyntax) throws(ValueProblem) -> MeasuredDistribution {
    switch syntax.base {
    case .quantity(let quantity):
      return try interval(quantity, quantity)
    case .interval(let lower, let upper):
      return try withinRange(bounded(try interval(lower, upper), by: syntax), at: syntax.offset)
    case .call(let call):
      return try withinRange(try distribution(of: call, boundedBy: syntax), at: syntax.offset)
    case .choice(let choice):
      return try bounded(try distribution(of: choice), by: syntax)
    case .data(let data):
      return try bounded(try distribution(of: data), by: syntax)
    }
  }

  private mutating func fixed(_ quantity: WrittenQuantity) throws(ValueProblem) -> Double {
    let measure = try measure(of: quantity)
    // What is counted one by one is no part of a hundred.
    if grammar.mustBeWhole, measure.unit.counted == .percent {
      throw ValueProblem(
        quantity.unitOffset,
        .unitDoesNotSuit(read: quantity.unit.name, wanted: grammar.unit, example: grammar.example))
    }
    let value = measure.calculated(quantity.number)
    try checkRange(of: value, quantity, measure)
    if grammar.mustBeWhole, value != value.rounded() {
      throw ValueProblem(quantity.offset, .notWhole(read: quantity.text, of: grammar.unit))
    }
    if grammar.unit.kind == .share, quantity.unit.counted == nil, abs(value) > 1 { noteBareShare(quantity) }
    return value
  }

  /// A bare 15 of a share is 1500 %; 15 % was meant, as likely as not.
  mutating func noteBareShare(_ quantity: WrittenQuantity) {
    doubts.append(.bareShare(read: quantity.text, percent: WrittenUnit(.percent).text(quantity.number)))
  }

  private mutating func checkWidth(of uncertain: MeasuredDistribution) {
    let p95 = uncertain.distribution.quantile(0.95)
    if !uncertain.isData, uncertain.distribution.mean > p95 {
      doubts.append(
        .tooWide(mean: uncertain.measure.text(uncertain.distribution.mean), p95: uncertain.measure.text(p95)))
    }
  }
}

/// A distribution that was read, and the unit in which messages about it tell its values.
struct MeasuredDistribution {
  var distribution: Distribution
  var measure: Measure
  /// Whether it is a list of values, written or observed: then a rare large value is meant as it stands.
  var isData = false
}

/// The unit a value was written in, with its relation to the canonical unit.
package struct Measure: Hashable, Sendable {
  package let unit: WrittenUnit
  let conversion: Conversion

  /// A written number in the canonical unit.
  func calculated(_ written: Double) -> Double { conversion(written) }

  /// A number of the canonical unit, told in the written one.
  func text(_ calculated: Double) -> String { unit.text(conversion.reversed(calculated)) }
}

extension ValueSyntax {
  /// Where the value begins.
  var offset: Int {
    switch base {
    case .quantity(let quantity), .interval(let quantity, _): quantity.offset
    case .call(let call): call.offset
    case .choice(let choice): choice.offset
    case .data(let data): data.offset
    }
  }
}
