import Analysis
import ArgumentParser
import Reports

struct SensitivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivity", abstract: "Say what drives an outcome: which assumptions its spread comes from.",
    discussion: """
      Example: learncast sensitivity scenarios/baseline.yaml --outcome promises --outcome spend

      Plays the very run of 'learncast run' and writes its folder, with sensitivity.csv in it: how each outcome follows \
      each assumption, which share of its spread that makes, and what no assumption can remove because it is chance.

      Example: learncast sensitivity --decide scenarios/baseline.yaml scenarios/vendor-first.yaml --outcome net_benefit

      With --decide: which of several strategies to choose, what each assumption would be worth to find out before, and \
      when another strategy is the better one. Writes outputs/decision.
      """)

  @Argument(help: ArgumentHelp("A scenario file; - is standard input.", valueName: "FILE"))
  var files: [String]

  @Option(
    name: .customLong("outcome"),
    help: ArgumentHelp(
      "A metric of summary.csv, promises (all kept) or promise.METRIC (that one kept); may be repeated.",
      valueName: "OUTCOME"))
  var outcomes: [String] = []

  @OptionGroup var design: DesignOptions
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var overrides: OverrideOptions
  @OptionGroup var forecast: ForecastOptions
  @OptionGroup var precision: PrecisionOptions
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var printing: PrintingOptions

  func validate() throws {
    try decision.validate(
      files, outcomes, forecast, precision, isDesigned: design.design, keepsSamples: destination.samples)
  }

  func run() throws {
    if decision.decide { return try decide() }
    // Not where options are looked at together: the value of an option that there is not would count as a file there.
    if files.count > 1 {
      throw ValidationError(
        "sensitivity speaks of one FILE; 'learncast compare' puts several side by side, and --decide chooses.")
    }
    let scenarios = try overrides.scenarios(files, isQuiet: printing.quiet)
    guard let file = scenarios.first, let target = try destination.destinations(of: scenarios).first else { return }
    try precision.check([file])
    let asked = try AskedSensitivity(file.scenario, outcomes, design)
    let settings = forecast.settings(telling: !printing.quiet)
    let run = ForecastRun(
      settings, printing, furtherFutures: asked.furtherFutures(settings), precision: precision.requests)
    let results = try run.sensitivity(of: file.scenario, asked, to: target)
    try printing.show(results.table, at: target) { SensitivityScreen(results, $0) }
  }
}
