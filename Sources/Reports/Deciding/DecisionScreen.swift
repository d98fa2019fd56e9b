import Analysis
import Statistics

/// A decision on the terminal: the choice in a sentence, how the strategies stand, what to find out first, when the choice
/// changes, and what deciding by the plan would lose.
package struct DecisionScreen: TerminalScreen {
  private let results: DecisionResults
  package let numbers: SpokenNumbers
  private let sentences: DecisionSentences

  package init(_ results: DecisionResults, _ style: TerminalStyle) {
    self.results = results
    numbers = SpokenNumbers(currency: results.currency, style: style)
    sentences = DecisionSentences(results, numbers)
  }

  package var sections: [[String]] { [title, choice, standings, findings, groups, changes, plan] }

  private var decision: Decision { results.decision }

  private var title: [String] {
    let futures = numbers.futures(decision.replications)
    let left = decision.replications - decision.counted
    let without = left > 0 ? "; \(numbers.futures(left)) without it left out" : ""
    let facts =
      "\(decision.strategies.count) strategies under the same luck, \(futures), seed \(results.settings.seed)\(without)"
    return [heading("What to choose, and what to find out first: \(outcome)")]
      + style.wrapped(facts, indentation: 0).map { style.painted($0, .faint) }
  }

  private var outcome: String {
    switch decision.outcome.outcome {
    case .allPromises: "the chance of keeping all promises"
    case .promise(let promise):
      "the chance of \(style.quoted("\(spoken(promise.promise.series.name)): \(style.shown(promise.written))"))"
    case .series(let series): spoken(series.name) + (decision.outcome.higherIsBetter ? "" : ", less is better")
    }
  }

  private var choice: [String] { style.wrapped(sentences.choice) + style.wrapped(sentences.bound) }

  // MARK: Strategies

  private var standings: [String] {
    let near = sentences.size(decision.near, error: 0)
    let heads = cells(kept(zip(heads, widths).map { ($0, $1) }))
    let worst = isNarrow ? "" : ", and at the most; near: within \(near) of the best"
    return [heading("Strategies", heads)] + decision.standings.indices.map { line($0) }
      + style.wrapped(
        "Regret: what is lost against the best strategy of the same future, on average, in one future of ten or more\(worst)."
      )
  }

  private var heads: [String] { ["plan", "mean", "best in", "regret", "P90", "at most", "near"] }
  private let widths = [9, 9, 9, 9, 9, 9, 8]

  /// A narrow screen leaves out the plan, the most, and what is near.
  private func kept(_ cells: [(String, Int)]) -> [(String, Int)] { isNarrow ? Array(cells[1...4]) : cells }

  private func line(_ index: Int) -> String {
    let standing = decision.standings[index]
    let mark = index == decision.preferred ? style.sign("▸ ", "> ") : "  "
    let texts = [
      planned(standing), sentences.level(standing.statistics.mean, error: standing.statistics.standardError),
      sentences.chance(standing.chanceBest), lost(standing.regret.mean, standing.regret.standardError),
      lost(standing.regret.percentiles[.p90], standing.regret.standardError),
      lost(standing.greatestRegret, standing.regret.standardError),
      sentences.chance(standing.shareNear),
    ]
    let cells = kept(zip(texts, widths).map { ($0, $1) })
    let width = style.columns - cells.reduce(0) { $0 + $1.1 } - 1
    return trimmed(style.fitted(mark + sentences.strategy(index), to: width) + " " + self.cells(cells))
  }

  private func lost(_ value: Double, _ error: Double) -> String {
    guard decision.outcome.outcome.unit == "share" else { return sentences.level(value, error: error) }
    if value == 0 { return "0 pts" }
    return sentences.size(value, error: error).replacing(" point", with: " pt")
  }

  private func planned(_ standing: StrategyStanding) -> String {
    guard case .series = decision.outcome.outcome else { return standing.planned > 0.5 ? "kept" : "broken" }
    return sentences.level(standing.planned, error: 0)
  }

  // MARK: Findings

  private static let mostShown = 8

  private var findings: [String] {
    let ranked = decision.ranked
    let worthy = ranked.filter { decision.findings[$0].isWorth }
    let others = ranked.filter { decision.findings[$0].hasInfluence && !decision.findings[$0].isWorth }
    guard !ranked.isEmpty else { return [] }
    var lines = [heading("What to find out first")]
    for index in worthy.prefix(DecisionScreen.mostShown) {
      lines += style.wrapped(
        "\(name(index)): worth up to \(sentences.worth(decision.findings[index])); \(sentences.ranking(index)).")
    }
    if worthy.isEmpty { lines += style.wrapped("No single assumption is worth finding out before choosing.") }
    if worthy.count > DecisionScreen.mostShown {
      lines += style.wrapped(
        "and \(worthy.count - DecisionScreen.mostShown) more; value_of_information.csv has them all.")
    }
    lines += style.wrapped(rest(others, seen: worthy.count + others.count))
    return lines
  }

  private func name(_ index: Int) -> String { style.shown(sentences.words.name(decision.assumptions[index])) }

  private func rest(_ others: [Int], seen: Int) -> String {
    var sentences: [String] = []
    if !others.isEmpty {
      let more = others.count > 3 ? "; and \(numberWord(others.count - 3)) more" : ""
      sentences.append(
        "What moves the differences, but is not told to turn the choice: \(others.prefix(3).map(name).joined(separator: "; "))\(more)."
      )
    }
    let unseen = decision.assumptions.count - seen
    let other = seen > 0 ? "other " : ""
    if unseen > 0 {
      sentences.append(
        "Of \(counted(unseen, "\(other)assumption", "\(other)assumptions")) no influence on the choice is seen.")
    }
    return sentences.joined(separator: " ")
  }

  private var groups: [String] {
    let shown = decision.groups.indices.filter {
      decision.groupFindings[$0].isWorth && decision.groups[$0].kind != .all && decision.groups[$0].members.count > 1
    }
    guard !shown.isEmpty else { return [] }
    return [heading("Together")]
      + shown.flatMap { index in
        style.wrapped(
          "\(style.shown(sentences.words.name(decision.groups[index]))): worth up to \(sentences.worth(decision.groupFindings[index]))."
        )
      }
  }

  // MARK: Changes

  private var changes: [String] {
    [heading("When another strategy is the better one")]
      + (decision.changes.isEmpty
        ? style.wrapped(sentences.noChange) : decision.changes.flatMap { style.wrapped(sentences.change($0)) })
  }

  private var plan: [String] { [heading("Deciding by the plan")] + style.wrapped(sentences.plan) }
}
