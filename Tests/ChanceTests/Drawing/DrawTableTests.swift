import Chance
import Glibc
import Statistics
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
      try .shareInterval(from: 0.005, to: 0.01),
      try .shareInterval(from: 0.1, to: 0.5).truncated(atLeast: 0.2, atMost: 0.9),
      try .gamma(shape: 2, mean: 6),
      try .gamma(shape: 0.4, mean: 6),
      try .gamma(shape: 2, mean: 6).truncated(atLeast: 4, atMost: 9),
      try .gamma(shape: 2, mean: 6).truncated(atLeast: 100),
      try .weibull(shape: 1.5, scale: 4),
      try .exponential(mean: 3),
      try .metalog(through: [.init(share: 0.1, value: 4), .init(share: 0.5, value: 6), .init(share: 0.9, value: 14)]),
      try .metalog(
        through: [.init(share: 0.1, value: 4), .init(share: 0.5, value: 6), .init(share: 0.9, value: 14)], atLeast: 0),
      try .discrete([(0.7, 0), (0.2, 2), (0.1, 6)]),
      try .empirical([3, 1, 4, 1, 5, 9, 2, 6]),
    ]
  }

  /// Levels that luck can reach: the two last ones, and more densely toward the tails.
  static let levels: [Double] = {
    let fromEnd = (0...60).map { exp2(-53 + Double($0) * 52 / 60) }
    return fromEnd + fromEnd.reversed().dropFirst().map { 1 - $0 }
  }()

  @Test("a drawn value is the distribution's quantile at the uniform, tails included")
  func valueIsQuantile() throws {
    var table = DrawTable()
    for distribution in try Self.examples() {
      let draw = table.add(distribution)
      for uniform in Self.levels {
        let value = table.value(draw, at: uniform)
        let exact = distribution.quantile(uniform)
        #expect(abs(value - exact) <= 1e-6 * abs(exact), "\(distribution) at \(uniform)")
      }
    }
  }

  @Test("greater luck gives a value at least as great, and none beyond the ends")
  func risesWithLuck() throws {
    var table = DrawTable()
    for distribution in try Self.examples() {
      let draw = table.add(distribution)
      let steps = (0..<2_000).map { (Double($0) + 0.5) / 2_000 }
      let values = (Self.levels + steps).sorted().map { table.value(draw, at: $0) }
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }, "\(distribution)")
      #expect(values.allSatisfy { distribution.lowerBound <= $0 && $0 <= distribution.upperBound }, "\(distribution)")
    }
  }

  @Test("the same distribution has the same handle, however it was written; another unit is another one")
  func sameHandle() throws {
    var table = DrawTable()
    let draw = table.add(try .gamma(shape: 2, mean: 6))
    #expect(table.add(try .gamma(shape: 2, scale: 3)) == draw)
    #expect(table.count == 1)
    #expect(table.add(try .gamma(shape: 2, scale: 3).scaled(by: 40)) != draw)
    #expect(table.add(fixed: 3) == table.add(try .fixed(3)))
    #expect(table.count == 3)
  }

  @Test("values by luck are values at the luck's uniform; a fixed one is certain")
  func valueByLuck() throws {
    var table = DrawTable()
    let (luck, address) = (Luck(seed: 3, replication: 9), Address("gate/legal/duration"))
    let (weeks, certain) = (table.add(try .interval(from: 2, to: 6)), table.add(try .fixed(4)))
    for occurrence in 0..<10 {
      let uniform = luck.uniform(at: address, occurrence: occurrence)
      #expect(table.value(weeks, at: address, occurrence: occurrence, luck) == table.value(weeks, at: uniform))
      #expect(table.value(certain, at: address, occurrence: occurrence, luck) == 4)
    }
    #expect(!weeks.isFixed && certain.isFixed)
  }

  @Test("20,000 draws of every family follow it (Kolmogorov–Smirnov)")
  func samplesFit() throws {
    var table = DrawTable()
    for (number, distribution) in try Self.examples().dropFirst().dropLast(2).enumerated() {
      let draw = table.add(distribution)
      let values = sample(draw, of: table, number: number)
      let fit = GoodnessOfFit(kolmogorovSmirnov: values) { distribution.cdf($0) }
      #expect((0.001...0.999).contains(fit.pValue), "\(distribution): p = \(fit.pValue)")
    }
  }

  @Test("20,000 draws of choices and observations follow their weights (chi-square)")
  func choicesFit() throws {
    var table = DrawTable()
    let choice = table.add(try .discrete([(0.7, 0), (0.2, 2), (0.1, 6)]))
    let observed = table.add(try .empirical([3, 1, 4, 1, 5, 9, 2, 6]))
    let cases = [
      (choice, [0.0, 2, 6], [0.7, 0.2, 0.1]),
      // Of eight observations two are 1.
      (observed, [1, 2, 3, 4, 5, 6, 9], [0.25] + Array(repeating: 0.125, count: 6)),
    ]
    for (draw, values, weights) in cases {
      let drawn = sample(draw, of: table, number: 100)
      let counts = values.map { value in drawn.count { $0 == value } }
      #expect(counts.reduce(0, +) == 20_000)
      let fit = GoodnessOfFit(chiSquare: counts, expected: weights.map { $0 * 20_000 })
      #expect((0.001...0.999).contains(fit.pValue))
    }
  }

  private func sample(_ draw: Draw, of table: DrawTable, number: Int) -> [Double] {
    let (luck, address) = (Luck(seed: 20_270_104, replication: 0), Address("sample").part(number))
    return (0..<20_000).map { table.value(draw, at: address, occurrence: $0, luck) }
  }
}
