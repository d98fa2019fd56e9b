import Quantities

/// Reads a scenario file with all that it extends, changed by the command line and completed from the library.
///
/// `-` is standard input. Every fault comes at once, those of the text and those of what it means.
package func readScenario(path: String, overrides: [Override] = []) -> Checked<Scenario> {
  let (document, faults) = composeDocument(path: path, overrides: overrides)
  return scenario(from: document, faults)
}

/// A scenario from a text at hand, as a test writes one.
package func readScenario(_ source: SourceText, folder: ScenarioFolder? = nil, overrides: [Override] = [])
  -> Checked<Scenario>
{
  let (document, faults) = composeDocument(source, folder: folder, overrides: overrides)
  return scenario(from: document, faults)
}

func scenario(from document: ScenarioDocument?, _ faults: [Fault]) -> Checked<Scenario> {
  guard let document else { return .faulty(faults) }
  let data = ColumnFiles(of: document.folder)
  let read = Scenario.make(from: document.root, fileName: document.fileName) { data.read($0, column: $1) }
  return faults.isEmpty ? read : .faulty(withoutVainQuotes(faults, read.faults) + read.faults)
}

/// `{practical: 0,5}`: quotes around the comma mend nothing where the value has a fault of its own, which is told alone.
private func withoutVainQuotes(_ faults: [Fault], _ others: [Fault]) -> [Fault] {
  let places = Set(others.filter { !$0.problem.isWarning }.map(\.place))
  return faults.filter { fault in
    if case .document(.commaInValue) = fault.problem { !places.contains(fault.place) } else { true }
  }
}

extension ScenarioDocument {
  /// `fy27` of `scenarios/fy27.yaml`.
  fileprivate var fileName: String {
    let last = name.split(separator: "/").last.map(String.init) ?? "scenario"
    return last.split(separator: ".").first.map(String.init) ?? last
  }
}

extension Scenario {
  /// What a merged text means: a scenario without faults, or every fault of it.
  ///
  /// - Parameters:
  ///   - root: what the file, the files that it extends and the command line say together.
  ///   - fileName: the scenario's name where none is stated.
  static func make(
    from root: ScenarioNode, fileName: String,
    readColumn: @escaping ValueGrammar.ReadColumn = { _, _ in .failure(.noFolder) }
  ) -> Checked<Scenario> {
    var reader = InputReader(at: root.place, readColumn: readColumn)
    guard root.map != nil || root.isNull else {
      reader.note(.mapExpected(read: root.shortText), at: root.place, .root)
      return .faulty(reader.faults)
    }
    let layers = Layers(.root, [root, AssumptionLibrary.shipped.root], at: root.place)
    guard var scenario = reader.horizon(layers) else { return .faulty(reader.faults) }
    scenario.fileName = fileName
    for input in Scenario.section.inputs { input.read(&reader, layers, &scenario) }
    reader.check(&scenario)
    scenario.assumptions = reader.assumptions
    scenario.resolved = reader.resolved
    let isFaulty = reader.faults.contains { !$0.problem.isWarning }
    return isFaulty ? .faulty(reader.faults) : .valid(scenario, warnings: reader.faults)
  }
}

extension InputReader {
  /// The horizon comes first: currency and calendar are needed by all that follows. Where it is faulty, another calendar
  /// stands in, so that the rest is checked all the same.
  fileprivate mutating func horizon(_ layers: Layers) -> Scenario? {
    checkKeys(layers, HorizonInputs.section.declarations + Scenario.section.declarations)
    var horizon = HorizonInputs()
    for input in HorizonInputs.section.inputs { input.read(&self, layers, &horizon) }
    currency = horizon.currency.value
    let stated = PlanningCalendar(
      start: horizon.start.value, weekCount: Int(max(1, horizon.weeks.value)),
      fiscalYearStarts: horizon.fiscalYearStarts.value, closed: horizon.closed.map(\.value))
    if stated == nil, horizon.isRead {
      note(.horizonTooLong(end: CivilDate.last.description), at: horizon.start.place, horizon.start.path)
      horizon.start = Stated()
    }
    guard let calendar = stated ?? PlanningCalendar(start: .first, weekCount: 1) else { return nil }
    var scenario = Scenario(calendar: calendar)
    scenario.horizon = horizon
    return scenario
  }
}
