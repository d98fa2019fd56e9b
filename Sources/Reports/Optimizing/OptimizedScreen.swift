import Analysis
import Scenarios
import Statistics

/// The best mix of levers on the terminal: the answer in sentences, the mixes that came nearest, the frontier, and what was
/// not searched.
package struct OptimizedScreen: TerminalScreen {
  let results: OptimizedResults
  package let numbers: SpokenNumbers

  package init(_ results: OptimizedResults, _ style: TerminalStyle) {
    self.results = results
    numbers = SpokenNumbers(currency: results.labels.currency, style: style)
  }

  package var sections: [[String]] {
    [title, style.wrapped(answer), leaders, frontier + tradesNothing, style.wrapped(limits)]
  }

  var mix: OptimizedMix { results.mix }
  var unit: String { mix.objective.series.metric.declaration.unit }

  private var title: [String] {
    let names = mix.levers.map(\.name).map(named)
    let list = names.count > 3 ? "\(names.count) levers" : names.joined(separator: ", ")
    let heading = "The best mix of \(list): \(style.shown(results.labels.scenario))"
    return [
      self.heading(heading),
      style.painted("Seed \(mix.settings.seed), the same luck for every mix", .faint),
    ]
  }

  /// A name in words; of a path its last two parts.
  func named(_ name: String) -> String {
    let parts = name.split(separator: ".")
    return style.shown(parts.count > 1 ? parts.suffix(2).joined(separator: ".") : name.replacing("_", with: " "))
  }

  func level(_ statistics: ColumnStatistics) -> String { level(CarriedMean(statistics)) }

  func level(_ mean: CarriedMean) -> String {
    numbers.value(mean.mean, unit: unit, error: mean.standardError.isFinite ? mean.standardError : 0)
  }

  /// `designers 5, funding.annual $1.9M`
  func text(of setting: LeverSetting) -> String {
    setting.values(of: mix.levers).map { "\(named($0.lever.name)) \(style.shown($0.value.text))" }
      .joined(separator: ", ")
  }

  // MARK: Tables of mixes

  /// The best and those that look nearly as good.
  private var leaders: [String] {
    let shown = mix.ranked.filter { $0.keeps(mix.constraints) || mix.found.best == nil }.prefix(6)
    guard !shown.isEmpty else { return [] }
    let columns = ["mean", "from best"] + (mix.constraints.isEmpty ? [] : ["kept in"]) + ["spend", "futures"]
    return header("Mixes that come first", columns)
      + shown.map { candidate in
        let cells =
          [level(candidate.besideBest), difference(candidate)]
          + (candidate.joint.map { [numbers.share($0)] } ?? [])
          + [
            numbers.money(candidate.spend.mean, error: candidate.spend.standardError),
            numbers.grouped(UInt64(candidate.futures)),
          ]
        return row(short(candidate.setting), cells, candidate.setting == mix.found.best ? .heading : nil)
      } + legend(Array(shown))
  }

  /// What the columns are by, where mixes were played in different numbers of futures.
  private func legend(_ shown: [OptimizedMix.Candidate]) -> [String] {
    guard let most = shown.map(\.futures).max(), shown.contains(where: { $0.futures < most }) else { return [] }
    let own = mix.constraints.isEmpty ? "'spend' is" : "'kept in' and 'spend' are"
    let told =
      mix.found.best == nil
      ? "All columns are by these futures."
      : "'from best' is over those that both were played in, 'mean' is the best's and this difference; \(own) by a mix's own."
    return style.wrapped("'futures' are those that a mix was played in before others came first. \(told)")
  }

  private func difference(_ candidate: OptimizedMix.Candidate) -> String {
    guard let difference = candidate.fromBest else { return candidate.setting == mix.found.best ? "best" : "" }
    guard difference.isReal else { return "noise" }
    return numbers.difference(difference.mean, unit: unit, error: difference.statistics.standardError)
  }

  private var frontier: [String] {
    let points = mix.frontier
    guard points.count > 1 else { return [] }
    let isByChance = mix.axis == .chance
    let title = isByChance ? "What more certainty costs" : "What more money brings"
    let columns = ["mean"] + (mix.constraints.isEmpty ? [] : ["kept in"]) + ["spend"]
    let lines = points.map { candidate -> String in
      let cells =
        [level(candidate.besideBest)] + (candidate.joint.map { [numbers.share($0)] } ?? [])
        + [numbers.money(candidate.spend.mean, error: finite(candidate.spend.standardError))]
      return row(short(candidate.setting), cells, candidate.setting == mix.found.best ? .heading : nil)
    }
    return header(title, columns) + lines
  }

  private func finite(_ error: Double) -> Double { error.isFinite ? error : 0 }

  /// The values alone, one after the other: the header names the levers.
  private func short(_ setting: LeverSetting) -> String {
    setting.values(of: mix.levers).map { style.shown($0.value.text) }.joined(separator: style.sign(" · ", ", "))
  }

  private func header(_ title: String, _ columns: [String]) -> [String] {
    let names = mix.levers.map { named($0.name.split(separator: ".").last.map(String.init) ?? "") }
    return [
      style.painted(title, .heading),
      style.painted(row(names.joined(separator: style.sign(" · ", ", ")), columns, nil), .faint),
    ]
  }

  private func row(_ name: String, _ cells: [String], _ ink: TerminalStyle.Ink?) -> String {
    let width = 10
    return "  " + style.painted(style.fitted(name, to: style.columns - 2 - cells.count * width), ink)
      + cells.map { style.fitted($0, to: width, .right) }.joined()
  }
}
