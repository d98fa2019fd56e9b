import Analysis
import ArgumentParser
import Forecasting
import LearningModel
import Reports
import Scenarios

/// Whether total indices are worked out too, and from how many futures.
struct DesignOptions: ParsableArguments {
  @Flag(help: "Exchange each input by itself, for total indices: what it does together with others too.")
  var design = false

  @Option(
    name: .customLong("base"), parsing: .unconditional,
    help: ArgumentHelp(
      "Futures in which each input of --design is exchanged (default: so many that all take less than a minute or two).",
      valueName: "N"), transform: { try written(number: $0, such: "512") })
  var base: Int?

  func validate() throws {
    guard let base else { return }
    if !design { throw ValidationError("--base says how large the design of --design is; add --design.") }
    if !(8...1_000_000).contains(base) {
      throw ValidationError("--base needs a number from 8 to 1,000,000, not \(base).")
    }
  }
}

/// What a sensitivity analysis is asked about, as far as it is known before anything is played.
struct AskedSensitivity {
  let outcomes: [ExplainedOutcome]
  let inputs: [UncertainInput]
  private let design: DesignOptions

  /// Ends the command where an outcome is none of the scenario's.
  init(_ scenario: Scenario, _ names: [String], _ design: DesignOptions) throws {
    let strategy = try Strategy(scenario)
    do throws(UnknownOutcome) {
      outcomes = try ExplainedOutcome.named(names, strategy.plan.layout, strategy.promises)
    } catch { throw ValidationError(harmless(error.message)) }
    inputs = UncertainInput.all(of: scenario, in: strategy.plan)
    self.design = design
  }

  private var groups: Int { DesignGroup.all(of: inputs).count }

  func design(_ settings: ForecastSettings) -> SensitivityDesign? {
    design.design
      ? SensitivityDesign(design.base, groups: groups, replications: settings.replications) : nil
  }

  func furtherFutures(_ settings: ForecastSettings) -> Int {
    Sensitivity.furtherFutures(design(settings), groups: groups)
  }
}

extension ForecastRun {
  /// Plays the scenario as `run` does, reads from its futures what drives them, and writes one folder of both.
  func sensitivity(
    of scenario: Scenario, _ asked: AskedSensitivity, to destination: RunDestination
  ) throws -> SensitivityResults {
    let plan = try scenario.plan()
    return try telling {
      let promises = scenario.promises(in: plan.layout)
      let forecast = try forecast(of: scenario, plan, promises)
      let sensitivity = try Sensitivity(
        forecast, asked.inputs, asked.outcomes, design: asked.design(forecast.settings), control: control)
      let run = try ForecastResults(
        forecast, ScenarioLabels(scenario, plan), promises: promises, control: control)
      let results = SensitivityResults(sensitivity, of: run)
      try confirm(results.write(to: destination, ScenarioStatement(scenario), control: control))
      return results
    }
  }
}
