import Analysis
import ArgumentParser
import Forecasting
import Reports

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Put scenarios side by side under the same luck.",
    discussion: """
      Example: learncast compare scenarios/baseline.yaml scenarios/two-more-designers.yaml
      Example: learncast compare scenarios/baseline.yaml --what-if "Fewer at once: team.wip_limit=4"
      Example: learncast compare --why scenarios/baseline.yaml scenarios/budget-cut.yaml

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

  @Flag(help: "Say which edit between the files brings how much of each difference; plays mixtures of them.")
  var why = false

  @OptionGroup var overrides: OverrideOptions
  @OptionGroup var forecast: ForecastOptions
  @OptionGroup var precision: PrecisionOptions
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var printing: PrintingOptions

  func validate() throws {
    if files.count + whatIfs.count < 2 {
      throw ValidationError("a comparison needs a second FILE, or a variant such as --what-if \"Name: PATH=VALUE\".")
    }
  }

  func run() throws {
    let read = try overrides.scenarios(files, whatIfs: whatIfs, isQuiet: printing.quiet)
    var compared = try ComparedScenarios(read)
    do { try checkComparable(compared.strategies) } catch {
      Terminal.tell("learncast: " + harmless(error.message))
      throw ExitStatus.faultyScenario
    }
    if why { compared.asksWhy() }
    try precision.check(read)
    let target = destination.folder(usually: "outputs/comparison")
    let run = ForecastRun(
      forecast.settings(telling: !printing.quiet), printing, count: compared.strategies.count,
      furtherFutures: compared.mixtureCount * compared.futuresOfMixtures(forecast.settings),
      precision: precision.requests)
    let results = try run.comparison(of: compared, to: target)
    try printing.show(results.comparisonTable, at: target) { ComparisonScreen(results, $0) }
  }
}
