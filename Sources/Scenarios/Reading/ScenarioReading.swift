package import LearningModel
import Quantities

extension Scenario {
  /// What a merged text means: a scenario without faults, or every fault of it.
  ///
  /// - Parameters:
  ///   - root: what the file, the files that it extends and the command line say together.
  ///   - fileName: the scenario's name where none is stated.
  static func make(
    from root: ScenarioNode, fileName: String, readColumn: @escaping ValueGrammar.ReadColumn
  ) -> Checked<Scenario> {
    var reader = InputReader(readColumn: readColumn)
    guard root.map != nil || root.isNull else {
      reader.note(.mapExpected(read: root.shortText), at: root.place, .root)
      return .faulty(reader.faults)
    }
    let layers = Layers(.root, [root, AssumptionLibrary.shipped.root], at: Place(root.place.source, line: 1, column: 1))
    guard var scenario = reader.beginning(layers) else { return .faulty(reader.faults) }
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
  fileprivate mutating func beginning(_ layers: Layers) -> Scenario? {
    checkKeys(layers, HorizonInputs.section.declarations + Scenario.section.declarations)
    var horizon = HorizonInputs()
    for input in HorizonInputs.section.inputs { input.read(&self, layers, &horizon) }
    currency = horizon.currency.value
    let stated = PlanningCalendar(
      start: horizon.start.value, weekCount: Int(max(1, horizon.weeks.value)),
      fiscalYearStarts: horizon.fiscalYearStarts.value, closed: horizon.closed.map(\.value))
    if stated == nil {
      note(.horizonTooLong(end: CivilDate.last.description), at: horizon.start.place, horizon.start.path)
    }
    guard let calendar = stated ?? PlanningCalendar(start: .first, weekCount: 1) else { return nil }
    var scenario = Scenario(calendar: calendar)
    scenario.horizon = horizon
    return scenario
  }
}

extension Checked where Value == Scenario {
  /// The plan that the engine plays, or why there is none. What a scenario cannot say wrongly any more is our own fault.
  package func plan() throws(PlanProblem) -> Plan? { try value?.plan() }
}
