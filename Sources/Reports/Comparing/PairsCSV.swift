import Analysis
import Forecasting
import Statistics

/// `pairs.csv`: a row for each future and strategy, with each outcome and its difference from the first strategy.
struct PairsCSV {
  private static let rowsAtOnce = 256

  private let comparison: Comparison
  private let names: [String]
  private let columns: [[[Double]]]  // by strategy, value and difference of each outcome

  init(_ comparison: Comparison, _ played: [PlayedStrategy], _ criteria: Criteria) {
    self.comparison = comparison
    names = criteria.outcomes.flatMap { [$0.name, $0.name + " difference"] }
    columns = played.map { strategy in
      strategy.outcomes.indices.flatMap { index -> [[Double]] in
        let missing = [Double](repeating: .nan, count: comparison.replications)
        guard let values = strategy.outcomes[index] else { return [missing, missing] }
        guard let first = played[0].outcomes[index] else { return [values, missing] }
        return [values, PairedDifference.differences(of: values, minus: first)]
      }
    }
  }

  func write(to file: inout OutputFile) throws(OutputFault) {
    var writer = CSVWriter()
    for column in ["replication", "scenario"] + names { writer.append(text: column) }
    writer.endRow()
    for future in 0..<comparison.replications {
      for (strategy, values) in zip(comparison.strategies, columns) {
        writer.append(count: future + 1)
        writer.append(text: strategy.name)
        for column in values { writer.append(number: column[future]) }
        writer.endRow()
      }
      if future % Self.rowsAtOnce == 0 {
        try writer.takeBytes { bytes throws(OutputFault) in try file.append(bytes) }
      }
    }
    try writer.takeBytes { bytes throws(OutputFault) in try file.append(bytes) }
  }
}
