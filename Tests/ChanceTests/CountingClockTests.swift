import Chance
import Glibc
import Statistics
import Testing

@Suite("§2 Counting clock") struct CountingClockTests {
  static let address = Address("disruption/urgent-request")

  /// Rings in each week.
  static func rings(under hazards: [Double], replication: UInt64) -> [Int] {
    let luck = Luck(seed: 1, replication: replication)
    var clock = CountingClock(at: address, luck)
    return hazards.map { clock.advance(by: $0, at: address, luck) }
  }

  @Test("what is left of a week's hazard counts at once: by any week it has rung once for each threshold passed")
  func remainderCounts() {
    let luck = Luck(seed: 1, replication: 0)
    // 40 weeks of 0.75: sums are exact. Threshold n is the sum of the first n + 1 exponentials.
    var (sum, thresholds) = (0.0, [Double]())
    for occurrence in 0..<80 {
      sum += luck.exponential(at: Self.address, occurrence: occurrence)
      thresholds.append(sum)
    }
    let rings = Self.rings(under: Array(repeating: 0.75, count: 40), replication: 0)
    for week in 0..<40 {
      #expect(rings[...week].reduce(0, +) == thresholds.count { $0 <= 0.75 * Double(week + 1) })
    }
  }

  @Test("a hazard of one week rings as often as the same hazard spread over eight")
  func spreadingChangesNothing() {
    for replication in 0..<200 {
      let at = UInt64(replication)
      #expect(
        Self.rings(under: [4], replication: at)[0]
          == Self.rings(under: Array(repeating: 0.5, count: 8), replication: at).reduce(0, +))
    }
  }

  @Test("rings taken one by one are as many as those taken together")
  func oneByOne() {
    let luck = Luck(seed: 1, replication: 4)
    var clock = CountingClock(at: Self.address, luck)
    var counts: [Int] = []
    for _ in 0..<50 {
      clock.advance(by: 1.2)
      var count = 0
      while clock.rings(at: Self.address, luck) { count += 1 }
      counts.append(count)
    }
    #expect(counts == Self.rings(under: Array(repeating: 1.2, count: 50), replication: 4))
  }

  @Test("rings of a week are Poisson: mean and variance are the hazard", arguments: [0.05, 1.3, 6])
  func poissonMoments(hazard: Double) {
    let weeks = 20_000
    let rings = Self.rings(under: Array(repeating: hazard, count: weeks), replication: 11)
    let mean = Double(rings.reduce(0, +)) / Double(weeks)
    let variance = rings.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / Double(weeks - 1)
    #expect(abs(mean - hazard) < 4 * (hazard / Double(weeks)).squareRoot())
    // A Poisson's fourth central moment is h + 3h², so the variance of a sample's variance is (h + 3h² − h²)/n.
    #expect(abs(variance - hazard) < 4 * ((hazard + 2 * hazard * hazard) / Double(weeks)).squareRoot())
  }

  @Test("rings of a week follow the Poisson distribution")
  func poissonDistribution() {
    let (hazard, weeks) = (2.0, 20_000)
    let rings = Self.rings(under: Array(repeating: hazard, count: weeks), replication: 12)
    // Classes 0…6 and what is more: e⁻² 2ᵏ/k!, at least 80 expected in each.
    var expected: [Double] = []
    var probability = exp(-hazard)
    for count in 0..<7 {
      expected.append(probability * Double(weeks))
      probability *= hazard / Double(count + 1)
    }
    expected.append(Double(weeks) - expected.reduce(0, +))
    var observed = Array(repeating: 0, count: 8)
    for count in rings { observed[min(count, 7)] += 1 }
    #expect((0.001...0.999).contains(GoodnessOfFit(chiSquare: observed, expected: expected).pValue))
  }

  @Test("without hazard it never rings")
  func noHazard() {
    #expect(Self.rings(under: Array(repeating: 0, count: 100), replication: 0).allSatisfy { $0 == 0 })
  }

  @Test("monotone luck: greater hazards bring the n-th ring no later, also when they change every week")
  func greaterHazardsRingNoLater() {
    var compared = 0
    for pair in 0..<300 {
      let (smaller, greater) = hazards(of: pair, weeks: 104)
      let few = Self.rings(under: smaller, replication: UInt64(pair))
      let many = Self.rings(under: greater, replication: UInt64(pair))
      // The n-th ring comes no later exactly if by every week there have been at least as many.
      var (sumOfFew, sumOfMany) = (0, 0)
      for week in 0..<104 {
        sumOfFew += few[week]
        sumOfMany += many[week]
        #expect(sumOfMany >= sumOfFew, "pair \(pair), week \(week)")
      }
      compared += sumOfFew
    }
    #expect(compared > 1_000)
  }
}
