import Chance
import Testing

@Suite("DrawTable") struct DrawTableTests {
  /// One of each family, some truncated.
  static func examples() throws -> [Distribution] {
    [
      try .fixed(3),
      try .normal(mean: 10, standardDeviation: 2),
      try .normal(mean: 10, standardDeviation: 2).truncated(atLeast: 8, atMost: 11),
      try .interval(from: 6, to: 14),
      try .interval(from: 6, to: 14).truncated(atMost: 10),
      try .uniform(from: 2, to: 5),
      try .triangular(from: 2, mode: 3, to: 7),
      try .pert(from: 2, mode: 3, to: 7),
      try .beta(2, 8),
      try .shareInterval(from: 0.1, to: 0.18),
      try .shareInterval(from: 0, to: 1),
      try .shareInterval(from: 0.1, to: 0.5).truncated(atLeast: 0.2, atMost: 0.9),
      try .gamma(shape: 2, mean: 6),
      try .gamma(shape: 0.4, mean: 6),
      try .gamma(shape: 2, mean: 6).truncated(atLeast: 4, atMost: 9),
      try .weibull(shape: 1.5, scale: 4),
      try .exponential(mean: 3),
      try .metalog(through: [.init(share: 0.1, value: 4), .init(share: 0.5, value: 6), .init(share: 0.9, value: 14)]),
      try .metalog(
        through: [.init(share: 0.1, value: 4), .init(share: 0.5, value: 6), .init(share: 0.9, value: 14)], atLeast: 0),
      try .discrete([(0.7, 0), (0.2, 2), (0.1, 6)]),
      try .empirical([3, 1, 4, 1, 5, 9, 2, 6]),
    ]
  }

  @Test("a drawn value is the distribution's quantile at the uniform, tails included")
  func valueIsQuantile() throws {
    var table = DrawTable()
    for distribution in try Self.examples() {
      let draw = table.add(distribution)
      for uniform in [0x1p-53, 1e-9, 1e-4, 0.01, 0.2, 0.37, 0.5, 0.77, 0.95, 0.999, 1 - 1e-9, 1 - 0x1p-53] {
        let value = table.value(draw, at: uniform)
        let exact = distribution.quantile(uniform)
        #expect(abs(value - exact) <= 1e-6 * abs(exact), "\(distribution) at \(uniform)")
      }
    }
  }
}
