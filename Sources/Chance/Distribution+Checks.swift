/// What makers check before they make, and what every distribution passes after.
extension Distribution {
  static func checkFinite(_ values: Double...) throws(DistributionProblem) {
    for value in values where !value.isFinite { throw .notFinite(value) }
  }

  static func checkPositive(_ parameter: DistributionParameter, _ value: Double) throws(DistributionProblem) {
    try checkFinite(value)
    guard value > 0 else { throw .notPositive(parameter, value) }
  }

  static func checkSpread(mean: Double, standardDeviation: Double) throws(DistributionProblem) {
    try checkFinite(mean, standardDeviation)
    guard standardDeviation >= 0 else { throw .negative(.standardDeviation, standardDeviation) }
  }

  static func checkEnds(lower: Double, upper: Double) throws(DistributionProblem) {
    try checkFinite(lower, upper)
    guard lower <= upper else { throw .endsInWrongOrder(lower: lower, upper: upper) }
  }

  static func checkMode(_ mode: Double, lower: Double, upper: Double) throws(DistributionProblem) {
    try checkFinite(mode)
    guard lower <= mode, mode <= upper else { throw .modeOutsideEnds(mode: mode, lower: lower, upper: upper) }
  }

  static func checkShape(
    _ family: DistributionFamily, _ shape: Double, in shapes: ClosedRange<Double>
  ) throws(DistributionProblem) {
    try checkPositive(.shape, shape)
    guard shapes.contains(shape) else {
      throw .shapeOutOfRange(family, shape: shape, lower: shapes.lowerBound, upper: shapes.upperBound)
    }
  }

  /// Draws are finite as far out as luck and the last nodes of tables reach, and a round trip returns to where it
  /// began: numerics fail silently for extreme parameters.
  func checkDraws() throws(DistributionProblem) {
    let ends = (law.family.quantile(Level(below: 0x1p-60)), law.family.quantile(Level(above: 0x1p-60)))
    guard ends.0.isFinite, ends.1.isFinite else { throw .tooWide(wording.family) }
    guard law.hasCheckedMoments || mean.isFinite && standardDeviation.isFinite else { throw .tooWide(wording.family) }
    guard law.isContinuous else { return }
    guard law.shareResolution <= 1e-9 else { throw .notInvertible(wording.family) }
    for share in [0x1p-40, 1e-6, 0.01, 0.3] {
      let low = law.family.quantile(Level(below: share))
      let high = law.family.quantile(Level(above: share))
      guard
        low <= high, ends.0 <= low, high <= ends.1,
        leadsBack(from: low, to: share, in: law.family.cdf), leadsBack(from: high, to: share, in: law.family.survival)
      else { throw .notInvertible(wording.family) }
    }
  }

  /// Whether the share at a value is the wanted one, or differs by no more than the rounding of value and level explains.
  private func leadsBack(from value: Double, to share: Double, in shareAt: (Double) -> Double) -> Bool {
    let rounding = 1e-11 * abs(value)
    let shares = (shareAt(value - rounding), shareAt(value + rounding))
    // Next to the end of a truncation, values and shares are differences of larger ones.
    let slack = 1e-9 * share + 500 * law.shareResolution
    return min(shares.0, shares.1) - slack <= share && share <= max(shares.0, shares.1) + slack
  }
}

extension Law {
  /// Whether every value within the ends can occur, so that a round trip through the inverse means something.
  var isContinuous: Bool {
    switch self {
    case .fixed, .discrete, .empirical: false
    default: true
    }
  }

  /// The smallest difference between shares of what is left of a law: levels of the whole are rounded.
  var shareResolution: Double {
    guard case .truncated(let truncated) = self else { return 0 }
    let cut = truncated.cut
    // At either end of what is kept, the smaller of the shares below and above it is what a level holds precisely.
    let coarsest = max(min(cut.below, 1 - cut.below), min(cut.above, 1 - cut.above))
    return 0x1p-52 * coarsest / cut.kept
  }

  /// Whether moments need no look: a metalog may lack them rightfully, and what is left of a law has those of its base.
  var hasCheckedMoments: Bool {
    switch self {
    case .metalog, .truncated: true
    default: false
    }
  }
}

/// Two percentiles in the order of their shares.
struct PercentilePair {
  let lower: Percentile
  let upper: Percentile

  init(_ one: Percentile, _ other: Percentile) throws(DistributionProblem) {
    let sorted = try Percentile.inOrder([one, other])
    (lower, upper) = (sorted[0], sorted[1])
  }

  /// The value, if both percentiles have the same: nothing is left to vary.
  var onlyValue: Double? { lower.value == upper.value ? lower.value : nil }

  func checkInside(lower lowest: Double, upper highest: Double) throws(DistributionProblem) {
    try lower.checkInside(lower: lowest, upper: highest)
    try upper.checkInside(lower: lowest, upper: highest)
  }
}

extension Percentile {
  /// A percentile strictly inside the ends of what can occur.
  func checkInside(lower: Double, upper: Double) throws(DistributionProblem) {
    guard lower < value, value < upper else { throw .percentileOutsideSupport(self, lower: lower, upper: upper) }
  }
}
