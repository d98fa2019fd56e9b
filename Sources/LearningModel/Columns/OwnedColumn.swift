/// What a `Column` is in a plan, in a world: one value for each thing of a kind, which change from week to week.
package struct OwnedColumn<Owner, Value>: ~Copyable {
  private var owned: OwnedValues<Value>

  package init(repeating value: Value, count: Int) { owned = OwnedValues(repeating: value, count: count) }

  package init() { owned = OwnedValues() }

  package var ids: IDs<Owner> { IDs(count: owned.count) }
  package var count: Int { owned.count }

  /// All of them, for those who keep what they see.
  package var values: [Value] { owned.array }

  package subscript(id: ID<Owner>) -> Value {
    _read { yield owned[id.index] }
    _modify { yield &owned[id.index] }
  }

  package mutating func append(_ value: Value) { owned.append(value) }

  /// Keeps the memory.
  package mutating func removeAll() { owned.removeAll() }
}

extension OwnedColumn where Owner: RawRepresentable, Owner.RawValue == Int {
  package subscript(owner: Owner) -> Value {
    _read { yield owned[owner.rawValue] }
    _modify { yield &owned[owner.rawValue] }
  }
}

extension OwnedColumn where Value: AdditiveArithmetic {
  package mutating func clear() { owned.fill(with: .zero) }
}

extension OwnedColumn: Sendable where Value: Sendable {}
