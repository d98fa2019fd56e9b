import Analysis
import ArgumentParser
import Forecasting
import Reports

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Forecast scenarios: write the CSV projections, print a one-screen summary.",
    discussion: """
      Example: learncast run scenarios/baseline.yaml --set 'funding.annual=$2.2M' --out outputs/more-money

      Each FILE gets its folder outputs/NAME, or DIR with --out (DIR/NAME for several). A folder appears whole or not \
      at all, one after the other. Ends with status 1 if --require is given and a promise is kept less often.
      """)

  @Argument(help: ArgumentHelp("Scenario files; - is standard input.", valueName: "FILE"))
  var files: [String]

  @OptionGroup var overrides: OverrideOptions
  @OptionGroup var forecast: ForecastOptions
  @OptionGroup var precision: PrecisionOptions
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var printing: PrintingOptions

  @Flag(help: "Play only the single-number plan: everything at its median, nothing strikes, nobody leaves.")
  var asPlanned = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The chance with which each promise has to be kept.", valueName: "CHANCE"),
    transform: { try WrittenChance(written: $0) })
  var require: WrittenChance?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Play only the I-th of N parts, for 'learncast merge', perhaps elsewhere.", valueName: "I/N"),
    transform: { try WrittenShard(written: $0) })
  var shard: WrittenShard?

  func validate() throws {
    if asPlanned { try precision.refuse(for: "the single-number plan is one") }
    if asPlanned, forecast.design.sampling != .random {
      throw ValidationError("the single-number plan is one future: --as-planned has no --sampling.")
    }
    if shard != nil { try precision.refuse(for: "a shard does not see what the others play") }
    guard let shard else { return }
    try shard.check(forecast)
    if asPlanned { throw ValidationError("the single-number plan is one future: --as-planned has no shards.") }
    if destination.samples || require != nil || printing.format != .table {
      throw ValidationError("--samples, --require and --format speak of all futures: give them to 'learncast merge'.")
    }
  }

  func run() throws {
    let scenarios = try overrides.scenarios(files, isQuiet: printing.quiet)
    try precision.check(scenarios)
    let destinations = try destination.destinations(of: scenarios, shard, suffix: asPlanned ? "-as-planned" : "")
    let settings = asPlanned ? forecast.settings.ofOneFuture : forecast.settings(telling: !printing.quiet)
    let run = ForecastRun(settings, printing, count: scenarios.count, precision: precision.requests)
    if let shard { return try run.playShards(shard.shard, of: scenarios, to: destinations) }
    var output = RunOutput(printing: printing, required: require)
    // The futures of one file are let go before those of the next are played.
    for (file, destination) in zip(scenarios, destinations) {
      let results = try run.results(
        of: file.scenario, asPlanned: asPlanned, to: destination, isFirst: output.isEmpty)
      let planned = asPlanned ? nil : try PlannedFuture(file.scenario.planDescription)
      try output.show(results, planned: planned, at: destination.path)
    }
    if files.count > 1, !files.contains("-"), !printing.quiet {
      let line = (["learncast", "compare"] + files + overrides.words).map(shellWord).joined(separator: " ")
      Terminal.tell("Compare them under the same luck: " + harmless(line))
    }
    try output.conclude()
  }
}

extension ForecastRun {
  /// Plays a shard of each scenario and writes its folder.
  func playShards(_ shard: Shard, of files: [ScenarioFile], to destinations: [RunDestination]) throws {
    for (file, destination) in zip(files, destinations) {
      try telling {
        let plan = try file.scenario.plan()
        let settings = try settings.ranked(for: plan, file.scenario.promises(in: plan.layout), control: control)
        let labels = ScenarioLabels(file.scenario, plan)
        let played = try PlayedShard(shard, of: plan, settings, labels, control: control)
        try confirm(played.write(to: destination, ScenarioStatement(file.scenario), control: control))
      }
      if !printing.quiet {
        Terminal.tell("Written: \(harmless(destination.path)), \(shard.name) for 'learncast merge'")
      }
    }
  }
}
