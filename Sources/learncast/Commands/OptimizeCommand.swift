import Analysis
import ArgumentParser
import Forecasting
import Reports
import Scenarios

struct OptimizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "optimize", abstract: "Find the best mix of several levers that keeps constraints.",
    discussion: """
      Example: learncast optimize scenarios/baseline.yaml --maximize net_benefit --subject-to "spend at most $3.4M with 90%" \
      --lever designers --lever 'funding.annual from $1.4M to $2.4M step $100k'

      Mixes of the levers race under the same luck; the best is played once more in futures that had no part in choosing it.
      """)

  @Argument(help: ArgumentHelp("A scenario file; - is standard input.", valueName: "FILE"))
  var file: String

  @Option(help: ArgumentHelp("A metric of summary.csv whose mean is to be as large as can be.", valueName: "OUTCOME"))
  var maximize: String?

  @Option(help: ArgumentHelp("A metric of summary.csv whose mean is to be as small as can be.", valueName: "OUTCOME"))
  var minimize: String?

  @Option(
    help: ArgumentHelp(
      "A promise and its chance, as 'spend at most $4.8M with 90%', or the name of one that the scenario makes; without a "
        + "chance, 80%; may be repeated.", valueName: "PROMISE"))
  var subjectTo: [String] = []

  @Option(
    help: ArgumentHelp(
      "A lever that the scenario declares, or PATH from A to B step C; may be repeated (default: all that are declared).",
      valueName: "LEVER"))
  var lever: [String] = []

  @Option(
    parsing: .unconditional, help: ArgumentHelp("How many mixes are tried at the most.", valueName: "N"),
    transform: { try written(number: $0, such: "200") })
  var evaluations = 200

  @OptionGroup var overrides: OverrideOptions
  @OptionGroup var forecast: ForecastOptions
  @OptionGroup(visibility: .hidden) var precision: PrecisionOptions
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var printing: PrintingOptions

  func validate() throws {
    try precision.refuse(for: "mixes are played as far as it takes to tell them apart")
    if (maximize == nil) == (minimize == nil) {
      throw ValidationError("say what is to be chosen by, with one of --maximize OUTCOME and --minimize OUTCOME.")
    }
    if !(2...5_000).contains(evaluations) {
      throw ValidationError("--evaluations needs a number from 2 to 5,000, not \(evaluations).")
    }
  }

  func run() throws {
    let read = try overrides.leverScenario(file, isQuiet: printing.quiet)
    let levers = try read.levers(lever)
    let question = try question(of: read)
    let target = destination.folder(usually: "outputs/\(read.file.folderName)-optimized")
    let run = ForecastRun(forecast.settings(telling: !printing.quiet), printing, count: 12)
    let results = try run.optimized(read, levers, question, evaluations: evaluations, to: target)
    try printing.show(results.table, at: target) { OptimizedScreen(results, $0) }
  }

  private func question(of read: LeverScenario) throws -> MixQuestion {
    do throws(MixQuestion.Refusal) {
      return try MixQuestion(
        maximize ?? minimize ?? "", isMaximized: maximize != nil, subjectTo: subjectTo, read.variants)
    } catch {
      switch error {
      case .usage(let message): throw ValidationError(harmless(message))
      case .faults(let faults):
        Terminal.show(FaultReport(faults).text)
        throw ExitStatus.usage
      }
    }
  }
}

extension ForecastRun {
  /// Plays what the search needs and writes its folder.
  func optimized(
    _ read: LeverScenario, _ levers: [Lever], _ question: MixQuestion, evaluations: Int, to destination: RunDestination
  ) throws -> OptimizedResults {
    try tellingOfLevers {
      let strategy = try Strategy(read.variants.scenario)
      var experiment = try LeverExperiment(
        read.variants, levers, outcomes: OptimizedMix.outcomes(question.objective),
        promises: question.constraints.map(\.promise), settings, control: control)
      let mix = try OptimizedMix(&experiment, question.objective, question.constraints, evaluations: evaluations)
      let declared = read.file.scenario.levers.filter { declared in
        !levers.contains { $0.path.text == declared.value.set.value }
      }
      let results = OptimizedResults(
        mix, ScenarioLabels(read.file.scenario, strategy.plan), ScenarioStatement(read.file.scenario),
        leftAlone: Array(declared.keys))
      try confirm(results.write(to: destination, control: control))
      return results
    }
  }
}
