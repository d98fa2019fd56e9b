import Analysis
import ArgumentParser
import Forecasting
import Reports

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Forecast scenarios: write the CSV projections, print a one-screen summary.",
    discussion: """
      Example: learncast run scenarios/baseline.yaml --set 'funding.annual=$2.2M' --out outputs/more-money

      Each FILE gets its folder outputs/NAME, or DIR with --out (DIR/NAME for several). The folder appears whole or not \
      at all. Ends with status 1 if --require is given and a promise is kept less often.
      """)

  @Argument(help: ArgumentHelp("Scenario files; - is standard input.", valueName: "FILE"))
  var files: [String]

  @OptionGroup var overrides: OverrideOptions
  @OptionGroup var forecast: ForecastOptions
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var printing: PrintingOptions

  @Flag(help: "Play only the single-number plan: everything at its median, nothing strikes, nobody leaves.")
  var asPlanned = false

  @Option(help: ArgumentHelp("The chance with which each promise has to be kept.", valueName: "CHANCE"))
  var require: WrittenChance?

  func run() throws {
    let scenarios = try overrides.scenarios(files, isQuiet: printing.quiet)
    let destinations = try destination.destinations(of: scenarios)
    let run = ForecastRun(forecast, printing, count: scenarios.count, asPlanned: asPlanned)
    var all: [ForecastResults] = []
    for (file, destination) in zip(scenarios, destinations) {
      let results = try run.results(of: file, to: destination)
      if printing.printsTable {
        let style = Terminal.style(allowsColor: !printing.noColor)
        try Terminal.write((all.isEmpty ? "" : "\n") + OneScreenSummary(results, style).text)
        if !asPlanned {
          let planned = try PlannedFuture(file.scenario.planDescription)
          try Terminal.write("\n" + PlanAgainstFutures(results, planned, style).text)
        }
      } else if let reason = results.reasonWithoutReturn, !printing.quiet {
        Terminal.tell("warning: no return on spend can be told: \(harmless(reason))")
      }
      if !printing.quiet { Terminal.tell("Written: \(harmless(destination.path))") }
      all.append(results)
    }
    if files.count > 1, !printing.quiet {
      let names = files.map { harmless($0) }.joined(separator: " ")
      Terminal.tell("Compare them under the same luck: learncast compare \(names)")
    }
    try printing.write(all.map(\.summaryTable))
    if let require { try check(all, against: require) }
  }

  private func check(_ all: [ForecastResults], against required: WrittenChance) throws {
    let broken = all.flatMap { $0.promisesKept(lessOftenThan: required.share) }
    for promise in broken { Terminal.tell("learncast: " + promise) }
    if !broken.isEmpty { throw ExitStatus.promiseNotKept }
  }
}
