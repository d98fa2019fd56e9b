import Forecasting
import LearningModel
import Statistics

/// `samples.csv`: a row for each future, its assumed values and all it came to.
struct SamplesCSV {
  private let results: ForecastResults
  private let assumptions: [Int]  // those that an input of the file states

  init(_ results: ForecastResults) {
    self.results = results
    let plan = results.plan
    assumptions =
      results.forecast.samples.assumed == nil
      ? [] : plan.assumptions.indices.filter { !plan.assumptions[$0].path.isEmpty }
  }

  func write(to file: inout OutputFile) throws(OutputFault) {
    var writer = CSVWriter()
    appendHeader(to: &writer)
    for replication in 0..<results.forecast.settings.replications {
      append(replication, to: &writer)
      if (replication + 1) % Moments.blockLength == 0 {
        try writer.takeBytes { bytes throws(OutputFault) in try file.append(bytes) }
        results.forecast.samples.releasePages(ofBlock: replication / Moments.blockLength)
      }
    }
    try writer.takeBytes { bytes throws(OutputFault) in try file.append(bytes) }
  }

  private func appendHeader(to writer: inout CSVWriter) {
    writer.append(text: "replication")
    for index in assumptions { writer.append(text: results.plan.assumptions[index].path) }
    for position in results.plan.layout.reported { writer.append(text: results.plan.layout.series[position].name) }
    writer.endRow()
  }

  /// Futures are counted from 1, as weeks and people are.
  private func append(_ replication: Int, to writer: inout CSVWriter) {
    writer.append(count: replication + 1)
    if let assumed = results.forecast.samples.assumed {
      for index in assumptions { writer.append(number: assumed[replication, index]) }
    }
    for position in results.plan.layout.reported {
      writer.append(number: results.forecast.samples.outcomes[replication, position])
    }
    writer.endRow()
  }
}
