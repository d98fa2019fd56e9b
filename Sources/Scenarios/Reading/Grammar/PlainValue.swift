package import Quantities

/// Reads the texts of inputs that are neither quantities nor chance: dates, names, yes or no.
package enum PlainValue {
  /// A day, written as `2027-01-04`.
  package static func date(_ text: String) -> Result<CivilDate, ValueProblem> {
    let read = text.trimmingBlanks()
    if let date = CivilDate(read) { return .success(date) }
    if read.isEmpty { return .failure(ValueProblem(0, .empty(example: "2027-01-04"))) }
    let digits = read.utf8.map { isDigit($0) ? UInt8(ascii: "0") : $0 }
    let isShaped = digits.elementsEqual("0000-00-00".utf8)
    let reason: ValueProblem.Reason =
      isShaped ? .noSuchDay(read: String(read)) : .notADate(read: String(read), nearest: dateMeant(by: read))
    return .failure(problem(reason, in: text))
  }

  /// `2027-01-04` for `2027-1-4` or `2027/01/04`; of days that begin with the day or the month, nobody can say which.
  private static func dateMeant(by read: Substring) -> String? {
    // A longer text means no day, however long it takes to look through it.
    guard read.utf8.count <= "2027-01-04".utf8.count else { return nil }
    let parts = read.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    guard parts.count == 3, parts[0].utf8.count == 4, parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }) else {
      return nil
    }
    let padded = parts.map { $0.utf8.count == 1 ? "0" + $0 : String($0) }.joined(separator: "-")
    return CivilDate(padded)?.description
  }

  /// A whole number of the unit: `8`, `8 programs`, `1,200 people`.
  package static func wholeNumber(
    _ text: String, unit: Unit = .number, range: ClosedRange<Int>, currency: Currency = .usDollar
  ) -> Result<Int, ValueProblem> {
    let allowed = AllowedRange(Double(range.lowerBound)...Double(range.upperBound))
    let grammar = ValueGrammar(unit: unit, range: allowed, currency: currency, mustBeWhole: true)
    return grammar.read(text).flatMap { value in
      guard let number = value.fixed.flatMap({ Int(exactly: $0) }) else {
        return .failure(problem(.notWhole(read: value.text, of: unit), in: text))
      }
      return .success(number)
    }
  }

  /// `true` and `yes`, `false` and `no`, in any case.
  package static func truth(_ text: String) -> Result<Bool, ValueProblem> {
    switch text.trimmingBlanks().lowercased() {
    case "true", "yes": .success(true)
    case "false", "no": .success(false)
    case "": .failure(ValueProblem(0, .empty(example: "yes")))
    default: .failure(problem(.notYesOrNo(read: String(text.trimmingBlanks())), in: text))
    }
  }

  /// A month by its name: `January`, `Jan`.
  package static func month(_ text: String) -> Result<Month, ValueProblem> {
    let read = text.trimmingBlanks()
    if let month = Month(named: read) { return .success(month) }
    if read.isEmpty { return .failure(ValueProblem(0, .empty(example: Month.january.name))) }
    let nearest = NearestName.nearest(to: read, among: Month.allCases.map(\.name))
    return .failure(problem(.notAMonth(read: String(read), nearest: nearest), in: text))
  }

  /// One of a few words, exactly as they are spelt.
  package static func choice(_ text: String, among allowed: [String]) -> Result<String, ValueProblem> {
    let read = String(text.trimmingBlanks())
    if allowed.contains(read) { return .success(read) }
    if read.isEmpty { return .failure(ValueProblem(0, .empty(example: allowed.first ?? ""))) }
    let nearest = NearestName.nearest(to: read, among: allowed)
    return .failure(problem(.unknownChoice(read: read, allowed: allowed, nearest: nearest), in: text))
  }

  /// The id of a program, a role, an audience: a letter or digit, then letters, digits, `-` and `_`, at most 80.
  ///
  /// No points, blanks or stars: ids are parts of paths such as `team.roles.*.headcount` and of columns' names.
  package static func name(_ text: String) -> Result<String, ValueProblem> {
    let read = String(text.trimmingBlanks())
    if read.isEmpty { return .failure(ValueProblem(0, .empty(example: "new-manager-essentials"))) }
    let isName = read.unicodeScalars.enumerated().allSatisfy { index, scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
        || (index > 0 && (scalar == "-" || scalar == "_"))
    }
    guard isName, read.unicodeScalars.count <= 80 else { return .failure(problem(.notAName(read: read), in: text)) }
    return .success(read)
  }

  /// A problem of the whole text, at its first character that is no blank.
  private static func problem(_ reason: ValueProblem.Reason, in text: String) -> ValueProblem {
    ValueProblem(text.unicodeScalars.prefix { $0.properties.isWhitespace }.count, reason)
  }
}
