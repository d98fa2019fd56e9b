import ArgumentParser
import Scenarios

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Print every fault and doubt of scenario files, and nothing else.",
    discussion: """
      Example: learncast validate scenarios/*.yaml

      Ends with status 65 if a file has a fault (with --strict: a doubt), 66 if one is not there.
      """)

  @Argument(help: ArgumentHelp("Scenario files; - is standard input.", valueName: "FILE"))
  var files: [String]

  @OptionGroup var overrides: OverrideOptions

  @Flag(help: "Take doubts for faults.")
  var strict = false

  @Flag(help: "Print the merged scenario, each value with where it comes from.")
  var resolved = false

  @Option(help: ArgumentHelp("How faults are printed: text, or json for editors.", valueName: "FORMAT"))
  var format = FaultFormat.text

  enum FaultFormat: String, CaseIterable, ExpressibleByArgument { case text, json }

  func run() throws {
    let checked = try overrides.checkedScenarios(files).map { strict ? $0.strict : $0 }
    let report = FaultReport(checked.flatMap(\.faults))
    let told = format == .json ? report.json : report.text
    if resolved {
      Terminal.show(told)
      try Terminal.write(checked.compactMap { $0.value?.resolved.yaml(withOrigins: true) }.joined(separator: "---\n"))
    } else {
      try Terminal.write(told)
    }
    try ExitStatus.check(report.faults)
    if checked.contains(where: { $0.value == nil }) { throw ExitStatus.faultyScenario }
  }
}
