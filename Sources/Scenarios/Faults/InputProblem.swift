/// What is wrong with keys, references, and with inputs taken together.
package enum InputProblem: Hashable, Sendable {
  /// No such key here.
  case unknownKey(read: String, nearest: String?)

  package var isWarning: Bool {
    switch self {
    case .unknownKey: false
    }
  }

  /// Whole sentences for a planner.
  package var message: String {
    switch self {
    case .unknownKey(let read, let nearest): "There is no input \(quoted(read)) here.\(didYouMean(nearest))"
    }
  }
}
