/// A column of numbers in the text of a CSV file: the observations behind `empirical(path, column: name)`.
package enum CSVColumn {
  /// The numbers of the column, in order. Every record has to have one: a gap may be the very case that lasted longest,
  /// so it is named and never passed over.
  package static func numbers(in bytes: [UInt8], column name: String) -> Result<[Double], ColumnProblem> {
    Result { () throws(ColumnProblem) in
      guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
      var records = CSVRecords(bytes)
      guard let header = try records.next() else { throw .noHeader }
      let index = try self.index(of: name, in: header.fields.map { String($0.trimmingBlanks()) })
      var numbers: [Double] = []
      var missing: [Int] = []
      while let record = try records.next() {
        guard record.fields.count == header.fields.count else {
          throw .fieldCount(line: record.line, fields: record.fields.count, columns: header.fields.count)
        }
        let field = record.fields[index].trimmingBlanks()
        if missingMarks.contains(field.lowercased()) {
          missing.append(record.line)
        } else {
          numbers.append(try number(String(field), line: record.line))
        }
      }
      if !missing.isEmpty {
        throw .missingValues(column: name, lines: Array(missing.prefix(5)), count: missing.count)
      }
      if numbers.isEmpty { throw .noValues(column: name) }
      return numbers
    }
  }

  /// What spreadsheets, R and Python write where there is no value.
  private static let missingMarks: Set<String> = ["", "na", "n/a", "nan", "null", "none", "-", "?", "#n/a"]

  private static func index(of name: String, in columns: [String]) throws(ColumnProblem) -> Int {
    let found = columns.indices.filter { columns[$0] == name }
    if found.count > 1 { throw .columnNamedTwice(name) }
    guard let index = found.first else {
      throw .noColumn(
        read: name, columns: Array(columns.prefix(12)), nearest: NearestName.nearest(to: name, among: columns))
    }
    return index
  }

  private static func number(_ field: String, line: Int) throws(ColumnProblem) -> Double {
    var scanner = ValueScanner(field)
    let isNegative = scanner.takeSign() == true
    let number: WrittenNumber?
    do {
      number = try scanner.takeNumber(insideParentheses: false)
    } catch {
      throw .notANumber(line: line, read: field)
    }
    guard let number, scanner.isAtEnd else { throw .notANumber(line: line, read: field) }
    return isNegative ? -number.value : number.value
  }
}
