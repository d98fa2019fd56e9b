import ArgumentParser

/// How the command ends, after sysexits.h.
enum ExitStatus {
  static let promiseNotKept = ExitCode(1)
  static let usage = ExitCode(64)
  static let faultyScenario = ExitCode(65)
  static let fileNotFound = ExitCode(66)
  static let ourFault = ExitCode(70)
  static let cannotWrite = ExitCode(73)
  static let inputOutput = ExitCode(74)
  static let interrupted = ExitCode(130)
}
