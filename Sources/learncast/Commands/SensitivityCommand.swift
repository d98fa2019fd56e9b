import Analysis
import ArgumentParser
import Forecasting
import LearningModel
import Reports
import Scenarios

struct SensitivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivity", abstract: "Say what drives an outcome: which assumptions its spread comes from.",
    discussion: """
      Example: learncast sensitivity scenarios/baseline.yaml --outcome promises --outcome spend

      Plays the very run of 'learncast run' and writes its folder, with sensitivity.csv in it: how each outcome follows \
      each assumption, which share of its spread that makes, and what no assumption can remove because it is chance.
      """)

  @Argument(help: ArgumentHelp("A scenario file; - is standard input.", valueName: "FILE"))
  var files: [String]

  @Option(
    name: .customLong("outcome"),
    help: ArgumentHelp(
      "A metric of summary.csv, promises (all kept) or promise.METRIC (that one kept); may be repeated.",
      valueName: "OUTCOME"))
  var outcomes: [String] = []

  @OptionGroup var overrides: OverrideOptions
  @OptionGroup var forecast: ForecastOptions
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var printing: PrintingOptions

  func validate() throws {
    if files.count > 1 {
      throw ValidationError(
        "sensitivity speaks of one FILE; 'learncast compare' puts several side by side.")
    }
  }

  func run() throws {
    let scenarios = try overrides.scenarios(files, isQuiet: printing.quiet)
    guard let file = scenarios.first, let target = try destination.destinations(of: scenarios).first else { return }
    try forecast.precision.check([file.scenario])
    let settings = forecast.settings(telling: !printing.quiet)
    let run = ForecastRun(settings, printing, precision: forecast.precision.requests)
    _ = try run.results(of: file.scenario, asPlanned: false, to: target, isFirst: true)
    if !printing.quiet { Terminal.tell("Written: \(harmless(target.path))") }
  }
}
