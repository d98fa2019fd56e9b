import Pages
import Quantities

/// Native charts of money, launches and adopters, beside the numbers that they are drawn from.
struct ChartsSheet {
  private let folder: ResultsFolder
  private let scenario: String

  init(_ folder: ResultsFolder) {
    self.folder = folder
    scenario = folder.rows(of: "summary.csv").first?["scenario"] ?? ""
  }

  private static let sheetName = "Charts"

  func add(to workbook: borrowing WorkbookFile) {
    let sheet = workbook.addSheet(Self.sheetName)
    sheet.setWidth(30, columns: 0...0)
    sheet.setWidth(12, columns: 1...6)
    // A quarter's release is for all of its periods: shown in its first alone it would dwarf what is spent.
    let released = ("Mean released", folder.releaseByPeriod(of: scenario))
    var row = fan("spend", "Spend by period", .money, with: released, sheet, workbook, from: 0)
    row = fan("adopters", "Adopters at the end of each period", .number, with: nil, sheet, workbook, from: row)
    launches(sheet, workbook, from: row)
  }

  /// P10, median and P90 over the periods as lines.
  private func fan(
    _ metric: String, _ title: String, _ format: WorkbookFormat, with reference: (title: String, values: [Double])?,
    _ sheet: WorkbookSheet, _ workbook: borrowing WorkbookFile, from start: Int
  ) -> Int {
    let rows = projected(metric)
    guard !rows.isEmpty else { return start }
    let values = reference.flatMap { $0.values.count == rows.count ? $0.values : nil }
    let titles = ["Period", "P10", "Median", "P90"] + (values == nil ? [] : [reference?.title ?? ""])
    for (column, title) in titles.enumerated() {
      sheet.write(.strong(title), row: start, column: column)
    }
    for (index, record) in rows.enumerated() {
      sheet.write(.text(record["period"] ?? ""), row: start + 1 + index, column: 0)
      for (column, field) in ["p10", "p50", "p90"].enumerated() {
        sheet.write(
          .number(Double(record[field] ?? "") ?? 0, format), row: start + 1 + index,
          column: column + 1)
      }
      if let values { sheet.write(.number(values[index], format), row: start + 1 + index, column: 4) }
    }
    let chart = workbook.addChart(title, isBars: false, format: format)
    let colors: [UInt32] = [0x9DBFE0, 0x2B6CB0, 0x9DBFE0, 0x1D2733]
    for (index, title) in titles.dropFirst().enumerated() {
      chart.addSeries(
        title, sheet: Self.sheetName, rows: (start + 1)...(start + rows.count), names: 0,
        values: index + 1,
        color: colors[index])
    }
    sheet.place(chart, row: start, column: 8)
    return start + max(rows.count + 3, 21)
  }

  /// From P10 to P90 as bars that float on a bar which is not shown.
  private func launches(_ sheet: WorkbookSheet, _ workbook: borrowing WorkbookFile, from start: Int) {
    let rows = folder.rows(of: "programs.csv").filter { record in
      record["scenario"] == scenario && CivilDate(record["launch_p10"] ?? "") != nil
    }
    guard !rows.isEmpty else { return }
    let titles = ["Program", "Launch P10", "Days to the median", "Days to P90", "Needed by"]
    for (column, title) in titles.enumerated() {
      sheet.write(.strong(title), row: start, column: column)
    }
    var first: CivilDate?
    for (index, record) in rows.enumerated() {
      let row = start + 1 + index
      sheet.write(.text(record["title"] ?? ""), row: row, column: 0)
      guard let p10 = CivilDate(record["launch_p10"] ?? ""),
        let p50 = CivilDate(record["launch_p50"] ?? ""),
        let p90 = CivilDate(record["launch_p90"] ?? "")
      else { continue }
      first = first.map { min($0, p10) } ?? p10
      sheet.write(.date(p10), row: row, column: 1)
      sheet.write(.number(Double(p50.days(since: p10)), .number), row: row, column: 2)
      sheet.write(.number(Double(p90.days(since: p50)), .number), row: row, column: 3)
      if let due = CivilDate(record["needed_by"] ?? "") {
        sheet.write(.date(due), row: row, column: 4)
      }
    }
    let chart = workbook.addChart("Launches, P10 to median to P90", isBars: true, format: .date)
    let colors: [UInt32?] = [nil, 0x2B6CB0, 0x9DBFE0]
    for (index, color) in colors.enumerated() {
      chart.addSeries(
        titles[index + 1], sheet: Self.sheetName, rows: (start + 1)...(start + rows.count),
        names: 0, values: index + 1,
        color: color)
    }
    // A spreadsheet counts days from 30 December 1899.
    if let first { chart.begin(at: Double(first.dayNumber + 25_569 - 14)) }
    sheet.place(chart, row: start, column: 8)
  }

  private func projected(_ metric: String) -> [[String: String]] {
    folder.rows(of: "projection.csv").filter { record in
      record["scenario"] == scenario && record["metric"] == metric
        && (record["subject"] ?? "").isEmpty
    }
  }
}
