/// What can be wrong with a scenario, or doubtful. Each kind has its wording in a file of its own.
package enum Problem: Hashable, Sendable {
  /// The text is not a scenario file that could be read: no file, no YAML, a cycle of `extends`.
  case document(DocumentProblem)
  /// The text of a value means nothing that its input allows.
  case value(ValueProblem)
  /// A value is legal, but doubtful.
  case doubt(ValueDoubt)
  /// Keys, references and what inputs mean together.
  case input(InputProblem)

  /// Whole sentences for a planner: what was read, what is allowed, what to do.
  package var message: String {
    switch self {
    case .document(let problem): problem.message
    case .value(let problem): problem.message
    case .doubt(let doubt): doubt.message
    case .input(let problem): problem.message
    }
  }

  /// Legal, and the forecast goes on.
  package var isWarning: Bool {
    switch self {
    case .document: false
    case .value: false
    case .doubt: true
    case .input(let problem): problem.isWarning
    }
  }
}
