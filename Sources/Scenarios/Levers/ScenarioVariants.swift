/// One scenario, changed in a few inputs again and again, just as `--set` would change it.
package struct ScenarioVariants: Sendable {
  /// As it is without a change.
  package let scenario: Scenario
  private let document: ScenarioDocument

  /// - Parameter path: of the file; `-` is standard input.
  package static func read(path: String, overrides: [Override] = []) -> Checked<ScenarioVariants> {
    variants(of: composeDocument(path: path, overrides: overrides))
  }

  /// Of a text at hand, as a test writes one.
  package static func read(_ source: SourceText) -> Checked<ScenarioVariants> { variants(of: composeDocument(source)) }

  private static func variants(of composed: (ScenarioDocument?, [Fault])) -> Checked<ScenarioVariants> {
    let checked = Scenarios.scenario(from: composed.0, composed.1)
    switch checked {
    case .faulty(let faults): return .faulty(faults)
    case .valid(let scenario, let warnings):
      guard let document = composed.0 else { return .faulty(composed.1) }
      return .valid(ScenarioVariants(scenario: scenario, document: document), warnings: warnings)
    }
  }

  /// The scenario with these changes on top of it.
  package func scenario(with overrides: [Override]) -> Checked<Scenario> {
    var changed = document
    changed.root = overrides.reduce(document.root) { $0.overlaid(by: $1.root) }
    changed.root.place = document.root.place
    return Scenarios.scenario(from: changed, [])
  }

  /// The scenario with levers set, or what is faulty about it then.
  package func scenario(_ settings: [(lever: Lever, value: LeverValue)]) -> Checked<Scenario> {
    let read = settings.map { Override.read("\($0.lever.path.text)=\($0.value.text)", option: "--lever") }
    let faults = read.flatMap(\.faults)
    return faults.isEmpty ? scenario(with: read.compactMap(\.value)) : .faulty(faults)
  }
}
