import ArgumentParser
import Reports
import Scenarios

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a commented scenario to start from.",
    discussion: "Example: learncast new plan.yaml && learncast run plan.yaml")

  @Argument(help: ArgumentHelp("The file to write; - is standard output.", valueName: "FILE"))
  var file: String

  @Flag(help: "With every input, and what it means.")
  var full = false

  @Flag(help: "Replace a file that is there.")
  var force = false

  func run() throws {
    let text = full ? NewScenario.full().value ?? NewScenario.starter : NewScenario.starter
    if file == "-" { return try Terminal.write(text) }
    do throws(OutputFault) {
      try writeFile(Array(text.utf8), to: file, replaces: force)
    } catch {
      Terminal.tell("learncast: " + error.message)
      throw error.status
    }
  }
}
