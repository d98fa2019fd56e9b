import Chance

extension ValueParser {
  /// A named distribution; nil if no word with a parenthesis comes.
  mutating func parseCall() throws(ValueProblem) -> ValueSyntax.Base? {
    let start = scanner.offset
    guard let word = scanner.takeWord() else { return nil }
    scanner.skipSpaces()
    guard scanner.take("(") else {
      scanner.offset = start
      return nil
    }
    guard let family = DistributionFamily(written: word) else {
      let nearest = NearestName.nearest(to: word, among: DistributionFamily.names)
      throw ValueProblem(start, .unknownDistribution(read: word, nearest: nearest))
    }
    switch family {
    case .discrete: return .choice(try parseChoice(from: start))
    case .empirical: return .data(try parseData(from: start))
    default: return .call(try parseParameters(of: family, from: start))
    }
  }

  private mutating func parseParameters(of family: DistributionFamily, from start: Int) throws(ValueProblem)
    -> WrittenCall
  {
    var arguments: [WrittenCall.Argument] = []
    while try moreEntries(in: family, after: arguments.count) {
      let offset = scanner.offset
      let name = takeParameterName()
      arguments.append(
        WrittenCall.Argument(name: name, offset: offset, quantity: try parseQuantity(insideParentheses: true)))
    }
    let (unit, unitOffset) = try parseUnitBehind()
    return WrittenCall(family: family, offset: start, arguments: arguments, unit: unit, unitOffset: unitOffset)
  }

  private mutating func parseChoice(from start: Int) throws(ValueProblem) -> WrittenChoice {
    var entries: [(weight: WrittenQuantity, value: WrittenQuantity)] = []
    while try moreEntries(in: .discrete, after: entries.count) {
      let weight = try parseQuantity(insideParentheses: true)
      scanner.skipSpaces()
      guard scanner.take(":") else {
        throw ValueProblem(weight.offset, .parametersDoNotFit(family: .discrete, given: quoted(weight.text)))
      }
      entries.append((weight, try parseQuantity(insideParentheses: true)))
    }
    if entries.isEmpty { throw ValueProblem(start, .noEntries) }
    let (unit, unitOffset) = try parseUnitBehind()
    return WrittenChoice(offset: start, entries: entries, unit: unit, unitOffset: unitOffset)
  }

  private mutating func parseData(from start: Int) throws(ValueProblem) -> WrittenData {
    scanner.skipSpaces()
    let pathOffset = scanner.offset
    let path = try takePlainText(of: .empirical)
    guard !path.isEmpty, scanner.take(",") else {
      throw ValueProblem(
        pathOffset, .parametersDoNotFit(family: .empirical, given: path.isEmpty ? "nothing" : "\(quoted(path)) alone"))
    }
    scanner.skipSpaces()
    let columnOffset = scanner.offset
    guard let name = takeParameterName() else {
      throw ValueProblem(
        columnOffset, .parametersDoNotFit(family: .empirical, given: "\(quoted(path)) alone"))
    }
    guard name == "column" else {
      let nearest = NearestName.nearest(to: name, among: ["column"])
      throw ValueProblem(columnOffset, .unknownParameter(read: name, family: .empirical, nearest: nearest))
    }
    scanner.skipSpaces()
    let column = try takePlainText(of: .empirical)
    guard scanner.take(")") else {
      throw ValueProblem(start, .parenthesisNotClosed(name: DistributionFamily.empirical.rawValue))
    }
    let (unit, unitOffset) = try parseUnitBehind()
    return WrittenData(
      offset: start, path: path, pathOffset: pathOffset, column: column, unit: unit, unitOffset: unitOffset)
  }
}

extension ValueParser {
  /// Whether another entry comes before the parenthesis closes; takes the comma in front of it, or the parenthesis.
  private mutating func moreEntries(in family: DistributionFamily, after count: Int) throws(ValueProblem) -> Bool {
    scanner.skipSpaces()
    if scanner.isAtEnd { throw ValueProblem(scanner.offset, .parenthesisNotClosed(name: family.rawValue)) }
    if scanner.take(")") { return false }
    if count == 0 { return true }
    guard scanner.take(",") else { throw ValueProblem(scanner.offset, .commaExpected(read: scanner.comingText)) }
    scanner.skipSpaces()
    return true
  }

  /// `mean:`, `p10:`, `p2.5:`; nil, with nothing taken, if no name with a colon comes.
  private mutating func takeParameterName() -> String? {
    let start = scanner.offset
    guard scanner.takeWord() != nil else { return nil }
    if scanner.comes("."), scanner.byte(1).map(isDigit) == true {
      scanner.offset += 1
      while let byte = scanner.next, isDigit(byte) { scanner.offset += 1 }
    }
    let name = scanner.text(from: start).lowercased()
    scanner.skipSpaces()
    if scanner.take(":") { return name }
    scanner.offset = start
    return nil
  }

  private mutating func parseUnitBehind() throws(ValueProblem) -> (WrittenUnit, Int) {
    let mark = scanner.offset
    scanner.skipSpaces()
    let start = scanner.offset
    let unit = try parseUnit()
    if unit.isEmpty { scanner.offset = mark }
    return (unit, start)
  }

  /// The name of a file or of a column: up to the next comma or parenthesis, or between quotes where it holds one.
  private mutating func takePlainText(of family: DistributionFamily) throws(ValueProblem) -> String {
    let start = scanner.offset
    for quote: Unicode.Scalar in ["\"", "'"] where scanner.take(quote) {
      while !scanner.isAtEnd, !scanner.comes(quote) { scanner.offset += 1 }
      let text = scanner.text((start + 1)..<scanner.offset)
      guard scanner.take(quote) else { throw ValueProblem(start, .parenthesisNotClosed(name: family.rawValue)) }
      scanner.skipSpaces()
      return text
    }
    while !scanner.isAtEnd, !scanner.comes(","), !scanner.comes(")") { scanner.offset += 1 }
    return String(scanner.text(from: start).trimmingBlanks())
  }
}

extension StringProtocol {
  /// Without the blanks, tabs and line ends around it.
  func trimmingBlanks() -> SubSequence {
    let isBlank: (Character) -> Bool = { $0.isWhitespace }
    guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
      return self[endIndex..<endIndex]
    }
    return self[first...last]
  }
}
