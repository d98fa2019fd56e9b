package import Analysis
package import Forecasting
import Scenarios

/// What a search along a lever found, with all that its file and its screen say.
package struct SoughtResults: Sendable {
  package let found: SoughtLever
  let labels: ScenarioLabels
  private let resolvedText: String

  package init(_ found: SoughtLever, _ labels: ScenarioLabels, _ statement: ScenarioStatement) {
    self.found = found
    self.labels = labels
    resolvedText = statement.resolvedText
  }

  /// Writes `seek.csv` and `run.json`; they appear both, or none does.
  ///
  /// - Returns: whether they appeared.
  package func write(to destination: RunDestination, control: ForecastControl) throws(OutputFault) -> Bool {
    var folder = try OutputFolder(replacing: destination.path, force: destination.replacesAnything)
    try folder.write("seek.csv", table.csv)
    var manifest = RunManifest(
      settings: found.settings, resolvedScenarios: [(labels.scenario, resolvedText)])
    manifest.request = request
    return try folder.commit(manifest, control)
  }

  /// With it the search can be made again, also where the lever was declared.
  private var request: JSONDocument {
    .members([
      JSONDocument.Member("command", .text("seek")), JSONDocument.Member("lever", .text(found.lever.written)),
      JSONDocument.Member("promises", .list(found.sought.names.map { .text($0) })),
      JSONDocument.Member("chance", .number(found.wanted)),
      JSONDocument.Member("extreme", .text(found.extreme.rawValue)),
    ])
  }
}

extension Lever {
  /// As `--lever` reads it: `funding.annual from $1.4M to $2.4M step $100k`.
  var written: String {
    let ends = "\(path.text) from \(values[0].text) to \(values[values.count - 1].text)"
    return if case .step(let step) = spacing { ends + " step " + step } else { ends }
  }
}

extension SoughtLever.Point {
  /// How its chance stands to the wanted one, by its 95 % interval.
  func verdict(_ wanted: Double) -> String {
    if chance.low >= wanted { return "keeps" }
    return chance.high < wanted ? "falls short" : "not told apart"
  }
}
