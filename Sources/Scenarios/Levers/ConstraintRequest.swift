/// What `--subject-to` asks for: `spend at most $4.8M with 90%`, or by its name a promise that the scenario makes:
/// `on_time_share with 80%`.
package struct ConstraintRequest: Hashable, Sendable {
  /// The whole argument.
  package let written: String
  /// Of the metric: `coverage.code-of-conduct`.
  package let name: String
  /// `at most $4.8M`; nil where the scenario's own promise is meant.
  package let promise: String?
  /// 0…1; nil where none is written.
  package let chance: Double?

  package static func read(_ text: String) -> Result<ConstraintRequest, ConstraintProblem> {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    var chance: Double?
    if let with = words.lastIndex(where: { $0.lowercased() == "with" }) {
      guard let read = share(words[(with + 1)...].joined()) else { return .failure(.chance(read: text)) }
      chance = read
      words.removeSubrange(with...)
    }
    guard let name = words.first else { return .failure(.notUnderstood(read: text)) }
    let rest = words.dropFirst().joined(separator: " ")
    if rest.isEmpty {
      return .success(ConstraintRequest(written: text, name: name, promise: nil, chance: chance))
    }
    let isPromise = PromiseInputs.Comparison.allCases.contains { rest.lowercased().hasPrefix($0.rawValue + " ") }
    guard isPromise else { return .failure(.notUnderstood(read: text)) }
    return .success(ConstraintRequest(written: text, name: name, promise: rest, chance: chance))
  }

  /// `90%` or `0.9`; nil if it is no chance.
  private static func share(_ text: String) -> Double? {
    let isPercent = text.hasSuffix("%")
    guard let number = Double(isPercent ? String(text.dropLast()) : text), number.isFinite else { return nil }
    let share = isPercent ? number / 100 : number
    return (0...1).contains(share) ? share : nil
  }

  /// The scenario with this promise among its own, or what is wrong with it; nil where the scenario's own is meant.
  package func promise(in variants: ScenarioVariants) -> Checked<PromiseInputs>? {
    guard let promise else { return nil }
    let source = SourceText(name: "--subject-to", text: written, origin: .commandLine, order: 3_000)
    let start = written.prefix { $0.isWhitespace }.count + 1
    let key = Place(source, line: 1, column: start)
    let value = Place(source, line: 1, column: start + name.unicodeScalars.count + 1)
    let inner = ScenarioMap([name: ScenarioMap.Entry(ScenarioNode(.text(promise), at: value), keyAt: key)])
    let root = ScenarioMap(["outcomes": ScenarioMap.Entry(ScenarioNode(.map(inner), at: key), keyAt: key)])
    let override = Override(
      source: source, path: ScenarioPath("outcomes").appending(name), root: ScenarioNode(.map(root), at: key))
    let checked = variants.scenario(with: [override])
    guard let found = checked.value?.outcomes.last(where: { $0.path == override.path }) else {
      return .faulty(checked.faults.filter { !$0.problem.isWarning })
    }
    return .valid(found, warnings: [])
  }
}

/// Why a text is no constraint.
package enum ConstraintProblem: Error, Hashable, Sendable {
  case notUnderstood(read: String)
  case chance(read: String)

  /// What was read, what is allowed. It holds text of the command line.
  package var message: String {
    switch self {
    case .notUnderstood(let read):
      "A constraint is a promise with its chance, such as 'spend at most $4.8M with 90%', or the name of one that the "
        + "scenario makes, such as 'on_time_share with 80%'; not \(quoted(read))."
    case .chance(let read):
      "Behind 'with' stands the chance with which it has to be kept, such as 'with 90%'; not \(quoted(read))."
    }
  }
}
