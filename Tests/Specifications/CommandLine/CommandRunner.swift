import Foundation
import Testing

/// The built `learncast`, run as a planner runs it, in a folder of the test's own that has the scenarios in it.
final class CommandRunner {
  let folder: String

  struct Ending {
    let status: Int32
    let output: String
    let errors: String
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("learncast-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/scenarios", withDestinationPath: CommandRunner.repository + "/scenarios")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static let repository = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/")
    .replacing("//", with: "/")

  /// Beside the bundle of the tests.
  static var program: String {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent().path + "/learncast"
  }

  /// The debug build, if it is there and no source has changed since.
  static let debugProgram: String? = {
    let path = program.replacing("/release/learncast", with: "/debug/learncast")
    guard path != program, let built = changed(path) else { return nil }
    let sources = FileManager.default.enumerator(atPath: repository + "/Sources")?.compactMap { $0 as? String } ?? []
    let isStale = sources.contains { changed(repository + "/Sources/" + $0).map { $0 > built } ?? false }
    return isStale ? nil : path
  }()

  private static func changed(_ path: String) -> Date? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
  }

  func write(_ text: String, to name: String) throws {
    let path = URL(fileURLWithPath: folder + "/" + name)
    try FileManager.default.createDirectory(
      at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: path)
  }

  func read(_ name: String) -> String? { try? String(contentsOfFile: folder + "/" + name, encoding: .utf8) }

  func bytes(_ name: String) -> Data? { FileManager.default.contents(atPath: folder + "/" + name) }

  func files(in name: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + name)) ?? []).sorted()
  }

  /// Runs it to its end.
  func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Ending {
    try run(arguments, input: input, environment: environment)
  }

  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Ending {
    try finished(try started(CommandRunner.program, arguments, input, environment))
  }

  func run(_ arguments: [String]) throws -> Ending {
    try finished(try started(CommandRunner.program, arguments, "", [:]))
  }

  /// Runs a line of the shell in which `learncast` is the built program.
  func shell(_ line: String) throws -> Ending {
    try finished(
      try started("/bin/bash", ["-c", "learncast() { '\(CommandRunner.program)' \"$@\"; }; \(line)"], "", [:]))
  }

  /// Starts it without waiting.
  func start(_ arguments: String...) throws -> Process { try start(arguments) }

  func start(_ arguments: [String]) throws -> Process { try started(CommandRunner.program, arguments, "", [:]) }

  func finished(_ process: Process) throws -> Ending {
    process.waitUntilExit()
    return Ending(
      status: process.terminationStatus, output: read(".output") ?? "", errors: read(".errors") ?? "")
  }

  /// Output goes to files: a pipe that nobody reads would stop the program when it is full.
  private func started(
    _ program: String, _ arguments: [String], _ input: String, _ environment: [String: String]
  ) throws -> Process {
    for name in [".output", ".errors", ".input"] { try write(name == ".input" ? input : "", to: name) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(environment) { $1 }
    process.standardInput = FileHandle(forReadingAtPath: folder + "/.input")
    process.standardOutput = FileHandle(forWritingAtPath: folder + "/.output")
    process.standardError = FileHandle(forWritingAtPath: folder + "/.errors")
    try process.run()
    return process
  }
}
