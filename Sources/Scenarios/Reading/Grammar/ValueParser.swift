import Quantities

/// Takes the text of a value apart by the grammar of scenario files; judges words and signs, not sizes.
///
///     value    = base { [","] ("at least" | "at most") quantity }
///     base     = quantity | quantity "to" quantity | family "(" … ")" [unit]
///     quantity = [sign] [currency] number [k | M] [unit]
///     unit     = [% | currency | noun] [("per" | "/") denominator]
struct ValueParser {
  var scanner: ValueScanner
  let currency: Currency
  /// What a value of this input may look like, for messages.
  let example: String

  init(_ text: String, currency: Currency, example: String) {
    scanner = ValueScanner(text)
    self.currency = currency
    self.example = example
  }

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
      throw ValueProblem(offset, .leftOver(read: scanner.text(offset..<scanner.bytes.count)))
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
    return ValueProblem(scanner.offset, .leftOver(read: read))
  }
}
