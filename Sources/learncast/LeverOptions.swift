import Analysis
import ArgumentParser
import Forecasting
import Reports
import Scenarios

/// A scenario whose levers are turned, and how it is called.
struct LeverScenario {
  let file: ScenarioFile
  let variants: ScenarioVariants
}

extension OverrideOptions {
  /// Reads a file of which variants will be made; what is wrong or doubtful is told before anything is done.
  func leverScenario(_ path: String, isQuiet: Bool) throws -> LeverScenario {
    let checked = ScenarioVariants.read(path: path, overrides: try overrides)
    Terminal.show(FaultReport(checked.faults.filter { !(isQuiet && $0.problem.isWarning) }).text)
    try ExitStatus.check(checked.faults)
    guard let variants = checked.value else { throw ExitStatus.faultyScenario }
    return LeverScenario(file: ScenarioFile(path: path, scenario: variants.scenario), variants: variants)
  }
}

extension LeverScenario {
  /// The levers that are asked for; those that the scenario declares, if none is.
  func levers(_ written: [String]) throws -> [Lever] {
    do throws(LeverProblem) {
      if written.isEmpty {
        let declared = try file.scenario.declaredLevers()
        if declared.isEmpty { throw LeverProblem.none(scenario: file.scenario.name) }
        return declared
      }
      var levers: [Lever] = []
      for text in written {
        let lever = try LeverRequest.read(text).get().lever(of: file.scenario)
        if levers.contains(where: { $0.path == lever.path }) { throw LeverProblem.twice(path: lever.path.text) }
        levers.append(lever)
      }
      return levers
    } catch { throw ValidationError(harmless(error.message)) }
  }
}

extension ForecastRun {
  /// The same as `telling`; a scenario that has faults at some setting of its levers is told with that setting.
  func tellingOfLevers<Result>(_ work: () throws -> Result) throws -> Result {
    try telling {
      do { return try work() } catch let fault as FaultyLeverValue {
        progress.clear()
        Terminal.tell("learncast: the scenario has faults with \(harmless(fault.setting)):")
        Terminal.show(FaultReport(fault.faults).text)
        throw ExitStatus.faultyScenario
      }
    }
  }
}
