import Quantities
import Reports
import Statistics

/// Which strategy to choose, what to find out first, and when the choice changes: the folder of `sensitivity --decide`.
struct DecisionSection: Sendable {
  private let folder: ResultsFolder?
  private let values: [ResultsRecord]
  private let standings: [ResultsRecord]
  private let rankings: [ResultsRecord]
  private let regions: [ResultsRecord]
  private let currency: Currency
  let numbers: SpokenNumbers

  init(_ folders: [ResultsFolder], currency: Currency?) {
    folder = folders.first { $0.tables["value_of_information.csv"] != nil }
    values = folder?.records("value_of_information.csv") ?? []
    standings = folder?.records("robustness.csv") ?? []
    rankings = folder?.records("rankings.csv") ?? []
    regions = folder?.records("regions.csv") ?? []
    // A folder alone says its currency by its unit.
    self.currency = currency ?? values.first.flatMap { Currency(code: $0["unit"]) } ?? .usDollar
    numbers = SpokenNumbers(currency: self.currency, style: TerminalStyle())
  }

  var markup: Markup {
    guard let everything = values.first(where: { $0["kind"] == "everything and chance" }),
      let preferred = standings.first(where: { $0["preferred"] == "yes" })
    else { return "" }
    return """
      <h2 id="decision">What to choose</h2>
      <p class="say">\(choice(preferred, everything))</p>
      \(standingTable)<h2 id="finding">What to find out first</h2>
      <p class="say">\(finding(everything))</p>
      \(picture)\(findingTable)<h2 id="changes">When the choice changes</h2>
      <p class="say">\(turning)</p>
      \(regionParts(preferred))
      """
  }

  // MARK: The choice

  private func choice(_ preferred: ResultsRecord, _ everything: ResultsRecord) -> Markup {
    let futures = Int(preferred["futures"]) ?? 0
    let name = preferred["strategy"]
    return """
      By \(outcome(preferred)), in \(numbers.futures(futures)) under the same luck, <b>“\(name)” is best on average and unbeaten in \
      \(ofFutures(preferred, "unbeaten")).</b> \(plan) Regret is what is lost against the best strategy of the same future.
      """
  }

  private func outcome(_ record: ResultsRecord) -> String {
    let name = record["outcome"]
    if name == "promises" { return "the chance of keeping all promises" }
    if name.hasPrefix("promise.") {
      return "the chance of keeping the promise about " + inWords(String(name.dropFirst(8)))
    }
    return inWords(name.replacing(".", with: ", "))
  }

  private var plan: Markup {
    let chosen = standings.filter { $0["planned_choice"] != "no" }
    guard let first = chosen.first else { return "" }
    if chosen.count > 1 { return "Plans of single numbers cannot tell \(listed(chosen.map { $0["strategy"] })) apart." }
    if first["preferred"] == "yes" { return "A plan of single numbers leads to the same choice." }
    let (loss, error) = (first.number("planned_choice_loss"), first.number("planned_choice_loss_mcse"))
    guard loss > 2 * error else {
      return "A plan of single numbers leads to “\(first["strategy"])”; what that loses is not told apart from nothing."
    }
    return """
      A plan of single numbers leads to “\(first["strategy"])”, which loses \(size(loss, error)) on average: including uncertainty is \
      worth that much.
      """
  }

  private var standingTable: Markup {
    let columns =
      [PageTable.Column(title: "Strategy", isNumber: false)]
      + ["Mean", "P10", "P90", "Best in", "Regret, mean", "Regret, P90", "Regret, most"].map {
        PageTable.Column(title: $0)
      }
    let rows = standings.map { record -> [PageTable.Cell] in
      // Regrets are differences under the same luck: known far better than levels.
      let (error, regretError) = (record.number("mcse"), record.number("regret_mean_mcse"))
      return [
        .text(record["strategy"]), level(record, "mean", error), level(record, "p10", error),
        level(record, "p90", error),
        .number(record.number("chance_best"), share(record, "chance_best")), level(record, "regret_mean", regretError),
        level(record, "regret_p90", regretError), level(record, "regret_max", regretError),
      ]
    }
    return PageTable(caption: "Strategies over all futures", columns: columns, rows: rows).markup
  }

