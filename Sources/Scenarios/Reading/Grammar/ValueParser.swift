import Quantities

/// Takes the text of a value apart by the grammar of scenario files; judges words and signs, not sizes.
///
///     value    = base { [","] ("at least" | "at most") quantity }
///     base     = quantity | quantity "to" quantity | family "(" … ")" [unit]
///     quantity = [sign] [currency] number [k | M] [unit]
///     unit     = [% | currency | noun] [("per" | "/") denominator]
struct ValueParser {
  var scanner: ValueScanner
  private let grammar: ValueGrammar

  init(_ text: String, for grammar: ValueGrammar) {
    scanner = ValueScanner(text)
    self.grammar = grammar
  }

  var currency: Currency { grammar.currency }
  /// What a value of this input may look like, for messages.
  var example: String { grammar.example }

  mutating func parse() throws(ValueProblem) -> ValueSyntax {
    scanner.skipSpaces()
    if scanner.isAtEnd { throw ValueProblem(scanner.offset, .empty(example: example)) }
    var syntax = ValueSyntax(base: try parseBase())
    while try parseBound(into: &syntax) {}
    if !scanner.isAtEnd { throw problemOfRemainder() }
    return syntax
  }

  private mutating func parseBase() throws(ValueProblem) -> ValueSyntax.Base {
    if let call = try parseCall() { return call }
    let first = try parseQuantity(insideParentheses: false)
    scanner.skipSpaces()
    guard scanner.takeWord("to") else { return .quantity(first) }
    scanner.skipSpaces()
    if scanner.isAtEnd { throw ValueProblem(scanner.offset, .endMissing) }
    return .interval(first, try parseQuantity(insideParentheses: false))
  }

  /// `at least 2`, with or without a comma in front; false if none comes.
  private mutating func parseBound(into syntax: inout ValueSyntax) throws(ValueProblem) -> Bool {
    scanner.skipSpaces()
    let mark = scanner.offset
    if scanner.take(",") { scanner.skipSpaces() }
    let offset = scanner.offset
    guard scanner.takeWord("at") else {
      scanner.offset = mark
      return false
    }
    scanner.skipSpaces()
    let isLeast = scanner.takeWord("least")
    guard isLeast || scanner.takeWord("most") else {
      let nearest = NearestName.nearest(to: "at " + (scanner.comingWord ?? ""), among: ["at least", "at most"])
      throw ValueProblem(offset, .leftOver(read: scanner.text(offset..<scanner.bytes.count), nearest: nearest))
    }
    let name = isLeast ? "at least" : "at most"
    scanner.skipSpaces()
    let bound = ValueSyntax.Bound(quantity: try parseQuantity(insideParentheses: false), offset: offset)
    let isRepeated = isLeast ? syntax.least != nil : syntax.most != nil
    if isRepeated { throw ValueProblem(offset, .repeatedBound(read: name)) }
    if isLeast { syntax.least = bound } else { syntax.most = bound }
    return true
  }

  private func problemOfRemainder() -> ValueProblem {
    let read = scanner.remainingText
    if scanner.comesDash {
      return ValueProblem(scanner.offset, .dashBetweenEnds(read: scanner.text(0..<scanner.bytes.count)))
    }
    if let problem = problemOfScale() ?? problemOfWordBetween() { return problem }
    return ValueProblem(scanner.offset, .leftOver(read: read, nearest: perMeant(by: read)))
  }

  /// `$1.7m`: the unit is complete, so that letters at the number can only be a scale.
  private func problemOfScale() -> ValueProblem? {
    guard scanner.offset > 0, isDigit(scanner.bytes[scanner.offset - 1]) || scanner.bytes[scanner.offset - 1] == 0x20,
      let word = scanner.comingWord, word.utf8.count <= 9
    else { return nil }
    let isDirect = isDigit(scanner.bytes[scanner.offset - 1])
    let meant = ValueParser.scalesMeant[word.lowercased()]
    guard isDirect || meant != nil else { return nil }
    return ValueProblem(scanner.offset, .unknownScale(read: word, nearest: meant))
  }

  /// `6 and 14 weeks`
  private func problemOfWordBetween() -> ValueProblem? {
    var ahead = scanner
    guard let word = ahead.takeWord() else { return nil }
    ahead.skipSpaces()
    guard ahead.next.map(isDigit) == true else { return nil }
    return ValueProblem(scanner.offset, .noInterval(read: word))
  }

  /// `per year` for `a year`.
  private func perMeant(by read: String) -> String? {
    let words = read.split(separator: " ").map { $0.lowercased() }
    guard words.count == 2, ["a", "an", "each", "every"].contains(words[0]) else { return nil }
    return Unit.Denominator.Written(rawValue: words[1]).map { "per \($0.rawValue)" }
  }
}
