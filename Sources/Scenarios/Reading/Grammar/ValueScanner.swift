/// A place in the text of a value, moving forward over words, signs and numbers; offsets are in bytes of UTF-8.
struct ValueScanner {
  let bytes: [UInt8]
  var offset = 0

  init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { offset >= bytes.count }

  /// The next byte, nothing taken.
  var next: UInt8? { byte(0) }

  /// The byte this far ahead.
  func byte(_ distance: Int) -> UInt8? {
    let index = offset + distance
    return bytes.indices.contains(index) ? bytes[index] : nil
  }

  /// The text from an offset up to here.
  func text(from start: Int) -> String { text(start..<offset) }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func comes(_ ascii: Unicode.Scalar, after distance: Int = 0) -> Bool { byte(distance) == UInt8(ascii: ascii) }

  /// Takes the character if it comes next.
  mutating func take(_ ascii: Unicode.Scalar) -> Bool {
    guard comes(ascii) else { return false }
    offset += 1
    return true
  }

  /// Takes these bytes if they come next.
  mutating func take(_ text: String) -> Bool {
    guard bytes[offset...].starts(with: text.utf8) else { return false }
    offset += text.utf8.count
    return true
  }
}

extension ValueScanner {
  /// Blanks, line ends of folded scalars, and the no-break and thin spaces that word processors put before a unit.
  mutating func skipSpaces() {
    while let length = lengthOfSpace() { offset += length }
  }

  private func lengthOfSpace() -> Int? {
    switch (byte(0), byte(1), byte(2)) {
    case (0x20, _, _), (0x09, _, _), (0x0A, _, _), (0x0D, _, _): 1
    case (0xC2, 0xA0, _): 2
    case (0xE2, 0x80, 0x89), (0xE2, 0x80, 0xAF): 3
    default: nil
    }
  }

  /// Takes a minus or a plus; true for a minus. The typographic minus counts, dashes do not.
  mutating func takeSign() -> Bool? {
    if take("-") || take("\u{2212}") { return true }
    return take("+") ? false : nil
  }

  /// Whether a hyphen, a minus or a dash comes, which people put between the ends of an interval.
  var comesDash: Bool {
    comes("-") || (byte(0) == 0xE2 && byte(1) == 0x80 && (byte(2) == 0x93 || byte(2) == 0x94))
      || (byte(0) == 0xE2 && byte(1) == 0x88 && byte(2) == 0x92)
  }

  /// Takes letters, and digits and underscores among them; nil if no letter comes.
  mutating func takeWord() -> String? {
    let start = offset
    guard let first = next, isLetter(first), lengthOfSpace() == nil, !comesDash else { return nil }
    while let byte = next, isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_"), lengthOfSpace() == nil,
      !comesDash
    { offset += 1 }
    return text(from: start)
  }

  /// The word that comes next, nothing taken.
  var comingWord: String? {
    var ahead = self
    return ahead.takeWord()
  }

  /// Takes the word if it comes next, in any case.
  mutating func takeWord(_ word: String) -> Bool {
    guard let coming = comingWord, coming.lowercased() == word else { return false }
    offset += coming.utf8.count
    return true
  }

  /// What comes next up to a blank or the end, for a message; not moved.
  var comingText: String {
    var ahead = self
    while !ahead.isAtEnd, ahead.lengthOfSpace() == nil { ahead.offset += 1 }
    return ahead.text(from: offset)
  }

  /// What remains, for a message.
  var remainingText: String { text(offset..<bytes.count) }
}

func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

/// Letters of ASCII, and every byte of other scripts: names and signs need not be English.
func isLetter(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}
