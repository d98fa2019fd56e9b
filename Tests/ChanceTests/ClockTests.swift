import Chance
import Glibc
import Testing

/// Weekly hazards between 0 and 0.5 and, of the same length, greater ones; some weeks have none.
func hazards(of pair: Int, weeks: Int) -> (smaller: [Double], greater: [Double]) {
  let luck = Luck(seed: 99, replication: UInt64(pair))
  let smaller = (0..<weeks).map { max(0, luck.uniform(at: Address("hazard"), occurrence: $0) - 0.5) }
  let greater = smaller.enumerated().map { week, hazard in
    hazard + max(0, luck.uniform(at: Address("more"), occurrence: week) - 0.7)
  }
  return (smaller, greater)
}

@Suite("§2 Clock") struct ClockTests {
  static let address = Address("seat/3/departs")

  /// The weeks in which a clock rings.
  static func rings(under hazards: [Double], replication: UInt64) -> [Int] {
    let luck = Luck(seed: 1, replication: replication)
    var clock = Clock(at: address, luck)
    return hazards.indices.filter { clock.advance(by: hazards[$0], at: address, luck) }
  }

  @Test("hazards add up until they reach the threshold; the sum starts again from zero, toward the next threshold")
  func hazardsAddUp() {
    let luck = Luck(seed: 1, replication: 0)
    let hazard = 0x1p-6  // a power of two: sums are exact, so that a week's number is a quotient
    // k·hazard reaches a threshold t first with k = ⌈t / hazard⌉; that is the week k − 1 after the last ring, from 0 on.
    let lasting = (0..<3).map { Int((luck.exponential(at: Self.address, occurrence: $0) / hazard).rounded(.up)) }
    let expected = [lasting[0] - 1, lasting[0] + lasting[1] - 1, lasting[0] + lasting[1] + lasting[2] - 1]
    let hazards = Array(repeating: hazard, count: expected[2] + 1)
    #expect(Self.rings(under: hazards, replication: 0) == expected)
  }

  @Test("rings at most once a week, however large the hazard")
  func ringsOnceAWeek() {
    // 40 exceeds every threshold that luck can draw: −ln 2⁻⁵³ = 36.7.
    #expect(Self.rings(under: Array(repeating: 40, count: 10), replication: 3) == Array(0..<10))
  }

  @Test("rings with probability 1 − exp(−hazard) a week")
  func probability() {
    for hazard in [0.01, 0.2, 1.5] {
      let weeks = 20_000
      let rings = Double(Self.rings(under: Array(repeating: hazard, count: weeks), replication: 5).count)
      let probability = 1 - exp(-hazard)
      let standardError = (probability * (1 - probability) / Double(weeks)).squareRoot()
      #expect(abs(rings / Double(weeks) - probability) < 4 * standardError, "hazard \(hazard)")
    }
  }

  @Test("hazards of several weeks add up: one of 0.1, 0.3 and 0.6 rings by the third with probability 1 − 1/e")
  func sumOfHazards() {
    let rung = (0..<20_000).count { !Self.rings(under: [0.1, 0.3, 0.6], replication: UInt64($0)).isEmpty }
    let probability = 1 - exp(-1.0)
    let standardError = (probability * (1 - probability) / 20_000).squareRoot()
    #expect(abs(Double(rung) / 20_000 - probability) < 4 * standardError)
  }

  @Test("without hazard it never rings")
  func noHazard() {
    #expect(Self.rings(under: Array(repeating: 0, count: 1_000), replication: 0).isEmpty)
  }

  @Test("monotone luck: greater hazards bring the n-th ring no later, also when they change every week")
  func greaterHazardsRingNoLater() {
    var compared = 0
    for pair in 0..<300 {
      let (smaller, greater) = hazards(of: pair, weeks: 104)
      let (late, early) = (
        Self.rings(under: smaller, replication: UInt64(pair)), Self.rings(under: greater, replication: UInt64(pair))
      )
      #expect(early.count >= late.count)
      #expect(zip(early, late).allSatisfy { $0 <= $1 }, "pair \(pair)")
      compared += late.count
    }
    #expect(compared > 1_000)
  }
}
