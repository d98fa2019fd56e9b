import Statistics
import Testing

@Suite("Percentiles of a column")
struct ColumnStatisticsTests {
  @Test("are NumPy's, type 7, in both widths")
  func agreesWithNumPy() throws {
    var narrow = ColumnReader<Float>()
    var wide = ColumnReader<Double>()
    for column in try ReferenceValues.read().columns {
      let floats = narrow.statistics(of: column.floats.span)
      let doubles = wide.statisticsWithIntervals(of: column.doubles.span)
      for (percentile, reference) in zip(Percentile.allCases, column.percentiles) {
        let found = floats.percentiles[percentile]
        #expect(agrees(found, reference, within: 1e-14, of: abs(reference)), "\(column.name), \(percentile)")
        #expect(doubles.percentiles[percentile] == found, "\(column.name), \(percentile)")
      }
      #expect(floats.moments.count == column.count)
      #expect(floats.intervals == nil && doubles.intervals != nil)
    }
  }

  @Test("by hand: of 10, 20, 40, 80 the 25th lies a quarter of the way before 20 and the 90th 0.7 of the way to 80")
  func fourNumbers() {
    // Positions (n − 1)·p: 0.25·3 = 0.75 from 10 toward 20; 0.5·3 = 1.5; 0.9·3 = 2.7 from 40 toward 80.
    var reader = ColumnReader<Double>()
    let percentiles = reader.statistics(of: ([80, 10, 40, 20] as [Double]).span).percentiles
    #expect(percentiles[.p25] == 17.5)
    #expect(percentiles[.p50] == 30)
    #expect(abs(percentiles[.p90] - 68) < 1e-12)
  }

  @Test("of a constant are the constant, of one replication its number, and of none nothing")
  func degenerateColumns() {
    var reader = ColumnReader<Float>()
    let constant = reader.statistics(of: [Float](repeating: 0.1, count: 1000).span)
    #expect(Percentile.allCases.allSatisfy { constant.percentiles[$0] == Double(Float(0.1)) })
    let one = reader.statistics(of: ([.nan, 7] as [Float]).span)
    #expect(Percentile.allCases.allSatisfy { one.percentiles[$0] == 7 })
    let none = reader.statistics(of: ([.nan] as [Float]).span)
    #expect(Percentile.allCases.allSatisfy { none.percentiles[$0].isNaN })
  }

  @Test("their intervals are order statistics: of 1…100, P10 lies between the 5th and the 17th")
  func intervalsOfOneToHundred() throws {
    // SciPy's ranks from 0 for n = 100: 4 and 16 for P10, 39 and 60 for P50, 83 and 95 for P90.
    var reader = ColumnReader<Double>()
    let numbers = (0..<100).map { Double(($0 * 37) % 100 + 1) }
    let intervals = try #require(reader.statisticsWithIntervals(of: numbers.span).intervals)
    #expect(intervals.p10 == ConfidenceInterval(low: 5, high: 17))
    #expect(intervals.p50 == ConfidenceInterval(low: 40, high: 61))
    #expect(intervals.p90 == ConfidenceInterval(low: 84, high: 96))
  }

  @Test("an interval has no end where too few replications exist to give one")
  func intervalsOfFewReplications() throws {
    var reader = ColumnReader<Double>()
    let intervals = try #require(reader.statisticsWithIntervals(of: ([1, 2, 3, 4, 5] as [Double]).span).intervals)
    #expect(intervals.p10.low.isNaN && intervals.p10.high == 3)  // SciPy: upper rank 2 of n = 5
    #expect(intervals.p50.low.isNaN && intervals.p50.high.isNaN)
    #expect(intervals.p90.low == 3 && intervals.p90.high.isNaN)
    let none = try #require(reader.statisticsWithIntervals(of: ([.nan] as [Double]).span).intervals)
    #expect(none.p50.low.isNaN && none.p50.high.isNaN)
  }
}
