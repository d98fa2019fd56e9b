/// The shipped defaults, read by the same reader as a scenario.
package struct AssumptionLibrary: Sendable {
  /// Everything that it says, as one map.
  let root: ScenarioNode

  /// Who stands behind a default that names no source.
  package static let authors = "judgement of learncast's authors"

  /// What it says of every program, every role: its `*` of that kind.
  func everyThing(of kind: String) -> [ScenarioNode] {
    (root.map?[kind]?.value.map?["*"]?.value).map { [$0] } ?? []
  }

  package static let shipped: AssumptionLibrary = {
    let text = String(decoding: PackageResources.assumptions_yaml, as: UTF8.self)
    let source = SourceText(name: "assumption library", text: text, origin: .library, order: Int.max)
    let (root, faults) = composeScenario(source)
    precondition(faults.isEmpty, "the shipped library cannot be read: \(faults)")
    return AssumptionLibrary(root: root ?? ScenarioNode(.map(ScenarioMap()), at: Place(source)))
  }()
}
