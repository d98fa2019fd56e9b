import ArgumentParser
import Scenarios

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Print every fault and doubt of scenario files, and nothing else.",
    discussion: """
      Example: learncast validate scenarios/*.yaml

      Ends with status 65 if a file has a fault, 66 if one is not there; doubts are legal.
      """)

  @Argument(help: ArgumentHelp("Scenario files; - is standard input.", valueName: "FILE"))
  var files: [String]

  @OptionGroup var overrides: OverrideOptions

  func run() throws {
    let faults = try overrides.checkedScenarios(files).flatMap(\.faults)
    try Terminal.write(faults.map { $0.line + "\n" }.joined())
    try ExitStatus.check(faults)
  }
}
