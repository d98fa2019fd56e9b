import Statistics

/// The columns that every table of statistics has, in their order.
let momentColumns = ["mean", "mcse", "sd"]
let percentileColumns = ["p05", "p10", "p25", "p50", "p75", "p90", "p95"]

extension ColumnStatistics {
  var momentCells: [Cell] {
    [.number(moments.mean), .number(standardError), .number(moments.standardDeviation)]
  }

  var percentileCells: [Cell] { Percentile.allCases.map { .number(percentiles[$0]) } }
}

extension CSVWriter {
  /// Moments and percentiles, without an array of cells: the projection has hundred thousands of them.
  mutating func append(_ statistics: borrowing ColumnStatistics) {
    append(number: statistics.moments.mean)
    append(number: statistics.standardError)
    append(number: statistics.moments.standardDeviation)
    for percentile in Percentile.allCases { append(number: statistics.percentiles[percentile]) }
  }
}
