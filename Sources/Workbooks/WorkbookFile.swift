import CXLSXWriter
import Quantities

/// A workbook that is being written through libxlsxwriter. It is complete when `close` says so.
@safe struct WorkbookFile: ~Copyable {
  private let workbook: UnsafeMutableRawPointer
  private let formats: [WorkbookFormat: UnsafeMutableRawPointer]
  private var isClosed = false

  /// Nil if it cannot be made at this path.
  init?(at path: String) {
    guard let workbook = unsafe learncast_workbook(path) else { return nil }
    unsafe self.workbook = unsafe workbook
    var formats: [WorkbookFormat: UnsafeMutableRawPointer] = unsafe [:]
    for format in WorkbookFormat.allCases {
      unsafe formats[format] = unsafe learncast_format(
        workbook, format.rawValue, format.isBold ? 1 : 0, format == .head ? 1 : 0)
    }
    unsafe self.formats = unsafe formats
  }

  deinit {
    if !isClosed { unsafe learncast_workbook_close(workbook) }
  }

  /// - Returns: whether all was written.
  mutating func close() -> Bool {
    isClosed = true
    return unsafe learncast_workbook_close(workbook) == 0
  }

  /// - Parameter name: at most 31 characters, without `[]:*?/\`.
  func addSheet(_ name: String) -> WorkbookSheet {
    unsafe WorkbookSheet(handle: learncast_sheet(workbook, name), formats: formats)
  }

  /// A name for a range, `=sheet!$A$1:$B$9`.
  func define(_ name: String, _ range: String) {
    unsafe _ = learncast_define_name(workbook, name, range)
  }

  func addChart(_ title: String, isBars: Bool, format: WorkbookFormat) -> WorkbookChart {
    unsafe WorkbookChart(
      handle: learncast_chart(workbook, isBars ? 1 : 0, title, format.rawValue), isBars: isBars)
  }
}

/// How a cell's value is shown.
enum WorkbookFormat: String, CaseIterable {
  case plain = ""
  case head = "@"
  case strong = "General"
  case share = "0.0%"
  case money = "#,##0"
  case number = "[>=100]#,##0;[<=-100]-#,##0;General"
  case date = "yyyy-mm-dd"

  var isBold: Bool { self == .head || self == .strong }
}

/// What one cell holds.
enum WorkbookCell: Equatable {
  case text(String)
  case number(Double, WorkbookFormat)
  case date(CivilDate)
  case strong(String)
  case nothing
}

/// A sheet of a workbook; rows and columns count from 0.
@safe struct WorkbookSheet {
  let handle: UnsafeMutableRawPointer?
  let formats: [WorkbookFormat: UnsafeMutableRawPointer]

  func write(_ cell: WorkbookCell, row: Int, column: Int) {
    let (row, column) = (UInt32(row), UInt32(column))
    switch cell {
    case .text(let text): unsafe _ = learncast_text(handle, row, column, clipped(text), nil)
    case .strong(let text):
      unsafe _ = learncast_text(handle, row, column, clipped(text), formats[.strong])
    case .number(let number, let format):
      unsafe _ = learncast_number(handle, row, column, number, formats[format])
    case .date(let day):
      unsafe _ = learncast_date(
        handle, row, column, Int32(day.year), Int32(day.month.rawValue), Int32(day.day),
        formats[.date])
    case .nothing: break
    }
  }

  /// A table from the first row on: its header stays in sight and filters it.
  func writeTable(_ columns: [String], _ rows: [[WorkbookCell]]) {
    for (index, column) in columns.enumerated() {
      unsafe _ = learncast_text(handle, 0, UInt32(index), column, formats[.head])
      let widest =
        rows.prefix(200).map { $0.indices.contains(index) ? width(of: $0[index]) : 0 }.max() ?? 0
      setWidth(Double(min(48, max(column.count + 3, widest + 2))), columns: index...index)
    }
    for (number, row) in rows.enumerated() {
      for (column, cell) in row.enumerated() { write(cell, row: number + 1, column: column) }
    }
    unsafe learncast_table(handle, UInt32(rows.count), UInt32(columns.count))
  }

  func setWidth(_ width: Double, columns: ClosedRange<Int>) {
    unsafe learncast_column_width(
      handle, UInt32(columns.lowerBound), UInt32(columns.upperBound), width)
  }

  func place(_ chart: WorkbookChart, row: Int, column: Int) {
    unsafe _ = learncast_place_chart(handle, UInt32(row), UInt32(column), chart.handle)
  }

  private func width(of cell: WorkbookCell) -> Int {
    switch cell {
    case .text(let text), .strong(let text): text.count
    case .number(let number, _): number.magnitude < 1e6 ? 9 : 12
    case .date: 10
    case .nothing: 0
    }
  }

  /// A cell holds 32,767 characters.
  private func clipped(_ text: String) -> String {
    text.utf16.count <= 32_000 ? text : String(text.prefix(15_000)) + "…"
  }
}

/// A chart of a workbook: lines, or stacked bars.
@safe struct WorkbookChart {
  let handle: UnsafeMutableRawPointer?
  let isBars: Bool

  /// - Parameters:
  ///   - rows: of the data, counted from 0.
  ///   - color: `0xRRGGBB`; nil is not shown, what stacks on it floats.
  func addSeries(
    _ name: String, sheet: String, rows: ClosedRange<Int>, names: Int, values: Int, color: UInt32?
  ) {
    unsafe learncast_series(
      handle, sheet, UInt32(rows.lowerBound), UInt32(rows.upperBound), UInt32(names),
      UInt32(values), name, color ?? 0,
      color == nil ? 1 : 0, isBars ? 1 : 0)
  }

  func begin(at least: Double) { unsafe learncast_bars_begin(handle, least) }
}
