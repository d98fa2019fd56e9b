import Foundation
import Testing

/// On a terminal made by `script`, of which everything that appears on it is kept.
@Suite("The line of progress", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
struct ProgressTests {
  private func shown(_ options: String) throws -> String {
    let runner = try CommandRunner()
    let command = "'\(CommandRunner.program)' run scenarios/calm.yaml --replications 2 --out out \(options)"
    let ending = try runner.shell("script -qec \"\(command)\" shown >/dev/null </dev/null")
    #expect(ending.status == 0)
    return try #require(runner.read("shown"))
  }

  @Test("is there before the first future is finished, and gone before anything else is said")
  func atOnce() throws {
    let shown = try shown("")
    let line = try #require(shown.range(of: "\r\u{1B}[K0 of 2 futures"))
    let cleared = try #require(shown.range(of: "\r\u{1B}[K", range: line.upperBound..<shown.endIndex))
    #expect(shown.range(of: "Written: out").map { $0.lowerBound >= cleared.upperBound } == true)
  }

  @Test("says which file is read before it is, and that is gone when futures are played")
  func reading() throws {
    let shown = try shown("")
    let reading = try #require(shown.range(of: "\r\u{1B}[KReading scenarios/calm.yaml\r\u{1B}[K"))
    let playing = try #require(shown.range(of: "0 of 2 futures"))
    #expect(reading.upperBound <= playing.lowerBound)
  }

  @Test("is not there for who wants quiet")
  func quiet() throws {
    let shown = try shown("--quiet")
    #expect(!shown.contains("futures") && !shown.contains("Reading"))
  }
}
