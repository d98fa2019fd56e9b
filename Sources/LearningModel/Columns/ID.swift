/// Which one of its kind: the third role, the tenth program. An `ID<Role>` cannot be taken for an `ID<Program>`.
package struct ID<Owner>: Hashable, Comparable, Sendable {
  package let index: Int

  package init(_ index: Int) { self.index = index }

  package static func < (one: ID, other: ID) -> Bool { one.index < other.index }
}

/// All of a kind, in the order of the scenario.
package struct IDs<Owner>: RandomAccessCollection, Sendable {
  package var startIndex: Int
  package var endIndex: Int

  package init(_ range: Range<Int>) {
    startIndex = range.lowerBound
    endIndex = range.upperBound
  }

  package init(count: Int) { self.init(0..<count) }

  package subscript(position: Int) -> ID<Owner> { ID(position) }
}

// What there can be several of. These types have no values: they only tell columns apart.

/// A role of the learning team, such as instructional designer.
package enum Role {}
/// A program in the portfolio of one future: of the file, or entered unplanned.
package enum Program {}
/// What a scenario says of a program: one for each program of the file, and one for each `new_program` of the register.
package enum Blueprint {}
/// A group of people of the organization who learn.
package enum Audience {}
/// The people of one audience as learners of one program.
package enum Cohort {}
/// A person who asks for programs and lends them support.
package enum Sponsor {}
/// An entry of the register of disruptions.
package enum Disruption {}
/// A kind of incident that learning may prevent.
package enum IncidentKind {}
/// A member's place in a role; whoever leaves it is followed by a successor.
package enum Seat {}
/// A place for one contractor of a role.
package enum ContractorPlace {}
