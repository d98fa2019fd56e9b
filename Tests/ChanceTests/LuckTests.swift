import Chance
import Glibc
import Statistics
import Testing

@Suite("Luck") struct LuckTests {
  static let luck = Luck(seed: 20_270_104, replication: 7)
  static let address = Address("role/instructional_designer")

  /// Draws along each coordinate of luck, everything else fixed.
  static func sequences(of count: Int) -> [(along: String, uniforms: [Double])] {
    let numbers = 0..<count
    return [
      ("occurrence", numbers.map { luck.uniform(at: address, occurrence: $0) }),
      ("replication", numbers.map { Luck(seed: 1, replication: UInt64($0)).uniform(at: address) }),
      ("seed", numbers.map { Luck(seed: UInt64($0), replication: 0).uniform(at: address) }),
      ("part", numbers.map { luck.uniform(at: address.part($0)) }),
      ("hash", numbers.map { luck.uniform(at: Address(value: UInt64($0))) }),
    ]
  }

  @Test("a uniform is the first word of the block at (occurrence, replication, address, 0) under the key (seed, 0)")
  func counterAndKey() throws {
    for reference in try LuckReference.read().uniforms {
      let luck = Luck(seed: reference.seed.value, replication: reference.replication.value)
      #expect(luck.uniform(at: Address(reference.sentence), occurrence: reference.occurrence) == reference.uniform)
    }
  }

  @Test(
    "64 chances at once are the chances one by one", arguments: [0, 0x1p-60, 0x1p-53, 0.08, 0.5, 1 - 0x1p-53, 1, 2])
  func chancesAtOnce(probability: Double) {
    for (first, count) in [(0, 64), (64, 40), (7, 1), (-3, 64), (5, 0)] {
      let bits = Self.luck.happens(probability, at: Self.address, first: first, count: count)
      for n in 0..<64 {
        let happens = n < count && Self.luck.happens(probability, at: Self.address, occurrence: first + n)
        #expect((bits &>> UInt64(n) & 1 == 1) == happens, "occurrence \(first + n)")
      }
    }
  }

  @Test(
    "a chance at once is decided at the uniform's own place",
    arguments: [0x1p-53, 0x1p-52, 1.5 * 0x1p-52, 0.08, 1.0 / 3, 0.5, 0.999, 1 - 0x1p-53, 1 - 0x1p-52])
  func wordLimits(probability: Double) {
    // The uniform of the last word below the limit happens, that of the limit itself does not.
    let limit = Luck.wordLimit(of: probability)
    #expect(limit == 0 || Luck.uniform(of: limit &- 1) < probability)
    #expect(Luck.uniform(of: limit) >= probability)
  }

  @Test("luck remembers nothing: draws in another order, by another copy, are the same")
  func isPure() {
    let forward = (0..<100).map { Self.luck.uniform(at: Self.address, occurrence: $0) }
    let copy = Self.luck
    let backward = (0..<100).reversed().map { copy.uniform(at: Self.address, occurrence: $0) }
    #expect(forward == backward.reversed())
  }

  @Test("the interval is open: the least word gives 2⁻⁵³, the greatest 1 − 2⁻⁵³")
  func intervalIsOpen() {
    #expect(Luck.uniform(of: 0) == 0x1p-53)
    #expect(Luck.uniform(of: .max) == 1 - 0x1p-53)
  }

  @Test("uniforms fill 100 classes evenly along occurrences, replications, seeds, parts and hashes")
  func isUniform() {
    for (along, uniforms) in Self.sequences(of: 20_000) {
      var counts = Array(repeating: 0, count: 100)
      for uniform in uniforms { counts[Int(uniform * 100)] += 1 }
      let fit = GoodnessOfFit(chiSquare: counts, expected: Array(repeating: 200, count: 100))
      #expect((0.001...0.999).contains(fit.pValue), "along \(along)")
    }
  }

  @Test("neighbours are independent: pairs fill a board of 10 × 10 evenly, along every coordinate")
  func neighboursAreIndependent() {
    for (along, uniforms) in Self.sequences(of: 20_001) {
      // Pairs that share no draw, so that the counts are independent.
      var counts = Array(repeating: 0, count: 100)
      for pair in 0..<10_000 { counts[Int(uniforms[2 * pair] * 10) * 10 + Int(uniforms[2 * pair + 1] * 10)] += 1 }
      let fit = GoodnessOfFit(chiSquare: counts, expected: Array(repeating: 100, count: 100))
      #expect((0.001...0.999).contains(fit.pValue), "along \(along)")
      // The correlation of 20,000 independent pairs has standard error 1/√20,000; a uniform's variance is 1/12.
      let products = zip(uniforms, uniforms.dropFirst()).map { ($0 - 0.5) * ($1 - 0.5) }
      #expect(abs(12 * products.reduce(0, +) / 20_000) < 4 / 20_000.0.squareRoot(), "along \(along)")
    }
  }

  @Test("a chance happens with its probability, and keeps what happened with a smaller one")
  func happens() {
    var counts = [0, 0]
    for occurrence in 0..<20_000 {
      let seldom = Self.luck.happens(0.3, at: Self.address, occurrence: occurrence)
      let often = Self.luck.happens(0.45, at: Self.address, occurrence: occurrence)
      #expect(often || !seldom)
      counts[0] += seldom ? 1 : 0
      counts[1] += often ? 1 : 0
    }
    // Binomial: standard error √(p(1 − p)/n).
    #expect(abs(Double(counts[0]) / 20_000 - 0.3) < 4 * (0.3 * 0.7 / 20_000).squareRoot())
    #expect(abs(Double(counts[1]) / 20_000 - 0.45) < 4 * (0.45 * 0.55 / 20_000).squareRoot())
  }

  @Test("probability 0 never happens, 1 always")
  func certainty() {
    for occurrence in 0..<1_000 {
      #expect(!Self.luck.happens(0, at: Self.address, occurrence: occurrence))
      #expect(Self.luck.happens(1, at: Self.address, occurrence: occurrence))
    }
  }

  @Test("thresholds follow the unit exponential distribution")
  func exponential() {
    let thresholds = (0..<20_000).map { Self.luck.exponential(at: Self.address, occurrence: $0) }
    #expect(thresholds.allSatisfy { $0 > 0 })
    let fit = GoodnessOfFit(kolmogorovSmirnov: thresholds) { 1 - exp(-$0) }
    #expect((0.001...0.999).contains(fit.pValue))
  }
}
