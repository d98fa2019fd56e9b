import Quantities
import Reports
import Statistics

/// What drives the outcomes: `sensitivity.csv` and `sensitivity_over_time.csv`.
struct SensitivitySection: Sendable {
  let part: ScenarioPart
  let rows: [SensitivityRow]
  let overTime: [ResultsRecord]
  let wording: SensitivityWording

  /// - Parameter part: the scenario whose folder holds the files.
  init(_ part: ScenarioPart) {
    self.part = part
    let currency = part.results.currency
    rows = part.results.folder.records("sensitivity.csv").map { SensitivityRow($0, currency: currency) }
    overTime = part.results.folder.records("sensitivity_over_time.csv")
    wording = SensitivityWording(part.numbers)
  }

  var markup: Markup {
    guard !rows.isEmpty else { return "" }
    return part.heading("What drives it", "sensitivity")
      + """
      <p class="note">The spread is the variance over all futures. An input's share of it is what would go if the input were \
      known (first-order Sobol index, with its 95 % interval); what it does only together with others or with chance is not in it.</p>

      """ + Markup(joining: metrics.map(outcome))
  }

  private var metrics: [String] {
    var metrics: [String] = []
    for row in rows where !metrics.contains(row.metric) { metrics.append(row.metric) }
    return metrics
  }

  private func outcome(_ metric: String) -> Markup {
    let own = rows.filter { $0.metric == metric }
    let inputs = own.filter { $0.row == "input" }
    let shown = Array(inputs.filter(\.hasInfluence).prefix(12))
    return "<h3>\(title(metric))</h3>\n<p class=\"say\">\(claim(shown.first)) \(sources(own))</p>\n"
      + (shown.isEmpty ? "" : tornado(metric, shown) + shares(shown)) + strip(metric) + whole(metric, inputs)
  }

  // MARK: In words

  func title(_ metric: String) -> String {
    if metric == "promises" {
      return part.results.promises.count == 1 ? "Keeping the promise" : "Keeping all promises"
    }
    let (kept, name) =
      metric.hasPrefix("promise.") ? ("Keeping the promise: ", String(metric.dropFirst(8))) : ("", metric)
    let words = spoken(name)
    return kept.isEmpty ? capitalized(words) : kept + words
  }

  /// `coverage of Code of conduct` of `coverage.code-of-conduct`.
  private func spoken(_ name: String) -> String {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    return part.spokenMetric(parts.first ?? name, parts.count > 1 ? parts[1] : "")
  }

  private func claim(_ first: SensitivityRow?) -> Markup {
    guard let first else { return "<b>No input has an influence that could be told from nothing.</b>" }
    return """
      <b>Of all inputs, “\(first.words)” drives it most</b>: between \(input(first.p10, first)) and \
      \(input(first.p90, first)) of it the \(first.isOfPromise ? "chance" : "mean") goes from \(mean(first.atP10, first)) to \
      \(mean(first.atP90, first)).
      """
  }

  private func sources(_ own: [SensitivityRow]) -> Markup {
    func share(_ row: String) -> String? {
      own.first { $0.row == row && $0.share.isFinite && $0.shareError.isFinite }.map(self.share)
    }
    let inputs = own.filter { $0.row == "input" }
    let without = inputs.count { $0.verdict == "without influence" }
    let idle: Markup =
      "\(capitalized(numberWord(without))) of \(counted(inputs.count, "input", "inputs")) \(without == 1 ? "is" : "are") without influence that could be told from nothing."
    let together = inputs.count { $0.verdict == "only with others" }
    let others: Markup =
      together == 0
      ? "" : " \(capitalized(numberWord(together))) \(together == 1 ? "has" : "have") one only together with others."
    guard let chance = share("chance"), let assumptions = share("assumptions") else { return idle + others }
    let judgement = inputs.contains { $0.grade == "judgement" } ? share("judgement") : nil
    let judged: Markup = judgement.map { "; <b>\($0)</b> rests on inputs by judgement" } ?? ""
    return """
      Chance alone makes <b>\(chance)</b> of the spread, which no assumption can remove: at most <b>\(assumptions)</b> could be \
      removed by finding out everything\(judged). \(idle)\(others)
      """
  }

  func share(_ row: SensitivityRow) -> String { wording.share(row.share, error: row.shareError, row.interval) }

  func input(_ value: Double, _ row: SensitivityRow) -> String { wording.value(value, unit: row.inputUnit) }

  func mean(_ value: (mean: Double, error: Double), _ row: SensitivityRow) -> String {
    wording.mean(value.mean, error: value.error, unit: row.kind, isPromise: row.isOfPromise)
  }

  // MARK: What to find out next

  /// For the verdict: the judgement that moves the weakest promise most; nothing where that cannot be said.
  var verdict: Markup {
    let open = part.results.promises.filter { $0.chance.kept > 0 && $0.chance.kept < $0.chance.count }
    guard let weakest = open.min(by: { $0.chance.kept < $1.chance.kept }) else { return "" }
    let name = weakest.subject.isEmpty ? weakest.metric : "\(weakest.metric).\(weakest.subject)"
    let names = [name, "promise." + name] + (part.results.promises.count == 1 ? ["promises"] : [])
    guard let metric = metrics.first(where: { names.contains($0) }),
      let row = rows.first(where: {
        $0.metric == metric && $0.row == "input" && $0.hasInfluence && $0.grade == "judgement"
      })
    else { return "" }
    return """
      <p>Of what rests on judgement, <b>“\(row.words)”</b> moves that promise most: \
      the \(row.isOfPromise ? "chance" : "mean") goes from \(mean(row.atP10, row)) to \(mean(row.atP90, row)) \
      between \(input(row.p10, row)) and \(input(row.p90, row)) of it. <a href="#\(part.prefix)sensitivity">What drives it</a></p>

      """
  }
}

/// A row of `sensitivity.csv`.
struct SensitivityRow: Sendable {
  let metric, row, path, words, grade, inputUnit, tiedTo: String
  /// `money`, `share` or the unit of the outcome.
  let kind: String
  /// `influence`, `only with others` or `without influence`.
  let verdict: String
  let p10, p90, rankCorrelation: Double
  let atP10, atP90: (mean: Double, error: Double)
  let share, shareError: Double
  let interval: ConfidenceInterval
  /// NaN without a design.
  let total: Double
  let totalInterval: ConfidenceInterval

  /// Whether its outcome is 1 where something promised is kept and 0 elsewhere.
  var isOfPromise: Bool { metric == "promises" || metric.hasPrefix("promise.") }

  var hasInfluence: Bool { verdict == "influence" }

  init(_ record: ResultsRecord, currency: Currency) {
    metric = record["metric"]
    row = record["row"]
    path = record["input"]
    words = record["words"]
    grade = record["grade"]
    inputUnit = record["input_unit"]
    tiedTo = record["tied_to"]
    kind = record["unit"] == currency.code ? "money" : record["unit"]
    verdict = record["verdict"]
    p10 = record.number("p10")
    p90 = record.number("p90")
    rankCorrelation = record.number("rank_correlation")
    atP10 = (record.number("mean_at_p10"), record.number("mean_at_p10_mcse"))
    atP90 = (record.number("mean_at_p90"), record.number("mean_at_p90_mcse"))
    share = record.number("share")
    shareError = record.number("share_mcse")
    interval = ConfidenceInterval(low: record.number("share_low"), high: record.number("share_high"))
    total = record.number("total")
    totalInterval = ConfidenceInterval(low: record.number("total_low"), high: record.number("total_high"))
  }
}
