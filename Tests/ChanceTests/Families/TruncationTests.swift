import Chance
import Testing

@Suite("Truncation redistributes") struct TruncationTests {
  static func bases() throws -> [Distribution] {
    [
      try .normal(mean: 10, standardDeviation: 4), try .lognormal(mean: 10, standardDeviation: 4),
      try .uniform(from: 2, to: 18), try .triangular(from: 2, mode: 3, to: 20), try .pert(from: 2, mode: 8, to: 20),
      try .beta(2, 3, from: 0, to: 20), try .gamma(shape: 2, mean: 10), try .weibull(shape: 1.5, scale: 10),
      try .exponential(mean: 10),
      try .metalog(through: [.init(share: 0.1, value: 4), .init(share: 0.5, value: 10), .init(share: 0.9, value: 17)]),
    ]
  }

  @Test("what lies between the ends keeps its proportions: every share within is divided by the share that is kept")
  func keepsProportions() throws {
    for base in try Self.bases() {
      let cut = try base.truncated(atLeast: 6, atMost: 14)
      let kept = base.cdf(14) - base.cdf(6)
      for value in [6.5, 8, 10, 13] {
        #expect(abs(cut.cdf(value) - (base.cdf(value) - base.cdf(6)) / kept) < 1e-13, "\(cut)")
        #expect(abs(cut.survival(value) - (base.cdf(14) - base.cdf(value)) / kept) < 1e-13, "\(cut)")
      }
    }
  }

  @Test(
    "nothing piles up at the ends: the share at or below the lower end is 0, and half of a percent lies just inside")
  func nothingPilesUp() throws {
    for base in try Self.bases() {
      let cut = try base.truncated(atLeast: 6, atMost: 14)
      #expect(cut.cdf(6) == 0)
      #expect(cut.survival(14) == 0)
      #expect(cut.quantile(0.005) > 6)
      #expect(cut.quantile(above: 0.005) < 14)
      #expect(cut.lowerBound == 6 && cut.upperBound == 14)
    }
  }

  @Test("truncating twice is truncating once at the nearer ends")
  func twice() throws {
    for base in try Self.bases() {
      #expect(
        try base.truncated(atLeast: 4, atMost: 14).truncated(atLeast: 6, atMost: 17)
          == base.truncated(atLeast: 6, atMost: 14))
    }
  }

  @Test("an end beyond what can occur changes nothing")
  func endsBeyond() throws {
    let gamma = try Distribution.gamma(shape: 2, mean: 10)
    #expect(try gamma.truncated(atLeast: -3) == gamma)
    #expect(try gamma.truncated() == gamma)
    let uniform = try Distribution.uniform(from: 2, to: 5)
    #expect(try uniform.truncated(atLeast: 3, atMost: 9) == .uniform(from: 3, to: 5))
  }

  @Test("a choice among what is left keeps its odds; a single one is certain")
  func choices() throws {
    let choice = try Distribution.discrete([(0.7, 0), (0.2, 2), (0.1, 6)])
    #expect(agrees(try choice.truncated(atLeast: 1).cdf(2), 2.0 / 3, within: 1e-15))
    #expect(try choice.truncated(atLeast: 1, atMost: 5) == .fixed(2))
    #expect(try Distribution.empirical([1, 2, 3, 4]).truncated(atMost: 3) == .empirical([1, 2, 3]))
    #expect(try Distribution.empirical([1, 2, 3, 4]).truncated(atLeast: 3.5) == .fixed(4))
    #expect(try Distribution.fixed(3).truncated(atLeast: 3) == .fixed(3))
  }

  @Test("a choice at an end stays: ends are included")
  func endsAreIncluded() throws {
    #expect(try Distribution.empirical([1, 2, 3]).truncated(atLeast: 2, atMost: 3) == .empirical([2, 3]))
  }

  @Test("what has no memory has none: an exponential cut below at 5 is one that starts at 5")
  func memoryless() throws {
    let cut = try Distribution.exponential(mean: 3).truncated(atLeast: 5)
    for share in [0.01, 0.5, 0.99] {
      #expect(agrees(cut.quantile(share), 5 + (try Distribution.exponential(mean: 3)).quantile(share), within: 1e-14))
    }
  }
}
