import Analysis
import ArgumentParser
import Forecasting
import LearningModel
import Reports
import Scenarios

/// How well outcomes have to be known before a forecast stops.
struct PrecisionOptions: ParsableArguments {
  @Option(
    name: .customLong("precision"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Go on until 95 % intervals are that narrow, --replications at most: 1% of every promised outcome, or one by name "
        + "as spend=1%, p50:spend=$20k, chance:spend=1%; may be repeated.", valueName: "X%|OUTCOME=X"),
    transform: { text in
      switch PrecisionRequest.read(text) {
      case .success(let request): return request
      case .failure(let problem): throw ValidationError(problem.message)
      }
    })
  var requests: [PrecisionRequest] = []

  /// Ends the command where one of the scenarios has nothing of what is asked for, before anything is played.
  func check(_ files: [ScenarioFile]) throws {
    for file in files where !requests.isEmpty {
      let scenario = file.scenario
      do { _ = try scenario.stoppingRule(requests, scenario.plan().layout) } catch let fault as PrecisionFault {
        // Scenarios are called alike more often than files are.
        let place = files.count > 1 ? harmless(file.variant ?? file.path) + ": " : ""
        Terminal.tell("learncast: " + place + fault.message)
        throw ExitStatus.usage
      }
    }
  }

  /// Refuses it where there is nothing to go on with.
  func refuse(for reason: String) throws {
    if !requests.isEmpty { throw ValidationError("--precision decides how many futures are played: \(reason).") }
  }
}
