/// In braces a comma ends a value. YAML reads `{loss: $1,200}` without complaint, as `loss: $1` and a key `200` that has
/// no value; whoever wrote it meant something else.
extension ScenarioComposer {
  /// A value without quotes, with the keys behind it that are pieces of it.
  private struct PlainEntry {
    var key: String
    var start: YAMLMark
    var end: YAMLMark
    var pieces: [String]
  }

  mutating func mapInBraces() throws(Fault) -> ScenarioMap {
    var map = ScenarioMap()
    var last: PlainEntry?
    while let entry = try entry() {
      guard let key = entry.key else { continue }
      if hasNoColon(entry) {
        takeBareKey(key, entry, behind: &last, in: &map)
      } else {
        mend(last, in: &map)
        last = plainEntry(entry)
        add(entry.value, key, at: entry.keyEvent.start, to: &map)
      }
    }
    mend(last, in: &map)
    return map
  }

  private mutating func takeBareKey(
    _ key: String, _ entry: Entry, behind last: inout PlainEntry?, in map: inout ScenarioMap
  ) {
    if let colon = key.firstIndex(of: ":") {
      report(.noBlankBehindColon(key), at: entry.keyEvent.start)
      // Read as it was meant, so that nobody misses it.
      let value = ScenarioNode(.text(String(key[key.index(after: colon)...])), at: place(entry.keyEvent.start))
      let name = String(key[..<colon])
      if map[name] == nil, !name.isEmpty { map[name] = ScenarioMap.Entry(value, keyAt: place(entry.keyEvent.start)) }
    } else if last == nil {
      report(.keyWithoutValue(key), at: entry.keyEvent.start)
    } else {
      last?.pieces.append(key)
      last?.end = entry.keyEvent.end
    }
  }

  private func plainEntry(_ entry: Entry) -> PlainEntry? {
    guard case .scalar(let scalar) = entry.valueEvent.kind, scalar.isPlain, let key = entry.key, !scalar.text.isEmpty
    else { return nil }
    return PlainEntry(key: key, start: entry.valueEvent.start, end: entry.valueEvent.end, pieces: [scalar.text])
  }

  /// Tells of a value in pieces, and makes it whole, so that nothing more is said about it.
  private mutating func mend(_ entry: PlainEntry?, in map: inout ScenarioMap) {
    guard let entry, entry.pieces.count > 1 else { return }
    let text = written(entry)
    map[entry.key]?.value.content = .text(text)
    report(
      .commaInValue(mended: "\(entry.key): \(YAMLSlip.inQuotes(text))", inside: "{ }"), at: entry.start, entry.key)
  }

  /// The value as it stands in its line.
  private mutating func written(_ entry: PlainEntry) -> String {
    guard entry.start.line == entry.end.line, entry.end.column <= DocumentLimits.searchedColumns else {
      return entry.pieces.joined(separator: ", ")
    }
    let rest = lines.rest(from: entry.start)
    return String(rest.prefix(scalars: entry.end.column - entry.start.column))
  }

  /// `b` in `{a: 1, b}`
  private mutating func hasNoColon(_ entry: Entry) -> Bool {
    guard case .scalar(let value) = entry.valueEvent.kind, value.text.isEmpty, value.isPlain else { return false }
    let end = entry.keyEvent.end
    if entry.valueEvent.start == end { return true }
    guard end.column <= DocumentLimits.searchedColumns else { return false }
    return !lines.rest(from: end).trimmingBlanks().hasPrefix(":")
  }
}
