import ArgumentParser
import Reports

@main
struct Learncast: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learncast",
    abstract: "Plan a learning function under uncertainty: a scenario becomes thousands of futures.",
    version: programVersion,
    subcommands: [
      RunCommand.self, CompareCommand.self, ExplainCommand.self, SensitivityCommand.self, SeekCommand.self,
      OptimizeCommand.self, StoryCommand.self, ReportCommand.self,
      StoryCommand.self, ReportCommand.self,
      ValidateCommand.self, AssumptionsCommand.self, NewCommand.self, SchemaCommand.self, MergeCommand.self,
      ReferenceCommand.self, SameLuckCommand.self, DesignsCommand.self,
    ])

  static func main() {
    Interruption.ignoresBrokenPipes()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// Usage, help and our own statuses as they are; anything else is no fault of the user's.
  private static func end(with error: any Error) -> Never {
    let status = exitCode(for: error)
    if error is ExitCode || status == .success || status == .validationFailure { exit(withError: error) }
    Terminal.tell("learncast \(programVersion): an error that should not happen: \(harmless("\(error)"))")
    Terminal.tell("Please report it with the command and the scenario that led to it.")
    exit(withError: ExitStatus.ourFault)
  }
}
