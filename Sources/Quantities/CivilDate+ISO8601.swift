extension CivilDate: CustomStringConvertible {
  /// The extended format of ISO 8601, always ten characters: `2027-01-04`.
  package var description: String {
    "\(padded(year, to: 4))-\(padded(month.rawValue, to: 2))-\(padded(day, to: 2))"
  }

  /// Reads `2027-01-04` and nothing else: no other order, no time, no sign, no missing zeros.
  package init?(_ text: some StringProtocol) {
    let characters = Array(text.utf8)
    guard characters.count == 10, characters[4] == UInt8(ascii: "-"), characters[7] == UInt8(ascii: "-"),
      let year = number(of: characters[0..<4]),
      let month = number(of: characters[5..<7]),
      let day = number(of: characters[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

/// `7` padded to two digits is `07`.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

/// The number that these characters write, if all of them are digits.
private func number(of digits: ArraySlice<UInt8>) -> Int? {
  var number = 0
  for digit in digits {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
    number = number * 10 + Int(digit - UInt8(ascii: "0"))
  }
  return number
}
