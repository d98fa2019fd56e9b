import ArgumentParser
import Foundation
import Reports
import Scenarios

/// Writes the generated pages of the documentation; for those who work on the program.
struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference", abstract: "Write Inputs.md and Metrics.md from what the program declares.",
    shouldDisplay: false)

  @Argument(help: ArgumentHelp("The folder of the pages.", valueName: "DIR"))
  var folder: String

  func run() throws {
    for (name, text) in [("Inputs.md", InputReference.markdown()), ("Metrics.md", metricsReference)] {
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
      } catch {
        Terminal.tell("learncast: cannot write to '\(harmless(folder))': \(error.localizedDescription)")
        throw ExitStatus.cannotWrite
      }
    }
  }
}
