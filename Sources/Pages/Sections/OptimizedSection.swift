import Quantities
import Reports
import Statistics

/// The best mix of several levers: `optimization.csv`, the answer, the frontier, and the mixes that came nearest.
struct OptimizedSection: Sendable {
  private let searches: [OptimizedPart]

  init(_ folders: [ResultsFolder]) {
    searches = folders.compactMap { folder in folder.table("optimization.csv").flatMap { OptimizedPart($0) } }
  }

  var markup: Markup {
    guard !searches.isEmpty else { return "" }
    return "<h2 id=\"optimize\">The best mix</h2>\n" + Markup(joining: searches.map(\.markup))
  }
}

/// One search.
struct OptimizedPart: Sendable {
  let tried: [ResultsRecord]
  let fresh: ResultsRecord?
  /// Names of levers, and of constraints as `spend at most $4.8M`, in the order of the file.
  let levers, constraints: [String]
  let currency: Currency
  let numbers: SpokenNumbers

  init?(_ table: ResultsTable) {
    tried = table.records.filter { $0["row"] == "tried" }
    fresh = table.records.first { $0["row"] == "fresh" }
    guard let first = tried.first else { return nil }
    func names(_ prefix: String) -> [String] {
      table.columnNames.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    }
    levers = names("lever ")
    constraints = names("wanted ")
    currency = Currency(code: first["currency"]) ?? .usDollar
    numbers = SpokenNumbers(currency: currency, style: TerminalStyle())
  }

  var markup: Markup {
    "<h3>\(capitalized(listed(levers.map(spoken)))): \(first["scenario"])</h3>\n<p class=\"say\"><b>\(answer)</b> \(after)</p>\n"
      + frontier + leaders + "<p class=\"note\">\(limits)</p>\n"
  }

  // MARK: Words

  var first: ResultsRecord { tried[0] }
  var best: ResultsRecord? { tried.first { $0["answer"] == "best" } }
  var kind: String { first["unit"] == currency.code ? "money" : first["unit"] }
  var objective: String { metricInWords(first["metric"]) }

  /// A name in words; of a path its last two parts.
  func spoken(_ lever: String) -> String {
    let parts = lever.split(separator: ".")
    return parts.count > 1 ? parts.suffix(2).joined(separator: ".") : inWords(lever)
  }

  /// `net benefit at least -$2M` of `net_benefit at least -$2M`
  func said(_ constraint: String) -> String {
    let words = constraint.split(separator: " ", maxSplits: 1)
    return metricInWords(words.first.map(String.init) ?? "") + (words.count > 1 ? " " + words[1] : "")
  }

  private func metricInWords(_ metric: String) -> String { inWords(metric.replacing(".", with: ", ")) }

  /// `designers 5, funding.annual $1.9M`
  func text(of record: ResultsRecord) -> String {
    levers.map { "\(spoken($0)) \(record["lever " + $0])" }.joined(separator: ", ")
  }

  func level(_ record: ResultsRecord, _ column: String = "mean", _ error: String = "mcse") -> String {
    let size = record.number(error)
    return numbers.value(record.number(column), unit: kind, error: size.isFinite ? size : 0)
  }

  func chance(_ record: ResultsRecord, _ column: String) -> WilsonInterval? {
    WilsonInterval(record, column: column, replications: Int(record["n"]) ?? 0)
  }

  private func wanted(_ constraint: String) -> String { "\(shortest(first.number("wanted " + constraint) * 100)) %" }

  var extreme: String { first["goal"] == "maximize" ? "greatest" : "least" }

  private var answer: String {
    guard let best else { return nothingKeeps }
    let keeps = constraints.isEmpty ? "" : " and keep " + listed(constraints.map { kept($0, best) })
    return
      "\(capitalized(text(of: best))): the mean of \(objective) is \(level(best)), the \(extreme) of the mixes that "
      + "were tried\(keeps)."
  }

  private func kept(_ constraint: String, _ record: ResultsRecord) -> String {
    let share = chance(record, "chance " + constraint).map {
      "\(numbers.ofFutures($0)), 95 % interval \(numbers.interval($0))"
    }
    return "“\(said(constraint))” with \(wanted(constraint)) (\(share ?? ""))"
  }

  private var nothingKeeps: String {
    guard let nearest = tried.first(where: { $0["answer"] == "nearest" }) else { return "No mix was found." }
    return "No mix that was tried keeps what has to be kept. \(capitalized(text(of: nearest))) comes nearest: it keeps "
      + listed(constraints.map { kept($0, nearest) }) + "."
  }

  private var after: String {
    guard best != nil, let fresh else { return "" }
    let futures = numbers.futures(Int(fresh["n"]) ?? 0)
    let again =
      "The best of many looks better than it is, for luck helped to choose it: in \(futures) that had no part in "
      + "choosing, the mean is \(level(fresh)). "
    guard let now = tried.first(where: { $0["current"] == "yes" }) else { return again }
    if now["answer"] == "best" { return again + "That is what the scenario has now." }
    return again
      + "As the scenario stands (\(text(of: now))) it is \(level(now, "mean_beside_best", "mean_beside_best_mcse"))"
      + (now["verdict"] == "breaks" ? ", and a constraint is kept too seldom." : ".")
  }

  private var limits: String {
    let outranked = tried.count { $0["went_out"] == "outranked" }
    let start = "\(numbers.grouped(UInt64(tried.count))) mixes were tried, all with the same luck. "
    return outranked == 0
      ? start
      : start
        + "\(numbers.grouped(UInt64(outranked))) of them went out because others looked better, without being told "
        + "apart from them. The file has all of them."
  }
}
