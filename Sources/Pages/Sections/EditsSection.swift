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
    return """
      <h3>Which edit brings the difference</h3>
      <p class="note">Each edit's share is its Shapley value: its effect on average over all orders in which the edits can be \
      made. Shares add up to the whole difference.</p>

      """
        + Markup(
          joining: scenarios.map { name in
            EditsOfScenario(name, records.filter { $0["scenario"] == name && $0["statistic"] != "median" }, part).markup
          })
  }
}

/// The edits that lead from the first scenario to one other.
private struct EditsOfScenario {
  private let scenario: String
  private let part: ScenarioPart
  /// What is split, its whole difference first: chances, the joint one before the others, then outcomes.
  private let rows: [(whole: ResultsRecord, shares: [ResultsRecord])]

  init(_ scenario: String, _ records: [ResultsRecord], _ part: ScenarioPart) {
    self.scenario = scenario
    self.part = part
    let rows = records.filter { $0["edit"] == "all edits" }.map { whole in
      (whole: whole, shares: records.filter { $0.isOfSameQuantity(as: whole) && $0["edit"] != "all edits" })
    }.filter { $0.shares.contains(where: \.isDifference) }
    let chances = rows.filter { !$0.whole["promise"].isEmpty }
    self.rows =
      chances.filter { $0.whole["metric"] == "promises" } + chances.filter { $0.whole["metric"] != "promises" }
      + rows.filter { $0.whole["promise"].isEmpty }
  }

  var markup: Markup {
    guard !rows.isEmpty else {
      return "<p class=\"say\"><b>“\(scenario)”: no edit brings a difference that could not be noise.</b></p>\n"
    }
    return "<p class=\"say\">\(sentence)</p>\n\(legend)\(table)"
  }

  // MARK: The edits

  /// Those that bring a difference somewhere, by letters; in the order of the file.
  private var lettered: [(letter: String, edit: ResultsRecord)] {
    let edits = rows.first?.shares ?? []
    let telling = edits.filter { edit in
      rows.contains { $0.shares.contains { $0["edit"] == edit["edit"] && $0.isDifference } }
    }
    return telling.enumerated().map { (Self.letter($0), $1) }
  }

  /// `a` … `z`, `27`
  private static func letter(_ place: Int) -> String {
    place < 26 ? String(UnicodeScalar(UInt8(ascii: "a") + UInt8(place))) : String(place + 1)
  }

  private var legend: Markup {
    let entries = lettered.map { letter, edit -> Markup in
      "<li><b>\(letter)</b> <code>\(edit["edit"])</code> \(change(edit))</li>\n"
    }
    return "<ul class=\"edits\">\(entries)</ul>\n"
  }

  private func change(_ edit: ResultsRecord) -> String {
    if edit["before"].isEmpty { return "added: \(edit["after"])" }
    return edit["after"].isEmpty ? "left out: \(edit["before"])" : "\(edit["before"]) → \(edit["after"])"
  }

  /// `“Two more designers” keeps all promises 44 points less often: 44 points by a.`
  private var sentence: Markup {
    guard let joint = rows.first(where: { $0.whole["metric"] == "promises" }) else {
      return "What leads from the first scenario to “\(scenario)”:"
    }
    let whole = joint.whole.number("change")
    let parts = lettered.compactMap { letter, edit -> String? in
      guard let share = joint.shares.first(where: { $0["edit"] == edit["edit"] }), share.isDifference else {
        return nil
      }
      let isAgainst = share.number("change") * whole < 0
      let way = isAgainst ? (share.number("change") > 0 ? " more" : " less") : ""
      return "\(size(share))\(way) by \(letter)"
    }
    let often = whole > 0 ? "more" : "less"
    return "<b>“\(scenario)” keeps all promises \(size(joint.whole)) \(often) often:</b> \(listed(parts))."
  }

  // MARK: The shares

  private var table: Markup {
    let letters = lettered
    let columns =
      [PageTable.Column(title: "Difference", isNumber: false), .init(title: "All edits")]
      + letters.map { PageTable.Column(title: "by \($0.letter)") }
    let cells = rows.map { row -> [PageTable.Cell] in
      [.text(name(row.whole)), .number(row.whole.number("change"), signed(row.whole))]
        + letters.map { _, edit in share(row.shares.first { $0["edit"] == edit["edit"] }) }
    }
    return PageTable(caption: "“\(scenario)” less the first scenario, by edit", columns: columns, rows: cells).markup
  }

  private func share(_ record: ResultsRecord?) -> PageTable.Cell {
    guard let record else { return .number(.nan, "") }
    let change = record.number("change")
    return .number(change, change == 0 ? "none" : record.isDifference ? signed(record) : "may be noise")
  }

  private func name(_ record: ResultsRecord) -> String {
    if record["metric"] == "promises" { return "Chance of all promises" }
    let metric = part.spokenMetric(record["metric"], record["subject"])
    return record["promise"].isEmpty ? "\(metric), mean" : "Chance of “\(metric): \(record["promise"])”"
  }

  private func signed(_ record: ResultsRecord) -> String {
    part.numbers.signed(record.number("change"), size(record))
  }

  /// Without its sign; shares and chances in points.
  private func size(_ record: ResultsRecord) -> String {
    let value = record.number("change").magnitude
    let error = record.number("change_mcse")
    let known = error.isFinite ? error : 0
    let unit = part.results[record["metric"], record["subject"]].map { part.kind($0.unit) } ?? "share"
    guard unit == "share" || !record["promise"].isEmpty else {
      return part.numbers.value(value, unit: unit, error: known)
    }
    return part.numbers.points(value, error: known)
  }
}

extension ResultsRecord {
  /// Whether noise alone would not make it.
  fileprivate var isDifference: Bool { self["verdict"] == "difference" }

  fileprivate func isOfSameQuantity(as other: ResultsRecord) -> Bool {
    ["metric", "subject", "promise", "statistic"].allSatisfy { self[$0] == other[$0] }
  }
}
