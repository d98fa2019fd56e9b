import Forecasting

/// The program's version, as `run.json` and `--version` say it.
package let programVersion = "0.1.0"

/// `run.json`: all that is needed to repeat the run, and by which its files are known. Nothing of the machine, the time
/// or the place: the same run gives the same bytes.
struct RunManifest {
  /// Version of the scenario format and of these files.
  static let format = 1

  let settings: ForecastSettings
  /// Whether it is the single-number plan instead of a forecast.
  var isAsPlanned = false
  /// One, or those of a comparison by name.
  let resolvedScenarios: [(name: String, text: String)]
  /// SHA-256 of the other files, by name: the folder knows them (`OutputFolder.commit`).
  var files: [(name: String, digest: String)] = []
  /// Nil if all replications are in the folder.
  var shard: Shard?
  /// Of the same scenarios; nil where no precision was asked for.
  var precision: [PrecisionReport?] = []
  /// What a command was asked that plays more than the scenario as it stands; nil of a run.
  var request: JSONDocument?

  var document: JSONDocument {
    .members(
      [
        JSONDocument.Member("program", .text(RunMarker.program)),
        JSONDocument.Member("version", .text(programVersion)),
        JSONDocument.Member("format", .count(Self.format)),
        // As text: JSON readers keep only 53 bits of a number.
        JSONDocument.Member("seed", .text(String(settings.seed))),
        JSONDocument.Member("replications", .count(settings.replications)),
        JSONDocument.Member("sampling", .text(settings.sampling.name)),
        JSONDocument.Member("as_planned", .truth(isAsPlanned)),
        JSONDocument.Member("by", .text(settings.periodLength.rawValue)),
      ] + asked + part + (request.map { [JSONDocument.Member("request", $0)] } ?? []) + [
        JSONDocument.Member("files", .members(files.map { JSONDocument.Member($0.name, .text($0.digest)) })),
        scenarios,
      ])
  }

  /// That of the only scenario, or of each.
  private var asked: [JSONDocument.Member] {
    let reports = precision.compactMap { $0?.record }
    guard let first = reports.first else { return [] }
    return [JSONDocument.Member("precision", reports.count == 1 ? first : .list(reports))]
  }

  private var part: [JSONDocument.Member] {
    guard let shard else { return [] }
    return [
      JSONDocument.Member(
        "shard",
        .members([
          JSONDocument.Member("number", .count(shard.number)), JSONDocument.Member("of", .count(shard.count)),
          JSONDocument.Member("scenario", .text(resolvedScenarios[0].name)),
        ]))
    ]
  }

  private var scenarios: JSONDocument.Member {
    if resolvedScenarios.count == 1 {
      return JSONDocument.Member("scenario", .members(statement(of: resolvedScenarios[0].text)))
    }
    return JSONDocument.Member(
      "scenarios",
      .list(
        resolvedScenarios.map { .members([JSONDocument.Member("name", .text($0.name))] + statement(of: $0.text)) }))
  }

  private func statement(of text: String) -> [JSONDocument.Member] {
    [
      JSONDocument.Member("sha256", .text(SHA256.hexadecimal(of: Array(text.utf8)))),
      JSONDocument.Member("text", .text(text)),
    ]
  }
}
