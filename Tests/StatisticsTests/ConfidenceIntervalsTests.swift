import Statistics
import Testing

@Suite("Confidence intervals")
struct ConfidenceIntervalsTests {
  @Test("of a quantile: the innermost ranks that miss it with at most 2.5 % on each side, as SciPy's binomial says")
  func quantileRanks() throws {
    for reference in try ReferenceValues.read().quantileIntervals {
      let interval = QuantileInterval(share: reference.share, count: reference.count)
      #expect(interval.lowerRank == reference.lower, "P\(reference.share) of \(reference.count)")
      #expect(interval.upperRank == reference.upper, "P\(reference.share) of \(reference.count)")
    }
  }

  @Test("of a chance: SciPy's Wilson intervals, from one replication to a million")
  func wilson() throws {
    for reference in try ReferenceValues.read().wilson {
      let interval = WilsonInterval(kept: reference.kept, of: reference.count)
      #expect(abs(interval.low - reference.low) < 1e-14, "\(reference.kept) of \(reference.count)")
      #expect(abs(interval.high - reference.high) < 1e-14, "\(reference.kept) of \(reference.count)")
    }
  }

  @Test("of a chance seen in none or in all replications end exactly at 0 and at 1, and of none nowhere")
  func extremeChances() {
    #expect(WilsonInterval(kept: 0, of: 777).low == 0)
    #expect(WilsonInterval(kept: 777, of: 777).high == 1)
    #expect(WilsonInterval(kept: 1, of: 4).chance == 0.25)
    let none = WilsonInterval(kept: 0, of: 0)
    #expect(none.low.isNaN && none.high.isNaN && none.chance.isNaN)
  }
}
