/// A CSV file read back as any strict reader of RFC 4180 would: every record must have as many fields as the header.
package struct CSVText {
  package let columns: [String]
  /// Each row by column.
  package let rows: [[String: String]]

  /// Nil if it is no CSV.
  package init?(_ text: String) {
    guard let records = CSVText.records(of: Array(text.unicodeScalars)), let header = records.first,
      Set(header).count == header.count, records.allSatisfy({ $0.count == header.count })
    else { return nil }
    columns = header
    rows = records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  /// The only row in which these columns have these values.
  package func row(_ values: [String: String]) -> [String: String]? {
    let found = rows.filter { row in values.allSatisfy { row[$0.key] == $0.value } }
    return found.count == 1 ? found[0] : nil
  }

  private static func records(of text: [Unicode.Scalar]) -> [[String]]? {
    var records: [[String]] = []
    var record: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var index = 0
    while index < text.count {
      let scalar = text[index]
      if isQuoted, scalar == "\"", index + 1 < text.count, text[index + 1] == "\"" {
        field.append("\"")
        index += 1
      } else if scalar == "\"" {
        isQuoted.toggle()
      } else if isQuoted {
        field.append(scalar)
      } else if scalar == "," || scalar == "\n" {
        record.append(String(field))
        field.removeAll()
        if scalar == "\n" {
          records.append(record)
          record = []
        }
      } else {
        field.append(scalar)
      }
      index += 1
    }
    // Every line has its end.
    return isQuoted || !record.isEmpty || !field.isEmpty ? nil : records
  }
}
