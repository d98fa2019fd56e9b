import Pages
import Quantities
import Reports

/// The sheet that is seen first: what was forecast, the promises, and the figures that people ask for.
struct SummarySheet {
  private let folder: ResultsFolder

  init(_ folder: ResultsFolder) { self.folder = folder }

  func add(to workbook: borrowing WorkbookFile) {
    let sheet = workbook.addSheet("Overview")
    sheet.setWidth(44, columns: 0...0)
    sheet.setWidth(16, columns: 1...5)
    // Units stand apart from the numbers before them.
    sheet.setWidth(2, columns: 6...6)
    var row = 0
    for (label, value) in folder.facts {
      sheet.write(.strong(label), row: row, column: 0)
      sheet.write(.text(value), row: row, column: 1)
      row += 1
    }
    row = promises(sheet, workbook, from: row + 1)
    figures(sheet, workbook, from: row + 1)
  }

  private func promises(_ sheet: WorkbookSheet, _ workbook: borrowing WorkbookFile, from start: Int)
    -> Int
  {
    let promised = folder.rows(of: "summary.csv").filter { !($0["promise"] ?? "").isEmpty }
    guard !promised.isEmpty else { return start }
    head(["Promise", "Kept in", "95 % from", "to"], sheet, row: start)
    for (index, record) in promised.enumerated() {
      let row = start + 1 + index
      sheet.write(.text(name(record)), row: row, column: 0)
      for (column, field) in ["chance", "chance_low", "chance_high"].enumerated() {
        sheet.write(
          WorkbookCell(field, record[field] ?? "", unit: "share"), row: row, column: column + 1)
      }
    }
    if let joint = promised.firstIndex(where: { $0["metric"] == "promises" }) {
      workbook.define("chance_of_all_promises", "=Overview!$B$\(start + joint + 2)")
    }
    return start + promised.count + 1
  }

  private func name(_ record: [String: String]) -> String {
    let subject = record["subject"] ?? ""
    let start = folder.isOneScenario ? "" : (record["scenario"] ?? "") + ": "
    if record["metric"] == "promises" { return start + "All promises in the same future" }
    let program = folder.rows(of: "programs.csv").first { $0["program"] == subject }
    let title = program?["title"] ?? inWords(subject)
    let metric = metricTitle(record["metric"] ?? "") + (subject.isEmpty ? "" : ", " + title)
    return "\(start)\(metric): \(record["promise"] ?? "")"
  }

  private static let metrics = [
    "released", "spend", "benefit", "net_benefit", "roi", "on_time_share", "launched_programs",
    "completions", "adopters",
    "coverage", "reputation",
  ]

  private func figures(_ sheet: WorkbookSheet, _ workbook: borrowing WorkbookFile, from start: Int) {
    head(
      ["Over the horizon", "P10", "Median", "P90", "Mean", "Error of the mean", "", "Unit"], sheet,
      row: start)
    var row = start + 1
    let summary = folder.rows(of: "summary.csv").filter { ($0["subject"] ?? "").isEmpty }
    for metric in Self.metrics {
      for record in summary where record["metric"] == metric {
        let unit = record["unit"] ?? ""
        let scenario = folder.isOneScenario ? "" : (record["scenario"] ?? "") + ": "
        sheet.write(
          .text(scenario + (metric == "roi" ? "Return on spend" : metricTitle(metric))), row: row, column: 0)
        for (column, field) in ["p10", "p50", "p90", "mean", "mcse"].enumerated() {
          sheet.write(
            WorkbookCell(field, record[field] ?? "", unit: unit), row: row, column: column + 1)
        }
        sheet.write(.text(unit), row: row, column: 7)
        if folder.isOneScenario { workbook.define(metric + "_median", "=Overview!$C$\(row + 1)") }
        row += 1
      }
    }
  }

  private func head(_ titles: [String], _ sheet: WorkbookSheet, row: Int) {
    for (column, title) in titles.enumerated() {
      sheet.write(.strong(title), row: row, column: column)
    }
  }
}
