/// What the shipped library says of an input.
package struct LibraryStatement: Sendable {
  /// `modalities.*.transfer`, or `modalities.simulation.transfer` where it speaks of one thing only.
  package let path: ScenarioPath
  /// Of the input that it speaks of, `*` standing for any name: `modalities.*.transfer`.
  package let input: ScenarioPath
  /// As it is written: `45% to 75%`.
  package let written: String
  package let source: String
  package let grade: Grade
}

extension AssumptionLibrary {
  /// All that it says, in the order of its text, and the paths in it that are no input's.
  package var statements: (all: [LibraryStatement], undeclared: [ScenarioPath]) {
    var walk = LibraryWalk()
    walk.visit(root, Scenario.declarations, at: Spot(path: .root, input: .root))
    return (walk.statements, walk.undeclared)
  }
}

/// Where a walk through the library stands: in the library, and among the declarations.
private struct Spot {
  let path: ScenarioPath
  let input: ScenarioPath

  func below(_ key: String, _ inputKey: String) -> Spot {
    Spot(path: path.appending(key), input: input.appending(inputKey))
  }
}

private struct LibraryWalk {
  var statements: [LibraryStatement] = []
  var undeclared: [ScenarioPath] = []
  /// Knows how a value names its source.
  private var reader = InputReader { _, _ in .failure(.noFolder) }

  mutating func visit(_ node: ScenarioNode, _ declarations: [InputDeclaration], at spot: Spot) {
    for (key, entry) in node.map?.entries ?? [:] {
      // The presets of hours and attention: what `leadership` says for each owner.
      if spot.path.text == "leadership", key == "owners" {
        for (owner, preset) in entry.value.map?.entries ?? [:] {
          let path = spot.path.appending(key).appending(owner)
          visit(preset.value, declarations, at: Spot(path: path, input: spot.input))
        }
        continue
      }
      guard let declaration = declarations.first(where: { $0.key == key }) else {
        undeclared.append(spot.path.appending(key))
        continue
      }
      visit(entry.value, declaration, at: spot.below(key, key))
    }
  }

  private mutating func visit(_ node: ScenarioNode, _ declaration: InputDeclaration, at spot: Spot) {
    switch declaration.form {
    case .section(let parts): visit(node, parts, at: spot)
    case .keyed(_, let parts), .fixedKeys(_, let parts):
      for (id, entry) in node.map?.entries ?? [:] { visit(entry.value, parts, at: spot.below(id, "*")) }
    case .quantities:
      state(node, at: Spot(path: spot.path, input: spot.input.appending("*")))
    case .sharesByPhase:
      for (phase, entry) in node.map?.entries ?? [:] {
        let below = spot.below(phase, "*")
        state(entry.value, at: Spot(path: below.path, input: below.input.appending("*")))
      }
    default: state(node, at: spot)
    }
  }

  private mutating func state(_ node: ScenarioNode, at spot: Spot) {
    let found = Layers.Found(node: node, path: spot.path, keyPlace: node.place)
    guard let (value, provenance) = reader.takeProvenance(found) else { return }
    statements.append(
      LibraryStatement(
        path: spot.path, input: spot.input, written: value.text ?? value.flowText,
        source: provenance.source ?? AssumptionLibrary.authors, grade: provenance.grade ?? .judgement))
  }
}
