import Forecasting

/// The program's version, as `run.json` and `--version` say it.
package let programVersion = "0.1.0"

/// `run.json`: all that is needed to repeat the run, and by which its files are known. Nothing of the machine, the time
/// or the place: the same run gives the same bytes.
struct RunManifest {
  /// Version of the scenario format and of these files.
  static let format = 1

  let settings: ForecastSettings
  let resolvedScenario: String
  /// SHA-256 of the other files, by name.
  let files: [(name: String, digest: String)]

  var document: JSONDocument {
    .members([
      JSONDocument.Member("program", .text(RunMarker.program)),
      JSONDocument.Member("version", .text(programVersion)),
      JSONDocument.Member("format", .count(Self.format)),
      // As text: JSON readers keep only 53 bits of a number.
      JSONDocument.Member("seed", .text(String(settings.seed))),
      JSONDocument.Member("replications", .count(settings.replications)),
      JSONDocument.Member("sampling", .text("random")),
      JSONDocument.Member("by", .text(settings.periodLength.rawValue)),
      JSONDocument.Member("files", .members(files.map { JSONDocument.Member($0.name, .text($0.digest)) })),
      JSONDocument.Member(
        "scenario",
        .members([
          JSONDocument.Member("sha256", .text(SHA256.hexadecimal(of: Array(resolvedScenario.utf8)))),
          JSONDocument.Member("text", .text(resolvedScenario)),
        ])),
    ])
  }
}
