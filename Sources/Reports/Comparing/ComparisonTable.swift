import Analysis
import Forecasting
import Statistics

extension ComparisonResults {
  /// `comparison.csv`: each strategy by each criterion, and its difference from the first one under the same luck.
  package var comparisonTable: Table {
    var table = Table(
      columns: ["scenario", "metric", "subject", "unit", "better_when", "promise", "n", "as_planned"] + momentColumns
        + percentileColumns + ["chance", "chance_low", "chance_high"] + differenceColumns
        + ["chance_best", "regret_mean", "regret_p90", "dominates_first_order", "dominates_second_order"])
    for row in comparison.rows {
      for index in comparison.strategies.indices {
        guard let level = row.levels[index] else { continue }
        table.append(
          names(row.criterion, index) + [.count(level.statistics.moments.count)]
            + [.number(planned(row.criterion, index))] + levelCells(level) + differenceCells(row.differences[index])
            + contestCells(row, index))
      }
    }
    return table
  }

  private func names(_ criterion: Criterion, _ index: Int) -> [Cell] {
    let name = Cell.text(comparison.strategies[index].name)
    switch criterion {
    case .outcome(let outcome):
      let declaration = outcome.series.metric.declaration
      return [
        name, .text(declaration.name), .text(outcome.series.subject),
        .text(scenarios[index].labels.unit(of: outcome.series)),
        .text(outcome.betterWhen.rawValue), .nothing,
      ]
    case .promise(let promise):
      let series = promise.promise.series
      return [
        name, .text(series.metric.declaration.name), .text(series.subject), "share", "higher", .text(promise.written),
      ]
    case .allPromises: return [name, "promises", "", "share", "higher", "all"]
    }
  }

  private func levelCells(_ level: ComparisonRow.Level) -> [Cell] {
    // A promise is kept or not: beside its chance, percentiles of that say nothing.
    guard let chance = level.chance else {
      return level.statistics.momentCells + level.statistics.percentileCells + [.nothing, .nothing, .nothing]
    }
    let statistics = momentColumns.count + percentileColumns.count
    return Array(repeating: .nothing, count: statistics)
      + [.number(chance.chance), .number(chance.low), .number(chance.high)]
  }

  private func differenceCells(_ difference: ComparisonRow.Difference?) -> [Cell] {
    guard let difference else { return Array(repeating: .nothing, count: differenceColumns.count) }
    let paired = difference.paired
    let count = Double(max(1, paired.count))
    let interval = paired.interval
    return [
      .number(paired.mean), .number(paired.statistics.standardError), .number(interval.low),
      .number(interval.high), .number(paired.statistics.percentiles[.p05]),
      .number(paired.statistics.percentiles[.p50]),
      .number(paired.statistics.percentiles[.p95]), .number(Double(paired.higher) / count),
      .number(Double(paired.lower) / count), .number(Double(paired.equal) / count), .number(paired.pValue),
      .number(difference.correctedPValue), difference.isReal ? "difference" : "may be noise",
    ]
  }

  private func contestCells(_ row: ComparisonRow, _ index: Int) -> [Cell] {
    let dominated = [StochasticDominance.first, .second].map { order -> Cell in
      let losers = row.dominances.filter { $0.winner == index && $0.order == order }
      return losers.isEmpty
        ? .nothing : .text(losers.map { comparison.strategies[$0.loser].name }.joined(separator: "; "))
    }
    guard let contest = row.contest else { return [.nothing, .nothing, .nothing] + dominated }
    return [
      .number(contest.chanceBest[index]), .number(contest.regret[index].moments.mean),
      .number(contest.regret[index].percentiles[.p90]),
    ] + dominated
  }
}

private let differenceColumns = [
  "difference_mean", "difference_mcse", "difference_low", "difference_high", "difference_p05", "difference_p50",
  "difference_p95", "share_higher", "share_lower", "share_equal", "p_value", "p_holm", "verdict",
]
