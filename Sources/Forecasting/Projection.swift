package import LearningModel
package import Statistics

/// A metric of one subject, period by period, over all futures.
package struct ProjectionRow: Sendable {
  package let series: Series
  /// Whether it is the sum of a flow since the start.
  package let isToDate: Bool
  /// One for each period.
  package let statistics: [ColumnStatistics]

  /// `spend`, `spend_to_date`; what is only known to date says so too, as `roi_to_date`.
  package var metricName: String {
    let declaration = series.metric.declaration
    return isToDate || declaration.kind == .toDate ? declaration.name + "_to_date" : declaration.name
  }
}

extension Forecast {
  /// All periodic metrics in the order of the catalogue; after a flow's rows come those of its sums to date.
  package func projection(control: ForecastControl = ForecastControl()) throws(ForecastFault) -> [ProjectionRow] {
    let positions = plan.layout.reported.filter { plan.layout.periodic.contains($0) }
    let found = results(below: positions.count, threads: settings.statisticsThreads) {
      PeriodReader(replications: settings.replications, settings.replicates)
    } work: { reader, index in
      control.isCancelled ? nil : reader.rows(of: positions[index], self)
    }
    try checkNotCancelled(control)
    return inReportedOrder(found.compactMap { $0 })
  }

  /// Each metric's rows, then those to date.
  private func inReportedOrder(_ found: [SeriesRows]) -> [ProjectionRow] {
    var rows: [ProjectionRow] = []
    var toDate: [ProjectionRow] = []
    for (index, series) in found.enumerated() {
      rows.append(series.byPeriod)
      if let sums = series.toDate { toDate.append(sums) }
      let isLast = index + 1 == found.count || found[index + 1].byPeriod.series.metric != series.byPeriod.series.metric
      if isLast {
        rows += toDate
        toDate = []
      }
    }
    return rows
  }
}

private struct SeriesRows: Sendable {
  var byPeriod: ProjectionRow
  var toDate: ProjectionRow?
}

/// Reads the columns of one series after another. Each thread has its own.
private struct PeriodReader: ~Copyable {
  private var column: [Float]
  private var sums: [Double]
  private var reader: ColumnReader<Float>
  private var sumReader: ColumnReader<Double>

  init(replications: Int, _ replicates: Replicates) {
    reader = ColumnReader(replicates)
    sumReader = ColumnReader(replicates)
    column = Array(repeating: 0, count: replications)
    sums = Array(repeating: 0, count: replications)
  }

  mutating func rows(of position: Int, _ forecast: borrowing Forecast) -> SeriesRows {
    let series = forecast.plan.layout.series[position]
    let isFlow = forecast.plan.layout.flows.contains(position)
    var byPeriod: [ColumnStatistics] = []
    var toDate: [ColumnStatistics] = []
    for index in sums.indices { sums[index] = 0 }
    forecast.samples.periods.fetch(forecast.samples.columns(of: position))
    for period in forecast.periods.indices {
      forecast.samples.periods.read(forecast.samples.column(of: position, period), into: &column)
      byPeriod.append(reader.statistics(of: column))
      if isFlow { toDate.append(statisticsToDate()) }
    }
    return SeriesRows(
      byPeriod: ProjectionRow(series: series, isToDate: false, statistics: byPeriod),
      toDate: isFlow ? ProjectionRow(series: series, isToDate: true, statistics: toDate) : nil)
  }

  /// Adds the period to each future's sum: percentiles are those of the sums, not sums of percentiles.
  private mutating func statisticsToDate() -> ColumnStatistics {
    for index in sums.indices { sums[index] += Double(column[index]) }
    return sumReader.statistics(of: sums)
  }
}
