/// One value for each pair of a row's thing and a column's thing, contiguous row by row.
package struct Grid<Row, Across, Value> {
  package var values: [Value]
  package let width: Int

  package init(repeating value: Value, rows: Int, width: Int) {
    values = Array(repeating: value, count: rows * width)
    self.width = width
  }

  package init(_ values: [Value], width: Int) {
    self.values = values
    self.width = width
  }

  package subscript(row: ID<Row>, across: ID<Across>) -> Value {
    get { values[row.index * width + across.index] }
    _modify { yield &values[row.index * width + across.index] }
  }
}

extension Grid where Across: RawRepresentable, Across.RawValue == Int {
  package subscript(row: ID<Row>, across: Across) -> Value {
    get { values[row.index * width + across.rawValue] }
    _modify { yield &values[row.index * width + across.rawValue] }
  }
}

extension Grid: Sendable where Value: Sendable {}

/// Hours by program, phase of work and role: the one table with three directions.
package struct WorkTable<Row>: Sendable {
  package var values: [Double]
  package let roles: Int

  package init(rows: Int, roles: Int) {
    values = Array(repeating: 0, count: rows * WorkPhase.count * roles)
    self.roles = roles
  }

  package subscript(row: ID<Row>, phase: WorkPhase, role: ID<Role>) -> Double {
    get { values[(row.index * WorkPhase.count + phase.rawValue) * roles + role.index] }
    _modify { yield &values[(row.index * WorkPhase.count + phase.rawValue) * roles + role.index] }
  }
}
