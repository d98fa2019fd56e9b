import Statistics
import Testing

@Suite("Errors read from batches") struct BatchedErrorsTests {
  /// So many batches of 256, each with one number throughout.
  private func batches(_ numbers: [Double]) -> [Double] { numbers.flatMap { Array(repeating: $0, count: 256) } }

  private func statistics(_ column: [Double], _ replicates: Replicates) -> ColumnStatistics {
    var reader = ColumnReader<Double>(replicates)
    return reader.statisticsWithIntervals(of: column.span)
  }

  @Test("the standard error is that of the batches' means, the interval Student's with one less than there are batches")
  func meansOfBatches() {
    // Means 1 and 3: deviation √2, standard error √2/√2 = 1; t of one degree of freedom is 12.7062.
    let two = statistics(batches([1, 3]), .batches)
    #expect(two.mean == 2 && abs(two.standardError - 1) < 1e-12)
    #expect(abs(two.meanInterval.high - 14.7062) < 1e-3 && abs(two.meanInterval.low + 10.7062) < 1e-3)
    // The same numbers one by one: 512 independent ones of variance 512/511.
    let single = statistics(batches([1, 3]), .replications)
    #expect(abs(single.standardError - (1.0 / 511).squareRoot()) < 1e-12)
  }

  @Test("where replications lack the quantity, batches count by how many have it")
  func missingNumbers() {
    // 256 ones and 128 threes: mean 640/384 = 5/3. The batches' sums of deviations are ∓512/3, so the standard error is
    // √(2 · 2 · (512/3)²)/384 = 8/9.
    let column = batches([1, 3]).enumerated().map { $0.offset >= 384 ? .nan : $0.element }
    let found = statistics(column, .batches)
    #expect(abs(found.mean - 5.0 / 3) < 1e-12 && abs(found.standardError - 8.0 / 9) < 1e-12)
    // Seen in one batch only, nobody knows how batches differ.
    #expect(statistics(batches([1, .nan]), .batches).standardError.isNaN)
  }

  @Test("batches that balance themselves leave no error of the mean")
  func balancedBatches() {
    let column = (0..<2_560).map { Double($0 % 256) }
    #expect(statistics(column, .batches).standardError < 1e-12)
    #expect(statistics(column, .replications).standardError > 1)
  }

  @Test("a chance is as sure as independent replications that vary as much between batches would make it")
  func chances() {
    // 40 batches of which half keep it in 64, half in 192 of 256: the variance of their mean is 0.0625/39, as that of
    // 0.25 · 39/0.0625 = 156 replications. At one half Wilson's interval is ½ ± t/(2√(156 + t²)), t₃₉ = 2.022691.
    let kept = (0..<40 * 256).map { $0 % 256 < (($0 / 256).isMultiple(of: 2) ? 64 : 192) }
    let interval = WilsonInterval(kept, .batches)
    #expect(interval.chance == 0.5 && abs(interval.high - 0.579931) < 1e-5 && abs(interval.low - 0.420069) < 1e-5)
    #expect(WilsonInterval(kept).high < 0.52)
  }

  @Test("kept in all of them, or in the same number of every batch, is still not certain")
  func noDifferences() {
    let all = [Bool](repeating: true, count: 2_560)
    #expect(WilsonInterval(all, .batches) == WilsonInterval(kept: 2_560, of: 2_560))
    // A share of a batch is a multiple of 1/256: ten batches leave 1/(256 · √120) = 0.000357 of standard error.
    let same = WilsonInterval((0..<2_560).map { $0 % 256 < 64 }, .batches)
    #expect(same.chance == 0.25)
    let reach = (same.high - same.low) / 2
    #expect(abs(reach - 2.262157 / (256 * 120.0.squareRoot())) < 1e-6)
  }

  @Test("a percentile's ranks reach as far as the share below it varies between batches")
  func percentiles() throws {
    // Within each of ten batches the numbers 0…255 once: the share below the median never varies, so that the grain of a
    // batch is all that is left: ranks 1280 ± 2.262 · 2560 · 0.000357 = ±2.07. The median lies between 127 and 128.
    let column = (0..<2_560).map { Double($0 % 256) }
    let batched = try #require(statistics(column, .batches).intervals)
    #expect(batched.p50 == ConfidenceInterval(low: 127, high: 128))
    let single = try #require(statistics(column, .replications).intervals)
    #expect(single.p50.low < 125 && single.p50.high > 130)
    // Batches that differ widely: half of all numbers are 0, half 1, batch by batch.
    let wide = try #require(statistics(batches([0, 1, 0, 1, 0, 1, 0, 1]), .batches).intervals)
    #expect(wide.p50.low == 0 && wide.p50.high == 1)
  }

  @Test("a paired difference has the error of its batches")
  func pairedDifferences() {
    let first = [Double](repeating: 0, count: 512)
    let paired = PairedDifference(of: batches([1, 3]), minus: first, .batches)
    #expect(abs(paired.statistics.standardError - 1) < 1e-12)
    // t = 2 with one degree of freedom: 1 − 2·arctan(2)/π = 0.295167.
    #expect(abs(paired.pValue - 0.295167) < 1e-6)
    let kept = PairedDifference(of: batches([1, 3]).map { $0 > 2 }, minus: first.map { _ in false }, .batches)
    // Means 0 and 1: ½ ± ½, t = 1 with one degree of freedom: one half.
    #expect(abs(kept.pValue - 0.5) < 1e-9)
  }

  @Test("rank association: Spearman's ρ with shared ranks, of the futures that have both")
  func rankAssociations() {
    #expect(rankAssociation([1, 2, 3, 4], [1, 10, 100, 1_000]) == 1)
    #expect(rankAssociation([1, 2, .nan, 4], [9, 5, 7, 1]) == -1)
    #expect(rankAssociation([1, 2, 3], [5, 5, 5]) == 0)
    // Ranks 0, 1, 2, 3 and ½, ½, 2, 3: products 1.5 + 0.5 + 0.25 + 2.25 = 4.5 over √(5 · 4.5).
    #expect(abs(rankAssociation([1, 2, 3, 4], [7, 7, 8, 9]) - 4.5 / 22.5.squareRoot()) < 1e-12)
  }
}
