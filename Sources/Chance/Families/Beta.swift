import CGSL
import Glibc

/// The beta distribution between two ends, 0 and 1 unless said otherwise: what is not known of a share.
struct Beta: Family {
  let first: Double  // > 0, pulls toward the upper end
  let second: Double  // > 0, pulls toward the lower end
  var lowerBound = 0.0
  var upperBound = 1.0  // > lowerBound

  func cdf(_ x: Double) -> Double {
    if x <= lowerBound { return 0 }
    if x >= upperBound { return 1 }
    // Whichever end is nearer: the distance to it is the more precise.
    let (fromLower, fromUpper) = ((x - lowerBound) / width, (upperBound - x) / width)
    return fromLower < 0.5 ? gsl_cdf_beta_P(fromLower, first, second) : gsl_cdf_beta_Q(fromUpper, second, first)
  }
  func survival(_ x: Double) -> Double { mirrored.cdf(-x) }
  func quantile(_ level: Level) -> Double {
    let logit = logit.score(at: level)
    // From whichever end is nearer: the distance to it is the more precise.
    return logit < 0 ? lowerBound + width * Beta.share(logit) : upperBound - width * Beta.share(-logit)
  }

  /// ln(x/(1 − x)) of the value between 0 and 1.
  var logit: LogConcaveScore {
    let logBeta = gsl_sf_lnbeta(first, second)
    let (standard, mirrored) = (Beta(first: first, second: second), Beta(first: second, second: first))
    return LogConcaveScore(
      shareBelow: { standard.shareBelow(logit: $0) }, shareAbove: { mirrored.shareBelow(logit: -$0) },
      logDensity: { first * log(Beta.share($0)) + second * log(Beta.share(-$0)) - logBeta },
      mode: log(first / second), spread: (1 / first + 1 / second).squareRoot())
  }

  /// The share whose logit this is; 1 less it is the share of the negative logit.
  static func share(_ logit: Double) -> Double { 1 / (1 + exp(-logit)) }

  private func shareBelow(logit: Double) -> Double {
    logit < 0
      ? gsl_cdf_beta_P(Beta.share(logit), first, second) : gsl_cdf_beta_Q(Beta.share(-logit), second, first)
  }

  var mean: Double { lowerBound + width * first / (first + second) }
  var standardDeviation: Double {
    let sum = first + second
    return width / sum * (first * second / (sum + 1)).squareRoot()
  }
  func scaled(by factor: Double) -> Beta {
    Beta(first: first, second: second, lowerBound: lowerBound * factor, upperBound: upperBound * factor)
  }

  private var width: Double { upperBound - lowerBound }
  private var mirrored: Beta { Beta(first: second, second: first, lowerBound: -upperBound, upperBound: -lowerBound) }

  /// Below, the rarest values are too small for a table to be exact. Above, GSL's distribution function loses its digits,
  /// and it approximates one shape above 100,000 beside one below 10.
  var shapes: ClosedRange<Double> { 0.1...(min(first, second) < 10 ? 100_000 : 1_000_000) }
}

extension Distribution {
  /// The beta distribution with these two shapes, above 0, between two ends.
  public static func beta(
    _ first: Double, _ second: Double, from lower: Double = 0, to upper: Double = 1
  ) throws(DistributionProblem) -> Distribution {
    try checkEnds(lower: lower, upper: upper)
    if lower == upper { return try fixed(lower) }
    return try beta(
      Beta(first: first, second: second, lowerBound: lower, upperBound: upper),
      wording: Wording(.beta, [Term(shape: first), Term(shape: second)] + endTerms(lower: lower, upper: upper)))
  }

  /// The beta distribution with this mean and standard deviation between two ends; zero of it makes it fixed.
  public static func beta(
    mean: Double, standardDeviation: Double, from lower: Double = 0, to upper: Double = 1
  ) throws(DistributionProblem) -> Distribution {
    try checkEnds(lower: lower, upper: upper)
    try checkSpread(mean: mean, standardDeviation: standardDeviation)
    guard lower < mean, mean < upper else { throw .meanOutsideEnds(mean: mean, lower: lower, upper: upper) }
    if standardDeviation == 0 { return try fixed(mean) }
    let limit = ((mean - lower) * (upper - mean)).squareRoot()
    guard standardDeviation < limit else { throw .standardDeviationTooLarge(standardDeviation, limit: limit) }
    let sum = (limit / standardDeviation) * (limit / standardDeviation) - 1
    return try beta(
      Beta(
        first: sum * (mean - lower) / (upper - lower), second: sum * (upper - mean) / (upper - lower),
        lowerBound: lower, upperBound: upper),
      wording: Wording(
        .beta, [Term("mean", mean), Term("sd", standardDeviation)] + endTerms(lower: lower, upper: upper)))
  }

  /// The PERT distribution: a beta from the least, the most likely and the greatest value, the mean weighing the most
  /// likely four times (λ = 4, Malcolm et al. 1959). Equal ends make it fixed.
  public static func pert(
    from lower: Double, mode: Double, to upper: Double
  ) throws(DistributionProblem) -> Distribution {
    try checkEnds(lower: lower, upper: upper)
    try checkMode(mode, lower: lower, upper: upper)
    if lower == upper { return try fixed(lower) }
    let share = (mode - lower) / (upper - lower)
    return try beta(
      Beta(first: 1 + 4 * share, second: 1 + 4 * (1 - share), lowerBound: lower, upperBound: upper),
      wording: Wording(.pert, [Term(lower), Term(mode), Term(upper)]))
  }

  static func beta(_ beta: Beta, wording: Wording) throws(DistributionProblem) -> Distribution {
    try checkShape(wording.family, beta.first, in: beta.shapes)
    try checkShape(wording.family, beta.second, in: beta.shapes)
    return try Distribution(checking: .beta(beta), wording: wording)
  }

  /// The ends of a beta, where they are not 0 and 1.
  static func endTerms(lower: Double, upper: Double) -> [Term] {
    lower == 0 && upper == 1 ? [] : [Term("from", lower), Term("to", upper)]
  }
}
