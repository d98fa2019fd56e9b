import FoundationEssentials
package import Pages
import Quantities
package import Reports

/// A workbook of one results folder: a summary, charts, and a sheet for each CSV file with real types.
package struct ResultsWorkbook: Sendable {
  private let folder: ResultsFolder

  package init(_ folder: ResultsFolder) { self.folder = folder }

  /// Writes it whole, or leaves what was there.
  package func write(to path: String) throws(OutputFault) {
    let partial = path + ".learncast-partial"
    defer { try? FileManager.default.removeItem(atPath: partial) }
    guard var file = WorkbookFile(at: partial) else {
      throw OutputFault.cannotCreate(path: path, reason: "the workbook cannot be made")
    }
    SummarySheet(folder).add(to: file)
    ChartsSheet(folder).add(to: file)
    for name in folder.tableNames { addSheet(name, to: file) }
    guard file.close(), let bytes = FileManager.default.contents(atPath: partial) else {
      throw OutputFault.failed(path: path, reason: "the workbook could not be written")
    }
    try writeFile([UInt8](bytes), to: path)
  }

  private func addSheet(_ file: String, to workbook: borrowing WorkbookFile) {
    guard let table = folder.table(file) else { return }
    let name = String(file.dropLast(".csv".count))
    let columns = table.columnNames
    let unit = columns.firstIndex(of: "unit")
    let rows = table.rows.map { row in
      zip(columns, row).map { WorkbookCell($0, $1, unit: unit.map { row[$0] } ?? "") }
    }
    workbook.addSheet(name).writeTable(columns, rows)
    guard let last = columns.indices.last else { return }
    workbook.define(name + "_table", "=\(name)!$A$1:$\(columnLetters(last))$\(rows.count + 1)")
  }
}

extension WorkbookCell {
  private static let texts: Set<String> = [
    "scenario", "period", "metric", "subject", "unit", "promise", "program", "title", "sponsor",
    "audience", "modality",
    "disruption", "path", "written", "distribution", "kind", "source", "grade", "from",
    "better_when", "verdict", "row",
    "edit", "before", "after", "statistic", "dominates_first_order", "dominates_second_order",
    "in_forecast_verdict",
    "in_plan_verdict",
  ]
  private static let counts: Set<String> = ["n", "replications"]
  private static let shares: Set<String> = [
    "chance", "chance_low", "chance_high", "chance_any", "chance_best", "share_higher",
    "share_lower", "share_equal",
    "chance_launched", "chance_on_time", "chance_cancelled", "coverage_mean",
  ]
  private static let amounts: Set<String> = [
    "cost_mean", "benefit_mean", "benefit_p10", "benefit_p90", "money_mean",
  ]

  /// What a CSV file says in one of its columns, in the type that it has. What a scenario's author wrote stays text.
  init(_ column: String, _ text: String, unit: String) {
    if text.isEmpty {
      self = .nothing
    } else if Self.texts.contains(column) {
      self = .text(text)
    } else if let day = CivilDate(text) {
      self = .date(day)
    } else if let number = Double(text), number.isFinite {
      self = .number(number, Self.format(column, unit))
    } else {
      self = .text(text)
    }
  }

  private static func format(_ column: String, _ unit: String) -> WorkbookFormat {
    if counts.contains(column) { return .money }
    if shares.contains(column) { return .share }
    if amounts.contains(column) { return .money }
    if unit == "share" { return .share }
    return Currency(code: unit) == nil ? .number : .money
  }
}

/// `A` … `Z`, `AA` …
func columnLetters(_ index: Int) -> String {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  return index < 26
    ? String(letters[index]) : columnLetters(index / 26 - 1) + String(letters[index % 26])
}
