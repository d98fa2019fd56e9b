/// Reads `PATH=VALUE` from a text of the command line.
struct AssignmentReader {
  let source: SourceText
  private(set) var faults: [Fault] = []

  init(_ source: SourceText) { self.source = source }

  private typealias Component = (key: String, place: Place)

  /// The change that a piece of the source's text asks for; nil if it is faulty.
  mutating func read(_ assignment: Substring) -> Override? {
    guard let equals = assignment.firstIndex(of: "=") else {
      return report(.valueMissing, at: place(of: assignment.trimmingBlanks().startIndex))
    }
    guard let components = components(of: assignment[..<equals]),
      let value = value(assignment[assignment.index(after: equals)...])
    else { return nil }
    let root = components.reversed().reduce(value) { node, component in
      let entry = ScenarioMap.Entry(node, keyAt: component.place)
      return ScenarioNode(.map(ScenarioMap([component.key: entry])), at: component.place)
    }
    let path = components.reduce(ScenarioPath.root) { $0.appending($1.key) }
    return Override(source: source, path: path, root: root)
  }

  // MARK: The path

  /// Its keys; below `outcomes` the rest is one, as in `outcomes.coverage.code-of-conduct`.
  private mutating func components(of path: Substring) -> [Component]? {
    guard !path.trimmingBlanks().isEmpty else { return report(.pathMissing, at: place(of: path.startIndex)) }
    var pieces = path.split(separator: ".", omittingEmptySubsequences: false)
    if pieces[0].trimmingBlanks() == "outcomes", pieces.count > 2 {
      pieces = [pieces[0], path[pieces[1].startIndex...]]
    }
    if pieces.count > DocumentLimits.levels { return report(.tooDeep, at: place(of: path.startIndex)) }
    let components = pieces.map { (key: String($0.trimmingBlanks()), place: place(of: $0.trimmingBlanks().startIndex)) }
    if let empty = components.first(where: { $0.key.isEmpty }) { return report(.emptyPathComponent, at: empty.place) }
    if components[0].key == "extends" { return report(.extendsByOption, at: components[0].place) }
    return components
  }

  // MARK: The value

  /// What the text behind `=` says: YAML where it begins like a map, a list or a quoted text, and otherwise itself, so
  /// that a colon or a comma asks for no quotes within those of the shell.
  private mutating func value(_ text: Substring) -> ScenarioNode? {
    let value = text.trimmingBlanks()
    guard let first = value.first, "{[\"'".contains(first) else {
      let scalar = YAMLScalar(text: String(value), isPlain: true, properties: YAMLProperties())
      return ScenarioNode(scalar.isNull ? .null : .text(scalar.text), at: place(of: value.startIndex))
    }
    var composer = ScenarioComposer(source, text: blanks(before: value.startIndex) + value)
    let node = composer.compose()
    faults += composer.faults
    return composer.faults.isEmpty ? node : nil
  }

  /// As many blanks as there are characters before, so that every place in the value is right.
  private func blanks(before index: String.Index) -> String {
    var blanks = String.UnicodeScalarView()
    for scalar in source.text[..<index].unicodeScalars { blanks.append(LineIndex.isBreak(scalar) ? scalar : " ") }
    return String(blanks)
  }

  private func place(of index: String.Index) -> Place {
    let mark = YAMLMark(endOf: String(source.text[..<index]))
    return Place(source, line: mark.line, column: mark.column)
  }

  private mutating func report<Value>(_ problem: DocumentProblem, at place: Place) -> Value? {
    faults.append(Fault(at: place, .root, .document(problem)))
    return nil
  }
}
