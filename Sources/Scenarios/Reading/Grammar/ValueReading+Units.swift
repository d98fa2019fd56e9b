import Quantities

extension ValueReading {
  /// The unit of a quantity, what is missing taken from what stands beside it.
  func measure(of quantity: WrittenQuantity, filledFrom common: WrittenUnit = WrittenUnit()) throws(ValueProblem)
    -> Measure
  {
    let measure = try measure(
      of: quantity.unit.filled(from: common), named: quantity.unit, at: quantity.unitOffset)
    try checkSize(of: quantity, measure)
    return measure
  }

  /// More than ten million millions, of whatever unit, is a slip of the keyboard: no budget, no crowd and no time is so
  /// large, and sums of such amounts could not be counted to the cent.
  private func checkSize(of quantity: WrittenQuantity, _ measure: Measure) throws(ValueProblem) {
    let value = measure.calculated(quantity.number)
    guard abs(value) > ValueGrammar.mostWritten else { return }
    let isAbove = value > 0
    let end = measure.text(isAbove ? ValueGrammar.mostWritten : -ValueGrammar.mostWritten)
    throw ValueProblem(
      quantity.offset,
      .outOfRange(
        RangeProblem(read: quantity.text, side: isAbove ? .above : .below, end: end, isEndAllowed: true)))
  }

  /// The unit as a measure of this input; a problem at `offset` if it does not suit.
  func measure(of unit: WrittenUnit, named written: WrittenUnit? = nil, at offset: Int) throws(ValueProblem) -> Measure
  {
    guard let conversion = unit.conversion(to: grammar.unit) else {
      let read = written.map { $0.isEmpty ? unit : $0 } ?? unit
      throw ValueProblem(offset, .unitDoesNotSuit(read: read.name, wanted: grammar.unit, example: grammar.example))
    }
    return Measure(unit: unit, conversion: conversion)
  }

  /// What the quantities of one distribution lend each other: the unit behind it, else the one that some of them have.
  func commonUnit(of quantities: [WrittenQuantity], behind: WrittenUnit) throws(ValueProblem) -> WrittenUnit {
    var common = behind
    for quantity in quantities { common = common.filled(from: quantity.unit) }
    guard behind.counted == nil else { return common }
    let names = quantities.compactMap { $0.unit.counted.map { WrittenUnit($0).name } }
    let different = names.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    // A zero is the same in days and in weeks.
    if different.count > 1, let bare = quantities.first(where: { $0.unit.counted == nil && $0.number != 0 }) {
      throw ValueProblem(bare.offset, .unitMissing(read: bare.text, units: different))
    }
    return common
  }
}