  private func share(_ record: ResultsRecord, _ column: String) -> String {
    WilsonInterval(record, column: column, replications: Int(record["futures"]) ?? 0).map { numbers.share($0) }
      ?? numbers.absent
  }

  private func ofFutures(_ record: ResultsRecord, _ column: String) -> String {
    WilsonInterval(record, column: column, replications: Int(record["futures"]) ?? 0).map { numbers.ofFutures($0) }
      ?? ""
  }

  private func level(_ record: ResultsRecord, _ column: String, _ error: Double) -> PageTable.Cell {
    let value = record.number(column)
    return .number(value, numbers.value(value, unit: kind, error: error.isFinite ? error : 0))
  }

  private var kind: String {
    let unit = values.first?["unit"] ?? ""
    return unit == currency.code ? "money" : unit
  }

  // MARK: What to find out

  private var worthy: [ResultsRecord] {
    values.filter { $0["kind"] == "assumption" && $0["verdict"] == "worth finding out" }
  }

  private func finding(_ everything: ResultsRecord) -> Markup {
    let bound = everything.number("value")
    guard bound > 0 else { return "<b>Nothing could change the choice:</b> it is the best in every future." }
    let claim: Markup =
      worthy.first.map { first in
        "<b>Knowing \(first["words"]) before choosing is worth up to \(size(first)).</b>"
      } ?? "<b>No single assumption is worth finding out before choosing.</b>"
    let all = values.first { $0["kind"] == "all assumptions" }
    let together: Markup =
      all.map { all in
        all["verdict"] == "worth finding out"
          ? "All \(all["assumptions"]) assumptions together are worth \(size(all))."
          : "All \(all["assumptions"]) assumptions together are worth nothing that is told apart from noise."
      } ?? ""
    return """
      \(claim) \(together) Who knew everything, chance as well, would gain \(size(everything)) on average: an upper bound. \
      What is worth nothing need not be found out before choosing, however much it moves the outcome itself.
      """
  }

  /// Everything, groups and assumptions that are worth something, as bars.
  private var picture: Markup {
    let shown = values.filter { $0["verdict"] == "worth finding out" || $0["verdict"] == "upper bound" }
      .enumerated().sorted { one, other in
        let (first, second) = (one.element.number("value"), other.element.number("value"))
        return first != second ? first > second : one.offset < other.offset
      }.map(\.element)
    guard shown.count > 1 else { return "" }
    let columns = [
      PageTable.Column(title: "To find out", field: "label", isNumber: false), .init(title: "Worth", field: "mean"),
      .init(title: "At least", field: "p10"), .init(title: "At most", field: "p90"),
      .init(title: "Shown", field: "mean_text", isNumber: false),
    ]
    let rows = shown.prefix(16).map { record -> [PageTable.Cell] in
      [
        .text(capitalized(record["words"])), .number(record.number("value"), size(record)), bound(record, "low"),
        bound(record, "high"), .text(size(record)),
      ]
    }
    return ChartFigure(
      chart: "bars", title: "What it is worth to find out before choosing",
      description: "Expected gain from choosing after it is known; thin lines are 95 % intervals.",
      table: PageTable(caption: "What it is worth to find out", columns: columns, rows: rows),
      parameters: [("kind", ["money", "share"].contains(kind) ? kind : "count"), ("prefix", currency.prefix)]
    ).markup
  }

  private func bound(_ record: ResultsRecord, _ column: String) -> PageTable.Cell {
    .number(record.number(column), size(record.number(column), record.number("value_mcse")))
  }

  private func size(_ record: ResultsRecord) -> String { size(record.number("value"), record.number("value_mcse")) }

  private func size(_ value: Double, _ error: Double) -> String {
    let error = error.isFinite ? error : 0
    if kind == "share" {
      let points = numbers.count(value * 100, error: error * 100)
      return points == "1" ? "1 point" : "\(points) points"
    }
    return value <= 0 ? "nothing" : numbers.value(value, unit: kind, error: error)
  }

