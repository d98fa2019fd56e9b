/// In brackets a comma ends an entry, also the ones in `[normal(1, 2), x]` and `[$200,000, $210k]`. Whoever wrote that meant
/// something else: the pieces are made whole, so that nothing more is said about them.
extension ScenarioComposer {
  /// A piece of a list: a scalar without quotes, and where it stands.
  private struct Piece {
    var text: String
    var start: YAMLMark
    var end: YAMLMark
    /// Whether a parenthesis that opens here is still open behind it; nil if it has none.
    var opens: Bool?

    /// Whether nothing but the comma stands between this and the next one.
    func isDirectlyBefore(_ next: Piece) -> Bool { end.line == next.start.line && end.column + 1 == next.start.column }
  }

  mutating func listInBrackets() throws(Fault) -> [ScenarioNode] {
    var nodes: [ScenarioNode] = []
    // The pieces of the value that is being read, from its first on.
    var pieces: [Piece] = []
    while let (node, event) = try listEntry(number: nodes.count + 1) {
      let next = piece(event)
      if let next, let last = pieces.last, pieces.count < 20, isWithin(last, next) {
        pieces.append(next)
        // Open until the parenthesis closes.
        pieces[pieces.count - 1].opens = next.opens ?? last.opens
        continue
      }
      makeWhole(pieces, in: &nodes)
      pieces = next.map { [$0] } ?? []
      nodes.append(node)
    }
    makeWhole(pieces, in: &nodes)
    return nodes
  }

  private func piece(_ event: YAMLEvent) -> Piece? {
    guard case .scalar(let scalar) = event.kind, scalar.isPlain, scalar.properties.anchor == nil else { return nil }
    let opening = scalar.text.lastIndex(of: "(")
    let closing = scalar.text.lastIndex(of: ")")
    let opens = opening == nil && closing == nil ? nil : (opening ?? "".startIndex) > (closing ?? "".startIndex)
    return Piece(text: scalar.text, start: event.start, end: event.end, opens: opens)
  }

  /// Whether the comma between two pieces is one of a value: within parentheses, or between thousands.
  private func isWithin(_ last: Piece, _ next: Piece) -> Bool {
    if last.opens == true { return true }
    let digits = next.text.utf8.prefix(while: isDigit).count
    let digitsBefore = last.text.utf8.reversed().prefix(while: isDigit).count
    return last.isDirectlyBefore(next) && digits == 3 && (1...3).contains(digitsBefore)
  }

  /// Gives the last node the text of all pieces, and tells of it.
  private mutating func makeWhole(_ pieces: [Piece], in nodes: inout [ScenarioNode]) {
    guard pieces.count > 1 else { return }
    var text = pieces[0].text
    for (before, piece) in zip(pieces, pieces.dropFirst()) {
      text += (before.isDirectlyBefore(piece) ? "," : ", ") + piece.text
    }
    nodes[nodes.count - 1].content = .text(text)
    report(.commaInValue(mended: YAMLSlip.inQuotes(text), inside: "[ ]"), at: pieces[0].start)
  }
}
