/// A value, or every fault that stands in its way; never both partly. Warnings may accompany a value.
package enum Checked<Value: Sendable>: Sendable {
  case valid(Value, warnings: [Fault])
  /// At least one fault; warnings among them.
  case faulty([Fault])

  /// The value, if nothing stands in its way.
  package var value: Value? {
    switch self {
    case .valid(let value, _): value
    case .faulty: nil
    }
  }

  /// All faults and warnings.
  package var faults: [Fault] {
    switch self {
    case .valid(_, let warnings): warnings
    case .faulty(let faults): faults
    }
  }
}
