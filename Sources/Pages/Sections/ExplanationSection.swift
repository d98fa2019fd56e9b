import Quantities
import Reports
import Statistics

/// From the plan to the forecast, a step a source of uncertainty: `explanation.csv`.
struct ExplanationSection: Sendable {
  private let records: [ResultsRecord]
  private let numbers: SpokenNumbers
  private let currency: Currency

  init(_ folders: [ResultsFolder], currency: Currency) {
    records = folders.flatMap { $0.records("explanation.csv") }
    self.currency = currency
    numbers = SpokenNumbers(currency: currency, style: TerminalStyle())
  }

  var markup: Markup {
    guard !records.isEmpty else { return "" }
    var order: [String] = []
    for record in records where !order.contains(record["metric"]) { order.append(record["metric"]) }
    return "<h2 id=\"explanation\">Why the forecast is not the plan</h2>\n"
      + Markup(joining: order.map { metric in bridge(metric, records.filter { $0["metric"] == metric }) })
  }

  private func bridge(_ metric: String, _ all: [ResultsRecord]) -> Markup {
    guard let plan = all.first(where: { $0["row"] == "plan" }),
      let forecast = all.first(where: { $0["row"] == "forecast" })
    else { return "" }
    let steps = all.filter { $0["row"] == "step" }
    let ranked = steps.filter { $0["verdict"] == "difference" }.sorted {
      $0.number("change").magnitude > $1.number("change").magnitude
    }
    let most =
      ranked.first.map { step -> Markup in
        "<b>Most of it comes from \(spoken(step["source"])): \(signed(step)).</b>"
      } ?? "<b>No single source makes a difference that could not be noise.</b>"
    return """
      <p class="say">\(title(metric)): the plan, where everything is at its median and nothing strikes, \
      \(planned(plan)); the forecast says \(level(forecast)). \(most) Each step is the source's Shapley value: its \
      effect on average over all orders in which uncertainty can be added.</p>

      """ + picture(metric, [plan] + steps + [forecast])
  }

  private func picture(_ metric: String, _ rows: [ResultsRecord]) -> Markup {
    let columns = [
      PageTable.Column(title: "Source", field: "source", isNumber: false), .init(title: "Change", field: "change"),
      .init(title: "Then at", field: "level"), .init(title: "Shown", field: "shown", isNumber: false),
      .init(title: "Row", field: "row", isNumber: false), .init(title: "It is", field: "verdict", isNumber: false),
    ]
    let cells = rows.map { row -> [PageTable.Cell] in
      let isStep = row["row"] == "step"
      let change = row.number("change")
      return [
        .text(isStep ? capitalized(spoken(row["source"])) : row["row"] == "plan" ? "The plan" : "The forecast"),
        .number(change, isStep ? signed(row) : ""), .number(row.number("level"), level(row)),
        .text(isStep ? (row["verdict"] == "difference" ? signed(row) : "noise") : level(row)), .text(row["row"]),
        .text(isStep ? row["verdict"] : "level"),
      ]
    }
    let unit = kind(rows.first)
    return ChartFigure(
      chart: "bridge", title: "From the plan to the forecast",
      description: "\(title(metric)), means. Each bar begins where the one above it ends; upright marks are levels.",
      table: PageTable(caption: "From the plan to the forecast", columns: columns, rows: cells),
      parameters: [("kind", ["money", "share"].contains(unit) ? unit : "count"), ("prefix", currency.prefix)]
    ).markup
  }

  // MARK: Words

  private func title(_ metric: String) -> String {
    if metric == "promises" { return "The chance of keeping all promises" }
    return capitalized(inWords(metric.replacing(".", with: ", ")))
  }

  private func spoken(_ source: String) -> String { inWords(source) }

  private func kind(_ record: ResultsRecord?) -> String {
    record.map { $0["unit"] == currency.code ? "money" : $0["unit"] } ?? ""
  }

  /// A plan is one course of events: it keeps a promise or does not, and has no chance.
  private func planned(_ plan: ResultsRecord) -> String {
    guard isPromise(plan) else { return "says \(level(plan))" }
    return plan.number("level") >= 0.5 ? "keeps what is promised" : "does not keep what is promised"
  }

  private func isPromise(_ record: ResultsRecord) -> Bool { record["metric"].hasPrefix("promise") }

  private func level(_ record: ResultsRecord) -> String {
    let value = record.number("level")
    if isPromise(record) {
      if record["row"] == "plan" { return value >= 0.5 ? "kept" : "not kept" }
      if record["row"] == "forecast", let futures = Int(record["replications"]),
        let chance = WilsonInterval(record, column: "level", replications: futures)
      {
        return numbers.share(chance)
      }
    }
    return numbers.value(value, unit: kind(record), error: 0)
  }

  private func signed(_ record: ResultsRecord) -> String {
    let change = record.number("change")
    let error = record.number("change_mcse")
    let sign = change > 0 ? "+" : change < 0 ? "−" : ""
    if kind(record) == "share" {
      return sign + numbers.points(change.magnitude, error: error.isFinite ? error : 0.01)
    }
    return sign + numbers.value(change.magnitude, unit: kind(record), error: error.isFinite ? error : 0)
  }
}
