import Chance
import Testing

@Suite("Where nothing is left to vary, a distribution is fixed") struct EqualEndsTests {
  @Test("equal ends, equal percentiles and no standard deviation make it fixed")
  func fixed() throws {
    let (low, high) = (Percentile(share: 0.1, value: 0.5), Percentile(share: 0.9, value: 0.5))
    let made: [Distribution] = [
      try .interval(from: 0.5, to: 0.5), try .shareInterval(from: 0.5, to: 0.5), try .uniform(from: 0.5, to: 0.5),
      try .triangular(from: 0.5, mode: 0.5, to: 0.5), try .pert(from: 0.5, mode: 0.5, to: 0.5),
      try .beta(2, 3, from: 0.5, to: 0.5), try .normal(mean: 0.5, standardDeviation: 0),
      try .lognormal(mean: 0.5, standardDeviation: 0), try .uniform(mean: 0.5, standardDeviation: 0),
      try .beta(mean: 0.5, standardDeviation: 0), try .gamma(mean: 0.5, standardDeviation: 0),
      try .weibull(mean: 0.5, standardDeviation: 0), try .normal(through: low, high),
      try .lognormal(through: low, high), try .uniform(through: low, high), try .beta(through: low, high),
      try .gamma(through: low, high), try .weibull(through: low, high),
      try .metalog(through: [low, Percentile(share: 0.5, value: 0.5), high], atLeast: 0),
      try .discrete([(0.3, 0.5), (0.7, 0.5)]), try .empirical([0.5, 0.5]),
    ]
    for distribution in made {
      #expect(distribution.fixedValue == 0.5, "\(distribution)")
      #expect(distribution.isFixed)
    }
  }

  @Test("a fixed value is its own quantile, mean and ends")
  func fixedValue() throws {
    let fixed = try Distribution.fixed(3)
    #expect(fixed.quantile(1e-9) == 3 && fixed.quantile(above: 1e-9) == 3)
    #expect(fixed.mean == 3 && fixed.standardDeviation == 0)
    #expect(fixed.cdf(2.999) == 0 && fixed.cdf(3) == 1 && fixed.survival(3) == 0 && fixed.survival(2.999) == 1)
    #expect(fixed.lowerBound == 3 && fixed.upperBound == 3)
  }
}
