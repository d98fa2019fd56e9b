import Foundation
import Scenarios
import Testing

@Suite("The JSON Schema, checked by Python's jsonschema") struct JSONSchemaTests {
  @Test("it is a schema of the draft 2020-12, and the same bytes each time")
  func isSchema() throws {
    let text = try JSONSchema.text()
    #expect(text.contains("\"$schema\" : \"https://json-schema.org/draft/2020-12/schema\""))
    #expect(try JSONSchema.text() == text)
  }

  @Test("every shipped scenario and the starter are accepted", .enabled(if: Validator.isThere))
  func acceptsShipped() throws {
    let folder = ShippedScenariosTests.folder.path
    let files = ShippedScenariosTests.files.map { folder + "/" + $0 }
    #expect(try Validator.complaints(files) == [])
    #expect(try Validator.complaints(texts: [NewScenario.starter, try #require(NewScenario.full().value)]) == [])
  }

  @Test("what is only doubtful is accepted", .enabled(if: Validator.isThere))
  func acceptsDoubts() throws {
    let files = FaultyScenarios.names.filter { $0.hasPrefix("doubt-") }
    #expect(try Validator.complaints(files.map { FaultyScenarios.folder + "/" + $0 }) == [])
  }

  @Test(
    "unknown keys, unknown words and units that do not suit are refused", .enabled(if: Validator.isThere),
    arguments: ["key-", "value-no-such-", "unit-"])
  func refusesFaults(kind: String) throws {
    // A key that is there twice is gone before a schema sees it; a currency and the end of a range need the scenario.
    let beyond = [
      "key-twice.yaml", "value-no-such-day.yaml", "unit-other-currency.yaml", "unit-percent-for-a-factor-range.yaml",
    ]
    let files = FaultyScenarios.names.filter { $0.hasPrefix(kind) && !beyond.contains($0) }
    let refused = try Validator.complaints(files.map { FaultyScenarios.folder + "/" + $0 }).map(\.file)
    #expect(refused == files)
  }
}

/// The script beside this file.
private enum Validator {
  static let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "check_schema.py").path

  struct Complaint: Equatable {
    let file: String
    let message: String
  }

  /// Whether python3, jsonschema and PyYAML are installed; where they are not, these tests are skipped.
  static let isThere: Bool = {
    guard let schema = try? schemaFile(), let run = try? output([schema]) else { return false }
    return run.status == 0
  }()

  static func complaints(_ files: [String]) throws -> [Complaint] {
    let run = try output([try schemaFile()] + files)
    let answers = run.text.split(separator: "\n").map(String.init)
    try #require(answers.count == files.count, "\(run.text)")
    return zip(files, answers).filter { $1 != "ok" }
      .map { Complaint(file: $0.split(separator: "/").last.map(String.init) ?? $0, message: $1) }
  }

  static func complaints(texts: [String]) throws -> [Complaint] {
    let files = texts.indices.map { FileManager.default.temporaryDirectory.path + "/learncast-\(UUID())-\($0).yaml" }
    defer { for file in files { try? FileManager.default.removeItem(atPath: file) } }
    for (file, text) in zip(files, texts) { try text.write(toFile: file, atomically: true, encoding: .utf8) }
    return try complaints(files)
  }

  private static func schemaFile() throws -> String {
    let file =
      FileManager.default.temporaryDirectory.path
      + "/learncast-schema-\(ProcessInfo.processInfo.processIdentifier).json"
    try JSONSchema.text().write(toFile: file, atomically: true, encoding: .utf8)
    return file
  }

  private static func output(_ arguments: [String]) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", script] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
