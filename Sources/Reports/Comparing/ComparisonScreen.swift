import Analysis
import Forecasting
import LearningModel
import Quantities
import Statistics

/// A comparison on the terminal: the verdict first, then each outcome and each promise.
package struct ComparisonScreen {
  private let results: ComparisonResults
  private let style: TerminalStyle
  private let numbers: SpokenNumbers

  package init(_ results: ComparisonResults, _ style: TerminalStyle) {
    self.results = results
    let style = style.widened(to: 72)
    self.style = style
    let currency = results.comparison.strategies.first?.currency ?? .usDollar
    numbers = SpokenNumbers(currency: currency, style: style)
  }

  /// All lines, each with its end.
  package var text: String {
    let sections = [title, precision, verdict] + results.comparison.rows.map { block($0) } + [notes]
    let reasons = results.edits.map { EditsScreen($0, currency: numbers.currency, style).text }
    return (sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" } + reasons)
      .joined(separator: "\n")
  }

  private var strategies: [Strategy] { results.comparison.strategies }

  private var title: [String] {
    let futures = numbers.count(Double(results.comparison.replications), error: 0)
    return [
      style.painted("\(strategies.count) scenarios under the same luck", .heading),
      style.painted(
        "\(futures) futures, seed \(results.settings.seed); differences are from the first scenario", .faint),
    ]
  }

  /// Whether all scenarios are known as precisely as was asked for.
  private var precision: [String] {
    let unreached = results.scenarios.filter { $0.precision?.isReached == false }
    guard results.scenarios.contains(where: { $0.precision != nil }) else { return [] }
    guard !unreached.isEmpty else {
      return style.wrapped("All that was asked for is known as precisely.", indentation: 0)
    }
    let names = unreached.map { style.shown($0.labels.scenario) }.joined(separator: ", ")
    return style.wrapped(
      "Not known as precisely as was asked for: \(names); run.json says what is missing.", indentation: 0)
  }

  private var verdict: [String] {
    guard strategies.count > 1 else { return [] }
    return [style.painted("Verdict", .heading)]
      + strategies.indices.dropFirst().flatMap { style.wrapped(Verdict(results.comparison, of: $0, numbers).text) }
  }

  private var notes: [String] {
    results.comparison.oneSidedThings.flatMap { style.wrapped(style.shown($0.message)) }
  }

  // MARK: Outcomes

  private var nameWidth: Int { style.columns - 62 }

  private func block(_ row: ComparisonRow) -> [String] {
    let isOutcome = if case .outcome = row.criterion { true } else { false }
    let head =
      isOutcome
      ? "plan    mean     P10\(style.sign("–", "-"))P90  difference better   best  regret"
      : "plan kept in                difference gained"
    let right = String(repeating: " ", count: isOutcome ? 0 : 14)
    let width = style.columns - displayWidth(head + right) - 1
    return [
      style.painted(style.fitted(heading(row.criterion), to: width) + " ", .heading) + style.painted(head, .faint)
    ]
      + strategies.indices.map { line(row, $0) }
  }

  private func heading(_ criterion: Criterion) -> String {
    switch criterion {
    case .outcome(let outcome): spoken(outcome.name)
    case .promise(let promise): "\(spoken(promise.promise.series.name)): \(style.shown(promise.written))"
    case .allPromises: "All promises kept"
    }
  }

  private func spoken(_ name: String) -> String {
    let text = style.shown(name.replacing("_", with: " "))
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private func line(_ row: ComparisonRow, _ index: Int) -> String {
    let name = "  " + style.fitted(style.shown(strategies[index].name), to: nameWidth - 2)
    guard let level = row.levels[index] else { return name + "  it knows no such thing" }
    let unit = unit(of: row.criterion)
    let error = level.statistics.standardError
    let value = { (number: Double, error: Double) in numbers.value(number, unit: unit, error: error) }
    var cells: [(String, Int)] = [(value(results.planned(row.criterion, index), 0), 8)]
    cells.append((value(level.statistics.moments.mean, error), 8))
    cells.append((level.chance == nil ? range(level.statistics, unit) : "", 14))
    cells.append((difference(row.differences[index], unit), 11))
    cells.append((better(row, index), 7))
    cells.append((row.contest.map { numbers.share($0.chanceBest[index], error: 0) } ?? "", 6))
    cells.append((row.contest.map { value($0.regret[index].moments.mean, 0) } ?? "", 8))
    let line = name + cells.map { style.fitted($0.0, to: $0.1, .right) }.joined()
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  private func unit(of criterion: Criterion) -> String {
    if case .outcome(let outcome) = criterion { outcome.series.metric.declaration.unit } else { "share" }
  }

  private func range(_ statistics: ColumnStatistics, _ unit: String) -> String {
    let (low, high) = (statistics.percentiles[.p10], statistics.percentiles[.p90])
    if unit == "share" { return numbers.range(low, high, error: 0) }
    return numbers.value(low, unit: unit, error: statistics.standardError(of: .p10)) + style.sign("–", " to ")
      + numbers.value(high, unit: unit, error: statistics.standardError(of: .p90))
  }

  private func difference(_ difference: ComparisonRow.Difference?, _ unit: String) -> String {
    guard let difference else { return "" }
    let paired = difference.paired
    if paired.equal == paired.count { return "none" }
    guard difference.isReal else { return "noise" }
    let error = paired.statistics.standardError
    return numbers.difference(paired.mean, unit: unit, error: error)
  }

  /// The share of futures in which it is better than the first.
  private func better(_ row: ComparisonRow, _ index: Int) -> String {
    guard let paired = row.differences[index]?.paired, paired.count > 0 else { return "" }
    let isHigherBetter: Bool
    switch row.criterion {
    case .outcome(let outcome):
      guard outcome.betterWhen != .neither else { return "" }
      isHigherBetter = outcome.betterWhen == .higher
    case .promise, .allPromises: isHigherBetter = true
    }
    return numbers.share(Double(isHigherBetter ? paired.higher : paired.lower) / Double(paired.count), error: 0)
  }
}
