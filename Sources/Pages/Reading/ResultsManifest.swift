import FoundationEssentials

/// `run.json` of a results folder.
package struct ResultsManifest: Decodable, Sendable {
  struct Statement: Decodable, Sendable {
    var name: String?
    var sha256: String
    var text: String
  }

  /// What a part of a run says that it is.
  struct Part: Decodable, Sendable {
    var number: Int
    var of: Int
  }

  var program: String
  var version: String
  var format: Int
  var seed: String
  var replications: Int
  var sampling: String?
  var by: String?
  /// Whether it is the single-number plan instead of a forecast.
  var isAsPlanned: Bool?
  /// SHA-256 of the other files, by name.
  var files: [String: String]
  var scenario: Statement?
  var scenarios: [Statement]?
  /// Of a folder without results, written for `learncast merge`.
  var shard: Part?

  private enum CodingKeys: String, CodingKey {
    case program, version, format, seed, replications, sampling, by, files, scenario, scenarios, shard
    case isAsPlanned = "as_planned"
  }

  /// The format of results folders that this version reads.
  static let readFormat = 1

  var statements: [Statement] { scenarios ?? scenario.map { [$0] } ?? [] }
}
