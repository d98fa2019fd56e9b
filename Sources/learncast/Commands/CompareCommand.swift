import Analysis
import ArgumentParser
import Forecasting
import Reports
import Scenarios

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Put scenarios side by side under the same luck.",
    discussion: """
      Example: learncast compare scenarios/baseline.yaml scenarios/two-more-designers.yaml
      Example: learncast compare scenarios/baseline.yaml --what-if "Fewer at once: team.wip_limit=4"

      The first scenario is what the others are compared with. Each --what-if is the first FILE with changes.
      Scenarios of different starts, horizons or currencies are refused (status 65).
      """)

  @Argument(help: ArgumentHelp("Scenario files; - is standard input.", valueName: "FILE"))
  var files: [String]

  @Option(
    name: .customLong("what-if"),
    help: ArgumentHelp("A variant of the first file without a file; may be repeated.", valueName: "NAME: PATH=VALUE, …")
  )
  var whatIfs: [String] = []

  @OptionGroup var overrides: OverrideOptions
  @OptionGroup var forecast: ForecastOptions
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var printing: PrintingOptions

  func validate() throws {
    if files.count + whatIfs.count < 2 {
      throw ValidationError("a comparison needs a second FILE, or a variant such as --what-if \"Name: PATH=VALUE\".")
    }
  }

  func run() throws {
    let scenarios = try overrides.scenarios(files, whatIfs: whatIfs, isQuiet: printing.quiet)
    let strategies = distinctlyNamed(try scenarios.map { try Strategy($0.scenario, name: $0.name) })
    do { try checkComparable(strategies) } catch {
      Terminal.tell("learncast: " + harmless(error.message))
      throw ExitStatus.faultyScenario
    }
    var target = RunDestination(path: destination.out ?? "outputs/comparison")
    target.replacesAnything = destination.force
    target.includesSamples = destination.samples
    let run = ForecastRun(forecast.settings, printing, count: strategies.count)
    let results = try run.comparison(of: scenarios.map(\.scenario), strategies, to: target)
    if printing.printsTable {
      try Terminal.write(ComparisonScreen(results, Terminal.style(allowsColor: !printing.noColor)).text)
    }
    if !printing.quiet { Terminal.tell("Written: \(harmless(target.path))") }
    try printing.write([results.comparisonTable])
  }
}

extension ForecastRun {
  /// Plays all strategies and writes the folder of the comparison.
  func comparison(of scenarios: [Scenario], _ strategies: [Strategy], to destination: RunDestination) throws
    -> ComparisonResults
  {
    try telling {
      let criteria = Criteria(strategies)
      var played: [PlayedStrategy] = []
      var tables: [ComparedTables] = []
      for (scenario, strategy) in zip(scenarios, strategies) {
        let forecast = try Forecast(strategy.plan, settings, control: control)
        var labels = ScenarioLabels(scenario, strategy.plan)
        labels.scenario = strategy.name
        let results = try ForecastResults(
          forecast, labels, promises: scenario.promises(in: strategy.plan.layout), control: control)
        played.append(PlayedStrategy(strategy, forecast, criteria))
        tables.append(ComparedTables(results, ScenarioStatement(scenario)))
      }
      let results = try ComparisonResults(played, criteria, tables, settings)
      guard try results.write(to: destination, control: control) else {
        throw ForecastFault.cancelled(finished: control.finishedReplications)
      }
      return results
    }
  }
}
