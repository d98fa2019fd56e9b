package import Analysis
package import Forecasting

/// A comparison with all that its files and its screen say.
package struct ComparisonResults: Sendable {
  package let comparison: Comparison
  let played: [PlayedStrategy]
  /// The single-number plan of each.
  let planned: [PlannedFuture]
  let scenarios: [ComparedTables]
  let settings: ForecastSettings
  let criteria: Criteria
  /// Why each strategy but the first differs; empty unless that was asked for.
  package var edits: [ExplainedEdits] = []

  package init(
    _ played: [PlayedStrategy], _ criteria: Criteria, _ scenarios: [ComparedTables], _ settings: ForecastSettings
  ) throws {
    comparison = Comparison(played, criteria, settings.replicates)
    self.played = played
    self.criteria = criteria
    self.scenarios = scenarios
    self.settings = settings
    planned = try played.map { try PlannedFuture($0.strategy.description) }
  }

  /// What the plan of a strategy says of a criterion; NaN where it says nothing.
  func planned(_ criterion: Criterion, _ strategy: Int) -> Double {
    switch criterion {
    case .outcome(let outcome): planned[strategy].value(of: outcome.name)
    case .promise(let promise): planned[strategy].keeps(promise) ? 1 : 0
    case .allPromises: criteria.promises.allSatisfy { planned[strategy].keeps($0) } ? 1 : 0
    }
  }

  /// Writes every file of the comparison; they appear all at once, or none does.
  ///
  /// - Returns: whether they appeared.
  package func write(to destination: RunDestination, control: ForecastControl) throws(OutputFault) -> Bool {
    var folder = try OutputFolder(replacing: destination.path, force: destination.replacesAnything)
    try folder.write("comparison.csv", comparisonTable.csv)
    try folder.write("projection.csv") { file throws(OutputFault) in
      for (index, scenario) in scenarios.enumerated() {
        try ProjectionCSV(scenario.labels, scenario.periods, scenario.projection)
          .write(to: &file, withHeader: index == 0)
      }
    }
    for (index, first) in (scenarios.first?.tables ?? []).enumerated() {
      let table = Table(joining: scenarios.map { $0.tables[index].table })
      try folder.write(first.name, table.csv)
    }
    if !edits.isEmpty { try folder.write("edits.csv", edits.table.csv) }
    if destination.includesSamples {
      let pairs = PairsCSV(comparison, played, criteria)
      try folder.write("pairs.csv") { file throws(OutputFault) in try pairs.write(to: &file) }
    }
    var manifest = RunManifest(
      settings: settings, resolvedScenarios: scenarios.map { ($0.labels.scenario, $0.resolvedText) })
    manifest.precision = scenarios.map(\.precision)
    return try folder.commit(manifest, control)
  }
}

extension Table {
  /// The rows of several tables of the same columns, one table after the other.
  init(joining tables: [Table]) {
    self.init(columns: tables.first?.columns ?? [])
    for table in tables { for row in table.rows { append(row) } }
  }
}
