extension DrawTable {
  /// Adds a value that is certain; one that is there already gets the same handle.
  public mutating func add(fixed value: Double) -> Draw {
    let fixed = Fixed(value: value)
    if let draw = known.draws[.fixed(fixed)] { return draw }
    let draw = Draw(index: Int32(entries.count), isFixed: true)
    entries.append(DrawEntry(form: .fixed(fixed), cut: Cut(), bounds: fixed))
    known.draws[.fixed(fixed)] = draw
    return draw
  }
}
