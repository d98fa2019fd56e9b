extension ScenarioComposer {
  /// What an alias stands for, with the places where it was written.
  mutating func repeated(_ name: String, at mark: YAMLMark) throws(Fault) -> ScenarioNode {
    switch anchors[name] {
    case .some(.some(let anchored)):
      try count(anchored.nodeCount - 1, at: mark)
      try enterLevels(anchored.height, at: mark)
      depth -= anchored.height
      return anchored.node
    case .some(.none):
      report(.aliasInsideItself(name), at: mark)
    case .none:
      report(.unknownAlias(name), at: mark)
    }
    return ScenarioNode(.null, at: place(mark))
  }

  mutating func next() throws(Fault) -> YAMLEvent {
    do {
      return try events.next()
    } catch {
      let slip = YAMLSlip(lines: lines, openBracket: openBrackets.last).finding(error)
      throw Fault(at: place(slip.place), .root, .document(slip.problem))
    }
  }

  mutating func count(_ more: Int, at mark: YAMLMark) throws(Fault) {
    nodeCount += more
    guard nodeCount <= DocumentLimits.nodes else { throw fault(.tooManyNodes, at: mark) }
  }

  mutating func enterLevels(_ more: Int, at mark: YAMLMark) throws(Fault) {
    depth += more
    deepest = max(deepest, depth)
    guard depth <= DocumentLimits.levels else { throw fault(.tooDeep, at: mark) }
  }

  mutating func checkTag(_ properties: YAMLProperties, at mark: YAMLMark) {
    if let tag = properties.tag { report(.tag(tag), at: mark) }
  }

  /// The parser compares each `%TAG` with all before it, and would be at it for hours: none reaches it.
  func checkDirectives() throws(Fault) {
    let bytes = source.text.utf8.span
    let directive = Array("%TAG".utf8)
    // Only the beginnings of lines are looked at: a search of all of the text is a tenth of the time that reading it takes.
    var mayBegin = true
    for first in bytes.indices {
      let begins = mayBegin && bytes[first] == directive[0] && first + directive.count <= bytes.count
      if begins, directive.indices.allSatisfy({ bytes[first + $0] == directive[$0] }) {
        let found = source.text.utf8.index(source.text.startIndex, offsetBy: first)
        throw fault(.directive, at: YAMLMark(endOf: String(source.text[..<found])))
      }
      mayBegin = DocumentLimits.mayEndLine(bytes[first])
    }
  }

  /// `key`: below what is open now.
  mutating func report(_ problem: DocumentProblem, at mark: YAMLMark, _ key: String? = nil) {
    if badKeys == 0, faults.count < DocumentLimits.faults { faults.append(fault(problem, at: mark, key)) }
  }

  func fault(_ problem: DocumentProblem, at mark: YAMLMark, _ key: String? = nil) -> Fault {
    let keys = path + (key.map { [$0] } ?? [])
    return Fault(at: place(mark), ScenarioPath(keys.map { clipped($0) }.joined(separator: ".")), .document(problem))
  }

  func place(_ mark: YAMLMark) -> Place { Place(source, line: mark.line, column: mark.column) }
}
