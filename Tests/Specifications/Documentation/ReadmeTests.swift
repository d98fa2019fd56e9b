import Foundation
import Testing

/// What the README tells people to type works as it stands there.
@Suite("README") struct ReadmeTests {
  /// The lines of its `sh` blocks.
  static let commands = codeBlocks(
    of: (try? String(contentsOfFile: CommandRunner.repository + "/README.md", encoding: .utf8)) ?? ""
  ).filter { $0.language == "sh" }.flatMap { $0.text.components(separatedBy: "\n") }

  static let program = ".build/release/learncast"

  @Test("every command of it ends well", arguments: commands.filter { $0.hasPrefix(program) })
  func commandsWork(line: String) throws {
    let runner = try CommandRunner()
    // A few futures show as well as ten thousand that the line is understood.
    let isForecast = line.contains(" run ") || line.contains(" compare ")
    let arguments = line.dropFirst(Self.program.count) + (isForecast ? " --replications 8" : "")
    let ending = try runner.shell("learncast" + arguments)
    #expect(ending.status == 0, "\(line): \(ending.errors)")
  }

  @Test("the others are the two commands of the Makefile, the second of which is what CI runs")
  func makeCommands() throws {
    let others = Self.commands.filter { !$0.hasPrefix(Self.program) }
    let names = others.compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) }
    #expect(names == ["forecast", "test"])
    let makefile = try String(contentsOfFile: CommandRunner.repository + "/Makefile", encoding: .utf8)
    for name in names { #expect(makefile.contains("\n\(name): ")) }
    let ci = try String(contentsOfFile: CommandRunner.repository + "/.ci/run", encoding: .utf8)
    #expect(ci.hasSuffix("exec make test\n"))
  }

  @Test("the scenario that it shows is the smallest that ships, but for comments")
  func scenarioIsShipped() throws {
    let text = try String(contentsOfFile: CommandRunner.repository + "/README.md", encoding: .utf8)
    let shown = try #require(
      text.components(separatedBy: "```yaml\n").dropFirst().first?.components(separatedBy: "```").first)
    let runner = try CommandRunner()
    try runner.write(shown, to: "shown.yaml")
    let ending = try runner.shell(
      "diff <(learncast validate --resolved shown.yaml 2>/dev/null | grep -v description | sed 's/  #.*//') "
        + "<(learncast validate --resolved scenarios/one-program.yaml 2>/dev/null | grep -v description | sed 's/  #.*//')"
    )
    #expect(ending.status == 0, "\(ending.output)")
  }
}
