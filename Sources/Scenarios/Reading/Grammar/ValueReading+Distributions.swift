import Chance
import Quantities

extension ValueReading {
  /// `6 to 14 weeks`: the 90 % interval; a beta for shares of a whole, else lognormal or normal.
  mutating func interval(_ lower: WrittenQuantity, _ upper: WrittenQuantity) throws(ValueProblem)
    -> MeasuredDistribution
  {
    // A unit that does not suit is pointed at where it is written: mostly behind the upper end.
    let measure = try measure(of: upper, filledFrom: lower.unit)
    let lowerMeasure = try self.measure(of: lower, filledFrom: upper.unit)
    let (p5, p95) = (lowerMeasure.calculated(lower.number), measure.calculated(upper.number))
    guard p5 <= p95 else {
      throw ValueProblem(lower.offset, .endsInWrongOrder(lower: lower.text, upper: upper.text))
    }
    if grammar.unit.kind == .share, measure.unit.counted == nil, upper.number > 1 { noteBareShare(upper) }
    noteScale(lower, upper, isSameUnit: lowerMeasure.conversion == measure.conversion)
    if isShareOfWhole {
      // An open end is allowed here: it is read as half a percent of the width inside.
      try checkEnd(p5, lower, lowerMeasure)
      try checkEnd(p95, upper, measure)
    }
    let isShare = isShareOfWhole
    return try impossible(measure, at: lower.offset) { () throws(DistributionProblem) in
      isShare ? try .shareInterval(from: p5, to: p95) : try .interval(from: p5, to: p95)
    }
  }

  private func checkEnd(_ value: Double, _ quantity: WrittenQuantity, _ measure: Measure) throws(ValueProblem) {
    if value < 0 || value > 1 { try checkRange(of: value, quantity, measure) }
  }

  /// `$2 to 4k` is read as it stands, but whoever writes it mostly means thousands on both sides.
  private mutating func noteScale(_ lower: WrittenQuantity, _ upper: WrittenQuantity, isSameUnit: Bool) {
    let scale = upper.text.contains("M") ? 1_000_000.0 : 1000
    if isSameUnit, upper.isScaled, !lower.isScaled, lower.number > 0, lower.number * scale < upper.number {
      doubts.append(.scaleOfUpperEndOnly(lower: lower.text, upper: upper.text))
    }
  }

  /// `choose(70%: 0, 20%: 2, 10%: 6) weeks`
  mutating func distribution(of choice: WrittenChoice) throws(ValueProblem) -> MeasuredDistribution {
    let common = try commonUnit(of: choice.entries.map(\.value), behind: choice.unit)
    let measure = try measureOfValues(in: choice, common)
    let weightsUnit = try commonUnit(of: choice.entries.map(\.weight), behind: WrittenUnit())
    var choices: [(weight: Double, value: Double)] = []
    for (weight, value) in choice.entries {
      let share = try self.share(weight, weightsUnit)
      choices.append((share, try self.measure(of: value, filledFrom: common).calculated(value.number)))
    }
    let sum = choices.reduce(0) { $0 + $1.weight }
    if sum > 0, abs(sum - 1) > 1e-9 { doubts.append(.weightsNormalized(sum: sum)) }
    let kept = try keptInRange(choices, measure, at: choice.offset)
    var uncertain = try impossible(measure, family: .discrete, at: choice.offset) { () throws(DistributionProblem) in
      try .discrete(kept)
    }
    uncertain.isData = true
    return uncertain
  }

  private func measureOfValues(in choice: WrittenChoice, _ common: WrittenUnit) throws(ValueProblem) -> Measure {
    let first = choice.entries[0]
    let isTurnedAround =
      choice.entries.allSatisfy { $0.value.unit.counted == .percent && $0.weight.unit.counted != .percent }
      && grammar.unit.kind != .share
    if isTurnedAround { throw ValueProblem(first.weight.offset, .weightAfterValue) }
    let behind = choice.unit.isEmpty ? first.value.unitOffset : choice.unitOffset
    return try measure(of: common, at: behind)
  }

  private func share(_ weight: WrittenQuantity, _ common: WrittenUnit) throws(ValueProblem) -> Double {
    let unit = weight.unit.filled(from: common)
    guard unit.per == nil, let conversion = unit.conversion(to: .share) else {
      throw ValueProblem(weight.unitOffset, .parameterWithUnit(name: "weight", read: unit.name))
    }
    return conversion(weight.number)
  }

  /// `empirical(data/time-to-fill.csv, column: weeks)`
  mutating func distribution(of data: WrittenData) throws(ValueProblem) -> MeasuredDistribution {
    let measure = try measure(of: data.unit, at: data.unitOffset)
    let values: [Double]
    switch readColumn(data.path, data.column) {
    case .success(let read): values = read
    case .failure(let problem): throw ValueProblem(data.pathOffset, .dataNotReadable(problem))
    }
    let kept = try keptInRange(values.map { (1, measure.calculated($0)) }, measure, at: data.offset)
    var uncertain = try impossible(measure, family: .empirical, at: data.offset) { () throws(DistributionProblem) in
      try .empirical(kept.map(\.value))
    }
    uncertain.isData = true
    return uncertain
  }
}

extension ValueReading {
  /// Cut to the bounds behind the distribution, which are in its unit if they name none.
  func bounded(_ uncertain: MeasuredDistribution, by syntax: ValueSyntax) throws(ValueProblem) -> MeasuredDistribution {
    guard let offset = (syntax.least ?? syntax.most)?.offset else { return uncertain }
    let (least, most) = try bounds(in: syntax, unit: uncertain.measure.unit)
    var bounded = uncertain
    bounded.distribution = try impossible(uncertain.measure, at: offset) { () throws(DistributionProblem) in
      try uncertain.distribution.truncated(atLeast: least, atMost: most)
    }.distribution
    return bounded
  }

  /// The bounds behind a distribution in the canonical unit.
  func bounds(in syntax: ValueSyntax, unit: WrittenUnit) throws(ValueProblem) -> (least: Double?, most: Double?) {
    let least = try bound(syntax.least, unit)
    let most = try bound(syntax.most, unit)
    if let least, let most, least > most, let lower = syntax.least, let upper = syntax.most {
      throw ValueProblem(
        lower.offset, .boundsInWrongOrder(lower: lower.quantity.text, upper: upper.quantity.text))
    }
    return (least, most)
  }

  private func bound(_ bound: ValueSyntax.Bound?, _ unit: WrittenUnit) throws(ValueProblem) -> Double? {
    guard let bound else { return nil }
    return try measure(of: bound.quantity, filledFrom: unit).calculated(bound.quantity.number)
  }

  /// Makes a distribution; what its maker refuses becomes a problem told in the written unit.
  func impossible(
    _ measure: Measure, family: DistributionFamily? = nil, at offset: Int,
    _ make: () throws(DistributionProblem) -> Distribution
  ) throws(ValueProblem) -> MeasuredDistribution {
    do {
      return MeasuredDistribution(distribution: try make(), measure: measure)
    } catch {
      throw ValueProblem(offset, .impossible(error, family: family, measure))
    }
  }
}
