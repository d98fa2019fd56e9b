import Quantities
import Reports
import Statistics

/// How much of a lever is enough: `seek.csv`, the answer, the chance against the lever, and what else holds at the answer.
struct SoughtSection: Sendable {
  private let searches: [SoughtPart]

  init(_ folders: [ResultsFolder]) {
    searches = folders.compactMap { folder in SoughtPart(folder.records("seek.csv")) }
  }

  var markup: Markup {
    guard !searches.isEmpty else { return "" }
    return "<h2 id=\"seek\">How much is enough</h2>\n" + Markup(joining: searches.map(\.markup))
  }
}

/// One search.
private struct SoughtPart: Sendable {
  let records: [ResultsRecord]
  /// A row a value: that what is sought is kept.
  let sought: [ResultsRecord]
  let numbers: SpokenNumbers
  let currency: Currency
  let wanted: Double

  init?(_ records: [ResultsRecord]) {
    self.records = records
    sought = records.filter { $0["row"] == "sought" }
    guard let first = sought.first else { return nil }
    wanted = first.number("wanted")
    currency = records.first { $0["row"] == "outcome" }.flatMap { Currency(code: $0["unit"]) } ?? .usDollar
    numbers = SpokenNumbers(currency: currency, style: TerminalStyle())
  }

  var markup: Markup {
    "<h3>\(capitalized(lever)): \(first["scenario"])</h3>\n<p class=\"say\"><b>\(answer)</b> \(neighbours)\(method)</p>\n"
      + curve + there
  }

  // MARK: Words

  private var first: ResultsRecord { sought[0] }
  private var lever: String { first["lever"] == first["path"] ? first["lever"] : inWords(first["lever"]) }
  private var wantedText: String { "\(shortest(wanted * 100)) %" }

  /// The value that was found; nil where none will do.
  private var found: ResultsRecord? { sought.first { ["least", "most"].contains($0["answer"]) } }
  private var best: ResultsRecord? { found ?? sought.first { $0["answer"] == "best" } }

  private var event: String {
    if first["metric"] == "promises" { return "all promises are kept in the same future" }
    let metrics = first["metric"].split(separator: " and ", omittingEmptySubsequences: false).map(String.init)
    let written = first["promise"].split(separator: " and ", omittingEmptySubsequences: false).map(String.init)
    guard metrics.count == written.count else { return "the promises are kept" }
    let phrases = zip(metrics, written).map { "“\(spoken($0)) \($1)”" }
    return listed(phrases) + (phrases.count == 1 ? " is kept" : " are kept in the same future")
  }

  private var answer: String {
    if let found {
      return
        "\(found["value"]) is the \(found["answer"]) of \(lever) with which \(event) with a chance of \(wantedText) "
        + "or more: it holds in \(kept(found))."
    }
    guard let best else { return "" }
    return
      "No value of \(lever) that was looked at is one with which \(event) with a chance of \(wantedText): at the most "
      + "\(kept(best)), with \(best["value"])."
  }

  private func kept(_ record: ResultsRecord) -> String {
    guard let chance = chance(of: record) else { return "no future" }
    return "\(numbers.share(chance)) of \(numbers.futures(chance.count)) (95 % interval \(numbers.interval(chance)))"
  }

  private func chance(of record: ResultsRecord) -> WilsonInterval? {
    WilsonInterval(record, replications: Int(record["n"]) ?? 0)
  }

  /// What was looked at next to the answer.
  private var neighbours: String {
    guard let found, let place = sought.firstIndex(where: { $0["value"] == found["value"] }) else { return "" }
    let doubt =
      found["verdict"] == "keeps" ? "" : "Whether it really reaches \(wantedText), so many futures cannot tell. "
    let before = place + (found["answer"] == "least" ? -1 : 1)
    guard sought.indices.contains(before) else { return doubt + "Nothing beyond it was asked about. " }
    let next = sought[before]
    let verdict = next["verdict"] == "falls short" ? "which is too few" : "which these futures do not tell from it"
    return doubt + "With \(next["value"]) it holds in \(kept(next)), \(verdict). "
  }

