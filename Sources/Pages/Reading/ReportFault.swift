import Reports

/// Why no page can be made.
package enum ReportFault: Error, Equatable, Sendable {
  case noSuchFolder(String)
  /// It has no `run.json` of ours.
  case notAResultsFolder(String)
  case unknownFormat(String, Int)
  /// Part of a run, without results of its own.
  case shard(String, number: Int, count: Int)
  case brokenFile(folder: String, file: String)
  case missingFile(folder: String, file: String)
  /// The libraries that draw the charts are not where they are looked for.
  case noChartLibraries(lookedIn: [String])
  /// One of them is not the one that the page was made for.
  case unknownChartLibrary(path: String)

  /// Whether something is not there (exit status 66) and not faulty (65).
  package var isAboutAMissingFile: Bool {
    switch self {
    case .noSuchFolder, .missingFile, .noChartLibraries: true
    case .notAResultsFolder, .unknownFormat, .shard, .brokenFile, .unknownChartLibrary: false
    }
  }

  /// What was found, and what to do.
  package var message: String {
    switch self {
    case .noSuchFolder(let path):
      "no folder '\(harmless(path))'. `learncast run FILE --out DIR` writes one."
    case .notAResultsFolder(let path):
      "'\(harmless(path))' has no run.json of learncast: it is no results folder. `learncast run FILE --out DIR` writes one."
    case .unknownFormat(let path, let format):
      "'\(harmless(path))' is written in format \(format); this version reads format \(ResultsManifest.readFormat)."
    case .shard(let path, let number, let count):
      "'\(harmless(path))' is shard \(number)/\(count) of a run, which has no results of its own. "
        + "`learncast merge DIR…` makes them of all \(count) shards."
    case .brokenFile(let folder, let file):
      "'\(harmless(folder))/\(file)' cannot be read as learncast writes it. Run the scenario again."
    case .missingFile(let folder, let file):
      "'\(harmless(folder))' has no \(file). Run the scenario again."
    case .noChartLibraries(let places):
      "the libraries that draw the charts are not installed. `Scripts/fetch-charts` brings them (once, 30 MB from PyPI); "
        + "they were looked for in \(places.map { "'\(harmless($0))'" }.joined(separator: ", "))."
    case .unknownChartLibrary(let path):
      "'\(harmless(path))' is not the version that the page is made for. `Scripts/fetch-charts` brings the right one."
    }
  }
}