  /// What is worth something in the open; what only moves differences behind a fold.
  private var findingTable: Markup {
    let seen = values.filter { $0["kind"] == "assumption" && $0["verdict"] == "not told apart from nothing" }
    let unseen = values.count { $0["kind"] == "assumption" && $0["verdict"] == "no influence seen" }
    let open = worthy.isEmpty ? "" : table(worthy, "What is worth finding out before choosing")
    let folded: Markup =
      seen.isEmpty
      ? ""
      : """
      <details class="part whole"><summary><span class="what">Moves a difference between strategies</span>\
      <span class="fact more">but is not told to turn the choice</span><span class="fact">\(seen.count)</span></summary><div>
      \(table(seen, "What moves a difference between strategies"))</div></details>

      """
    let rest: Markup =
      unseen == 0
      ? ""
      : "<p class=\"note\">Of \(counted(unseen, "other assumption", "other assumptions")) no influence on the choice is seen.</p>\n"
    return open + folded + rest
  }

  private func table(_ records: [ResultsRecord], _ caption: String) -> Markup {
    let columns = [
      PageTable.Column(title: "Assumption", isNumber: false), .init(title: "Worth"), .init(title: "At most"),
      .init(title: "Known by", isNumber: false), .init(title: "Which strategy is best", isNumber: false),
    ]
    let rows = records.map { record -> [PageTable.Cell] in
      let isWorth = record["verdict"] == "worth finding out"
      return [
        .text(capitalized(record["words"])), .number(record.number("value"), isWorth ? size(record) : "nothing"),
        bound(record, "high"), .text(record["grade"].isEmpty ? "not graded" : record["grade"]),
        .text(ranking(record["name"])),
      ]
    }
    return PageTable(caption: caption, columns: columns, rows: rows).markup
  }

  private func ranges(of path: String) -> [ResultsRecord] { rankings.filter { $0["assumption"] == path } }

  private func ranking(_ path: String) -> String {
    let ranges = ranges(of: path)
    guard let first = ranges.first, let last = ranges.last else { return "" }
    if ranges.count == 1 { return "\(first["best"]) throughout" }
    if ranges.count == 2 { return "below \(last["from_words"]) \(first["best"]), above it \(last["best"])" }
    return listed(ranges.map { "\($0["best"]) from \($0["from_words"]) to \($0["to_words"])" })
  }

  // MARK: When it changes

  private var turning: Markup {
    let turns = worthy.filter { ranges(of: $0["name"]).count > 1 }
    guard !turns.isEmpty else {
      return
        "<b>No single assumption turns the choice within its likely range</b> (P5 to P95), on average over the others."
    }
    return Markup(
      joining: turns.prefix(4).map { record in "<b>\(capitalized(record["words"])):</b> \(ranking(record["name"])). " })
  }

  private func regionParts(_ preferred: ResultsRecord) -> Markup {
    var order: [String] = []
    for record in regions where !order.contains(record["region"]) { order.append(record["region"]) }
    guard !order.isEmpty else {
      return
        "<p class=\"note\">No part of what is assumed and of what may strike sets futures apart in which another strategy is better.</p>\n"
    }
    let parts = order.map { number in region(regions.filter { $0["region"] == number }, preferred["strategy"]) }
    return "<ul>\(parts)</ul>\n<p class=\"note\">Found in one half of the futures, counted in the other.</p>\n"
  }

  private func region(_ limits: [ResultsRecord], _ preferred: String) -> Markup {
    let first = limits[0]
    func count(_ column: String) -> Int { Int(first[column]) ?? 0 }
    let inside = WilsonInterval(kept: count("inside"), of: count("futures"))
    let density = WilsonInterval(kept: count("cases_inside"), of: count("inside"))
    let coverage = WilsonInterval(kept: count("cases_inside"), of: count("cases"))
    let base = WilsonInterval(kept: count("cases"), of: count("futures"))
    let gain = size(first.number("gain_mean").magnitude, first.number("gain_mcse"))
    let onAverage: Markup =
      first.number("gain_mean") > 0
      ? "On average “\(first["alternative"])” is better there, by \(gain)."
      : "On average “\(preferred)” stays ahead of “\(first["alternative"])” even there, by \(gain)."
    return """
      <li><b>Where \(limits.map { $0["words"] }.joined(separator: " and "))</b> (\(numbers.share(inside)) of futures), another strategy \
      than “\(preferred)” is the better one in \(numbers.ofFutures(density)), against \(numbers.share(base)) of all; \
      \(numbers.share(coverage)) of all futures in which one is lie there. \(onAverage)</li>

      """
  }
}
