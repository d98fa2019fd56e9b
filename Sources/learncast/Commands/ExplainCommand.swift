import Analysis
import ArgumentParser
import Forecasting
import LearningModel
import Reports
import Scenarios

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say why a forecast is what it is: what each uncertainty does to it.",
    discussion: """
      Example: learncast explain scenarios/baseline.yaml --outcome on_time_share

      Each source of uncertainty is switched off alone in the forecast, and on alone in the plan, under the same luck. \
      A bridge of Shapley values leads from the plan to the forecast. It takes up to 1,024 forecasts, of as many futures \
      each as keep it within minutes; --replications asks for more or fewer.
      """)

  @Argument(help: ArgumentHelp("A scenario file; - is standard input.", valueName: "FILE"))
  var file: String

  @Option(
    help: ArgumentHelp(
      "A metric of summary.csv, promises (all kept; the default) or promise.METRIC (that one kept).",
      valueName: "OUTCOME"))
  var outcome: String?

  @Flag(help: "Give each entry of the register a step of the bridge of its own.")
  var byEntry = false

  @OptionGroup var overrides: OverrideOptions
  @OptionGroup var forecast: ForecastOptions
  @OptionGroup(visibility: .hidden) var precision: PrecisionOptions
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var printing: PrintingOptions

  func validate() throws {
    try precision.refuse(for: "every forecast of an explanation plays as many")
  }

  func run() throws {
    guard let read = try overrides.scenarios([file], isQuiet: printing.quiet).first else { return }
    let strategy = try Strategy(read.scenario)
    let outcome = try outcome(of: strategy)
    let target = destination.folder(usually: "outputs/\(read.folderName)-explained")
    let count = Explanation.forecastCount(strategy.description, splitsRegister: byEntry)
    var settings = forecast.settings(telling: !printing.quiet)
    if forecast.replications == nil { settings.replications = futures(for: count) }
    let run = ForecastRun(settings, printing, count: count)
    let results = try run.explanation(of: read.scenario, strategy, outcome, byEntry, to: target)
    try printing.show(results.table, at: target) { ExplanationScreen(results, $0) }
  }

  private func outcome(of strategy: Strategy) throws -> ExplainedOutcome {
    guard let outcome else { return ExplainedOutcome(mainOf: strategy.promises, strategy.plan.layout) }
    do throws(UnknownOutcome) {
      return try ExplainedOutcome(named: outcome, strategy.plan.layout, strategy.promises)
    } catch { throw ValidationError(harmless(error.message)) }
  }
}

extension ForecastRun {
  /// Plays every variant and writes the folder of the explanation.
  func explanation(
    of scenario: Scenario, _ strategy: Strategy, _ outcome: ExplainedOutcome, _ byEntry: Bool,
    to destination: RunDestination
  ) throws -> ExplanationResults {
    try telling {
      let settings = try settings.ranked(
        for: strategy.plan, strategy.promises.map(\.promise), control: control)
      let explanation = try Explanation(
        strategy.description, outcome, settings, splitsRegister: byEntry, control: control)
      let results = ExplanationResults(
        explanation, ScenarioLabels(scenario, strategy.plan), ScenarioStatement(scenario), settings)
      try confirm(results.write(to: destination, control: control))
      return results
    }
  }
}
