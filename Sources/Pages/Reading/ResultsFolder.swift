import FoundationEssentials
import Reports

/// A folder that a command wrote, read whole. Nothing else is known to the page.
package struct ResultsFolder: Sendable {
  let path: String
  let manifest: ResultsManifest
  /// By file name.
  let tables: [String: ResultsTable]
  /// Files that are not the ones that the run wrote, by their digests: changed by hand, or mixed up.
  package let changedFiles: [String]
  package let missingFiles: [String]

  /// Read if they are there. Samples are not: the page shows no single future.
  private static let readFiles = [
    "projection.csv", "summary.csv", "programs.csv", "disruptions.csv", "assumptions.csv", "comparison.csv",
    "explanation.csv", "edits.csv", "sensitivity.csv", "sensitivity_over_time.csv", "seek.csv",
    "optimization.csv", "value_of_information.csv", "rankings.csv", "robustness.csv", "regions.csv",
  ]

  package init(_ path: String) throws(ReportFault) {
    self.path = path
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else {
      throw ReportFault.noSuchFolder(path)
    }
    guard let text = FileManager.default.contents(atPath: path + "/run.json"),
      let manifest = try? JSONDecoder().decode(ResultsManifest.self, from: text), manifest.program == "learncast"
    else { throw ReportFault.notAResultsFolder(path) }
    guard manifest.format == ResultsManifest.readFormat else {
      throw ReportFault.unknownFormat(path, manifest.format)
    }
    if let shard = manifest.shard { throw ReportFault.shard(path, number: shard.number, count: shard.of) }
    self.manifest = manifest
    var tables: [String: ResultsTable] = [:]
    var changed: [String] = []
    var missing: [String] = []
    for name in Self.readFiles {
      guard let digest = manifest.files[name] else { continue }
      guard let data = FileManager.default.contents(atPath: path + "/" + name) else {
        missing.append(name)
        continue
      }
      let bytes = [UInt8](data)
      if SHA256.hexadecimal(of: bytes) != digest { changed.append(name) }
      guard let table = ResultsTable(csv: bytes) else { throw ReportFault.brokenFile(folder: path, file: name) }
      tables[name] = table
    }
    self.tables = tables
    changedFiles = changed
    missingFiles = missing
    if isForecast {
      for name in ["summary.csv", "projection.csv"] where tables[name] == nil {
        throw ReportFault.missingFile(folder: path, file: name)
      }
    }
  }

  /// Explanations and searches have no forecast of their own.
  var isForecast: Bool { manifest.files["summary.csv"] != nil }

  /// A file as it was read.
  package func table(_ file: String) -> ResultsTable? { tables[file] }

  /// Files that were read, in a fixed order.
  package var tableNames: [String] { Self.readFiles.filter { tables[$0] != nil } }

  /// Rows by column.
  package func rows(of file: String) -> [[String: String]] { tables[file]?.dictionaries ?? [] }

  package var isOneScenario: Bool { Set(records("summary.csv").map { $0["scenario"] }).count == 1 }

  /// What was run, in a few lines.
  package var facts: [(String, String)] {
    let names = ScenarioResults.all(in: self).map(\.name)
    return [
      ("Scenario", names.joined(separator: ", ")), ("Futures", String(manifest.replications)), ("Seed", manifest.seed),
      ("Sampling", manifest.sampling ?? ""), ("Version", "learncast \(manifest.version)"),
      ("Changed after the run", changedFiles.isEmpty ? "nothing" : listed(changedFiles)),
    ]
  }

  func records(_ file: String) -> [ResultsRecord] { tables[file]?.records ?? [] }
}

extension ResultsFolder {
  /// A sentence for each file that is not the one that the run wrote.
  package var warnings: [String] {
    changedFiles.map { "'\(harmless(path))/\($0)' was changed after the run; the page says so." }
      + missingFiles.map { "'\(harmless(path))/\($0)' is missing; run.json says that the run wrote it." }
  }
}
