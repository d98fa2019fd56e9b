/// Why a column of numbers could not be read from a CSV file.
package enum ColumnProblem: Error, Hashable, Sendable {
  /// The text comes from no file, so that there is no folder to look in.
  case noFolder
  /// The path leads out of the scenario's folder.
  case outsideFolder(path: String)
  case fileNotFound(path: String)
  /// The file is there, but cannot be read; why, in the system's words.
  case notReadable(path: String, why: String)
  case tooLarge(path: String, limit: Int)
  case notUTF8
  /// Not a line with names.
  case noHeader
  case noColumn(read: String, columns: [String], nearest: String?)
  case columnNamedTwice(String)
  /// Lines whose field is empty or says that there is no value.
  case missingValues(column: String, lines: [Int], count: Int)
  case notANumber(line: Int, read: String)
  case fieldCount(line: Int, fields: Int, columns: Int)
  case quoteNotClosed(line: Int)
  case textBehindQuote(line: Int)
  case noValues(column: String)
}
