import Forecasting
import Statistics

extension ForecastResults {
  /// `summary.csv`: every metric over the horizon, and the promises.
  package var summaryTable: Table {
    var table = Table(
      columns: ["scenario", "metric", "subject", "unit", "n"] + momentColumns + percentileColumns
        + ["p10_low", "p10_high", "p50_low", "p50_high", "p90_low", "p90_high"] + promiseColumns)
    let promises = Dictionary(
      grouping: zip(summary.promises, labels.promises), by: \.0.promise.series)
    for row in summary.rows {
      // A series with two promises has a row for each.
      for promised in promises[row.series] ?? [] {
        table.append(cells(of: row) + cells(of: promised.0.chance, promised.1))
      }
      if promises[row.series] == nil { table.append(cells(of: row) + promiseColumns.map { _ in .nothing }) }
    }
    if let all = summary.allPromises { table.append(rowOfAllPromises(all)) }
    return table
  }

  private func cells(of row: SummaryRow) -> [Cell] {
    [
      .text(labels.scenario), .text(row.series.metric.declaration.name), .text(row.series.subject),
      .text(labels.unit(of: row.series)), .count(row.statistics.moments.count),
    ] + row.statistics.momentCells + row.statistics.percentileCells + cells(of: row.statistics.intervals)
  }

  private func cells(of intervals: QuantileIntervals?) -> [Cell] {
    guard let intervals else { return Array(repeating: .nothing, count: 6) }
    return [intervals.p10, intervals.p50, intervals.p90].flatMap { [.number($0.low), .number($0.high)] }
  }

  private func cells(of chance: WilsonInterval, _ promise: String) -> [Cell] {
    [.text(promise), .number(chance.chance), .number(chance.low), .number(chance.high)]
  }

  private func rowOfAllPromises(_ all: WilsonInterval) -> [Cell] {
    let statistics = momentColumns.count + percentileColumns.count + 6
    return [.text(labels.scenario), "promises", "", "share", .count(all.count)]
      + Array(repeating: .nothing, count: statistics) + cells(of: all, "all")
  }
}

private let promiseColumns = ["promise", "chance", "chance_low", "chance_high"]
