import Analysis
import ArgumentParser
import Forecasting
import Reports
import Scenarios

struct SeekCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seek", abstract: "Find the least (or most) of a lever that keeps promises with a given chance.",
    discussion: """
      Example: learncast seek scenarios/baseline.yaml --lever designers --promise on_time_share --chance 80%
      Example: learncast seek scenarios/baseline.yaml --lever 'funding.annual from $1.4M to $2.4M step $100k' --promise all

      Every value meets the same luck. Values are first looked at in a few futures, and in more until their chance is told \
      apart from the wanted one; the answer is that of all --replications.
      """)

  @Argument(help: ArgumentHelp("A scenario file; - is standard input.", valueName: "FILE"))
  var file: String

  @Option(
    help: ArgumentHelp(
      "A lever that the scenario declares, or PATH from A to B step C (default: the only one that is declared).",
      valueName: "LEVER"))
  var lever: String?

  @Option(
    help: ArgumentHelp(
      "A promised metric, or all; several have to be kept in the same future (default: all).", valueName: "PROMISE"))
  var promise: [String] = []

  @Option(
    parsing: .unconditional, help: ArgumentHelp("The chance that is wanted (default: 80%).", valueName: "CHANCE"),
    transform: { try WrittenChance(written: $0) })
  var chance: WrittenChance?

  @Flag(help: "Seek the most of the lever that still keeps them, not the least.")
  var most = false

  @OptionGroup var overrides: OverrideOptions
  @OptionGroup var forecast: ForecastOptions
  @OptionGroup(visibility: .hidden) var precision: PrecisionOptions
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var printing: PrintingOptions

  func validate() throws { try precision.refuse(for: "a search plays as many as its values need") }

  func run() throws {
    let read = try overrides.leverScenario(file, isQuiet: printing.quiet)
    let levers = try read.levers(lever.map { [$0] } ?? [])
    guard levers.count == 1 else {
      let names = levers.map { "'\($0.name)'" }.joined(separator: ", ")
      throw ValidationError(harmless("which lever? The scenario declares \(names): say one with --lever."))
    }
    let sought = try sought(in: Strategy(read.variants.scenario))
    let target = destination.folder(usually: "outputs/\(read.file.folderName)-sought")
    let run = ForecastRun(forecast.settings(telling: !printing.quiet), printing, count: 3)
    let results = try run.sought(
      read, levers[0], sought, most ? .most : .least, chance: chance?.share ?? 0.8, to: target)
    try printing.show(results.table, at: target) { SoughtScreen(results, $0) }
  }

  private func sought(in strategy: Strategy) throws -> SoughtPromises {
    do throws(UnknownPromise) { return try SoughtPromises(named: promise, of: strategy) } catch {
      throw ValidationError(harmless(error.message))
    }
  }
}

extension ForecastRun {
  /// Plays what the search needs and writes its folder.
  func sought(
    _ read: LeverScenario, _ lever: Lever, _ promises: SoughtPromises, _ extreme: ChanceSearch.Extreme,
    chance: Double, to destination: RunDestination
  ) throws -> SoughtResults {
    try tellingOfLevers {
      let strategy = try Strategy(read.variants.scenario)
      var experiment = try LeverExperiment(
        read.variants, [lever], outcomes: SoughtLever.outcomes, promises: strategy.promises, settings, control: control)
      let found = try SoughtLever(&experiment, promises, extreme, wanted: chance)
      let results = SoughtResults(
        found, ScenarioLabels(read.file.scenario, strategy.plan), ScenarioStatement(read.file.scenario))
      try confirm(results.write(to: destination, control: control))
      return results
    }
  }
}
