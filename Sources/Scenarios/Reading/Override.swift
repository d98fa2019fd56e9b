/// A change that the command line makes to a scenario: `--set team.roles.facilitator.headcount=5`.
package struct Override: Sendable {
  /// The whole argument.
  package let source: SourceText
  /// Of the input that is changed.
  package let path: ScenarioPath
  /// A scenario that says this and nothing else.
  package let root: ScenarioNode

  /// Reads `PATH=VALUE`. `number`: which of several it is, so that faults are told in their order.
  ///
  /// - Parameter option: the option that it belongs to, for messages.
  package static func read(_ argument: String, number: Int = 0, option: String = "--set") -> Checked<Override> {
    let source = SourceText(name: option, text: argument, origin: .commandLine, order: 1000 + number)
    var reader = AssignmentReader(source)
    guard let override = reader.read(argument[...]), reader.faults.isEmpty else { return .faulty(reader.faults) }
    return .valid(override, warnings: [])
  }
}

/// A variant without a file: `--what-if "Fewer at once: team.wip_limit=4, team.overtime=0%"`.
package struct WhatIf: Sendable {
  package let name: String
  package let overrides: [Override]

  package static func read(_ argument: String, number: Int = 0) -> Checked<WhatIf> {
    let source = SourceText(name: "--what-if", text: argument, origin: .commandLine, order: 2000 + number)
    var reader = AssignmentReader(source)
    guard let colon = argument.firstIndex(of: ":"), argument.firstIndex(of: "=").map({ colon < $0 }) ?? true,
      !argument[..<colon].trimmingBlanks().isEmpty
    else { return .faulty([Fault(at: Place(source, line: 1, column: 1), .root, .document(.variantWithoutName))]) }
    let assignments = Assignments.split(argument[argument.index(after: colon)...])
    let overrides = assignments.compactMap { reader.read($0) }
    if !reader.faults.isEmpty { return .faulty(reader.faults) }
    return .valid(WhatIf(name: String(argument[..<colon].trimmingBlanks()), overrides: overrides), warnings: [])
  }
}

/// Several assignments in one text.
enum Assignments {
  /// Split at the commas between them: those in quotes, parentheses, brackets and braces belong to a value, and so does
  /// every comma behind which no `PATH=` begins, as in `6 to 14 weeks, at least 2`.
  static func split(_ text: Substring) -> [Substring] {
    var pieces: [Substring] = []
    for piece in atOuterCommas(text) {
      if let last = pieces.last, !piece.contains("=") {
        pieces[pieces.count - 1] = text[last.startIndex..<piece.endIndex]
      } else {
        pieces.append(piece)
      }
    }
    return pieces
  }

  private static func atOuterCommas(_ text: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    var openBrackets = 0
    var quote: Character?
    var before: Character = " "
    for index in text.indices {
      let character = text[index]
      switch character {
      case quote: quote = nil
      case _ where quote != nil: break
      case "\"", "'": if " =,:([{".contains(before) { quote = character }
      case "(", "[", "{": openBrackets += 1
      case ")", "]", "}": openBrackets -= 1
      case "," where openBrackets <= 0:
        pieces.append(text[start..<index])
        start = text.index(after: index)
      default: break
      }
      before = character
    }
    return pieces + [text[start...]]
  }
}
