extension Scenario {
  /// What the scenario rests on, section by section as Inputs.md has them: all of it, or what is known that well.
  ///
  /// - Parameter grade: nil for all; a value of the scenario for which nobody states a grade has none.
  package func assumptionList(grade: Grade? = nil) -> [AssumptionEntry] {
    let sections = Scenario.declarations.enumerated().map { ($0.element.key, $0.offset) }
    let order = Dictionary(uniqueKeysWithValues: sections)
    return assumptions.enumerated()
      .filter { grade == nil || $0.element.provenance.grade == grade }
      .sorted { (order[$0.element.section] ?? 0, $0.offset) < (order[$1.element.section] ?? 0, $1.offset) }
      .map(\.element)
  }
}

extension AssumptionEntry {
  /// The first key of its path: `team`.
  package var section: String { path.text.split(separator: ".").first.map(String.init) ?? "" }
}
