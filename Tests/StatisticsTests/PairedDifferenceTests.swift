import Statistics
import Testing

@Suite("Differences between scenarios of the same luck")
struct PairedDifferenceTests {
  @Test("of two quantities: mean, spread and Student's p-value of the differences, future by future")
  func student() {
    // Differences 1, 2, 3, 6: mean 3, deviations −2, −1, 0, 3, so sd = √(14/3) = 2.160247 and SE = 1.080123.
    // t = 2.777460 with 3 degrees of freedom: scipy.stats.ttest_rel gives p = 0.0691369;
    // scipy.stats.t.ppf(0.975, 3) = 3.182446, so the interval is 3 ± 3.437433.
    let difference = PairedDifference(of: [11, 12, 13, 16], minus: [10, 10, 10, 10])
    #expect(difference.mean == 3)
    #expect(abs(difference.statistics.moments.standardDeviation - 2.160246899469287) < 1e-12)
    #expect(abs(difference.pValue - 0.06913687) < 1e-8)
    #expect(abs(difference.interval.low - -0.437435) < 1e-5)
    #expect(abs(difference.interval.high - 6.437435) < 1e-5)
    #expect((difference.higher, difference.lower, difference.equal) == (4, 0, 0))
  }

  @Test("leave out futures in which either has no value")
  func missing() {
    let difference = PairedDifference(of: [1, .nan, 5, 4], minus: [0, 3, .nan, 4])
    #expect(difference.count == 2)
    #expect((difference.higher, difference.lower, difference.equal) == (1, 0, 1))
  }

  @Test("of a scenario from itself are nothing: no future differs, and no p-value says so")
  func identical() {
    let values = (0..<1000).map { Double($0) * 1.1 }
    let difference = PairedDifference(of: values, minus: values)
    #expect(difference.mean == 0 && difference.statistics.moments.standardDeviation == 0)
    #expect(difference.equal == 1000 && difference.pValue == 1)
  }

  @Test("that are the same in every future are certain")
  func constant() {
    let difference = PairedDifference(of: [8, 18, 28], minus: [10, 20, 30])
    #expect(difference.mean == -2 && difference.pValue == 0)
    #expect(difference.interval == ConfidenceInterval(low: -2, high: -2))
  }

  @Test("of two chances: McNemar's exact test counts only futures in which one of the two happens")
  func mcNemar() {
    // Gained in 5 futures, lost in 1, the same in 4: p = 2 · P(Bin(6, ½) ≤ 1) = 2 · 7/64 = 0.21875.
    let other = [true, true, true, true, true, false, true, true, false, false]
    let first = [false, false, false, false, false, true, true, true, false, false]
    let difference = PairedDifference(of: other, minus: first)
    #expect(abs(difference.mean - 0.4) < 1e-15)
    #expect(abs(difference.pValue - 0.21875) < 1e-12)
    #expect((difference.higher, difference.lower, difference.equal) == (5, 1, 4))
  }
}

@Suite("Holm's correction")
struct HolmCorrectionTests {
  @Test("multiplies the smallest of m by m, the next by m − 1, and lets none fall below one before it")
  func holm() {
    // Sorted 0.01, 0.02, 0.03, 0.04 × 4, 3, 2, 1 = 0.04, 0.06, 0.06, 0.04; the last is raised to 0.06.
    let corrected = holmCorrected([0.04, 0.01, 0.03, 0.02])
    for (value, expected) in zip(corrected, [0.06, 0.04, 0.06, 0.06]) { #expect(abs(value - expected) < 1e-15) }
  }

  @Test("ends at 1, and leaves a single p-value as it is")
  func bounds() {
    #expect(holmCorrected([0.9, 0.8]) == [1, 1])
    #expect(holmCorrected([0.03]) == [0.03])
    #expect(holmCorrected([]) == [])
  }
}
