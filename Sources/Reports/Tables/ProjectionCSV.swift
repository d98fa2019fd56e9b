import Forecasting
import Quantities

/// `projection.csv`: period by period, every metric of every subject, and flows to date.
struct ProjectionCSV {
  static let columns =
    ["scenario", "period", "starts", "ends", "metric", "subject", "unit"] + momentColumns + percentileColumns

  private let results: ForecastResults
  private let names: [(metric: String, subject: String, unit: String)]

  init(_ results: ForecastResults) {
    self.results = results
    names = results.projection.map { ($0.metricName, $0.series.subject, results.labels.unit(of: $0.series)) }
  }

  func write(to file: inout OutputFile) throws(OutputFault) {
    var writer = CSVWriter()
    for column in Self.columns { writer.append(text: column) }
    writer.endRow()
    for (index, period) in results.forecast.periods.enumerated() {
      append(index, period, to: &writer)
      try writer.takeBytes { bytes throws(OutputFault) in try file.append(bytes) }
    }
  }

  private func append(_ index: Int, _ period: Period, to writer: inout CSVWriter) {
    let (starts, ends) = (period.firstDay.description, period.lastDay.description)
    for (row, name) in zip(results.projection, names) {
      writer.append(text: results.labels.scenario)
      writer.append(text: period.label)
      writer.append(text: starts)
      writer.append(text: ends)
      writer.append(text: name.metric)
      writer.append(text: name.subject)
      writer.append(text: name.unit)
      writer.append(row.statistics[index])
      writer.endRow()
    }
  }
}
