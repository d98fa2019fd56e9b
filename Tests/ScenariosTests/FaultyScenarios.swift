import Foundation
import Scenarios

/// The folder of scenarios with one kind of fault each, and the scenario without any that they extend.
enum FaultyScenarios {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "FaultyScenarios").path

  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".yaml") && $0 != "valid.yaml" }.sorted()

  static func text(of name: String) -> String {
    (try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)) ?? ""
  }

  /// The sentences in the first lines of a file.
  static func expected(in text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).prefix { $0.hasPrefix("# ") }
      .map { String($0.dropFirst(2)) }
  }

  /// What a file is told: line, column and sentence of each fault, in the order of the text.
  static func told(_ faults: [Fault], in name: String) -> [String] {
    faults.sorted { $0.place < $1.place }.map { fault in
      let file = fault.place.source.name.split(separator: "/").last.map(String.init) ?? ""
      let place = "\(fault.place.line):\(fault.place.column)"
      return (file == name ? "" : file + ":") + "\(place): \(fault.sentence)"
    }
  }
}

/// A scenario that says only what differs from `FaultyScenarios/valid.yaml`.
func variant(_ text: String, of base: String = "valid.yaml") -> Checked<Scenario> {
  let path = FaultyScenarios.folder + "/variant.yaml"
  let source = SourceText(name: path, text: "extends: \(base)\n" + text, origin: .scenario)
  return readScenario(source, folder: ScenarioFolder(of: path))
}

/// The same, with every fault in words.
func told(_ text: String) -> [String] {
  variant(text).faults.sorted { $0.place < $1.place }.map(\.sentence)
}
