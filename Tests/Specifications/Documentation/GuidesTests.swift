import Foundation
import Testing

/// What a guide tells people to type works as it stands there, line after line, and shows what it says.
@Suite("Guides")
struct GuidesTests {
  @Test(
    "every command ends well, and each screen shown is a section of what the command before it prints",
    arguments: ["FirstForecast", "ReadingTheSummary", "WhatDrivesIt"])
  func commandsWork(guide: String) throws {
    let page = try String(
      contentsOfFile: CommandRunner.repository + "/Documentation/Guides/\(guide).md", encoding: .utf8)
    let runner = try CommandRunner()
    var sections: Set<String> = []
    for block in codeBlocks(of: page) {
      if block.language == "sh" {
        for line in block.text.components(separatedBy: "\n") { sections = try output(of: line, runner) }
      } else if block.language == "text" {
        let isToday = sections.contains(block.text)
        #expect(isToday, "`make example` shows today's screen; this is none of it:\n\(block.text)")
      }
    }
    #expect(!sections.isEmpty)
  }

  /// What a command prints, its sections apart.
  private func output(of line: String, _ runner: CommandRunner) throws -> Set<String> {
    guard line.hasPrefix(ReadmeTests.program) else { return [] }
    if line.contains(" report "), !ReportCommandTests.areChartsThere { return [] }
    let command = "learncast" + line.dropFirst(ReadmeTests.program.count)
    let ending = try runner.shell("export LEARNCAST_CHARTS='\(ReportCommandTests.charts)'; \(command)")
    #expect(ending.status == 0, "\(line): \(ending.errors)")
    return Set(ending.output.components(separatedBy: "\n\n").map { $0.trimmingCharacters(in: .newlines) })
  }
}

/// The blocks of a page between lines of ```.
func codeBlocks(of page: String) -> [(language: String, text: String)] {
  let parts = page.components(separatedBy: "\n```")
  // What stands at odd places is code: its language up to the first line's end.
  return stride(from: 1, to: parts.count, by: 2).map { place in
    let lines = parts[place].components(separatedBy: "\n")
    return (lines.first ?? "", lines.dropFirst().joined(separator: "\n"))
  }
}
