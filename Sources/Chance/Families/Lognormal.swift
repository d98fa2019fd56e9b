import CGSL
import Glibc

/// The distribution of a value whose logarithm is normal: what is multiplied together from many small causes.
struct Lognormal: Family {
  let logMean: Double
  let logStandardDeviation: Double  // > 0

  var lowerBound: Double { 0 }
  var upperBound: Double { .infinity }
  func cdf(_ x: Double) -> Double { x <= 0 ? 0 : gsl_cdf_ugaussian_P(score(x)) }
  func survival(_ x: Double) -> Double { x <= 0 ? 1 : gsl_cdf_ugaussian_Q(score(x)) }
  func quantile(_ level: Level) -> Double { exp(logMean + logStandardDeviation * normalScore(level)) }
  var mean: Double { exp(logMean + logVariance / 2) }
  var standardDeviation: Double { mean * expm1(logVariance).squareRoot() }
  func scaled(by factor: Double) -> Lognormal {
    Lognormal(logMean: logMean + log(factor), logStandardDeviation: logStandardDeviation)
  }

  private var logVariance: Double { logStandardDeviation * logStandardDeviation }
  private func score(_ x: Double) -> Double { (log(x) - logMean) / logStandardDeviation }
}

extension Distribution {
  /// The lognormal distribution with this mean, above 0, and standard deviation; zero of it makes it fixed.
  public static func lognormal(mean: Double, standardDeviation: Double) throws(DistributionProblem) -> Distribution {
    try checkPositive(.mean, mean)
    try checkSpread(mean: mean, standardDeviation: standardDeviation)
    if standardDeviation == 0 { return try fixed(mean) }
    let ratio = standardDeviation / mean
    let logVariance = log1p(ratio * ratio)
    return try Distribution(
      checking: .lognormal(
        Lognormal(logMean: log(mean) - logVariance / 2, logStandardDeviation: logVariance.squareRoot())),
      wording: Wording(.lognormal, [Term("mean", mean), Term("sd", standardDeviation)]))
  }

  /// The lognormal distribution with these two percentiles, both above 0; equal values make it fixed.
  public static func lognormal(
    through one: Percentile, _ other: Percentile
  ) throws(DistributionProblem) -> Distribution {
    let pair = try PercentilePair(one, other)
    try pair.checkInside(lower: 0, upper: .infinity)
    if let value = pair.onlyValue { return try fixed(value) }
    let scores = (normalScore(pair.lower.level), normalScore(pair.upper.level))
    let logs = (log(pair.lower.value), log(pair.upper.value))
    let logStandardDeviation = (logs.1 - logs.0) / (scores.1 - scores.0)
    let logMean = ((logs.0 - logStandardDeviation * scores.0) + (logs.1 - logStandardDeviation * scores.1)) / 2
    return try Distribution(
      checking: .lognormal(Lognormal(logMean: logMean, logStandardDeviation: logStandardDeviation)),
      wording: Wording(.lognormal, through: pair))
  }
}
