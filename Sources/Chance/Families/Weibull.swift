import CGSL
import Glibc

/// The Weibull distribution: a waiting time whose rate falls (shape < 1) or rises (shape > 1) with the time waited.
struct Weibull: Family {
  let shape: Double  // > 0
  let scale: Double  // > 0

  var lowerBound: Double { 0 }
  var upperBound: Double { .infinity }
  func cdf(_ x: Double) -> Double { x <= 0 ? 0 : -expm1(-pow(x / scale, shape)) }
  func survival(_ x: Double) -> Double { x <= 0 ? 1 : exp(-pow(x / scale, shape)) }
  func quantile(_ level: Level) -> Double { scale * pow(level.exponentialScore, 1 / shape) }
  var mean: Double { scale * gsl_sf_gamma(1 + 1 / shape) }
  var standardDeviation: Double { mean * Weibull.relativeDeviation(shape: shape) }
  func scaled(by factor: Double) -> Weibull { Weibull(shape: shape, scale: scale * factor) }

  /// Standard deviation over mean, which depends on the shape alone: √(Γ(1 + 2/k)/Γ(1 + 1/k)² − 1).
  static func relativeDeviation(shape: Double) -> Double {
    expm1(gsl_sf_lngamma(1 + 2 / shape) - 2 * gsl_sf_lngamma(1 + 1 / shape)).squareRoot()
  }

  /// Shapes within which moments and quantiles stay countable.
  static let shapes = 0.02...10_000.0
}

extension Distribution {
  /// The Weibull distribution with this shape and scale, both above 0.
  public static func weibull(shape: Double, scale: Double) throws(DistributionProblem) -> Distribution {
    try checkPositive(.scale, scale)
    return try weibull(
      Weibull(shape: shape, scale: scale),
      wording: Wording(.weibull, [Term("shape", shape: shape), Term("scale", scale)]))
  }

  /// The Weibull distribution with this shape and mean, both above 0.
  public static func weibull(shape: Double, mean: Double) throws(DistributionProblem) -> Distribution {
    try checkPositive(.mean, mean)
    try checkShape(.weibull, shape, in: Weibull.shapes)
    return try weibull(
      Weibull(shape: shape, scale: mean / Weibull(shape: shape, scale: 1).mean),
      wording: Wording(.weibull, [Term("shape", shape: shape), Term("mean", mean)]))
  }

  /// The Weibull distribution with this mean, above 0, and standard deviation; zero of it makes it fixed.
  public static func weibull(mean: Double, standardDeviation: Double) throws(DistributionProblem) -> Distribution {
    try checkPositive(.mean, mean)
    try checkSpread(mean: mean, standardDeviation: standardDeviation)
    if standardDeviation == 0 { return try fixed(mean) }
    let wanted = log(standardDeviation / mean)
    let logShape = root(between: log(Weibull.shapes.lowerBound), and: log(Weibull.shapes.upperBound)) {
      log(Weibull.relativeDeviation(shape: exp($0))) - wanted
    }
    guard let shape = logShape.map({ exp($0) }) else { throw .notInvertible(.weibull) }
    return try weibull(
      Weibull(shape: shape, scale: mean / Weibull(shape: shape, scale: 1).mean),
      wording: Wording(.weibull, [Term("mean", mean), Term("sd", standardDeviation)]))
  }

  /// The Weibull distribution with these two percentiles, both above 0; equal values make it fixed.
  public static func weibull(
    through one: Percentile, _ other: Percentile
  ) throws(DistributionProblem) -> Distribution {
    let pair = try PercentilePair(one, other)
    try pair.checkInside(lower: 0, upper: .infinity)
    if let value = pair.onlyValue { return try fixed(value) }
    let scores = (pair.lower.level.exponentialScore, pair.upper.level.exponentialScore)
    let shape = log(scores.1 / scores.0) / log(pair.upper.value / pair.lower.value)
    return try weibull(
      Weibull(shape: shape, scale: pair.lower.value / pow(scores.0, 1 / shape)),
      wording: Wording(.weibull, through: pair))
  }

  private static func weibull(_ weibull: Weibull, wording: Wording) throws(DistributionProblem) -> Distribution {
    try checkShape(.weibull, weibull.shape, in: Weibull.shapes)
    return try Distribution(checking: .weibull(weibull), wording: wording)
  }
}
