import Glibc

/// The waiting time for something that happens at a constant rate.
struct Exponential: Family {
  let mean: Double  // > 0

  var lowerBound: Double { 0 }
  var upperBound: Double { .infinity }
  func cdf(_ x: Double) -> Double { x <= 0 ? 0 : -expm1(-x / mean) }
  func survival(_ x: Double) -> Double { x <= 0 ? 1 : exp(-x / mean) }
  func quantile(_ level: Level) -> Double { mean * level.exponentialScore }
  var standardDeviation: Double { mean }
  func scaled(by factor: Double) -> Exponential { Exponential(mean: mean * factor) }
}

extension Distribution {
  /// The exponential distribution with this mean, above 0.
  public static func exponential(mean: Double) throws(DistributionProblem) -> Distribution {
    try checkPositive(.mean, mean)
    return try Distribution(
      checking: .exponential(Exponential(mean: mean)), wording: Wording(.exponential, [Term("mean", mean)]))
  }

  /// The exponential distribution with this percentile, above 0.
  public static func exponential(through percentile: Percentile) throws(DistributionProblem) -> Distribution {
    let percentile = try Percentile.inOrder([percentile])[0]
    try percentile.checkInside(lower: 0, upper: .infinity)
    return try Distribution(
      checking: .exponential(Exponential(mean: percentile.value / percentile.level.exponentialScore)),
      wording: Wording(.exponential, [Term(percentile)]))
  }
}
