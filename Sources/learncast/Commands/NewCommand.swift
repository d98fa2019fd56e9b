import ArgumentParser
import Foundation
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
    let options: Data.WritingOptions = force ? [.atomic] : [.withoutOverwriting]
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: options)
    } catch CocoaError.fileWriteFileExists {
      Terminal.tell("learncast: '\(harmless(file))' is there already; --force replaces it.")
      throw ExitStatus.cannotWrite
    } catch {
      Terminal.tell("learncast: cannot write '\(harmless(file))': \(error.localizedDescription)")
      throw ExitStatus.cannotWrite
    }
  }
}
