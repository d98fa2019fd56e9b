import Quantities

extension ValueParser {
  mutating func parseQuantity(insideParentheses: Bool) throws(ValueProblem) -> WrittenQuantity {
    scanner.skipSpaces()
    let start = scanner.offset
    var isNegative = scanner.takeSign()
    scanner.skipSpaces()
    let sign = try takeCurrency(isBefore: true)
    if sign != nil {
      scanner.skipSpaces()
      if isNegative == nil { isNegative = scanner.takeSign() }
    }
    guard let number = try scanner.takeNumber(insideParentheses: insideParentheses) else {
      throw notAQuantity(from: start)
    }
    let end = scanner.offset
    scanner.skipSpaces()
    let unitOffset = sign == nil ? scanner.offset : start
    let unit = try parseUnit(after: sign)
    // The blanks before what follows are not part of the quantity.
    if unit.isEmpty || unit == WrittenUnit(sign) { scanner.offset = end }
    return WrittenQuantity(
      number: isNegative == true ? -number.value : number.value, isScaled: number.isScaled, unit: unit,
      offset: start, unitOffset: unitOffset, text: scanner.text(from: start))
  }

  /// The unit that comes next, of which the currency may already have been read in front of the number.
  mutating func parseUnit(after sign: WrittenUnit.Counted? = nil) throws(ValueProblem) -> WrittenUnit {
    var unit = WrittenUnit(sign)
    if unit.counted == nil { unit.counted = try parseCounted() }
    let mark = scanner.offset
    scanner.skipSpaces()
    unit.per = try parseDenominator()
    if unit.per == nil { scanner.offset = mark }
    return unit
  }

  private mutating func parseCounted() throws(ValueProblem) -> WrittenUnit.Counted? {
    if scanner.take("%") { return .percent }
    if let currency = try takeCurrency(isBefore: false) { return currency }
    let start = scanner.offset
    guard let word = scanner.comingWord, !["to", "at", "per"].contains(word.lowercased()) else { return nil }
    guard let noun = UnitNoun(word) else { throw problem(ofUnit: word, at: start) }
    scanner.offset += word.utf8.count
    return .noun(noun)
  }

  private mutating func parseDenominator() throws(ValueProblem) -> Unit.Denominator.Written? {
    guard scanner.take("/") || scanner.takeWord("per") else { return nil }
    scanner.skipSpaces()
    let start = scanner.offset
    let word = scanner.takeWord() ?? ""
    guard let denominator = Unit.Denominator.Written(rawValue: word.lowercased()) else {
      let names = Unit.Denominator.Written.allCases.map(\.rawValue)
      let nearest = NearestName.nearest(to: word, among: names)
      throw ValueProblem(start, .unknownDenominator(read: word, nearest: nearest))
    }
    let mark = scanner.offset
    scanner.skipSpaces()
    if denominator == .person, scanner.takeWord("and") {
      scanner.skipSpaces()
      if scanner.takeWord("year") { return .personAndYear }
    }
    scanner.offset = mark
    return denominator
  }

  /// A sign or code of a currency, which has to be the scenario's; nil if none comes.
  private mutating func takeCurrency(isBefore: Bool) throws(ValueProblem) -> WrittenUnit.Counted? {
    let start = scanner.offset
    guard let read = takeSignOfAnyCurrency() else { return nil }
    guard read == currency.code || currency.signs.contains(read) else {
      throw ValueProblem(start, .otherCurrency(read: read, scenario: currency))
    }
    return .money(read, isBefore: isBefore)
  }

  private mutating func takeSignOfAnyCurrency() -> String? {
    guard let first = scanner.next, ValueParser.firstBytesOfSigns.contains(first) else { return nil }
    for sign in ValueParser.signsAndCodes {
      let mark = scanner.offset
      guard scanner.take(sign) else { continue }
      // `kr` is no sign in `kronor`, nor `R` in `Rp`.
      let isWord = sign.utf8.last.map(isLetter) == true && sign.unicodeScalars.last?.properties.isAlphabetic == true
      if isWord, let next = scanner.next, isLetter(next) {
        scanner.offset = mark
        continue
      }
      return sign
    }
    return nil
  }

  /// Longest first, so that `US$` is not taken for a word and `$`.
  private static let signsAndCodes: [String] = Set(Currency.all.flatMap { $0.signs + [$0.code] })
    .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }

  private static let firstBytesOfSigns = Set(signsAndCodes.compactMap(\.utf8.first))

  private func problem(ofUnit word: String, at start: Int) -> ValueProblem {
    var ahead = scanner
    ahead.offset = start + word.utf8.count
    ahead.skipSpaces()
    if ahead.next.map(isDigit) == true { return ValueProblem(start, .noInterval(read: word)) }
    let nearest =
      numberMeant(by: word, at: start) ?? ValueParser.meantByAbbreviation[word.lowercased()]
      ?? NearestName.nearest(to: word, among: UnitNoun.spellings)
    return ValueProblem(start, .unknownUnit(read: word, nearest: nearest, example: example))
  }

  /// `1900` for `19OO`: letters that look like digits, directly behind one.
  private func numberMeant(by word: String, at start: Int) -> String? {
    guard start > 0, isDigit(scanner.bytes[start - 1]) else { return nil }
    let digits = word.map { ["O": "0", "o": "0", "l": "1", "I": "1"][$0] ?? String($0) }.joined()
    guard digits.utf8.allSatisfy(isDigit) else { return nil }
    let before = scanner.bytes[..<start].reversed().prefix(while: isDigit).reversed()
    return String(decoding: before, as: UTF8.self) + digits
  }

  /// What people write in other places: too far from our words for the nearest one.
  private static let meantByAbbreviation = [
    "h": "hours", "hr": "hours", "hrs": "hours", "d": "days", "w": "weeks", "wk": "weeks", "wks": "weeks",
    "mo": "months", "mos": "months", "y": "years", "yr": "years", "yrs": "years",
    "percent": "%", "pct": "%",
  ]
  .merging(scalesMeant) { first, _ in first }

  /// What people write for our `k` and `M`.
  static let scalesMeant = [
    "m": "M", "mn": "M", "mm": "M", "mio": "M", "mil": "M", "million": "M", "millions": "M", "kk": "k", "t": "k",
    "thousand": "k", "thousands": "k",
  ]

  /// The problem where a number was expected and something else stands.
  private func notAQuantity(from start: Int) -> ValueProblem {
    var ahead = scanner
    ahead.offset = start
    let read = ahead.comingText
    let nearest = ValueParser.numberWords[read.lowercased()]
    return ValueProblem(
      start, read.isEmpty ? .endMissing : .notAValue(read: read, example: example, nearest: nearest))
  }

  private static let numberWords = Dictionary(
    uniqueKeysWithValues: zip(
      [
        "no", "none", "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
      ], ["0", "0", "0"] + (1...12).map(String.init)))
}
