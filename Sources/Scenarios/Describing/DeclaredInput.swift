/// An input of the scenario file as a whole: its path, `*` standing for any name, and its declaration.
package struct DeclaredInput: Sendable {
  /// `team.roles.*.attrition`
  package let path: ScenarioPath
  package let declaration: InputDeclaration

  /// All of them, in the order of the sections; sections themselves are not among them.
  package static let all: [DeclaredInput] = Scenario.declarations.flatMap { inputs(of: $0, below: .root) }

  private static func inputs(of declaration: InputDeclaration, below parent: ScenarioPath) -> [DeclaredInput] {
    let path = parent.appending(declaration.key)
    switch declaration.form {
    case .section(let parts): return parts.flatMap { inputs(of: $0, below: path) }
    case .keyed(_, let parts), .fixedKeys(_, let parts), .list(let parts):
      return parts.flatMap { inputs(of: $0, below: path.appending("*")) }
    case .quantities(_, let keys) where keys != .inOrder:
      return [DeclaredInput(path: path.appending("*"), declaration: declaration)]
    case .promises: return [DeclaredInput(path: path.appending("*"), declaration: declaration)]
    case .sharesByPhase:
      return [DeclaredInput(path: path.appending("*").appending("*"), declaration: declaration)]
    default: return [DeclaredInput(path: path, declaration: declaration)]
    }
  }
}

extension DeclaredInput {
  /// Its number, if it is one.
  package var quantity: QuantityForm? {
    switch declaration.form {
    case .quantity(let form), .quantities(let form, _): form
    case .sharesByPhase: QuantityForm(.share, .share, .fixed)
    default: nil
    }
  }
}

extension Scenario {
  /// The keys of a file, with all that stands below them; `extends` is none of the scenario's, but of its file.
  package static let declarations: [InputDeclaration] =
    Scenario.section.declarations.prefix(2) + HorizonInputs.section.declarations
    + Scenario.section.declarations.dropFirst(2)
}
