/// The records of a CSV text, one after the other: RFC 4180, with LF or CR LF, a byte-order mark, blank lines and lines
/// that begin with `#` passed over.
package struct CSVRecords {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1

  package struct Record: Hashable, Sendable {
    package var fields: [String]
    /// The line it begins in, counted from 1.
    package var line: Int
  }

  package init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
    if self.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// The next record; nil at the end.
  package mutating func next() throws(ColumnProblem) -> Record? {
    skipCommentsAndBlankLines()
    guard offset < bytes.count else { return nil }
    var record = Record(fields: [], line: line)
    repeat { record.fields.append(try takeField()) } while take(UInt8(ascii: ","))
    takeLineEnd()
    return record
  }

  private mutating func skipCommentsAndBlankLines() {
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "#") {
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
      }
      if !takeLineEnd() { return }
    }
  }

  private mutating func takeField() throws(ColumnProblem) -> String {
    take(UInt8(ascii: "\"")) ? try takeQuotedField() : takePlainField()
  }

  private mutating func takePlainField() -> String {
    let start = offset
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ","), !isAtLineEnd { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// What is between quotes, where a doubled quote stands for one and lines may end.
  private mutating func takeQuotedField() throws(ColumnProblem) -> String {
    let opening = line
    var field: [UInt8] = []
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte == UInt8(ascii: "\""), !take(UInt8(ascii: "\"")) {
        guard offset >= bytes.count || bytes[offset] == UInt8(ascii: ",") || isAtLineEnd else {
          throw .textBehindQuote(line: line)
        }
        return String(decoding: field, as: UTF8.self)
      }
      field.append(byte)
    }
    throw .quoteNotClosed(line: opening)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  private var isAtLineEnd: Bool {
    bytes[offset] == UInt8(ascii: "\n")
      || (bytes[offset] == UInt8(ascii: "\r") && (offset + 1 == bytes.count || bytes[offset + 1] == UInt8(ascii: "\n")))
  }

  @discardableResult
  private mutating func takeLineEnd() -> Bool {
    let start = offset
    _ = take(UInt8(ascii: "\r"))
    if take(UInt8(ascii: "\n")) { line += 1 }
    return offset > start
  }
}
