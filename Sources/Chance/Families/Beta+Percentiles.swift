import Glibc

/// The beta distribution through two percentiles: two equations for its two shapes.
extension Distribution {
  /// The beta distribution with these two percentiles strictly between two ends; equal values make it fixed.
  public static func beta(
    through one: Percentile, _ other: Percentile, from lower: Double = 0, to upper: Double = 1
  ) throws(DistributionProblem) -> Distribution {
    try checkEnds(lower: lower, upper: upper)
    let pair = try PercentilePair(one, other)
    try pair.checkInside(lower: lower, upper: upper)
    if let value = pair.onlyValue { return try fixed(value) }
    guard let solution = Beta(through: pair, lower: lower, upper: upper), pair.isMet(by: solution) else {
      throw .noSuchMember(.beta, lower: pair.lower, upper: pair.upper)
    }
    return try beta(
      solution, wording: Wording(.beta, [Term(pair.lower), Term(pair.upper)] + endTerms(lower: lower, upper: upper)))
  }
}

extension PercentilePair {
  /// Whether a solution has the two percentiles, in share to nine digits: root finders may return without one.
  func isMet(by family: some Family) -> Bool {
    abs(family.cdf(lower.value) - lower.share) < 1e-9 && abs(family.cdf(upper.value) - upper.share) < 1e-9
  }
}

extension Beta {
  /// Nested searches, each for one monotone unknown: for a concentration (the sum of the shapes) there is one mean that
  /// meets the lower percentile, and the greater the concentration, the closer the upper quantile comes to the lower.
  init?(through pair: PercentilePair, lower: Double, upper: Double) {
    func concentration(below limit: Double) -> Double? {
      root(between: log(0.2), and: log(limit), tolerance: 1e-12) { logConcentration in
        guard let beta = Beta(concentration: exp(logConcentration), meeting: pair.lower, lower: lower, upper: upper)
        else { return .nan }
        return beta.cdf(pair.upper.value) - pair.upper.share
      }
      .map(exp)
    }
    // GSL's distribution function gives no number for two shapes near a million, as wide percentiles in the middle would
    // meet at the far end of the search; narrow ones beside an end need to go so far.
    guard let concentration = concentration(below: 2e5) ?? concentration(below: 2e6) else { return nil }
    self.init(concentration: concentration, meeting: pair.lower, lower: lower, upper: upper)
  }

  /// The beta of a given concentration that meets one percentile: its mean is found on the logit scale.
  private init?(concentration: Double, meeting percentile: Percentile, lower: Double, upper: Double) {
    func beta(_ logit: Double) -> Beta {
      Beta(
        first: concentration / (1 + exp(-logit)), second: concentration / (1 + exp(logit)),
        lowerBound: lower, upperBound: upper)
    }
    guard
      let logit = root(between: -40, and: 40, of: { beta($0).cdf(percentile.value) - percentile.share })
    else { return nil }
    self = beta(logit)
  }
}
