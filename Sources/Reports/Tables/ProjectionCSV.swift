import Forecasting
import Quantities

/// `projection.csv`: period by period, every metric of every subject, and flows to date.
struct ProjectionCSV {
  static let columns =
    ["scenario", "period", "starts", "ends", "metric", "subject", "unit"] + momentColumns + percentileColumns

  private let labels: ScenarioLabels
  private let periods: [Period]
  private let projection: [ProjectionRow]
  private let names: [(metric: String, subject: String, unit: String)]

  init(_ results: ForecastResults) { self.init(results.labels, results.forecast.periods, results.projection) }

  init(_ labels: ScenarioLabels, _ periods: [Period], _ projection: [ProjectionRow]) {
    self.labels = labels
    self.periods = periods
    self.projection = projection
    names = projection.map { ($0.metricName, $0.series.subject, labels.unit(of: $0.series)) }
  }

  /// - Parameter withHeader: false for what follows the projection of another scenario.
  func write(to file: inout OutputFile, withHeader: Bool = true) throws(OutputFault) {
    var writer = CSVWriter()
    if withHeader {
      for column in Self.columns { writer.append(text: column) }
      writer.endRow()
    }
    for (index, period) in periods.enumerated() {
      append(index, period, to: &writer)
      try writer.takeBytes { bytes throws(OutputFault) in try file.append(bytes) }
    }
  }

  private func append(_ index: Int, _ period: Period, to writer: inout CSVWriter) {
    let (starts, ends) = (period.firstDay.description, period.lastDay.description)
    for (row, name) in zip(projection, names) {
      writer.append(text: labels.scenario)
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
