import Analysis
import ArgumentParser
import Forecasting
import LearningModel
import Reports
import Scenarios

/// Forecasts one scenario after another and writes what it gives.
struct ForecastRun {
  let settings: ForecastSettings
  /// What has to be known how well before a forecast stops.
  let precision: [PrecisionRequest]
  let printing: PrintingOptions
  let control: ForecastControl
  let progress: ProgressLine

  /// - Parameters:
  ///   - count: how many forecasts there are.
  ///   - furtherFutures: that are played beside these forecasts.
  init(
    _ settings: ForecastSettings, _ printing: PrintingOptions, count: Int = 1, furtherFutures: Int = 0,
    precision: [PrecisionRequest] = []
  ) {
    self.settings = settings
    self.precision = precision
    self.printing = printing
    let progress = ProgressLine(total: count * settings.replications + furtherFutures, isQuiet: printing.quiet)
    self.progress = progress
    control = ForecastControl { progress.show($0) }
    Interruption.cancels(control)
  }

  /// Plays the scenario, or instead of many futures the single-number plan, and writes its folder.
  ///
  /// - Parameter isFirst: whether no folder of this command is there yet.
  func results(
    of scenario: Scenario, asPlanned: Bool, to destination: RunDestination, isFirst: Bool
  ) throws -> ForecastResults {
    let plan = asPlanned ? try Plan(scenario.planDescription.asPlanned) : try scenario.plan()
    return try telling(hasWritten: !isFirst) {
      let forecast = try forecast(of: scenario, plan, scenario.promises(in: plan.layout))
      var statement = ScenarioStatement(scenario)
      statement.isAsPlanned = asPlanned
      return try results(of: scenario, forecast, statement, to: destination)
    }
  }

  /// Plays all futures of a scenario, or as many as it takes until what is asked for is known.
  func forecast(of scenario: Scenario, _ plan: Plan, _ promises: [Promise]) throws -> Forecast {
    var settings = try settings.ranked(for: plan, promises, control: control)
    settings.stopping = try scenario.stoppingRule(precision, plan.layout)
    return try Forecast(plan, settings, control: control)
  }

  /// Writes the folder of what was played.
  func results(
    of scenario: Scenario, _ forecast: Forecast, _ statement: ScenarioStatement, to destination: RunDestination
  ) throws -> ForecastResults {
    let results = try ForecastResults(
      forecast, ScenarioLabels(scenario, forecast.plan), promises: scenario.promises(in: forecast.plan.layout),
      control: control)
    try confirm(results.write(to: destination, statement, control: control))
    return results
  }

  /// Files that did not appear were not let to: the command was cancelled before.
  func confirm(_ haveAppeared: Bool) throws(ForecastFault) {
    if !haveAppeared { throw .cancelled(finished: control.finishedReplications) }
  }

  /// Does what may be stopped or may find no room, and says why it ended.
  func telling<Result>(hasWritten: Bool = false, _ work: () throws -> Result) throws -> Result {
    defer { progress.clear() }
    progress.begin(control.finishedReplications)
    do {
      return try work()
    } catch let problem as FutureChoiceProblem {
      Terminal.tell("learncast: " + harmless(problem.message))
      throw ExitStatus.usage
    } catch let fault as ForecastFault {
      progress.clear()
      let message = hasWritten ? fault.message.replacing("nothing was", with: "nothing more was") : fault.message
      Terminal.tell("learncast: " + harmless(message))
      throw fault.status
    } catch let fault as ShardFault {
      progress.clear()
      Terminal.tell("learncast: " + fault.message)
      throw fault.status
    } catch let fault as OutputFault {
      progress.clear()
      Terminal.tell("learncast: " + fault.message)
      throw fault.status
    }
  }
}

extension ForecastFault {
  fileprivate var status: ExitCode {
    switch self {
    case .cancelled: ExitStatus.interrupted
    case .noTemporaryFile, .noRoom, .noMemory: ExitStatus.inputOutput
    }
  }
}

extension ShardFault {
  fileprivate var status: ExitCode {
    isMissingFolder ? ExitStatus.fileNotFound : isAboutTheShards ? ExitStatus.faultyScenario : ExitStatus.inputOutput
  }
}

extension OutputFault {
  var status: ExitCode { isAboutThePlace ? ExitStatus.cannotWrite : ExitStatus.inputOutput }
}
