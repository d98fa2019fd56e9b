package import LearningModel
package import Statistics

/// A metric of one subject over the whole horizon, over all futures.
package struct SummaryRow: Sendable {
  package let series: Series
  /// With the intervals of P10, P50 and P90; `moments.count` is the number of futures that have the value.
  package let statistics: ColumnStatistics
}

/// What a forecast comes to at the end of the horizon, and the promises made about it.
package struct Summary: Sendable {
  /// All metrics in the order of the catalogue.
  package let rows: [SummaryRow]
  /// Each promise with the chance that it is kept, in the order in which they were made.
  package let promises: [PromiseChance]
  /// The chance that all are kept in the same future; nil if nothing was promised.
  package let allPromises: WilsonInterval?

  /// The row of a position in the layout.
  private let rowOfSeries: [Int]

  init(_ layout: MetricLayout, rows: [SummaryRow], promises: [PromiseChance], allPromises: WilsonInterval?) {
    self.rows = rows
    self.promises = promises
    self.allPromises = allPromises
    var rowOfSeries = [Int](repeating: 0, count: layout.series.count)
    for (row, position) in layout.reported.enumerated() { rowOfSeries[position] = row }
    self.rowOfSeries = rowOfSeries
  }

  /// By the position of a series in the plan's layout.
  package subscript(position: Int) -> ColumnStatistics { rows[rowOfSeries[position]].statistics }
}

extension Forecast {
  /// Of one outcome, by its position in the plan's layout.
  package func statistics(ofOutcome position: Int) -> ColumnStatistics {
    var reader = OutcomeReader(replications: settings.replications, settings.replicates)
    return reader.row(of: position, self).statistics
  }

  package func summary(
    promises: [Promise] = [], control: ForecastControl = ForecastControl()
  ) throws(ForecastFault) -> Summary {
    let positions = plan.layout.reported
    let found = results(below: positions.count, threads: settings.statisticsThreads) {
      OutcomeReader(replications: settings.replications, settings.replicates)
    } work: { reader, index in
      control.isCancelled ? nil : reader.row(of: positions[index], self)
    }
    try checkNotCancelled(control)
    let (each, all) = chances(of: promises)
    return Summary(plan.layout, rows: found.compactMap { $0 }, promises: each, allPromises: all)
  }
}

/// Reads one outcome after another. Each thread has its own.
private struct OutcomeReader: ~Copyable {
  private var column: [Double]
  private var reader: ColumnReader<Double>

  init(replications: Int, _ replicates: Replicates) {
    column = Array(repeating: 0, count: replications)
    reader = ColumnReader(replicates)
  }

  mutating func row(of position: Int, _ forecast: borrowing Forecast) -> SummaryRow {
    forecast.samples.outcomes.fetch(position..<position + 1)
    forecast.samples.outcomes.read(position, into: &column)
    return SummaryRow(
      series: forecast.plan.layout.series[position], statistics: reader.statisticsWithIntervals(of: column))
  }
}
