/// A number without sign and unit: `12`, `1,200.5`, `1e3`, `118k`.
struct WrittenNumber {
  var value: Double
  /// Whether `k` or `M` follows it.
  var isScaled: Bool
}

extension ValueScanner {
  /// Takes a number; nil if none comes.
  ///
  /// Commas between groups of three digits are taken with it. Inside parentheses commas separate parameters, and what
  /// could be read either way is a problem rather than a guess.
  mutating func takeNumber(insideParentheses: Bool) throws(ValueProblem) -> WrittenNumber? {
    let start = offset
    guard next.map(isDigit) == true || (comes(".") && byte(1).map(isDigit) == true) else { return nil }
    var digits = takeDigits()
    if comes(","), byte(1).map(isDigit) == true {
      if insideParentheses {
        try refuseAmbiguousComma(after: digits, from: start)
      } else {
        digits += try takeGroups(after: digits, from: start)
      }
    }
    if comes("."), byte(1).map(isDigit) == true {
      offset += 1
      digits += "." + takeDigits()
      let isFollowed = comes(".") || (comes(",") && !insideParentheses)
      if isFollowed, byte(1).map(isDigit) == true { throw notANumber(from: start) }
    }
    if let fraction = try takeFraction(of: digits, from: start) {
      return WrittenNumber(value: fraction, isScaled: false)
    }
    let exponent = takeExponent()
    let scale = takeScale()
    // The scale joins the exponent so that the decimal is rounded once: 4.35k is 4350 and nothing beside it.
    let value = Double("\(digits)e\(exponent + (scale ?? 0))") ?? .nan
    guard value.isFinite else { throw ValueProblem(start, .tooLarge(read: text(from: start))) }
    return WrittenNumber(value: value, isScaled: scale != nil)
  }

  /// `1/3`: thirds add up to a whole, which 33% do not. A slash before a word means `per`.
  private mutating func takeFraction(of digits: String, from start: Int) throws(ValueProblem) -> Double? {
    guard comes("/"), byte(1).map(isDigit) == true else { return nil }
    offset += 1
    let divisor = Double(takeDigits()) ?? 0
    guard divisor > 0, !comes("/"), let number = Double(digits) else { throw notANumber(from: start) }
    return number / divisor
  }

  private mutating func takeDigits() -> String {
    var digits = ""
    while let byte = next, isDigit(byte) || (byte == UInt8(ascii: "_") && self.byte(1).map(isDigit) == true) {
      if isDigit(byte) { digits.unicodeScalars.append(Unicode.Scalar(byte)) }
      offset += 1
    }
    return digits
  }

  /// The groups of three after the first comma: `1,200,000`.
  private mutating func takeGroups(after first: String, from start: Int) throws(ValueProblem) -> String {
    var groups = ""
    while comes(","), byte(1).map(isDigit) == true {
      offset += 1
      let group = takeDigits()
      guard group.utf8.count == 3, first.utf8.count <= 3, first.utf8.count > 0 else { throw notANumber(from: start) }
      groups += group
    }
    return groups
  }

  /// `uniform(100,200)`: two numbers, or one of six digits?
  private func refuseAmbiguousComma(after first: String, from start: Int) throws(ValueProblem) {
    var ahead = self
    ahead.offset += 1
    let second = ahead.takeDigits()
    let mayBeGroup = second.utf8.count == 3 && (1...3).contains(first.utf8.count) && !first.hasPrefix("0")
    if mayBeGroup {
      throw ValueProblem(start, .ambiguousComma(read: ahead.text(from: start), first: first, second: second))
    }
  }

  /// `e3`, `E-2`; 0 if none comes.
  private mutating func takeExponent() -> Int {
    guard comes("e") || comes("E") else { return 0 }
    let isSigned = comes("+", after: 1) || comes("-", after: 1)
    guard byte(isSigned ? 2 : 1).map(isDigit) == true else { return 0 }
    let isNegative = comes("-", after: 1)
    offset += isSigned ? 2 : 1
    // Longer exponents are infinite or zero all the same.
    let size = Int(takeDigits().prefix(6)) ?? 0
    return isNegative ? -size : size
  }

  /// The power of ten of `k` or `M`, if one stands alone behind the number, as in `118k` and `1.2 M`.
  private mutating func takeScale() -> Int? {
    let mark = offset
    skipSpaces()
    let isMillions = comes("M")
    guard take("k") || take("K") || take("M") else {
      offset = mark
      return nil
    }
    if let following = next, isLetter(following) && !isSignOfCurrency(following) || isDigit(following) {
      offset = mark
      return nil
    }
    return isMillions ? 6 : 3
  }

  /// Bytes above ASCII may begin a sign, as in `118k€`; after a scale no word of another script can follow.
  private func isSignOfCurrency(_ byte: UInt8) -> Bool { byte >= 0x80 }

  /// The problem of digits, commas and points that make no number.
  private func notANumber(from start: Int) -> ValueProblem {
    var ahead = self
    while let byte = ahead.next,
      isDigit(byte) || [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "/")].contains(byte)
    {
      ahead.offset += 1
    }
    return ValueProblem(start, .notANumber(read: ahead.text(from: start)))
  }
}
