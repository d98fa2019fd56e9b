/// What is left of a distribution between two ends, redistributed: outcomes beyond an end do not pile up at it.
struct Truncated: Family {
  let base: Law  // continuous, not itself truncated
  let lowerBound: Double  // at least the base's
  let upperBound: Double  // at most the base's
  let cut: Cut

  init(_ base: Law, lowerBound: Double, upperBound: Double) {
    self.base = base
    self.lowerBound = lowerBound
    self.upperBound = upperBound
    cut = Cut(of: base.family, lowerBound: lowerBound, upperBound: upperBound)
  }

  func cdf(_ x: Double) -> Double {
    if x <= lowerBound { return 0 }
    if x >= upperBound { return 1 }
    return Cut(of: base.family, lowerBound: lowerBound, upperBound: x).kept / cut.kept
  }
  func survival(_ x: Double) -> Double {
    if x <= lowerBound { return 1 }
    if x >= upperBound { return 0 }
    return Cut(of: base.family, lowerBound: x, upperBound: upperBound).kept / cut.kept
  }
  func quantile(_ level: Level) -> Double {
    // Rounding in the base's inverse must not lead beyond the ends that were promised.
    min(upperBound, max(lowerBound, base.family.quantile(cut.level(level))))
  }
  var mean: Double { meanOverLevels(of: quantile) }
  var standardDeviation: Double {
    let mean = mean
    return meanOverLevels { level in (quantile(level) - mean) * (quantile(level) - mean) }.squareRoot()
  }
  func scaled(by factor: Double) -> Truncated {
    Truncated(base.scaled(by: factor), lowerBound: lowerBound * factor, upperBound: upperBound * factor)
  }
}

/// The shares of a distribution below, between and above two ends.
struct Cut: Hashable, Sendable {
  let below: Double
  let kept: Double
  let above: Double

  /// Whether rarest draws of what is kept have levels that a Double can tell apart.
  var leavesEnough: Bool { kept > 0x1p-900 }

  /// Nothing is cut off.
  init() { (below, kept, above) = (0, 1, 0) }

  init(of family: any Family, lowerBound: Double, upperBound: Double) {
    below = family.cdf(lowerBound)
    above = family.survival(upperBound)
    // Where both ends lie above the median, the difference of survivals keeps the digits that 1 − p has lost.
    kept = below < 0.5 ? family.cdf(upperBound) - below : family.survival(lowerBound) - above
  }

  /// The level of the whole distribution at a level of what is kept.
  func level(_ level: Level) -> Level {
    Level(below: below + level.below * kept, above: above + level.above * kept)
  }
}

extension Distribution {
  /// What is left of the distribution between two ends, redistributed. An end beyond what can occur changes nothing.
  public func truncated(
    atLeast least: Double? = nil, atMost most: Double? = nil
  ) throws(DistributionProblem) -> Distribution {
    for end in [least, most] { if let end, end.isNaN { throw .notFinite(end) } }
    let lower = max(lowerBound, least ?? -.infinity)
    let upper = min(upperBound, most ?? .infinity)
    if let least, let most, least > most { throw .endsInWrongOrder(lower: least, upper: most) }
    if lower == lowerBound && upper == upperBound { return self }
    guard let law = law.truncated(lower: lower, upper: upper) else {
      throw .nothingLeft(
        lower: least ?? -.infinity, upper: most ?? .infinity, supportLower: lowerBound, supportUpper: upperBound)
    }
    var wording = wording
    if lower > lowerBound { wording.atLeast = lower }
    if upper < upperBound { wording.atMost = upper }
    return try Distribution(checking: law, wording: wording)
  }
}

extension Law {
  /// What is left of a law between two ends within its support; nil if it is nothing.
  func truncated(lower: Double, upper: Double) -> Law? {
    guard lower <= upper else { return nil }
    switch self {
    case .fixed: return self
    case .uniform: return lower < upper ? .uniform(Uniform(lowerBound: lower, upperBound: upper)) : nil
    case .discrete(let discrete):
      let left = zip(discrete.weights, discrete.values).filter { (lower...upper).contains($1) }
      if left.count == 1 { return .fixed(Fixed(value: left[0].1)) }
      return left.isEmpty ? nil : .discrete(Discrete(left.map { (weight: $0, value: $1) }))
    case .empirical(let empirical):
      let left = empirical.values.filter { (lower...upper).contains($0) }
      guard let lowest = left.first, let highest = left.last else { return nil }
      return lowest == highest ? .fixed(Fixed(value: lowest)) : .empirical(Empirical(values: left))
    case .truncated(let truncated): return truncated.base.truncated(lower: lower, upper: upper)
    default:
      let truncated = Truncated(self, lowerBound: lower, upperBound: upper)
      return truncated.cut.leavesEnough ? .truncated(truncated) : nil
    }
  }
}
