import Foundation
import Statistics
import Testing

@Suite("Share of the variance that pairs have in common") struct PickFreezeTests {
  /// 0.8 times an assumption and 0.6 times chance: 64 % and 36 % of the variance.
  private func sample(_ seed: Int, futures: Int, pairs: Int) -> (all: [Double], seconds: [Double], weak: [Double]) {
    var dice = Dice(seed)
    let assumed = dice.normals(futures)
    let all = assumed.map { 0.8 * $0 + 0.6 * dice.normal() }
    var (seconds, weak): ([Double], [Double]) = ([], [])
    for future in 0..<pairs {
      let chance = 0.6 * dice.normal()
      seconds.append(0.8 * assumed[future] + chance)
      // A quarter of the assumption's variance is of another input, which is drawn afresh.
      weak.append(0.4 * assumed[future] + 0.48.squareRoot() * dice.normal() + chance)
    }
    return (all, seconds, weak)
  }

  @Test("is 64 % of a line with 36 % chance, in 95 of 100 samples within its interval")
  func coverage() {
    var held = 0
    var errors: [Double] = []
    var values: [Double] = []
    for seed in 0..<300 {
      let sample = sample(seed, futures: 4_096, pairs: 512)
      let estimate = PickFreeze(sample.all, sample.seconds).explained
      if estimate.interval.low <= 0.64 && 0.64 <= estimate.interval.high { held += 1 }
      errors.append(estimate.standardError)
      values.append(estimate.value)
    }
    // 300 × 95 % = 285, ± 4 × 3.8.
    #expect((270...299).contains(held), "\(held)")
    let spread = Moments(of: values.span)
    // The control pays: without it the error would be √2 × 0.36/√512 = 0.0225.
    #expect(spread.standardDeviation < 0.0215, "\(spread.standardDeviation)")
    #expect(abs(spread.mean - 0.64) < 4 * spread.standardError + 0.002)
  }

  @Test("pairs that are the same in all explain everything; pairs that have nothing in common, nothing")
  func ends() {
    let all = (0..<64).map(Double.init)
    let same = PickFreeze(all, Array(all.prefix(32)))
    #expect(same.explained.value == 1)
    #expect(same.explained.standardError < 1e-12)
    var dice = Dice(9)
    let noise = dice.normals(3_000)
    let apart = PickFreeze(noise, dice.normals(1_000)).explained
    #expect(abs(apart.value) < 4 * apart.standardError && apart.standardError < 0.04)
  }

  @Test("what an assumption adds to a part of it is known: half of a quarter of 64 %")
  func surplus() {
    // Second: Cov = 0.64. Weak: 0.4 × 0.8 = 0.32. The difference is 0.32.
    let sample = sample(77, futures: 4_096, pairs: 1_024)
    let surplus = PickFreeze(sample.all, sample.seconds).surplus(sample.seconds, over: sample.weak)
    #expect(abs(surplus.value - 0.32) < 4 * surplus.standardError && surplus.standardError < 0.04)
    let none = PickFreeze(sample.all, sample.seconds).surplus(sample.seconds, over: sample.seconds)
    #expect(none == PickFreeze.Estimate(value: 0, standardError: 0))
  }

  @Test("an outcome that does not vary has nothing to explain; futures without it are left out")
  func without() {
    #expect(PickFreeze([5, 5, 5, 5], [5, 5, 5]).explained.value == 0)
    let pairs = PickFreeze([1, .nan, 3, 5, 9], [1, 2, 3, .nan, 9])
    #expect(pairs.count == 3)
    #expect(pairs.explained.value == 1)
  }
}
