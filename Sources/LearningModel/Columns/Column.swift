/// One value for each thing of a kind, contiguous in memory.
package struct Column<Owner, Value> {
  package var values: [Value]

  package init(_ values: [Value]) { self.values = values }

  package init(repeating value: Value, count: Int) { values = Array(repeating: value, count: count) }

  package var ids: IDs<Owner> { IDs(count: values.count) }

  package var count: Int { values.count }

  package subscript(id: ID<Owner>) -> Value {
    get { values[id.index] }
    _modify { yield &values[id.index] }
  }
}

extension Column where Owner: RawRepresentable, Owner.RawValue == Int {
  package subscript(owner: Owner) -> Value {
    get { values[owner.rawValue] }
    _modify { yield &values[owner.rawValue] }
  }
}

extension Column: Sendable where Value: Sendable {}
