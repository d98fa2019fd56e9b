import LearningModel
package import Quantities
package import Scenarios

/// An assumption that could be found out before choosing: one input, however many things and strategies share it.
package struct FindableAssumption: Hashable, Sendable {
  /// `team.roles.facilitator.attrition`
  package let path: String
  /// The first strategy in which it varies: values are those of this one.
  package let strategy: Int
  /// Place among that strategy's assumptions.
  let entry: Int
  /// Of its values; nil where no file states the input.
  package let unit: Unit?
  /// How well it is known; nil where nobody says.
  package let grade: Grade?

  /// The first key of its path: `team`.
  package var section: String { path.split(separator: ".").first.map(String.init) ?? path }

  /// In the order of the first strategy, then what only others have.
  ///
  /// - Parameter stated: by strategy, what its scenario says of its numbers.
  static func all(of strategies: [Strategy], stated: [[AssumptionEntry]]) -> [FindableAssumption] {
    var known: Set<String> = []
    return strategies.enumerated().flatMap { index, strategy in
      let entries = Dictionary(
        (stated.indices.contains(index) ? stated[index] : []).map { ($0.path.text, $0) },
        uniquingKeysWith: { first, _ in first })
      return strategy.plan.assumptions.enumerated()
        .filter { !$1.draw.isFixed && !$1.path.isEmpty && known.insert($1.path).inserted }
        .map { entry, assumption in
          let told = entries[assumption.path]
          return FindableAssumption(
            path: assumption.path, strategy: index, entry: entry, unit: told?.unit, grade: told?.provenance.grade)
        }
    }
  }
}

/// Assumptions that are found out together.
package struct FindableGroup: Hashable, Sendable {
  package enum Kind: String, Sendable {
    case all = "all assumptions"
    case grade, section
  }

  package let kind: Kind
  /// `judgement`, `team`; of all, nothing.
  package let name: String
  /// Positions of its assumptions.
  package let members: [Int]

  /// All; by how well they are known; by section of the scenario. No group is empty.
  static func all(of assumptions: [FindableAssumption]) -> [FindableGroup] {
    guard !assumptions.isEmpty else { return [] }
    let everything = FindableGroup(kind: .all, name: "", members: Array(assumptions.indices))
    let grades = Grade.allCases.map { grade in
      FindableGroup(
        kind: .grade, name: grade.rawValue, members: assumptions.indices.filter { assumptions[$0].grade == grade })
    }
    let ungraded = FindableGroup(
      kind: .grade, name: "not graded", members: assumptions.indices.filter { assumptions[$0].grade == nil })
    var sections: [String] = []
    for assumption in assumptions where !sections.contains(assumption.section) { sections.append(assumption.section) }
    let bySection = sections.map { section in
      FindableGroup(
        kind: .section, name: section, members: assumptions.indices.filter { assumptions[$0].section == section })
    }
    return [everything] + (grades + [ungraded] + bySection).filter { !$0.members.isEmpty }
  }
}
