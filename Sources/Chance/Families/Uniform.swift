/// Every value between two ends, all equally likely.
struct Uniform: Family {
  let lowerBound: Double
  let upperBound: Double  // > lowerBound

  func cdf(_ x: Double) -> Double { x <= lowerBound ? 0 : x >= upperBound ? 1 : (x - lowerBound) / width }
  func survival(_ x: Double) -> Double { x <= lowerBound ? 1 : x >= upperBound ? 0 : (upperBound - x) / width }
  func quantile(_ level: Level) -> Double {
    level.isInLowerHalf ? lowerBound + width * level.below : upperBound - width * level.above
  }
  var mean: Double { lowerBound + width / 2 }
  var standardDeviation: Double { width / 12.0.squareRoot() }
  func scaled(by factor: Double) -> Uniform {
    Uniform(lowerBound: lowerBound * factor, upperBound: upperBound * factor)
  }

  private var width: Double { upperBound - lowerBound }
}

extension Distribution {
  /// Every value between two ends, all equally likely; equal ends make it fixed.
  public static func uniform(from lower: Double, to upper: Double) throws(DistributionProblem) -> Distribution {
    try checkEnds(lower: lower, upper: upper)
    if lower == upper { return try fixed(lower) }
    return try Distribution(
      checking: .uniform(Uniform(lowerBound: lower, upperBound: upper)),
      wording: Wording(.uniform, [Term(lower), Term(upper)]))
  }

  /// The uniform distribution with this mean and standard deviation; zero of it makes it fixed.
  public static func uniform(mean: Double, standardDeviation: Double) throws(DistributionProblem) -> Distribution {
    try checkSpread(mean: mean, standardDeviation: standardDeviation)
    let half = standardDeviation * 3.0.squareRoot()
    return try uniform(from: mean - half, to: mean + half)
  }

  /// The uniform distribution with these two percentiles; equal values make it fixed.
  public static func uniform(
    through one: Percentile, _ other: Percentile
  ) throws(DistributionProblem) -> Distribution {
    let pair = try PercentilePair(one, other)
    if let value = pair.onlyValue { return try fixed(value) }
    let width = (pair.upper.value - pair.lower.value) / (pair.upper.share - pair.lower.share)
    return try Distribution(
      checking: .uniform(
        Uniform(
          lowerBound: pair.lower.value - width * pair.lower.share,
          upperBound: pair.upper.value + width * (1 - pair.upper.share))),
      wording: Wording(.uniform, through: pair))
  }
}