  private var method: String {
    let way: String =
      switch first["method"] {
      case "every value": "Every value was looked at"
      case "halving": "Values were looked at by halving, as the chance goes one way as far as was seen"
      default: "Values were looked at from one end to the other, as the chance rises and falls again"
      }
    return way + "; all met the same luck, and those near \(wantedText) were played in more futures than others."
  }

  /// `coverage, code of conduct`
  private func spoken(_ metric: String) -> String { inWords(metric.replacing(".", with: ", ")) }

  // MARK: The curve

  private var curve: Markup {
    let columns = [
      PageTable.Column(title: capitalized(lever), field: "value", isNumber: false),
      .init(title: "In its unit", field: "number"), .init(title: "Kept in", field: "chance"),
      .init(title: "95 % from", field: "low"), .init(title: "to", field: "high"), .init(title: "Futures"),
      .init(title: "Against \(wantedText)", field: "verdict", isNumber: false),
      .init(title: "Answer", field: "answer", isNumber: false),
    ]
    let cells = sought.map { row -> [PageTable.Cell] in
      let error = (row.number("chance_high") - row.number("chance_low")) / (2 * 1.96)
      func end(_ column: String) -> PageTable.Cell {
        .number(row.number(column), numbers.share(row.number(column), error: error))
      }
      return [
        .text(row["value"]), .number(row.number("value_number"), row["value"]),
        .number(row.number("chance"), chance(of: row).map { numbers.share($0) } ?? ""), end("chance_low"),
        end("chance_high"), .text(numbers.grouped(UInt64(row["n"]) ?? 0)), .text(row["verdict"]),
        .text(row["answer"].isEmpty ? "–" : row["answer"]),
      ]
    }
    return ChartFigure(
      chart: "curve", title: "The chance by \(lever)",
      description:
        "That \(event), with its 95 % interval; the dashed line is the chance that is wanted. Filled dots reach it beyond "
        + "doubt, hollow ones fall short or cannot be told from it.",
      table: PageTable(caption: "The chance by \(lever)", columns: columns, rows: cells),
      parameters: [
        ("kind", leverKind), ("prefix", currency.prefix), ("xTitle", capitalized(lever)), ("wanted", shortest(wanted)),
        ("whole", sought.allSatisfy { $0.number("value_number").rounded() == $0.number("value_number") } ? "true" : ""),
      ]
    ).markup
  }

  private var leverKind: String {
    let unit = first["value_unit"]
    if unit.hasPrefix(currency.code) { return "money" }
    return unit.hasPrefix("share") ? "share" : "count"
  }

  // MARK: What else holds there

  private var there: Markup {
    guard let best else { return "" }
    let rows = records.filter { $0["value"] == best["value"] && $0["row"] != "sought" }
    let cells = rows.map { row -> [PageTable.Cell] in
      guard let chance = chance(of: row) else {
        let error = row.number("mcse")
        return [
          .text(capitalized(inWords(row["metric"])) + ", mean"),
          .number(row.number("mean"), numbers.money(row.number("mean"), error: error.isFinite ? error : 0)), .text(""),
        ]
      }
      let name = row["metric"] == "promises" ? "All in the same future" : capitalized(spoken(row["metric"]))
      let text = row["promise"] == "all" ? name : "\(name): \(row["promise"])"
      return [.text(text), .number(chance.chance, numbers.share(chance)), .text(numbers.interval(chance))]
    }
    let columns = [
      PageTable.Column(title: "With \(lever) at \(best["value"])", isNumber: false), .init(title: "Kept in"),
      .init(title: "95 % interval"),
    ]
    return PageTable(caption: "What else holds there", columns: columns, rows: cells).markup
  }
}
