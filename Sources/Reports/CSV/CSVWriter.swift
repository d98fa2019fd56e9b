/// Writes rows as RFC 4180 has them, in UTF-8, with LF at the end of each line.
package struct CSVWriter: Sendable {
  /// What was written since the last `takeBytes`.
  package private(set) var bytes: [UInt8] = []
  private var isFirstInRow = true

  package init() {}

  package mutating func append(_ cell: Cell) {
    switch cell {
    case .text(let text): append(text: text)
    case .number(let number): append(number: number)
    case .count(let count): append(count: count)
    case .nothing: beginCell()
    }
  }

  /// Nothing if it is not a number: the quantity is absent.
  package mutating func append(number: Double) {
    beginCell()
    appendNumber(number, to: &bytes)
  }

  package mutating func append(count: Int) {
    beginCell()
    appendCount(count, to: &bytes)
  }

  /// Text of the scenario may come from strangers: where a spreadsheet would take it for a formula, an apostrophe
  /// before it makes it text (OWASP, CSV Injection). Numbers are never touched.
  package mutating func append(text: String) {
    beginCell()
    let guarded = beginsLikeFormula(text) ? "'" + text : text
    guard needsQuotes(guarded) else { return bytes.append(contentsOf: guarded.utf8) }
    bytes.append(quote)
    for byte in guarded.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  package mutating func endRow() {
    bytes.append(lineFeed)
    isFirstInRow = true
  }

  /// Hands over what was written and goes on with an empty buffer of the same capacity.
  package mutating func takeBytes(_ use: ([UInt8]) throws(OutputFault) -> Void) throws(OutputFault) {
    try use(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func beginCell() {
    if !isFirstInRow { bytes.append(comma) }
    isFirstInRow = false
  }
}

private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

private func beginsLikeFormula(_ text: String) -> Bool {
  guard let first = text.utf8.first else { return false }
  return "=+-@\t\r\n".utf8.contains(first)
}

/// Blanks at the ends are quoted too: some readers would drop them.
private func needsQuotes(_ text: String) -> Bool {
  text.utf8.contains { $0 == comma || $0 == quote || $0 == lineFeed || $0 == carriageReturn }
    || text.utf8.first == UInt8(ascii: " ") || text.utf8.last == UInt8(ascii: " ")
}

extension Table {
  /// The table as CSV, one header line first.
  package var csv: [UInt8] {
    var writer = CSVWriter()
    for column in columns { writer.append(text: column) }
    writer.endRow()
    for row in rows {
      for cell in row { writer.append(cell) }
      writer.endRow()
    }
    return writer.bytes
  }
}
