/// What a `Grid` is in a plan, in a world. Rows can be appended.
package struct OwnedGrid<Row, Across, Value>: ~Copyable {
  private var owned: OwnedValues<Value>
  package let width: Int

  package init(repeating value: Value, rows: Int, width: Int) {
    owned = OwnedValues(repeating: value, count: rows * width)
    self.width = width
  }

  package init(width: Int) {
    owned = OwnedValues()
    self.width = width
  }

  package subscript(row: ID<Row>, across: ID<Across>) -> Value {
    _read { yield owned[row.index &* width &+ across.index] }
    _modify { yield &owned[row.index &* width &+ across.index] }
  }

  /// Adds rows of this value until there are so many.
  package mutating func grow(toRows rows: Int, with value: Value) { owned.grow(to: rows * width, with: value) }

  /// Keeps the memory.
  package mutating func removeAll() { owned.removeAll() }
}

extension OwnedGrid where Across: RawRepresentable, Across.RawValue == Int {
  package subscript(row: ID<Row>, across: Across) -> Value {
    _read { yield owned[row.index &* width &+ across.rawValue] }
    _modify { yield &owned[row.index &* width &+ across.rawValue] }
  }
}

extension OwnedGrid: Sendable where Value: Sendable {}

/// Hours by program, phase of work and role, still to do or done.
package struct OwnedWorkTable<Row>: ~Copyable, Sendable {
  private var owned = OwnedValues<Double>()
  private let roles: Int

  package init(roles: Int) { self.roles = roles }

  package subscript(row: ID<Row>, phase: WorkPhase, role: ID<Role>) -> Double {
    _read { yield owned[(row.index &* WorkPhase.count &+ phase.rawValue) &* roles &+ role.index] }
    _modify { yield &owned[(row.index &* WorkPhase.count &+ phase.rawValue) &* roles &+ role.index] }
  }

  package mutating func grow(toRows rows: Int) { owned.grow(to: rows * WorkPhase.count * roles, with: 0) }

  /// Keeps the memory.
  package mutating func removeAll() { owned.removeAll() }
}
