import Statistics
import Testing

@Suite("A mean that is carried by a difference") struct CarriedMeanTests {
  private func statistics(_ column: [Double]) -> ColumnStatistics {
    var reader = ColumnReader<Double>()
    return reader.statistics(of: column.span)
  }

  private func carried(_ seen: [Double], by all: [Double]) -> CarriedMean {
    let first = Array(all.prefix(seen.count))
    return CarriedMean(statistics(seen), by: statistics(all), PairedDifference(of: seen, minus: first))
  }

  @Test("four futures, of which two were seen, worked out by hand")
  func byHand() {
    // Differences are 1 and 3: 2 in the mean, added to the other's mean of 3. Variances: 8 of what was seen, 2 of the
    // differences; 8 / 4 + 2 × (1 / 2 − 1 / 4) = 2.5.
    let mean = carried([1, 5], by: [0, 2, 4, 6])
    #expect(mean.mean == 5)
    #expect((mean.standardError - 2.5.squareRoot()).magnitude < 1e-12)
  }

  @Test("what was seen in all futures is told as it is")
  func complete() {
    let mean = carried([1, 5, 2, 9], by: [0, 2, 4, 6])
    let own = statistics([1, 5, 2, 9])
    #expect(mean.mean == own.mean && mean.standardError == own.standardError)
  }

  @Test("over 2,000 trials it lies around the truth as widely as its error says, which is what the closed form says")
  func closedForm() {
    // The other is uniform on 0…1, what is seen adds one more uniform number, less a half: both have the mean ½, the
    // variances are 1/12 and 1/6, that of the difference 1/12. Of 256 futures 64 were seen.
    let variance = 1.0 / 6 / 256 + 1.0 / 12 * (1.0 / 64 - 1.0 / 256)
    var dice = SplitMix(state: 7)
    var (squares, told) = (0.0, 0.0)
    for _ in 0..<2_000 {
      let all = (0..<256).map { _ in dice.uniform() }
      let mean = carried(all.prefix(64).map { $0 + dice.uniform() - 0.5 }, by: all)
      squares += (mean.mean - 0.5) * (mean.mean - 0.5) / 2_000
      told += mean.standardError * mean.standardError / 2_000
    }
    // A variance over 2,000 trials has a relative standard error of √(2 / 2,000), 3.2 %; four of them.
    #expect((squares / variance - 1).magnitude < 0.127)
    #expect((told / variance - 1).magnitude < 0.02)
  }
}

private struct SplitMix {
  var state: UInt64

  mutating func uniform() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((bits ^ (bits >> 31)) >> 11) * 0x1p-53
  }
}
