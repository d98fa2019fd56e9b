/// Why something is no lever. `message` says it in whole sentences.
package enum LeverProblem: Error, Hashable, Sendable {
  /// Neither a name nor `PATH from A to B`.
  case notUnderstood(read: String)
  case unknownLever(read: String, nearest: String?, known: [String])
  case unknownInput(read: String, nearest: String?)
  /// The path is one of words, yes or no, names.
  case notANumber(path: String)
  /// An end or the step is nothing that the input could be.
  case value(LeverPart, read: String, ValueProblem)
  /// A distribution.
  case notFixed(read: String)
  case range(from: String, to: String)
  case oneValue(read: String)
  case noStep(read: String)
  case stepTooLarge(read: String, from: String, to: String)
  case tooMany(count: Double)
  /// Two levers turn the same input.
  case twice(path: String)
  /// No lever is asked for, and the scenario declares none.
  case none(scenario: String)

  /// What was read, what is allowed, what to do. It holds text of the command line or of the file.
  package var message: String {
    switch self {
    case .notUnderstood(let read):
      "A lever is a name under 'levers:' of the scenario, or 'PATH from A to B step C', such as "
        + "'funding.annual from $1.4M to $2.4M step $100k'; not \(quoted(read))."
    case .unknownLever(let read, let nearest, let known):
      if let nearest {
        "There is no lever \(quoted(read)). Did you mean '\(nearest)'?"
      } else if known.isEmpty {
        "There is no lever \(quoted(read)): the scenario declares none. Give its values, such as "
          + "'\(example) from 2 to 8 step 1'."
      } else {
        "There is no lever \(quoted(read)); the scenario declares \(list(known.map { quoted($0) }, "and"))."
      }
    case .unknownInput(let read, let nearest):
      "There is no input \(quoted(read))."
        + (nearest.map { " Did you mean '\($0)'?" } ?? " 'learncast assumptions FILE' lists them.")
    case .notANumber(let path): "\(quoted(path)) is no number: a lever goes from one number to another."
    case .value(let part, _, let problem): "'\(part.rawValue)': " + lowercasedFirst(problem.message)
    case .notFixed(let read): "\(quoted(read)) is a distribution; a lever is set to one number after another."
    default: messageOfRange
    }
  }

  private var messageOfRange: String {
    switch self {
    case .range(let from, let to): "The lever goes from \(from) to \(to); the first has to be the smaller one."
    case .oneValue(let read): "The lever goes from \(read) to the same: there is nothing to choose."
    case .noStep(let read): "The step is \(read); it has to be above zero."
    case .stepTooLarge(let read, let from, let to):
      "The step, \(read), is larger than the way from \(from) to \(to): there is nothing to choose."
    case .tooMany(let count):
      "The lever has \(PlainNumber.text(count)) values; \(PlainNumber.text(Double(Lever.mostValues))) are the most that "
        + "is allowed. Take a larger step."
    case .twice(let path): "Two levers turn \(quoted(path)); one of them has to go."
    case .none(let scenario):
      "The scenario \(quoted(scenario)) declares no levers. Give one with --lever, such as "
        + "--lever \"\(example) from 2 to 8 step 1\"."
    default: ""
    }
  }

  private var example: String { "team.roles.instructional_designer.headcount" }

  private func lowercasedFirst(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}
