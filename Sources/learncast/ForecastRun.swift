import Analysis
import ArgumentParser
import Forecasting
import LearningModel
import Reports
import Scenarios

/// Forecasts one scenario after another and writes what it gives.
struct ForecastRun {
  let settings: ForecastSettings
  let printing: PrintingOptions
  let control: ForecastControl
  let progress: ProgressLine

  /// Instead of many futures the single-number plan.
  let asPlanned: Bool

  /// - Parameter count: how many scenarios there are.
  init(_ options: ForecastOptions, _ printing: PrintingOptions, count: Int, asPlanned: Bool = false) {
    var settings = options.settings
    if asPlanned { settings.replications = 1 }
    self.settings = settings
    self.asPlanned = asPlanned
    self.printing = printing
    let progress = ProgressLine(total: count * options.replications, isQuiet: printing.quiet)
    self.progress = progress
    control = ForecastControl { progress.show($0) }
    Interruption.cancels(control)
  }

  /// Plays the scenario and writes its folder.
  func results(of file: ScenarioFile, to destination: RunDestination) throws -> ForecastResults {
    let scenario = file.scenario
    let plan = asPlanned ? try Plan(scenario.planDescription.asPlanned) : try scenario.plan()
    return try telling {
      let forecast = try Forecast(plan, settings, control: control)
      let results = try ForecastResults(
        forecast, ScenarioLabels(scenario, plan), promises: scenario.promises(in: plan.layout), control: control)
      let hasAppeared = try results.write(to: destination, ScenarioStatement(scenario), control: control)
      if !hasAppeared { throw ForecastFault.cancelled(finished: control.finishedReplications) }
      return results
    }
  }

  /// Does what may be stopped or may find no room, and says why it ended.
  func telling<Result>(_ work: () throws -> Result) throws -> Result {
    defer { progress.clear() }
    do {
      return try work()
    } catch let fault as ForecastFault {
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

extension ScenarioStatement {
  init(_ scenario: Scenario) {
    self.init(assumptions: scenario.assumptions, resolvedText: scenario.resolved.yaml())
  }
}

extension ForecastFault {
  fileprivate var status: ExitCode {
    switch self {
    case .cancelled: ExitStatus.interrupted
    case .noRoom: ExitStatus.inputOutput
    }
  }
}

extension OutputFault {
  fileprivate var status: ExitCode { isAboutThePlace ? ExitStatus.cannotWrite : ExitStatus.inputOutput }
}
