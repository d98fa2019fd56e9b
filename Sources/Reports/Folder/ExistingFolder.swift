import FoundationEssentials
import Glibc

/// What is at the path of a run before it is written.
enum ExistingFolder: Equatable {
  /// No folder, or one without anything in it.
  case nothing
  /// What a run of ours wrote, and nothing else.
  case run
  case file
  /// What was found, as a message says it: `'notes.txt' and 3 more`.
  case somethingElse(String)

  init(at path: String) {
    guard let kind = fileKind(path) else {
      self = .nothing
      return
    }
    guard kind == S_IFDIR else {
      self = .file
      return
    }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      self = .somethingElse("something that cannot be read")
      return
    }
    // A file that somebody put beside the results is lost work if it goes with them.
    let ours = filesOfRun(in: path)
    let others = names.filter { !ours.contains($0) || fileKind(path + "/" + $0) != S_IFREG }.sorted()
    if let first = others.first {
      self = .somethingElse("'\(harmless(first))'" + (others.count > 1 ? " and \(others.count - 1) more" : ""))
    } else {
      self = names.isEmpty ? .nothing : .run
    }
  }
}

/// The files that the run in this folder says it wrote, its own description among them; empty if there is no run.
private func filesOfRun(in folder: String) -> Set<String> {
  let description = folder + "/" + RunMarker.fileName
  guard fileKind(description) == S_IFREG, let bytes = FileManager.default.contents(atPath: description),
    let marker = try? JSONDecoder().decode(RunMarker.self, from: bytes), marker.program == RunMarker.program
  else { return [] }
  return Set(marker.files.keys).union([RunMarker.fileName, RunMarker.pageName])
}

/// The members of `run.json` by which a folder is known to hold a run of ours.
struct RunMarker: Decodable {
  static let fileName = "run.json"
  static let program = "learncast"
  /// The page that `report` makes of a run, beside it.
  static let pageName = "report.html"

  let program: String
  /// Digests by file name.
  let files: [String: String]
}
