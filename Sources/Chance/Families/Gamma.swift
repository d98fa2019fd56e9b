import CGSL
import Glibc

/// The gamma distribution: the waiting time for the shape-th event of a constant rate.
struct Gamma: Family {
  let shape: Double  // > 0
  let scale: Double  // > 0

  var lowerBound: Double { 0 }
  var upperBound: Double { .infinity }
  // GSL gives no number at infinity.
  func cdf(_ x: Double) -> Double { x <= 0 ? 0 : x == .infinity ? 1 : gsl_cdf_gamma_P(x / scale, shape, 1) }
  func survival(_ x: Double) -> Double { x <= 0 ? 1 : x == .infinity ? 0 : gsl_cdf_gamma_Q(x / scale, shape, 1) }
  func quantile(_ level: Level) -> Double { scale * exp(logarithm.score(at: level)) }
  var mean: Double { shape * scale }
  var standardDeviation: Double { shape.squareRoot() * scale }
  func scaled(by factor: Double) -> Gamma { Gamma(shape: shape, scale: scale * factor) }

  /// The logarithm of the value, for scale 1.
  var logarithm: LogConcaveScore {
    let logGamma = gsl_sf_lngamma(shape)
    return LogConcaveScore(
      shareBelow: { gsl_cdf_gamma_P(exp($0), shape, 1) }, shareAbove: { gsl_cdf_gamma_Q(exp($0), shape, 1) },
      logDensity: { shape * $0 - exp($0) - logGamma }, mode: log(shape), spread: 1 / shape.squareRoot())
  }

  /// Below, the rarest values are too small for a table to be exact; above, GSL's distribution function loses its digits
  /// (half of them at 100,000), and it is a normal distribution anyway.
  static let shapes = 0.1...10_000.0
}

extension Distribution {
  /// The gamma distribution with this shape and scale, both above 0.
  public static func gamma(shape: Double, scale: Double) throws(DistributionProblem) -> Distribution {
    try checkPositive(.scale, scale)
    return try gamma(
      Gamma(shape: shape, scale: scale), wording: Wording(.gamma, [Term("shape", shape: shape), Term("scale", scale)]))
  }

  /// The gamma distribution with this shape and mean, both above 0.
  public static func gamma(shape: Double, mean: Double) throws(DistributionProblem) -> Distribution {
    try checkPositive(.mean, mean)
    return try gamma(
      Gamma(shape: shape, scale: mean / shape),
      wording: Wording(.gamma, [Term("shape", shape: shape), Term("mean", mean)]))
  }

  /// The gamma distribution with this mean, above 0, and standard deviation; zero of it makes it fixed.
  public static func gamma(mean: Double, standardDeviation: Double) throws(DistributionProblem) -> Distribution {
    try checkPositive(.mean, mean)
    try checkSpread(mean: mean, standardDeviation: standardDeviation)
    if standardDeviation == 0 { return try fixed(mean) }
    let shape = (mean / standardDeviation) * (mean / standardDeviation)
    return try gamma(
      Gamma(shape: shape, scale: mean / shape),
      wording: Wording(.gamma, [Term("mean", mean), Term("sd", standardDeviation)]))
  }

  /// The gamma distribution with these two percentiles, both above 0; equal values make it fixed.
  public static func gamma(
    through one: Percentile, _ other: Percentile
  ) throws(DistributionProblem) -> Distribution {
    let pair = try PercentilePair(one, other)
    try pair.checkInside(lower: 0, upper: .infinity)
    if let value = pair.onlyValue { return try fixed(value) }
    // The ratio of two quantiles depends on the shape alone, and falls as it grows.
    let wanted = log(pair.upper.value) - log(pair.lower.value)
    let logShape = root(between: log(Gamma.shapes.lowerBound), and: log(Gamma.shapes.upperBound)) { logShape in
      let unscaled = Gamma(shape: exp(logShape), scale: 1)
      return log(unscaled.quantile(pair.upper.level)) - log(unscaled.quantile(pair.lower.level)) - wanted
    }
    guard let shape = logShape.map({ exp($0) }) else {
      throw .noSuchMember(.gamma, lower: pair.lower, upper: pair.upper)
    }
    let solution = Gamma(
      shape: shape, scale: pair.lower.value / Gamma(shape: shape, scale: 1).quantile(pair.lower.level))
    guard pair.isMet(by: solution) else { throw .noSuchMember(.gamma, lower: pair.lower, upper: pair.upper) }
    return try gamma(solution, wording: Wording(.gamma, through: pair))
  }

  private static func gamma(_ gamma: Gamma, wording: Wording) throws(DistributionProblem) -> Distribution {
    try checkShape(.gamma, gamma.shape, in: Gamma.shapes)
    return try Distribution(checking: .gamma(gamma), wording: wording)
  }
}
