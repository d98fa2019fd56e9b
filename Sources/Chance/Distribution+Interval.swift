/// `6 to 14 weeks`: the 90 % interval, from the 5th to the 95th percentile. Equal ends make it fixed.
extension Distribution {
  /// Lognormal if both ends are positive, else normal.
  public static func interval(from p5: Double, to p95: Double) throws(DistributionProblem) -> Distribution {
    p5 > 0 && p95 > 0 ? try lognormalInterval(from: p5, to: p95) : try normalInterval(from: p5, to: p95)
  }

  /// The lognormal distribution with this 90 % interval; both ends above 0.
  public static func lognormalInterval(from p5: Double, to p95: Double) throws(DistributionProblem) -> Distribution {
    try lognormal(through: Percentile(share: 0.05, value: p5), Percentile(share: 0.95, value: p95))
  }

  /// The normal distribution with this 90 % interval.
  public static func normalInterval(from p5: Double, to p95: Double) throws(DistributionProblem) -> Distribution {
    try normal(through: Percentile(share: 0.05, value: p5), Percentile(share: 0.95, value: p95))
  }

  /// The beta distribution of a share with this 90 % interval, both ends in 0…1.
  ///
  /// No beta has its 5th percentile at 0 or its 95th at 1; such an end is read as 0.5 % of the width inside it.
  public static func shareInterval(from p5: Double, to p95: Double) throws(DistributionProblem) -> Distribution {
    try checkEnds(lower: p5, upper: p95)
    for end in [p5, p95] where end < 0 || end > 1 {
      throw .percentileOutsideSupport(Percentile(share: end == p5 ? 0.05 : 0.95, value: end), lower: 0, upper: 1)
    }
    if p5 == p95 { return try fixed(p5) }
    let inset = 0.005 * (p95 - p5)
    return try beta(
      through: Percentile(share: 0.05, value: p5 == 0 ? inset : p5),
      Percentile(share: 0.95, value: p95 == 1 ? 1 - inset : p95))
  }
}
