/// Observations in rows, one kind of value a column: what every file and every format is written from.
package struct Table: Equatable, Sendable {
  package let columns: [String]
  package private(set) var rows: [[Cell]] = []

  package init(columns: [String]) {
    self.columns = columns
  }

  package mutating func append(_ row: [Cell]) {
    precondition(row.count == columns.count, "a row with other columns than its table")
    rows.append(row)
  }
}

/// What one row says in one column.
package enum Cell: Equatable, Sendable {
  case text(String)
  /// NaN is written as nothing: the quantity is absent.
  case number(Double)
  case count(Int)
  case nothing
}

extension Cell: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self = .text(text) }
}
