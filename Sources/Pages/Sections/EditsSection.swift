import Quantities
import Reports

/// Which edit between the scenario files brings how much of a difference: `edits.csv` of `compare --why`.
struct EditsSection: Sendable {
  private let records: [ResultsRecord]
  private let part: ScenarioPart

  init(_ folders: [ResultsFolder], _ part: ScenarioPart) {
    records = folders.flatMap { $0.records("edits.csv") }
    self.part = part
  }

  var markup: Markup {
    guard !records.isEmpty else { return "" }
    var scenarios: [String] = []
    for record in records where !scenarios.contains(record["scenario"]) { scenarios.append(record["scenario"]) }
    return "<h3>Which edit brings the difference</h3>\n" + Markup(joining: scenarios.map(table))
  }

  private func table(_ scenario: String) -> Markup {
    let told = records.filter { record in
      record["scenario"] == scenario && record["statistic"] != "median" && record["subject"].isEmpty
        && record["edit"] != "all edits" && record["verdict"] == "difference"
    }
    guard !told.isEmpty else {
      return "<p class=\"say\">“\(scenario)”: no edit brings a difference that could not be noise.</p>\n"
    }
    let columns =
      [PageTable.Column(title: "Edit", isNumber: false), .init(title: "Outcome", isNumber: false)]
      + ["Its share of the difference", "95 % interval"].map { PageTable.Column(title: $0) }
    let rows = told.map { record -> [PageTable.Cell] in
      [
        .markup("<code>\(record["edit"])</code>: \(record["before"]) → \(record["after"])"), .text(outcome(record)),
        .number(record.number("change"), shown(record, "change")),
        .text("\(shown(record, "change_low")) to \(shown(record, "change_high"))"),
      ]
    }
    return PageTable(caption: "“\(scenario)” against the first scenario", columns: columns, rows: rows).markup
  }

  private func outcome(_ record: ResultsRecord) -> String {
    if record["metric"] == "promises" { return "Chance of all promises" }
    let metric = part.spokenMetric(record["metric"], record["subject"])
    return record["promise"].isEmpty ? metric : "Chance of \(metric): \(record["promise"])"
  }

  private func shown(_ record: ResultsRecord, _ column: String) -> String {
    let value = record.number(column)
    let error = record.number("change_mcse")
    let known = error.isFinite ? error : 0
    let unit = part.results[record["metric"]].map { part.kind($0.unit) } ?? "share"
    if unit == "share" || !record["promise"].isEmpty {
      return "\(part.numbers.count(value * 100, error: max(1, known * 100))) points"
    }
    return part.numbers.value(value, unit: unit, error: known)
  }
}
