import Foundation
import Testing

/// Who may import whom, of our own targets and of what is not ours (architecture.md, 3.1). The package's dependencies
/// alone would not do: Foundation and the C library come with the toolchain.
@Suite("Architecture: imports")
struct ImportTests {
  private static let mayImport: [String: Set<String>] = [
    "Quantities": [],
    "Chance": ["CGSL", "CRandom123", "Glibc"],
    "LearningModel": ["Chance", "Quantities", "Glibc"],
    "Statistics": ["CGSL", "Glibc"],
    "Scenarios": [
      "LearningModel", "Chance", "Quantities", "Yams", "CYaml", "OrderedCollections", "Foundation",
      "FoundationEssentials", "Glibc",
    ],
    "Forecasting": ["LearningModel", "Statistics", "Chance", "Quantities", "Dispatch", "Synchronization", "Glibc"],
    "Analysis": ["Scenarios", "Forecasting", "LearningModel", "Statistics", "Chance", "Quantities"],
    "Reports": [
      "CFileExchange", "Analysis", "Forecasting", "LearningModel", "Statistics", "Chance", "Quantities", "Scenarios",
      "Foundation", "FoundationEssentials", "Glibc",
    ],
    "learncast": [
      "Reports", "Analysis", "Forecasting", "Scenarios", "LearningModel", "Statistics", "Chance", "Quantities",
      "ArgumentParser", "Foundation", "FoundationEssentials", "Dispatch", "Synchronization", "Glibc",
    ],
  ]

  private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  @Test("every target of Swift files is in the table")
  func everyTargetIsKnown() throws {
    let targets = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path())
    let ofSwift = try targets.filter { try !swiftFiles(of: $0).isEmpty }
    #expect(Set(ofSwift) == Set(Self.mayImport.keys))
  }

  @Test("a file imports only what its target may", arguments: mayImport.keys.sorted())
  func importsObeyTheLayers(target: String) throws {
    let files = try swiftFiles(of: target)
    try #require(!files.isEmpty)
    let allowed = Self.mayImport[target] ?? []
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        guard let name = module(importedBy: line) else { continue }
        #expect(allowed.contains(name), "\(file.path()):\(number + 1): \(line)")
        #expect(!line.contains("@testable"), "\(file.path()):\(number + 1): \(line)")
      }
    }
  }

  @Test(
    "an import is found however it is written",
    arguments: [
      "import Foundation", "public import Foundation", "@preconcurrency import Foundation",
      "import struct Foundation.URL",
      "  @_spi(x) package import Foundation",
    ])
  func importsAreFound(line: String) { #expect(module(importedBy: line[...]) == "Foundation") }

  @Test("reports see results, never the world of one future")
  func reportsSeeNoWorld() throws {
    for file in try swiftFiles(of: "Reports") {
      let text = try String(contentsOf: file, encoding: .utf8)
      let words = text.split { !$0.isLetter && !$0.isNumber }
      #expect(!words.contains("World") && !words.contains("FuturePlayer"), "\(file.path())")
    }
  }

  private func swiftFiles(of target: String) throws -> [URL] {
    let folder = Self.sources.appending(path: target)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".swift") }.sorted()
      .map { folder.appending(path: $0) }
  }

  /// The module that a line imports, of `import M`, `package import M`, `@attribute import M`, `import struct M.S`.
  private func module(importedBy line: Substring) -> String? {
    let words = line.split(separator: " ")
    guard let position = words.firstIndex(of: "import"), words[..<position].allSatisfy(mayPrecedeImport) else {
      return nil
    }
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor"]
    let path = words[(position + 1)...].first { !kinds.contains($0) }
    return path?.split(separator: ".").first.map(String.init)
  }

  private func mayPrecedeImport(_ word: Substring) -> Bool {
    word.hasPrefix("@") || ["public", "package", "internal", "fileprivate", "private"].contains(word)
  }
}
