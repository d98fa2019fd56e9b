import Chance
import Quantities

extension ValueReading {
  /// Refuses a fixed value outside the input's range.
  func checkRange(of value: Double, _ quantity: WrittenQuantity, _ measure: Measure) throws(ValueProblem) {
    try checkRange(
      of: value, told: quantity.text, measure: measure, at: quantity.offset, suggestion: percentMeant(by: quantity))
  }

  func checkRange(
    of value: Double, told: String, measure: Measure, at offset: Int, suggestion: String? = nil
  ) throws(ValueProblem) {
    let range = grammar.range
    if let lower = range.lower, range.isBelow(value) {
      throw ValueProblem(
        offset,
        .outOfRange(
          RangeProblem(read: told, side: .below, end: measure.text(lower.value), isEndAllowed: lower.isIncluded)))
    }
    if let upper = range.upper, range.isAbove(value) {
      throw ValueProblem(
        offset,
        .outOfRange(
          RangeProblem(
            read: told, side: .above, end: measure.text(upper.value), isEndAllowed: upper.isIncluded,
            suggestion: suggestion)))
    }
  }

  /// `15%` for a bare 15 of a share of at most 100 %.
  private func percentMeant(by quantity: WrittenQuantity) -> String? {
    guard grammar.unit.kind == .share, quantity.unit.counted == nil, quantity.number > 1,
      grammar.range.contains(quantity.number / 100)
    else { return nil }
    return WrittenUnit(.percent).text(quantity.number)
  }

  /// Whether the input is a share of a whole, whose intervals are betas.
  var isShareOfWhole: Bool { grammar.range.lower?.value == 0 && grammar.range.upper?.value == 1 }

  /// What of the distribution lies in the input's range, redistributed; more than a thousandth less is said.
  mutating func withinRange(_ uncertain: MeasuredDistribution, at offset: Int) throws(ValueProblem)
    -> MeasuredDistribution
  {
    let (range, whole) = (grammar.range, uncertain.distribution)
    // One value is judged as a value, with its own message.
    if whole.isFixed { return uncertain }
    let below = range.lower.map { whole.cdf($0.value) } ?? 0
    let above = range.upper.map { whole.survival($0.value) } ?? 0
    var kept = uncertain
    do {
      kept.distribution = try whole.truncated(atLeast: range.lower?.value, atMost: range.upper?.value)
    } catch .nothingLeft {
      throw ValueProblem(offset, .nothingInRange(ends(in: uncertain.measure)))
    } catch {
      throw ValueProblem(offset, .impossible(error, family: nil, uncertain.measure))
    }
    noteRemoval(of: below + above, uncertain.measure)
    return kept
  }

  /// Written or observed values outside the range are left out; an open end itself is outside.
  mutating func keptInRange(
    _ choices: [(weight: Double, value: Double)], _ measure: Measure, at offset: Int
  ) throws(ValueProblem) -> [(weight: Double, value: Double)] {
    let kept = choices.filter { grammar.range.contains($0.value) }
    let total = choices.reduce(0) { $0 + $1.weight }
    let keptWeight = kept.reduce(0) { $0 + $1.weight }
    if kept.isEmpty, !choices.isEmpty { throw ValueProblem(offset, .nothingInRange(ends(in: measure))) }
    if total > 0 { noteRemoval(of: 1 - keptWeight / total, measure) }
    return kept
  }

  private mutating func noteRemoval(of share: Double, _ measure: Measure) {
    if share > 0.001 { doubts.append(.truncatedToRange(removed: share, range: ends(in: measure))) }
  }

  private func ends(in measure: Measure) -> RangeProblem.Ends {
    RangeProblem.Ends(
      lower: grammar.range.lower.map { measure.text($0.value) },
      upper: grammar.range.upper.map { measure.text($0.value) },
      isLowerAllowed: grammar.range.lower?.isIncluded ?? true, isUpperAllowed: grammar.range.upper?.isIncluded ?? true)
  }
}
