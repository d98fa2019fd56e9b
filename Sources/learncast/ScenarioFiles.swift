import ArgumentParser
import Reports
import Scenarios

/// A scenario that was read, and the name by which it was asked for.
struct ScenarioFile {
  /// A path, or `-` for standard input.
  let path: String
  let scenario: Scenario
  /// Of a variant without a file.
  var variant: String?

  /// As tables call it.
  var name: String { variant ?? scenario.name }

  /// What its folder of results is called: the file's name without its last ending.
  var folderName: String {
    if path == "-" { return "standard-input" }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return name }
    return String(name[..<point])
  }
}

extension OverrideOptions {
  /// Reads all files. What is wrong or doubtful in any of them is told before anything is done.
  func scenarios(_ paths: [String], isQuiet: Bool = false) throws -> [ScenarioFile] {
    let checked = try checkedScenarios(paths, isQuiet: isQuiet)
    let faults = checked.flatMap(\.faults)
    Terminal.show(FaultReport(faults.filter { !(isQuiet && $0.problem.isWarning) }).text)
    try ExitStatus.check(faults)
    return zip(paths, checked).compactMap { path, checked in
      checked.value.map { ScenarioFile(path: path, scenario: $0) }
    }
  }

  /// The files, then variants of the first one.
  func scenarios(_ paths: [String], whatIfs: [String], isQuiet: Bool) throws -> [ScenarioFile] {
    let read = whatIfs.enumerated().map { WhatIf.read($0.element, number: $0.offset) }
    let faults = read.flatMap(\.faults)
    Terminal.show(FaultReport(faults).text)
    try ExitStatus.check(faults)
    let files = try scenarios(paths, isQuiet: isQuiet)
    return files + (try read.compactMap(\.value).flatMap { try variant($0, of: files, isQuiet: isQuiet) })
  }

  private func variant(_ whatIf: WhatIf, of files: [ScenarioFile], isQuiet: Bool) throws -> [ScenarioFile] {
    guard let first = files.first else { return [] }
    let checked = readScenario(path: first.path, overrides: try overrides + whatIf.overrides)
    // What is doubtful in the file was told when the file was read.
    let faults = checked.faults.filter { !$0.problem.isWarning || $0.place.source.origin == .commandLine }
    Terminal.show(FaultReport(faults.filter { !(isQuiet && $0.problem.isWarning) }).text)
    try ExitStatus.check(faults)
    return checked.value.map { [ScenarioFile(path: first.path, scenario: $0, variant: whatIf.name)] } ?? []
  }

  /// Each file with its faults and doubts. A terminal says meanwhile what is read, perhaps slowly, or waited for.
  func checkedScenarios(_ paths: [String], isQuiet: Bool = false) throws -> [Checked<Scenario>] {
    let overrides = try self.overrides
    let isTold = !isQuiet && Terminal.isStandardErrorATerminal
    defer { if isTold { Terminal.show(PassingLine.clear) } }
    return paths.map { path in
      if isTold { Terminal.show(PassingLine.text("Reading " + (path == "-" ? "standard input" : harmless(path)))) }
      return readScenario(path: path, overrides: overrides)
    }
  }

  var overrides: [Override] {
    get throws {
      let read = assignments.enumerated().map { Override.read($0.element, number: $0.offset) }
      let faults = read.flatMap(\.faults)
      Terminal.show(FaultReport(faults).text)
      try ExitStatus.check(faults)
      return read.compactMap(\.value)
    }
  }
}

extension ExitStatus {
  /// Ends the command if there is a fault: a file that is not there is told apart from one that is wrong.
  static func check(_ faults: [Fault]) throws {
    let faults = faults.filter { !$0.problem.isWarning }
    if faults.isEmpty { return }
    throw faults.contains(where: \.isMissingFile) ? fileNotFound : faultyScenario
  }
}
