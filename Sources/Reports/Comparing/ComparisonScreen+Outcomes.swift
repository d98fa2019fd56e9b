import Analysis
import LearningModel
import Statistics

extension ComparisonScreen {
  /// One outcome or promise, a line a scenario.
  func block(_ row: ComparisonRow) -> [String] {
    let heads = Column.shown(isNarrow).map { ($0.head(row.criterion, style), $0.width(style)) }
    let width = style.columns - heads.reduce(0) { $0 + $1.1 }
    let title = style.fitted(style.clipped(heading(row.criterion), to: width - 1), to: width)
    return [style.painted(title, .heading) + style.painted(cells(heads), .faint)]
      + strategies.indices.map { line(row, $0, nameWidth: width) }
  }

  private func heading(_ criterion: Criterion) -> String {
    switch criterion {
    case .outcome(let outcome): title(of: outcome.series)
    case .promise(let promise): "\(title(of: promise.promise.series)): \(style.shown(promise.written))"
    case .allPromises: "All promises kept"
    }
  }

  private func title(of series: Series) -> String { style.shown(results.title(of: series)) }

  private func line(_ row: ComparisonRow, _ index: Int, nameWidth: Int) -> String {
    let name = "  " + style.fitted(style.shown(strategies[index].name), to: nameWidth - 2)
    guard let level = row.levels[index] else { return name + "  it knows no such thing" }
    return trimmed(name + cells(Column.shown(isNarrow).map { (text(of: $0, row, index, level), $0.width(style)) }))
  }

  private func text(of column: Column, _ row: ComparisonRow, _ index: Int, _ level: ComparisonRow.Level) -> String {
    let unit = unit(of: row.criterion)
    switch column {
    case .plan:
      let planned = results.planned(row.criterion, index)
      if level.chance != nil { return planned == 1 ? "kept" : "broken" }
      return numbers.value(planned, unit: unit, error: 0)
    case .level:
      let error = level.statistics.standardError
      return level.chance.map { numbers.share($0) }
        ?? numbers.value(level.statistics.moments.mean, unit: unit, error: error)
    case .range: return level.chance.map { numbers.interval($0) } ?? range(level.statistics, unit)
    case .difference: return difference(row.differences[index], unit)
    case .better: return better(row, index)
    case .best: return row.contest.map { best($0.chanceBest[index]) } ?? ""
    case .regret:
      guard let regret = row.contest?.regret[index].moments.mean else { return "" }
      return numbers.value(regret, unit: unit, error: 0)
    }
  }

  /// A sample shows neither certainty nor impossibility; of futures in which several are best, each has its part.
  private func best(_ share: Double) -> String {
    if share == 1 { return "all" }
    return share == 0 ? "none" : numbers.share(share, error: 0)
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
    return numbers.difference(paired.mean, unit: unit, error: paired.statistics.standardError)
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
    return numbers.share(WilsonInterval(kept: isHigherBetter ? paired.higher : paired.lower, of: paired.count))
  }
}

/// What a line of a comparison tells, from left to right.
private enum Column: CaseIterable {
  case plan, level, range, difference, better, best, regret

  /// A narrow screen tells what each scenario comes to and how it differs.
  static func shown(_ isNarrow: Bool) -> [Column] { isNarrow ? [.level, .range, .difference, .better] : allCases }

  func width(_ style: TerminalStyle) -> Int {
    switch self {
    case .plan, .level, .regret: 8
    // Without a dash, ` to ` stands between the ends.
    case .range: style.showsUnicode ? 14 : 18
    case .difference: 11
    case .better: 7
    case .best: 6
    }
  }

  func head(_ criterion: Criterion, _ style: TerminalStyle) -> String {
    let isPromise = if case .outcome = criterion { false } else { true }
    return switch self {
    case .plan: "plan"
    case .level: isPromise ? "kept in" : "mean"
    case .range: isPromise ? "95 % interval" : "P10\(style.sign("–", "-"))P90"
    case .difference: "difference"
    case .better: isPromise ? "gained" : "better"
    // Of a promise nothing is best.
    case .best: isPromise ? "" : "best"
    case .regret: isPromise ? "" : "regret"
    }
  }
}
