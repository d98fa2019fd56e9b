/// The values that an input allows, in its canonical unit. Either end may be missing, or open (not itself allowed).
package struct AllowedRange: Hashable, Sendable {
  /// An end of the range.
  package struct End: Hashable, Sendable {
    package var value: Double
    /// Whether the value itself is allowed.
    package var isIncluded: Bool

    package init(_ value: Double, isIncluded: Bool = true) {
      self.value = value
      self.isIncluded = isIncluded
    }
  }

  package var lower: End?
  package var upper: End?

  package init(lower: End?, upper: End?) {
    self.lower = lower
    self.upper = upper
  }

  /// Every number.
  package static let any = AllowedRange(lower: nil, upper: nil)
  /// 0…1, the range of shares of a whole.
  package static let share = AllowedRange(0...1)

  package init(_ range: ClosedRange<Double>) {
    self.init(lower: End(range.lowerBound), upper: End(range.upperBound))
  }

  package init(_ range: Range<Double>) {
    self.init(lower: End(range.lowerBound), upper: End(range.upperBound, isIncluded: false))
  }

  package static func atLeast(_ value: Double) -> AllowedRange { AllowedRange(lower: End(value), upper: nil) }
  package static func atMost(_ value: Double) -> AllowedRange { AllowedRange(lower: nil, upper: End(value)) }

  /// Every number above this one, itself excluded.
  package static func above(_ value: Double) -> AllowedRange {
    AllowedRange(lower: End(value, isIncluded: false), upper: nil)
  }

  /// Every number below this one, itself excluded.
  package static func below(_ value: Double) -> AllowedRange {
    AllowedRange(lower: nil, upper: End(value, isIncluded: false))
  }

  package func contains(_ value: Double) -> Bool { !value.isNaN && !isBelow(value) && !isAbove(value) }

  /// Whether the value is too small for this range.
  package func isBelow(_ value: Double) -> Bool {
    guard let lower else { return false }
    return lower.isIncluded ? value < lower.value : value <= lower.value
  }

  /// Whether the value is too large for this range.
  package func isAbove(_ value: Double) -> Bool {
    guard let upper else { return false }
    return upper.isIncluded ? value > upper.value : value >= upper.value
  }
}
