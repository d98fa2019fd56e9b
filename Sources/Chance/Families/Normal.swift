import CGSL

/// The normal distribution.
struct Normal: Family {
  let mean: Double
  let standardDeviation: Double  // > 0

  var lowerBound: Double { -.infinity }
  var upperBound: Double { .infinity }
  func cdf(_ x: Double) -> Double { gsl_cdf_ugaussian_P((x - mean) / standardDeviation) }
  func survival(_ x: Double) -> Double { gsl_cdf_ugaussian_Q((x - mean) / standardDeviation) }
  func quantile(_ level: Level) -> Double { mean + standardDeviation * normalScore(level) }
  func scaled(by factor: Double) -> Normal {
    Normal(mean: mean * factor, standardDeviation: standardDeviation * factor)
  }
}

extension Distribution {
  /// The normal distribution; a standard deviation of zero makes it fixed.
  public static func normal(mean: Double, standardDeviation: Double) throws(DistributionProblem) -> Distribution {
    try checkSpread(mean: mean, standardDeviation: standardDeviation)
    if standardDeviation == 0 { return try fixed(mean) }
    return try Distribution(
      checking: .normal(Normal(mean: mean, standardDeviation: standardDeviation)),
      wording: Wording(.normal, [Term(mean), Term(standardDeviation)]))
  }

  /// The normal distribution with these two percentiles; equal values make it fixed.
  public static func normal(
    through one: Percentile, _ other: Percentile
  ) throws(DistributionProblem) -> Distribution {
    let pair = try PercentilePair(one, other)
    if let value = pair.onlyValue { return try fixed(value) }
    let scores = (normalScore(pair.lower.level), normalScore(pair.upper.level))
    let standardDeviation = (pair.upper.value - pair.lower.value) / (scores.1 - scores.0)
    // Half of it from each percentile: symmetric intervals keep their middle exactly.
    let mean =
      ((pair.lower.value - standardDeviation * scores.0) + (pair.upper.value - standardDeviation * scores.1)) / 2
    return try Distribution(
      checking: .normal(Normal(mean: mean, standardDeviation: standardDeviation)),
      wording: Wording(.normal, through: pair))
  }
}
