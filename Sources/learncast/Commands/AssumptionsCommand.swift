import ArgumentParser
import Reports
import Scenarios

struct AssumptionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assumptions", abstract: "List every input with its distribution, source and grade.",
    discussion: "Example: learncast assumptions scenarios/baseline.yaml --grade judgement")

  @Argument(help: ArgumentHelp("A scenario file; - is standard input.", valueName: "FILE"))
  var file: String

  @OptionGroup var overrides: OverrideOptions
  @OptionGroup var printing: PrintingOptions

  @Option(help: ArgumentHelp("Only inputs that are known so well.", valueName: "GRADE"))
  var grade: Grade?

  func run() throws {
    for file in try overrides.scenarios([file], isQuiet: printing.quiet) {
      let assumptions = file.scenario.assumptionList(grade: grade)
      if printing.printsTable {
        try Terminal.write(AssumptionList(assumptions, Terminal.style(allowsColor: !printing.noColor)).text)
      }
      try printing.write([assumptions.table(file.scenario.horizon.currency.value, file.scenario.calendar)])
    }
  }
}

extension Grade: ExpressibleByArgument {}
