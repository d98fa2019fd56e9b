/// Recognises, behind the parser's error, the slip that a planner made.
struct YAMLSlip {
  let lines: LineIndex
  /// The innermost bracket or brace that is open.
  let openBracket: YAMLMark?

  typealias Finding = (problem: DocumentProblem, place: YAMLMark)

  /// What to tell, and the spot at which to mend it.
  func finding(_ error: YAMLError) -> Finding {
    let read = character(at: error.place)
    if read == "\t" || error.problem.contains("a tab character") { return (.tabInIndentation, error.place) }
    return findingByContext(error, read) ?? findingByProblem(error, read) ?? (.yaml(error.problem), error.place)
  }

  private func findingByContext(_ error: YAMLError, _ read: Unicode.Scalar?) -> Finding? {
    switch error.context {
    case "while reading": return (.forbiddenCharacter(error.problem), error.place)
    case "while scanning a quoted scalar": return (.quoteNotClosed, error.contextPlace)
    case "while parsing a quoted scalar": return (.unknownEscape, error.place)
    case "while scanning an anchor", "while scanning an alias", "while scanning a block scalar",
      "while scanning a tag", "while parsing a tag":
      return needsQuotes(at: error.contextPlace)
    case "while scanning a directive", "while scanning a %YAML directive": return (.directive, error.contextPlace)
    case "while scanning a simple key": return keyWithoutColon(at: error.contextPlace)
    case "while parsing a flow mapping", "while parsing a flow sequence": return unfinishedBracket(error, read)
    case "while parsing a flow node" where read == nil:
      return openBracket.map { (.bracketNotClosed(bracket(at: $0)), $0) }
    case "while parsing a flow node": return (read == ":" ? .keyIsEmpty : .nothingBetweenCommas, error.place)
    case "while parsing a block node": return needsQuotes(at: error.place)
    case "while parsing a block mapping": return strayText(error, read)
    case "while parsing a block collection": return (.noListEntry(line: error.contextPlace.line), error.place)
    default: return nil
    }
  }

  private func findingByProblem(_ error: YAMLError, _ read: Unicode.Scalar?) -> Finding? {
    switch error.problem {
    case "mapping values are not allowed in this context": misplacedColon(at: error.place)
    case "found character that cannot start any token", "mapping keys are not allowed in this context",
      "found undefined tag handle":
      needsQuotes(at: error.place)
    case "block sequence entries are not allowed in this context": (.listBehindKey, error.place)
    case "did not find expected <document start>": (.textBehindEnd, error.place)
    case "found incompatible YAML document", "found duplicate %YAML directive": (.directive, error.place)
    case let words where words.hasPrefix("Maximum nesting level"): (.tooDeep, error.place)
    default: nil
    }
  }

  // MARK: Colons

  /// A colon where the value is complete, or where no key can be.
  private func misplacedColon(at place: YAMLMark) -> Finding {
    let before = lines.beginning(before: place)
    if before.unicodeScalars.count > DocumentLimits.keyLength { return (.keyTooLong, lineStart(of: place.line)) }
    if let slip = colonInValue(before, line: lines[place.line], number: place.line) { return slip }
    let previous = lineWithText(before: place.line)
    let isNeighbour = indentation(of: previous) >= indentation(of: place.line)
    return isNeighbour
      ? keyWithoutColon(at: lineStart(of: previous)) : (.deeperThanValueAbove, lineStart(of: place.line))
  }

  /// `rate: lognormal(p10: 4, p90: 12)`
  private func colonInValue(_ before: Substring, line: Substring, number: Int) -> Finding? {
    guard let colon = before.firstRange(of: ": ") else { return nil }
    let key = before[..<colon.lowerBound].trimmingBlanks()
    let rest = line[colon.upperBound...]
    let value = (rest.firstRange(of: " #").map { rest[..<$0.lowerBound] } ?? rest).trimmingBlanks()
    let column = line[..<value.startIndex].unicodeScalars.count + 1
    return (.colonInValue(mended: "\(key): \(Self.inQuotes(value))"), YAMLMark(line: number, column: column))
  }

