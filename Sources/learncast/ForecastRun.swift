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

  /// - Parameter count: how many scenarios there are.
  init(_ options: ForecastOptions, _ printing: PrintingOptions, count: Int) {
    settings = options.settings
    self.printing = printing
    let progress = ProgressLine(total: count * options.replications, isQuiet: printing.quiet)
    self.progress = progress
    control = ForecastControl { progress.show($0) }
    Interruption.cancels(control)
  }

  /// Plays the scenario and writes its folder.
  func results(of file: ScenarioFile, to destination: RunDestination) throws -> ForecastResults {
    let scenario = file.scenario
    defer { progress.clear() }
    let plan = try scenario.plan()
    do {
      let forecast = try Forecast(plan, settings, control: control)
      let results = try ForecastResults(
        forecast, ScenarioLabels(scenario, plan), promises: scenario.promises(in: plan.layout), control: control)
      let statement = ScenarioStatement(assumptions: scenario.assumptions, resolvedText: scenario.resolved.yaml())
      let hasAppeared = try results.write(to: destination, statement, control: control)
      if !hasAppeared { throw ForecastFault.cancelled(finished: control.finishedReplications) }
      return results
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
