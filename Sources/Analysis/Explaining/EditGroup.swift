import Scenarios
import Statistics

/// Edits that are made together: all those of one thing where there are many, and those that make no sense one without
/// the other, as a program and the role that it needs.
package struct EditGroup: Sendable {
  /// Positions among the edits of the difference.
  let edits: Set<Int>
  /// The path of a single edit; of several, what they have in common, or one after the other.
  package let name: String
  /// `3 → 5`; of several edits, how many there are.
  package let wording: String
  package let before: String
  package let after: String

  init(_ edits: Set<Int>, of difference: ScenarioDifference) {
    self.edits = edits
    let members = edits.sorted().map { difference.edits[$0] }
    let one = members.count == 1 ? members.first : nil
    name = one?.path.text ?? EditGroup.name(of: members)
    wording = one?.wording ?? "\(members.count) edits"
    before = one?.writtenBefore ?? ""
    after = one?.writtenAfter ?? ""
  }

  private static func name(of members: [ScenarioEdit]) -> String {
    let things = members.map(\.thing)
    if let first = things.first, things.allSatisfy({ $0 == first }) { return first }
    return members.map(\.path.text).joined(separator: " + ")
  }
}

extension ScenarioDifference {
  /// What is to be weighed against each other. Edits of words are left out: they change no future.
  ///
  /// At most ten are taken one by one; of more, those of one thing are taken together.
  var groups: [EditGroup] {
    let real = edits.indices.filter { !edits[$0].isOnlyWords }
    var sets = real.map { Set([$0]) }
    if real.count > ShapleyValues.mostExactPlayers {
      let things = Dictionary(grouping: real) { edits[$0].thing }
      sets = things.values.map { Set($0) }.sorted { ($0.min() ?? 0) < ($1.min() ?? 0) }
    }
    return closed(sets).map { EditGroup($0, of: self) }
  }

  /// Sets of edits that can be made alone, each with what it cannot be without.
  private func closed(_ sets: [Set<Int>]) -> [Set<Int>] {
    var sets = sets
    while let index = sets.firstIndex(where: { !isSound($0) && sets.count > 1 }) {
      let needed = least(with: sets[index], among: sets)
      let merged = sets.filter { !$0.isDisjoint(with: needed) }.reduce(into: Set()) { $0.formUnion($1) }
      guard merged != sets[index] else { break }
      sets = sets.filter { $0.isDisjoint(with: merged) } + [merged]
    }
    return sets.sorted { ($0.min() ?? 0) < ($1.min() ?? 0) }
  }

  /// As few sets as make sense together with one: from all of them, each is left out that can be.
  private func least(with one: Set<Int>, among sets: [Set<Int>]) -> Set<Int> {
    var kept = sets
    for candidate in sets where candidate != one {
      let rest = kept.filter { $0 != candidate }
      if isSound(rest.reduce(into: Set()) { $0.formUnion($1) }) { kept = rest }
    }
    return kept.reduce(into: Set()) { $0.formUnion($1) }
  }

  private func isSound(_ chosen: Set<Int>) -> Bool {
    guard let scenario = self.scenario(with: chosen).value else { return false }
    return (try? scenario.plan()) != nil
  }
}

extension ScenarioEdit {
  /// The thing of the file that it is about: `programs.onboarding`, `team.roles.facilitator`, `funding`.
  var thing: String {
    let parts = path.text.split(separator: ".").map(String.init)
    let depth =
      switch parts.first {
      case "programs", "disruptions", "sponsors", "modalities", "gates": 2
      case "team", "organization": 3
      default: 1
      }
    return parts.prefix(depth).joined(separator: ".")
  }
}
