package import Chance

// The marks of model.md as types: a field's type says whether it is fixed, assumed (U), chance (⟲) or scheduled (S).

/// **U**: a value not known yet; which entry of the replication's assumed values holds it.
package struct Assumed: Hashable, Sendable {
  package let index: Int

  package init(index: Int) { self.index = index }
}

/// One entry of the assumed values: where it comes from and how it is drawn.
package struct Assumption: Sendable {
  /// Path of the input, `team.roles.facilitator.attrition`. Empty for constants that no file states.
  package var path: String
  /// Its distribution, or its fixed value.
  package var draw: Draw
  /// Address of its uniform: the hash of its path.
  package var address: Address

  package init(path: String, draw: Draw) {
    self.path = path
    self.draw = draw
    address = Address("assumption/" + path)
  }
}

/// **⟲**: drawn afresh at every occurrence, at an address that the rule names.
package struct Chancy: Hashable, Sendable {
  package let draw: Draw

  package init(_ draw: Draw) { self.draw = draw }
}

/// A value of a program: assumed once a replication for programs of the file, drawn per strike for unplanned ones,
/// since the values of an effect are chance (model.md §6).
package enum ProgramValue: Hashable, Sendable {
  case assumed(Assumed)
  case drawn(Draw)
}

/// **S**: one value a week for each thing of a kind.
package struct Scheduled<Owner>: Sendable {
  package var values: [Double]
  package let weeks: Int

  /// - Parameter values: thing by thing, each with a value for every week.
  package init(_ values: [Double], weeks: Int) {
    self.values = values
    self.weeks = weeks
  }

  package init(constant value: Double, count: Int = 1, weeks: Int) {
    self.init(Array(repeating: value, count: count * weeks), weeks: weeks)
  }

  package subscript(id: ID<Owner>, week: Week) -> Double { values[id.index * weeks + week.index] }

  /// For what there is only one of.
  package subscript(week: Week) -> Double { values[week.index] }
}

/// A week of the horizon, counted from 0.
package struct Week: Hashable, Comparable, Sendable {
  package let index: Int

  package init(_ index: Int) { self.index = index }

  package static func < (one: Week, other: Week) -> Bool { one.index < other.index }

  /// What no week of a horizon reaches: no deadline, no retirement.
  package static let never = 1 << 40
}

package let weeksPerYear = 52.0
