import Analysis
import ArgumentParser
import Forecasting
import Reports
import Scenarios

/// Whether a decision between several scenarios is asked about, instead of one scenario.
struct DecisionOptions: ParsableArguments {
  @Flag(help: "Say which of several scenarios to choose, what to find out before, and when the choice changes.")
  var decide = false

  @Option(
    name: .customLong("what-if"),
    help: ArgumentHelp(
      "With --decide: a variant of the first file without a file; may be repeated.", valueName: "NAME: PATH=VALUE, …"))
  var whatIfs: [String] = []

  @Flag(help: "With --decide: less of the outcome is better, where nothing else says so.")
  var lower = false

  /// Futures below which no curve can be told from noise.
  private static let fewest = 256

  /// Refuses what makes no sense together.
  func validate(
    _ files: [String], _ outcomes: [String], _ forecast: ForecastOptions, _ precision: PrecisionOptions,
    isDesigned: Bool, keepsSamples: Bool
  ) throws {
    guard decide else {
      if !whatIfs.isEmpty { throw ValidationError("--what-if is a strategy to choose: add --decide.") }
      if lower { throw ValidationError("--lower says which way a choice is better: add --decide.") }
      return
    }
    if files.count + whatIfs.count < 2 {
      throw ValidationError("a decision needs a second FILE, or a variant such as --what-if \"Name: PATH=VALUE\".")
    }
    if isDesigned { throw ValidationError("--design takes one scenario apart; --decide compares several.") }
    if keepsSamples { throw ValidationError("--decide keeps no samples; 'learncast compare --samples' does.") }
    if outcomes.count > 1 { throw ValidationError("a decision is made by one --outcome, not \(outcomes.count).") }
    if let replications = forecast.replications, replications < DecisionOptions.fewest {
      throw ValidationError("--decide needs \(DecisionOptions.fewest) futures or more to tell influence from noise.")
    }
    try precision.refuse(for: "strategies are compared in as many futures each")
  }
}

/// What is to be decided, as far as it is known before anything is played.
struct AskedDecision {
  let compared: ComparedScenarios
  let outcome: DecisionOutcome

  /// Ends the command where scenarios cannot be compared, or the outcome is none to choose by.
  init(_ files: [ScenarioFile], _ name: String?, _ options: DecisionOptions) throws {
    compared = try ComparedScenarios(files)
    do { try checkComparable(compared.strategies) } catch {
      Terminal.tell("learncast: " + harmless(error.message))
      throw ExitStatus.faultyScenario
    }
    do {
      outcome = try compared.strategies.decisionOutcome(
        named: name ?? "net_benefit", lowerIsBetter: options.lower ? true : nil)
    } catch let problem as UnknownOutcome {
      throw ValidationError(harmless(problem.message))
    } catch let problem as UndecidableOutcome {
      throw ValidationError(harmless(problem.message))
    }
  }
}

extension ForecastRun {
  /// Plays all strategies and writes the folder of the decision.
  func decision(_ asked: AskedDecision, to destination: RunDestination) throws -> DecisionResults {
    try telling {
      let strategies = asked.compared.strategies
      let settings = try shared(strategies)
      let played = try PlayedDecision(
        strategies, stated: asked.compared.scenarios.map(\.assumptions), asked.outcome, settings, control: control)
      let results = DecisionResults(
        try Decision(played), asked.compared.scenarios.map { ScenarioStatement($0) }, settings)
      try confirm(results.write(to: destination, control: control))
      return results
    }
  }
}

extension SensitivityCommand {
  /// Plays all strategies and says which to choose.
  func decide() throws {
    let files = try overrides.scenarios(files, whatIfs: decision.whatIfs, isQuiet: printing.quiet)
    let asked = try AskedDecision(files, outcomes.first, decision)
    let target = destination.folder(usually: "outputs/decision")
    let run = ForecastRun(
      forecast.settings(telling: !printing.quiet), printing, count: asked.compared.strategies.count)
    let results = try run.decision(asked, to: target)
    try printing.show(results.valueTable, at: target) { DecisionScreen(results, $0) }
  }
}
