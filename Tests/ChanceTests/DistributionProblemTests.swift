import Chance
import Testing

@Suite("A distribution exists only if its draws would be right") struct DistributionProblemTests {
  static func p(_ percent: Double, _ value: Double) -> Percentile { Percentile(share: percent / 100, value: value) }

  @Test("numbers are finite")
  func notFinite() {
    #expect(throws: DistributionProblem.notFinite(.infinity)) { try Distribution.fixed(.infinity) }
    #expect(throws: DistributionProblem.notFinite(-.infinity)) {
      try Distribution.normal(mean: -.infinity, standardDeviation: 1)
    }
    #expect(throws: DistributionProblem.notFinite(.infinity)) { try Distribution.gamma(shape: .infinity, scale: 1) }
    #expect(throws: DistributionProblem.notFinite(.infinity)) { try Distribution.interval(from: 2, to: .infinity) }
    #expect(throws: DistributionProblem.notFinite(.infinity)) { try Distribution.discrete([(1e308, 1), (1e308, 2)]) }
    #expect(throws: DistributionProblem.notFinite(.infinity)) { try Distribution.empirical([1, .infinity]) }
  }

  @Test("not a number is no number")
  func notANumber() {
    // NaN does not equal itself: only the kind of problem can be compared.
    let makers: [() throws -> Distribution] = [
      { try Distribution.fixed(.nan) },
      { try Distribution.uniform(from: .nan, to: 3) },
      { try Distribution.weibull(shape: .nan, mean: 3) },
      { try Distribution.exponential(mean: .nan) },
      { try Distribution.exponential(mean: 3).truncated(atLeast: .nan) },
      { try Distribution.normal(through: Self.p(5, .nan), Self.p(95, 3)) },
    ]
    for make in makers {
      let problem = #expect(throws: DistributionProblem.self) { try make() }
      guard case .notFinite(let value) = problem else {
        Issue.record("\(String(describing: problem))")
        continue
      }
      #expect(value.isNaN)
    }
  }

  @Test(
    "standard deviations and weights are not negative; scales, shapes, means of waiting times and factors are positive")
  func signs() {
    #expect(throws: DistributionProblem.negative(.standardDeviation, -1)) {
      try Distribution.normal(mean: 3, standardDeviation: -1)
    }
    #expect(throws: DistributionProblem.negative(.weight, -0.1)) { try Distribution.discrete([(1, 3), (-0.1, 4)]) }
    #expect(throws: DistributionProblem.notPositive(.mean, 0)) {
      try Distribution.lognormal(mean: 0, standardDeviation: 1)
    }
    #expect(throws: DistributionProblem.notPositive(.mean, -3)) { try Distribution.exponential(mean: -3) }
    #expect(throws: DistributionProblem.notPositive(.scale, 0)) { try Distribution.gamma(shape: 2, scale: 0) }
    #expect(throws: DistributionProblem.notPositive(.shape, -2)) { try Distribution.gamma(shape: -2, scale: 1) }
    #expect(throws: DistributionProblem.notPositive(.shape, 0)) { try Distribution.gamma(shape: 0, mean: 1) }
    #expect(throws: DistributionProblem.notPositive(.shape, 0)) { try Distribution.beta(2, 0) }
    #expect(throws: DistributionProblem.notPositive(.shape, 0)) { try Distribution.weibull(shape: 0, mean: 4) }
    #expect(throws: DistributionProblem.notPositive(.factor, 0)) { try Distribution.exponential(mean: 3).scaled(by: 0) }
  }

  @Test("ends are in order, and what is most likely or expected lies between them")
  func ends() {
    #expect(throws: DistributionProblem.endsInWrongOrder(lower: 5, upper: 2)) {
      try Distribution.uniform(from: 5, to: 2)
    }
    #expect(throws: DistributionProblem.endsInWrongOrder(lower: 0.9, upper: 0.2)) {
      try Distribution.shareInterval(from: 0.9, to: 0.2)
    }
    #expect(throws: DistributionProblem.endsInWrongOrder(lower: 5, upper: 3)) {
      try Distribution.exponential(mean: 3).truncated(atLeast: 5, atMost: 3)
    }
    #expect(throws: DistributionProblem.endsInWrongOrder(lower: 20, upper: 10)) {
      try Distribution.metalog(through: [Self.p(10, 4), Self.p(50, 6), Self.p(90, 14)], atLeast: 20, atMost: 10)
    }
    #expect(throws: DistributionProblem.modeOutsideEnds(mode: 8, lower: 2, upper: 7)) {
      try Distribution.triangular(from: 2, mode: 8, to: 7)
    }
    #expect(throws: DistributionProblem.modeOutsideEnds(mode: 1, lower: 2, upper: 7)) {
      try Distribution.pert(from: 2, mode: 1, to: 7)
    }
    #expect(throws: DistributionProblem.meanOutsideEnds(mean: 1.2, lower: 0, upper: 1)) {
      try Distribution.beta(mean: 1.2, standardDeviation: 0.1)
    }
    #expect(throws: DistributionProblem.meanOutsideEnds(mean: 0, lower: 0, upper: 1)) {
      try Distribution.beta(mean: 0, standardDeviation: 0)
    }
    // Between 0 and 1, a mean of 0.5 allows at most two points at the ends: √(0.5·0.5).
    #expect(throws: DistributionProblem.standardDeviationTooLarge(0.5, limit: 0.5)) {
      try Distribution.beta(mean: 0.5, standardDeviation: 0.5)
    }
  }

  @Test("percentiles are between 0 and 100 %, named once, in order, and where the family has outcomes")
  func percentiles() {
    #expect(throws: DistributionProblem.percentileOutOfRange(share: 0)) {
      try Distribution.normal(through: Self.p(0, 3), Self.p(95, 4))
    }
    #expect(throws: DistributionProblem.percentileOutOfRange(share: 1)) {
      try Distribution.exponential(through: Self.p(100, 3))
    }
    #expect(throws: DistributionProblem.percentileNamedTwice(share: 0.1)) {
      try Distribution.normal(through: Self.p(10, 3), Self.p(10, 4))
    }
    #expect(throws: DistributionProblem.percentilesInWrongOrder(lower: Self.p(10, 9), upper: Self.p(90, 3))) {
      try Distribution.normal(through: Self.p(90, 3), Self.p(10, 9))
    }
    #expect(throws: DistributionProblem.percentileOutsideSupport(Self.p(10, 0), lower: 0, upper: .infinity)) {
      try Distribution.lognormal(through: Self.p(10, 0), Self.p(90, 3))
    }
    #expect(throws: DistributionProblem.percentileOutsideSupport(Self.p(90, 1.2), lower: 0, upper: 1)) {
      try Distribution.beta(through: Self.p(10, 0.3), Self.p(90, 1.2))
    }
    #expect(throws: DistributionProblem.percentileOutsideSupport(Self.p(5, -0.1), lower: 0, upper: 1)) {
      try Distribution.shareInterval(from: -0.1, to: 0.5)
    }
    #expect(throws: DistributionProblem.percentileOutsideSupport(Self.p(95, 1.5), lower: 0, upper: 1)) {
      try Distribution.shareInterval(from: 0.1, to: 1.5)
    }
    #expect(throws: DistributionProblem.percentileOutsideSupport(Self.p(10, 4), lower: 5, upper: .infinity)) {
      try Distribution.metalog(through: [Self.p(10, 4), Self.p(50, 6), Self.p(90, 14)], atLeast: 5)
    }
  }

  @Test("a family without a member through the percentiles says so")
  func noSuchMember() {
    // Percentiles a hundred-thousandth apart ask for shapes of many millions.
    let (low, high) = (Self.p(5, 0.3), Self.p(95, 0.300003))
    #expect(throws: DistributionProblem.noSuchMember(.beta, lower: low, upper: high)) {
      try Distribution.beta(through: low, high)
    }
    #expect(throws: DistributionProblem.noSuchMember(.gamma, lower: low, upper: high)) {
      try Distribution.gamma(through: low, high)
    }
  }

  @Test("shapes at which numerics lose their digits are refused")
  func shapes() {
    #expect(throws: DistributionProblem.shapeOutOfRange(.gamma, shape: 0.09, lower: 0.1, upper: 10_000)) {
      try Distribution.gamma(shape: 0.09, scale: 1)
    }
    // (mean / sd)² = 200² is above 10,000.
    #expect(throws: DistributionProblem.shapeOutOfRange(.gamma, shape: 40_000, lower: 0.1, upper: 10_000)) {
      try Distribution.gamma(mean: 200, standardDeviation: 1)
    }
    #expect(throws: DistributionProblem.shapeOutOfRange(.beta, shape: 0.05, lower: 0.1, upper: 100_000)) {
      try Distribution.beta(3, 0.05)
    }
    #expect(throws: DistributionProblem.shapeOutOfRange(.beta, shape: 200_000, lower: 0.1, upper: 100_000)) {
      try Distribution.beta(9, 200_000)
    }
    #expect(throws: DistributionProblem.shapeOutOfRange(.weibull, shape: 0.01, lower: 0.02, upper: 10_000)) {
      try Distribution.weibull(shape: 0.01, scale: 1)
    }
  }

  @Test("what is too narrow for its levels, or too wide for numbers, is refused")
  func extremes() {
    // Beside the median, levels are 1.1e-16 apart: of the 4e-13 kept that is too coarse.
    #expect(throws: DistributionProblem.notInvertible(.normal)) {
      try Distribution.normal(mean: 0, standardDeviation: 1).truncated(atLeast: 0, atMost: 1e-12)
    }
    #expect(throws: DistributionProblem.notInvertible(.weibull)) {
      try Distribution.weibull(mean: 1, standardDeviation: 1e-5)
    }
    #expect(throws: DistributionProblem.tooWide(.uniform)) { try Distribution.uniform(from: -1e308, to: 1e308) }
    // σ = ln(10¹⁰⁰)/3.29 = 70: the mean, exp(σ²/2), is beyond any number, though the rarest draws are not.
    #expect(throws: DistributionProblem.tooWide(.lognormal)) { try Distribution.interval(from: 1e-50, to: 1e50) }
    #expect(throws: DistributionProblem.tooWide(.exponential)) {
      try Distribution.exponential(mean: 1e10).scaled(by: 1e300)
    }
  }

  @Test("a metalog takes three quantiles, not too skewed for its density to stay positive")
  func metalogs() {
    let (low, middle, high) = (Self.p(10, 4), Self.p(50, 4.1), Self.p(90, 14))
    #expect(throws: DistributionProblem.metalogNeedsThreeQuantiles(given: 2)) {
      try Distribution.metalog(through: [low, high])
    }
    #expect(throws: DistributionProblem.infeasibleMetalog(lower: low, middle: middle, upper: high)) {
      try Distribution.metalog(through: [high, low, middle])
    }
  }

  @Test("choices and observations are not empty")
  func empty() {
    #expect(throws: DistributionProblem.noChoices) { try Distribution.discrete([]) }
    #expect(throws: DistributionProblem.weightsAddUpToNothing) { try Distribution.discrete([(0, 3), (0, 4)]) }
    #expect(throws: DistributionProblem.noValues) { try Distribution.empirical([]) }
  }

  @Test("something is left between the ends")
  func nothingLeft() {
    #expect(throws: DistributionProblem.nothingLeft(lower: 6, upper: 9, supportLower: 2, supportUpper: 5)) {
      try Distribution.uniform(from: 2, to: 5).truncated(atLeast: 6, atMost: 9)
    }
    #expect(
      throws: DistributionProblem.nothingLeft(lower: -.infinity, upper: -1, supportLower: 0, supportUpper: .infinity)
    ) {
      try Distribution.gamma(shape: 2, mean: 3).truncated(atMost: -1)
    }
    #expect(throws: DistributionProblem.nothingLeft(lower: 3, upper: 5, supportLower: 0, supportUpper: 6)) {
      try Distribution.discrete([(0.7, 0), (0.2, 2), (0.1, 6)]).truncated(atLeast: 3, atMost: 5)
    }
    // 39 standard deviations out the share that is left is below 1e-300: levels could not be told apart.
    #expect(
      throws: DistributionProblem.nothingLeft(
        lower: 39, upper: .infinity, supportLower: -.infinity, supportUpper: .infinity)
    ) {
      try Distribution.normal(mean: 0, standardDeviation: 1).truncated(atLeast: 39)
    }
    #expect(throws: DistributionProblem.nothingLeft(lower: 4, upper: .infinity, supportLower: 3, supportUpper: 3)) {
      try Distribution.fixed(3).truncated(atLeast: 4)
    }
  }

  @Test("a metalog whose upper tail is too heavy has an infinite mean, but draws")
  func heavyMetalog() throws {
    // Unskewed on the logarithmic scale: spread = ln 9 / ln 9 = 1, and the mean ∫ (y/(1−y))¹ dy diverges.
    let heavy = try Distribution.metalog(through: [Self.p(10, 1.0 / 9), Self.p(50, 1), Self.p(90, 9.001)], atLeast: 0)
    #expect(heavy.mean == .infinity && heavy.standardDeviation == .infinity)
    #expect(agrees(heavy.quantile(0.5), 1, within: 1e-15))
    // With spread s < 1 the mean is the median times πs / sin πs: s = ½ gives 3π/2; its variance needs s < ½.
    let lighter = try Distribution.metalog(through: [Self.p(10, 1), Self.p(50, 3), Self.p(90, 9)], atLeast: 0)
    #expect(agrees(lighter.mean, 1.5 * Double.pi, within: 1e-10))
    #expect(lighter.standardDeviation == .infinity)
  }
}
