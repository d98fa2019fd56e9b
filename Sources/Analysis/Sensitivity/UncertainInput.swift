package import LearningModel
package import Quantities
package import Scenarios

/// An assumption of which nobody knows the value: one row of every table of a sensitivity analysis, however many things of
/// the scenario share it.
package struct UncertainInput: Hashable, Sendable {
  /// Of the input, `team.roles.facilitator.attrition`.
  package let path: String
  /// Place among the plan's assumptions.
  package let entry: Int
  /// Of its values; nil where no file states the input.
  package let unit: Unit?
  /// How well it is known; nil where nobody says.
  package let grade: Grade?
  /// One future in ten has less than the first, one in ten more than the second.
  package let p10, p90: Double
  /// Which inputs are tied to each other by correlations: all with the same number; nil if it is drawn by itself.
  package let tie: Int?

  package init(
    path: String, entry: Int, unit: Unit? = nil, grade: Grade? = nil, p10: Double, p90: Double, tie: Int? = nil
  ) {
    self.path = path
    self.entry = entry
    self.unit = unit
    self.grade = grade
    self.p10 = p10
    self.p90 = p90
    self.tie = tie
  }

  /// All of a plan, in its order.
  ///
  /// - Parameters:
  ///   - stated: what the scenario says of its numbers.
  ///   - correlations: which of them are tied.
  package static func all(
    in plan: Plan, stated: [AssumptionEntry] = [], correlations: CorrelationDescription = CorrelationDescription()
  ) -> [UncertainInput] {
    let known = Dictionary(stated.map { ($0.path.text, $0) }, uniquingKeysWith: { first, _ in first })
    let ties = correlations.tieNumbers
    return plan.assumptions.enumerated().filter { !$1.draw.isFixed && !$1.path.isEmpty }.map { entry, assumption in
      UncertainInput(
        path: assumption.path, entry: entry, unit: known[assumption.path]?.unit,
        grade: known[assumption.path]?.provenance.grade, p10: plan.draws.value(assumption.draw, at: 0.1),
        p90: plan.draws.value(assumption.draw, at: 0.9), tie: ties[assumption.path])
    }
  }

  /// Of a scenario.
  package static func all(of scenario: Scenario, in plan: Plan) -> [UncertainInput] {
    all(in: plan, stated: scenario.assumptions, correlations: scenario.tied)
  }
}

extension CorrelationDescription {
  /// By path, a number that all inputs share that hang together, directly or through others.
  fileprivate var tieNumbers: [String: Int] {
    var group = Array(paths.indices)
    for row in paths.indices {
      for column in 0..<row where ranks[row, column] != 0 && group[row] != group[column] {
        let (kept, merged) = (min(group[row], group[column]), max(group[row], group[column]))
        for index in group.indices where group[index] == merged { group[index] = kept }
      }
    }
    let sizes = Dictionary(group.map { ($0, 1) }, uniquingKeysWith: +)
    let tied = paths.indices.filter { (sizes[group[$0]] ?? 0) > 1 }
    return Dictionary(tied.map { (paths[$0], group[$0]) }, uniquingKeysWith: { first, _ in first })
  }
}
