import Quantities
import Reports

/// What the forecast rests on, by how well it is known: judgement first, with its source.
struct AssumptionsSection: Sendable {
  private let records: [ResultsRecord]
  private let numbers = SpokenNumbers(currency: .usDollar, style: TerminalStyle())

  init(_ records: [ResultsRecord]) { self.records = records }

  var markup: Markup {
    guard !records.isEmpty else { return "" }
    let groups = Self.grades.compactMap { grade -> Markup? in
      let found = records.filter { $0["grade"] == grade.id }
      return found.isEmpty ? nil : part(grade, found)
    }
    return "<h2 id=\"assumptions\">Assumptions</h2>\n<p class=\"say\">\(summary)</p>\n\(groups)"
  }

  /// From what is known least.
  private static let grades = [
    (id: "judgement", title: "Judgement", meaning: "somebody's estimate; replace it with what you know"),
    (id: "", title: "Stated by the scenario without a source", meaning: "plans and facts of whoever wrote it"),
    (id: "published", title: "Published", meaning: "from a study or a report"),
    (id: "measured", title: "Measured", meaning: "from data that somebody counted"),
  ]

  private var summary: Markup {
    let judged = records.filter { $0["grade"] == "judgement" }
    let uncertain = judged.count { $0["kind"] != "fixed" }
    return """
      The forecast rests on \(numbers.count(Double(records.count), error: 0)) inputs. <b>\(counted(judged.count, "rests", "rest")) on \
      judgement</b>, \(numberWord(uncertain)) of them as ranges, the others as plain numbers. A range is drawn once for each \
      future (an assumption) or at each occurrence (chance).
      """
  }

  private func part(_ grade: (id: String, title: String, meaning: String), _ found: [ResultsRecord]) -> Markup {
    let ranges = found.filter { $0["kind"] != "fixed" }
    let fixed = found.filter { $0["kind"] == "fixed" }
    return """
      <details class="part whole"><summary><span class="what">\(grade.title)</span><span class="fact more">\(grade.meaning)</span>\
      <span class="fact">\(found.count)</span></summary><div>
      \(ranges.isEmpty ? "" : table(ranges, "Ranges"))\(fixed.isEmpty ? "" : table(fixed, "Plain numbers"))</div></details>

      """
  }

  private func table(_ found: [ResultsRecord], _ caption: String) -> Markup {
    let hasRanges = found.contains { !range($0).isEmpty }
    let titles = ["Input", "As written"] + (hasRanges ? ["Middle 90 %"] : []) + ["Rests on"]
    let rows = found.map { record -> [PageTable.Cell] in
      [.markup("<code>\(record["path"])</code>"), .text(record["written"])]
        + (hasRanges ? [.text(range(record))] : []) + [.markup("\(record["source"]) \(origin(record))")]
    }
    let columns = titles.map { PageTable.Column(title: $0, isNumber: false) }
    return PageTable(caption: caption, columns: columns, rows: rows).markup
  }

  private func origin(_ record: ResultsRecord) -> Markup {
    record["from"] == "library" ? "" : "<span class=\"tag\">\(record["from"])</span>"
  }

  private func range(_ record: ResultsRecord) -> String {
    let (low, high) = (record.number("p05"), record.number("p95"))
    guard record["kind"] != "fixed", low.isFinite, high.isFinite else { return "" }
    // `share per year`: what is counted, and for what.
    let parts = record["unit"].split(separator: " per ", maxSplits: 1).map(String.init)
    let unit = parts.first ?? ""
    let per = parts.count > 1 ? " per \(parts[1])" : ""
    if unit == "share" {
      return "\(numbers.count(low * 100, error: 0)) – \(numbers.count(high * 100, error: 0)) %\(per)"
    }
    if let currency = Currency(code: unit) {
      let numbers = SpokenNumbers(currency: currency, style: TerminalStyle())
      return "\(numbers.money(low, error: 0)) – \(numbers.money(high, error: 0))\(per)"
    }
    let counted = unit == "number" ? "" : " \(unit)"
    return "\(numbers.count(low, error: 0)) – \(numbers.count(high, error: 0))\(counted)\(per)"
  }
}
