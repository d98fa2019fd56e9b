import Foundation
import Testing

@Suite(
  "Screens on a terminal", .enabled(if: TerminalCapture.isThere, "THE SCREENS WERE NOT LOOKED AT: there is no tmux."))
struct TerminalCaptureTests {
  /// Quick ones, with every table that a screen may have.
  static let commands = [
    "learncast run scenarios/baseline.yaml --replications 100",
    "learncast compare --why scenarios/one-program.yaml --replications 100 --what-if "
      + "'Two designers more: team.roles.instructional_designer.headcount=4, funding.annual=$560k'",
    "learncast explain scenarios/one-program.yaml --replications 16",
    "learncast sensitivity scenarios/one-program.yaml --outcome spend --outcome promises --replications 600",
    "learncast story scenarios/baseline.yaml --replications 60",
    "learncast sensitivity scenarios/one-program.yaml --replications 512",
  ]
  static let widths = [60, 80, 120]

  @Test("nothing wraps, at 60, 80 and 120 columns, and headings stand out", arguments: commands, widths)
  func nothingWraps(command: String, columns: Int) throws {
    let seen = try TerminalCapture(command, columns: columns)
    #expect(seen.lines == seen.written)
    #expect(seen.hasEscapes)
    // Nothing but lines of the width that there is was made for it.
    #expect(seen.lines.contains { $0.count > columns * 9 / 10 })
  }

  @Test(
    "no color where nobody wants it: NO_COLOR, a dumb terminal, a pipe",
    arguments: [("", "NO_COLOR=1"), ("", "TERM=dumb"), (" | cat", "")])
  func withoutColor(pipe: String, environment: String) throws {
    let command = "learncast run scenarios/one-program.yaml --replications 64" + pipe
    let seen = try TerminalCapture(command, columns: 80, environment: environment)
    #expect(!seen.hasEscapes)
    #expect(seen.lines == seen.written)
  }

  @Test("signs of ASCII where the locale has no others", arguments: commands)
  func ascii(command: String) throws {
    let seen = try TerminalCapture(command, columns: 60, environment: "LC_ALL=C")
    #expect(seen.lines.allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCII) })
    #expect(seen.lines == seen.written)
  }
}
