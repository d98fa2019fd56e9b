import Forecasting
import Quantities

/// The tables of one scenario of a comparison, worked out while its futures are at hand: those of many scenarios would
/// fill the memory.
package struct ComparedTables: Sendable {
  let labels: ScenarioLabels
  let periods: [Period]
  let projection: [ProjectionRow]
  /// By file name, in the order of writing.
  let tables: [(name: String, table: Table)]
  let resolvedText: String
  /// Nil if no precision was asked for.
  let precision: PrecisionReport?

  package init(_ results: ForecastResults, _ statement: ScenarioStatement) {
    labels = results.labels
    precision = results.forecast.precision
    periods = results.forecast.periods
    projection = results.projection
    tables = [
      ("summary.csv", results.summaryTable), ("programs.csv", results.programsTable),
      ("disruptions.csv", results.disruptionsTable),
    ]
    resolvedText = statement.resolvedText
  }
}
