import Scenarios
import Support
import Testing

/// Scenario files in a folder of a test's own.
struct Files {
  let folder: ScratchFolder

  init(_ texts: KeyValuePairs<String, String>) throws {
    folder = try ScratchFolder()
    for (name, text) in texts { try folder.write(text, to: name) }
  }

  func read(_ name: String, _ overrides: String...) throws -> Checked<ScenarioDocument> {
    readDocument(path: folder.path(name), overrides: try overrides.map { try #require(Override.read($0).value) })
  }

  /// The merged tree, or the report of all faults, with the folder's own path left out.
  func told(_ name: String, _ overrides: String...) throws -> String {
    let overrides = try overrides.map { try #require(Override.read($0).value) }
    let (document, faults) = composeDocument(path: folder.path(name), overrides: overrides)
    if faults.isEmpty { return document?.root.told ?? "nothing" }
    let sentences = FaultReport(faults).faults.map(FaultReport.sentence)
    return sentences.joined(separator: "\n").replacing(folder.path + "/", with: "")
  }
}
