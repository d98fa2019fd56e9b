import Glibc

extension Distribution {
  /// The three-term metalog through three quantiles, unbounded or with a bound on one or both sides; equal values make
  /// it fixed.
  public static func metalog(
    through quantiles: [Percentile], atLeast lower: Double? = nil, atMost upper: Double? = nil
  ) throws(DistributionProblem) -> Distribution {
    let (lowest, highest) = (lower ?? -.infinity, upper ?? .infinity)
    let sorted = try Percentile.inOrder(quantiles)
    guard sorted.count == 3 else { throw .metalogNeedsThreeQuantiles(given: sorted.count) }
    if sorted[0].value == sorted[2].value { return try fixed(sorted[0].value) }
    guard lowest < highest else { throw .endsInWrongOrder(lower: lowest, upper: highest) }
    for quantile in sorted { try quantile.checkInside(lower: lowest, upper: highest) }
    let metalog = Metalog(through: sorted, lower: lowest, upper: highest)
    guard metalog.isFeasible else {
      throw .infeasibleMetalog(lower: sorted[0], middle: sorted[1], upper: sorted[2])
    }
    var wording = Wording(.metalog, sorted.map { Term($0) })
    (wording.atLeast, wording.atMost) = (lower, upper)
    return try Distribution(checking: .metalog(metalog), wording: wording)
  }
}

extension Metalog {
  /// Three linear equations in center, spread and skew; differences remove the center.
  init(through quantiles: [Percentile], lower: Double, upper: Double) {
    let scores = quantiles.map { Metalog.unbounded($0.value, lower: lower, upper: upper) }
    let logits = quantiles.map(\.level.logit)
    let skews = quantiles.map { ($0.share - 0.5) * $0.level.logit }
    let (rise1, rise2) = (scores[1] - scores[0], scores[2] - scores[1])
    let (logit1, logit2) = (logits[1] - logits[0], logits[2] - logits[1])
    let (skew1, skew2) = (skews[1] - skews[0], skews[2] - skews[1])
    let determinant = logit1 * skew2 - logit2 * skew1
    let spread = (rise1 * skew2 - rise2 * skew1) / determinant
    let skew = (logit1 * rise2 - logit2 * rise1) / determinant
    self.init(
      center: scores[1] - spread * logits[1] - skew * skews[1], spread: spread, skew: skew,
      lowerBound: lower, upperBound: upper)
  }

  /// The quantile function rises everywhere: dM/dy · y(1−y) = spread + skew · ((y − ½) + y(1−y)·L), whose factor of skew
  /// stays within ± 0.59984 (Keelin 2016: |skew|/spread ≤ 1.66711).
  var isFeasible: Bool { spread > Metalog.steepestSkew * abs(skew) }

  /// The greatest value of (y − ½) + y(1−y)·ln(y/(1−y)) for y in 0…1.
  static let steepestSkew = 0.5998401404
}
