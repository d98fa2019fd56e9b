import Chance
import Quantities

extension ValueReading {
  /// `lognormal(p10: 4, p90: 12) weeks, at least 2`, with the bounds behind it.
  func distribution(of call: WrittenCall, boundedBy syntax: ValueSyntax) throws(ValueProblem) -> MeasuredDistribution {
    switch try call.given() {
    case .percentiles(let form, let shares):
      return try distribution(form, shares, of: call, boundedBy: syntax)
    case .parameters(let form, let ordered):
      return try bounded(try distribution(form, ordered, of: call), by: syntax)
    }
  }

  private func distribution(
    _ form: PercentileForm, _ shares: [Double], of call: WrittenCall, boundedBy syntax: ValueSyntax
  ) throws(ValueProblem) -> MeasuredDistribution {
    let common = try commonUnit(of: call.arguments.map(\.quantity), behind: call.unit)
    var percentiles: [Percentile] = []
    for (share, argument) in zip(shares, call.arguments) {
      let measure = try measure(of: argument.quantity, filledFrom: common)
      percentiles.append(Percentile(share: share, value: measure.calculated(argument.quantity.number)))
    }
    let measure = try measure(of: common, at: call.unitOffset)
    guard call.family == .metalog else {
      return try bounded(
        try make(call, measure) { () throws(DistributionProblem) in
          try form.make(percentiles, nil, nil)
        }, by: syntax)
    }
    let (least, most) = try bounds(in: syntax, unit: common)
    return try make(call, measure) { () throws(DistributionProblem) in try form.make(percentiles, least, most) }
  }

  private func distribution(
    _ form: ParameterForm, _ ordered: [WrittenCall.Argument], of call: WrittenCall
  ) throws(ValueProblem) -> MeasuredDistribution {
    let measured = zip(form.parameters, ordered).filter { !$0.0.isShape }.map(\.1.quantity)
    let common = try commonUnit(of: measured, behind: call.unit)
    let measure = try measure(of: common, at: call.unitOffset)
    var values: [Double] = []
    for (parameter, argument) in zip(form.parameters, ordered) {
      let quantity = argument.quantity
      if parameter.isShape, !quantity.unit.isEmpty {
        throw ValueProblem(
          quantity.unitOffset, .parameterWithUnit(name: parameter.rawValue, read: quantity.unit.name))
      }
      let own = parameter.isShape ? nil : try self.measure(of: quantity, filledFrom: common)
      values.append(own?.calculated(quantity.number) ?? quantity.number)
    }
    // Two shapes make a share of 0…1; a unit behind it stretches that share.
    let isBareShare = form.parameters.allSatisfy(\.isShape)
    if isBareShare, common.counted == .percent { throw ValueProblem(call.unitOffset, .percentAfterBeta) }
    return try make(call, measure) { () throws(DistributionProblem) in
      let made = try form.make(values)
      return isBareShare && measure.conversion.factor != 1 ? try made.scaled(by: measure.conversion.factor) : made
    }
  }

  /// What the maker refuses is a problem of the parameter that it speaks of.
  private func make(
    _ call: WrittenCall, _ measure: Measure, _ make: () throws(DistributionProblem) -> Distribution
  ) throws(ValueProblem) -> MeasuredDistribution {
    do {
      return MeasuredDistribution(distribution: try make(), measure: measure)
    } catch {
      throw ValueProblem(call.offset(of: error), .impossible(error, family: call.family, measure))
    }
  }
}