  /// `start:2027-01-04`, or `start` alone.
  private func keyWithoutColon(at place: YAMLMark) -> Finding {
    let read = lines.rest(from: place).trimmingBlanks()
    if read.unicodeScalars.count > DocumentLimits.keyLength { return (.keyTooLong, place) }
    return read.contains(":") ? (.noBlankBehindColon(String(read)), place) : (.colonMissing(String(read)), place)
  }

  // MARK: Brackets

  private func unfinishedBracket(_ error: YAMLError, _ read: Unicode.Scalar?) -> Finding {
    let opening = bracket(at: error.contextPlace)
    if read == "]" || read == "}" { return (.wrongBracket(opening: opening), error.place) }
    if read == ":", let slip = colonInBraces(at: error.place, opening: opening) { return slip }
    if read == nil || error.place.line > error.contextPlace.line {
      return (.bracketNotClosed(opening), error.contextPlace)
    }
    return (.commaMissing(opening: opening), error.place)
  }

  /// `{rate: lognormal(p10: 4, p90: 12)}`: a value with a parenthesis that is still open at the colon.
  private func colonInBraces(at place: YAMLMark, opening: String) -> Finding? {
    let line = lines[place.line]
    let before = lines.beginning(before: place)
    guard let parenthesis = before.lastIndex(of: "("), !before[parenthesis...].contains(")"),
      let end = line[parenthesis...].firstIndex(of: ")")
    else { return nil }
    let start = before[..<parenthesis].lastIndex { "{[,".contains($0) }.map(line.index(after:)) ?? line.startIndex
    let entry = line[start...end]
    guard let colon = entry.firstRange(of: ": ") else { return nil }
    let value = entry[colon.upperBound...].trimmingBlanks()
    let column = line[..<value.startIndex].unicodeScalars.count + 1
    let mended = "\(entry[..<colon.lowerBound].trimmingBlanks()): \(Self.inQuotes(value))"
    return (.colonInValue(mended: mended), YAMLMark(line: place.line, column: column))
  }

  // MARK: Text that does not belong where it stands

  private func strayText(_ error: YAMLError, _ read: Unicode.Scalar?) -> Finding? {
    if read == "]" || read == "}" { return (.bracketNotOpened(read.map(String.init) ?? ""), error.place) }
    let before = lines.beginning(before: error.place).trimmingBlanks()
    switch before.last {
    case nil where read == "-": return (.listAmongKeys, error.place)
    case nil where read == ":": return (.keyIsEmpty, error.place)
    case nil: return (.indentedLikeNoOther, error.place)
    case "\"", "'": return (.textBehindQuote, error.place)
    case "]", "}": return (.textBehindBracket(before.last.map(String.init) ?? ""), error.place)
    default: return nil
    }
  }

  private func needsQuotes(at place: YAMLMark) -> Finding? {
    character(at: place).map { (.needsQuotes(String($0)), place) }
  }

  // MARK: Looking at the text

  private func character(at place: YAMLMark) -> Unicode.Scalar? { lines.rest(from: place).unicodeScalars.first }

  private func bracket(at place: YAMLMark) -> String { character(at: place).map(String.init) ?? "{" }

  private func indentation(of line: Int) -> Int { lines[line].unicodeScalars.prefix { $0 == " " }.count }

  private func lineStart(of line: Int) -> YAMLMark { YAMLMark(line: line, column: indentation(of: line) + 1) }

  /// The last line above that holds more than blanks and comments.
  private func lineWithText(before line: Int) -> Int {
    var line = line - 1
    while line > 1, lines[line].trimmingBlanks().isEmpty || lines[line].trimmingBlanks().hasPrefix("#") { line -= 1 }
    return line
  }

  /// A value in quotation marks that leave it as it is.
  static func inQuotes(_ value: some StringProtocol) -> String {
    guard value.contains("\"") || value.contains("\\") else { return "\"\(value)\"" }
    return "'" + value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
