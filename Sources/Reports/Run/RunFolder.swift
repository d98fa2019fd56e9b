package import Forecasting
package import Scenarios

/// Where and how the files of a run are written.
package struct RunDestination: Sendable {
  package var path: String
  /// Replace a folder though it holds something that no run of ours wrote.
  package var replacesAnything = false
  package var includesSamples = false

  package init(path: String) { self.path = path }
}

/// What a run says of its scenario beside the forecast.
package struct ScenarioStatement: Equatable, Sendable {
  /// Every number that it rests on: `assumptions.csv`.
  package var assumptionsCSV: [UInt8]
  /// With all that it extends and overrides, as text.
  package var resolvedText: String
  /// Whether what was played is its single-number plan.
  package var isAsPlanned: Bool

  package init(assumptionsCSV: [UInt8], resolvedText: String, isAsPlanned: Bool = false) {
    self.assumptionsCSV = assumptionsCSV
    self.resolvedText = resolvedText
    self.isAsPlanned = isAsPlanned
  }

  package init(_ scenario: Scenario) {
    let table = scenario.assumptions.table(scenario.horizon.currency.value, scenario.calendar)
    self.init(assumptionsCSV: table.csv, resolvedText: scenario.resolved.yaml())
  }
}

extension ForecastResults {
  /// Writes every file of a run; they appear all at once, or none does.
  ///
  /// - Parameters:
  ///   - further: files that belong to it beside those of every run, by name.
  ///   - control: if it is cancelled before they appear, none does.
  /// - Returns: whether they appeared.
  @discardableResult
  package func write(
    to destination: RunDestination, _ statement: ScenarioStatement, further: [(name: String, table: Table)] = [],
    control: ForecastControl = ForecastControl()
  ) throws(OutputFault) -> Bool {
    var folder = try OutputFolder(replacing: destination.path, force: destination.replacesAnything)
    let projection = ProjectionCSV(self)
    try folder.write("projection.csv") { file throws(OutputFault) in try projection.write(to: &file) }
    for (name, table) in tables { try folder.write(name, table.csv) }
    try folder.write(AssumptionsFile.name, statement.assumptionsCSV)
    if destination.includesSamples {
      let samples = SamplesCSV(self)
      try folder.write("samples.csv") { file throws(OutputFault) in try samples.write(to: &file) }
    }
    for (name, table) in further { try folder.write(name, table.csv) }
    var manifest = RunManifest(
      settings: forecast.settings, isAsPlanned: statement.isAsPlanned,
      resolvedScenarios: [(labels.scenario, statement.resolvedText)])
    manifest.precision = [forecast.precision]
    return try folder.commit(manifest, control)
  }

  private var tables: [(name: String, table: Table)] {
    [
      ("summary.csv", summaryTable), ("programs.csv", programsTable), ("disruptions.csv", disruptionsTable),
    ]
  }
}

enum AssumptionsFile {
  static let name = "assumptions.csv"
}
