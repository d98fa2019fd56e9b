/// A CSV file of ours read back: what the page says, it says from here.
package struct ResultsTable: Sendable {
  let columns: [String: Int]
  package let rows: [[String]]

  /// Nil if it is no CSV with one header and as many fields in each row.
  package init?(csv bytes: [UInt8]) {
    var reader = CSVReader(bytes)
    guard let header = reader.nextRow(), Set(header).count == header.count else { return nil }
    columns = Dictionary(uniqueKeysWithValues: header.enumerated().map { ($1, $0) })
    var rows: [[String]] = []
    while let row = reader.nextRow() {
      guard row.count == header.count else { return nil }
      rows.append(row)
    }
    if reader.isBroken { return nil }
    self.rows = rows
  }

  init(columns: [String: Int] = [:], rows: [[String]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// In the order of the file.
  package var columnNames: [String] { columns.sorted { $0.value < $1.value }.map(\.key) }

  var dictionaries: [[String: String]] {
    let names = columnNames
    return rows.map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
  }

  /// Each row's text in one column.
  package func texts(of column: String) -> [String] { records.map { $0[column] } }

  var records: [ResultsRecord] { rows.map { ResultsRecord(columns: columns, fields: $0) } }
}

/// One row, by the names of its columns.
struct ResultsRecord: Sendable {
  fileprivate let columns: [String: Int]
  fileprivate let fields: [String]

  /// Empty where the file has no such column: files of another version may have fewer.
  subscript(column: String) -> String { columns[column].map { fields[$0] } ?? "" }

  /// NaN where nothing is written.
  func number(_ column: String) -> Double { Double(self[column]) ?? .nan }
}

/// RFC 4180, as `CSVWriter` writes it.
struct CSVReader {
  private let bytes: [UInt8]
  private var position = 0
  private(set) var isBroken = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func nextRow() -> [String]? {
    guard position < bytes.count, !isBroken else { return nil }
    var row: [String] = []
    while true {
      row.append(nextField())
      guard position < bytes.count else {
        // Every line has its end: a file without one was cut.
        isBroken = true
        return nil
      }
      let end = bytes[position]
      position += 1
      if end == lineFeed { return row }
    }
  }

  private mutating func nextField() -> String {
    if position < bytes.count, bytes[position] == quote { return nextQuotedField() }
    let start = position
    while position < bytes.count, bytes[position] != comma, bytes[position] != lineFeed { position += 1 }
    return plain(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func nextQuotedField() -> String {
    var field: [UInt8] = []
    position += 1
    while position < bytes.count {
      if bytes[position] == quote {
        position += 1
        guard position < bytes.count, bytes[position] == quote else {
          return plain(String(decoding: field, as: UTF8.self))
        }
      }
      field.append(bytes[position])
      position += 1
    }
    isBroken = true
    return ""
  }

  /// Without the apostrophe that keeps spreadsheets from taking text for a formula.
  private func plain(_ field: String) -> String {
    guard field.utf8.first == UInt8(ascii: "'"), let second = field.utf8.dropFirst().first,
      "=+-@\t\r\n".utf8.contains(second)
    else { return field }
    return String(field.dropFirst())
  }
}

private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let lineFeed = UInt8(ascii: "\n")
