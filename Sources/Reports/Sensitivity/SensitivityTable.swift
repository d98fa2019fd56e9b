import Analysis
import LearningModel
import Statistics

extension SensitivityResults {
  /// `sensitivity.csv`: for each outcome where its variance comes from, then a row an input, the most influential first.
  package var table: Table {
    var table = Table(columns: outcomeColumns + inputColumns + shareColumns + designColumns)
    for outcome in sensitivity.outcomes {
      for row in sourceRows(outcome) { table.append(row) }
      let onlyWithOthers = Set(sensitivity.onlyWithOthers(outcome))
      for input in outcome.ranked {
        let verdict: Cell =
          outcome.hasInfluence(input)
          ? "influence" : onlyWithOthers.contains(input) ? "only with others" : "without influence"
        table.append(row(of: input, outcome, verdict))
      }
      for row in tiedRows(outcome) { table.append(row) }
    }
    return table
  }

  private func head(_ outcome: OutcomeSensitivity, _ row: String, count: Int) -> [Cell] {
    let unit = outcome.outcome.unit == "money" ? run.labels.currency.code : outcome.outcome.unit
    return [.text(run.labels.scenario), .text(outcome.outcome.name), .text(unit), .text(row), .count(count)]
  }

  // MARK: Sources

  private func sourceRows(_ outcome: OutcomeSensitivity) -> [[Cell]] {
    let shares = outcome.shares
    func row(_ name: String, _ estimate: PickFreeze.Estimate, _ design: [Cell]? = nil) -> [Cell] {
      // Of what does not vary nothing can be shared out.
      head(outcome, name, count: shares.pairs) + nothing(inputColumns)
        + (outcome.varies ? cells(estimate) : nothing(shareColumns.dropLast(testColumns.count)))
        + nothing(testColumns) + (design ?? nothing(designColumns))
    }
    return [
      row("chance", shares.chance, cells(outcome.designed.last)), row("assumptions", shares.assumptions),
      row("judgement", shares.judgement), row("other assumptions", shares.others),
    ]
  }

  private func cells(_ estimate: PickFreeze.Estimate) -> [Cell] {
    [
      .number(estimate.shown), .number(estimate.standardError), .number(estimate.interval.low),
      .number(estimate.interval.high),
    ]
  }

  // MARK: Inputs

  private func row(of index: Int, _ outcome: OutcomeSensitivity, _ verdict: Cell) -> [Cell] {
    let (input, influence) = (sensitivity.inputs[index], outcome.influences[index])
    let share = influence.firstOrder
    return head(outcome, "input", count: outcome.count) + description(of: input) + cells(influence)
      + [
        .number(share.shown), .number(share.standardError), .number(share.interval.low),
        .number(share.interval.high), .number(share.pValue), .number(outcome.correctedPValues[index]),
        verdict,
      ] + designCells(of: input, outcome)
  }

  private func description(of input: UncertainInput) -> [Cell] {
    [
      .text(input.path), .text(words.words(for: input.path)),
      .text(input.unit?.name(in: run.labels.currency) ?? ""), .text(input.grade?.rawValue ?? ""),
      .text(partners(of: input).joined(separator: "; ")), .number(input.p10), .number(input.p90),
    ]
  }

  private func cells(_ influence: InputInfluence) -> [Cell] {
    let (low, high) = (influence.atP10, influence.atP90)
    let rank = influence.rankCorrelation
    return [
      .number(rank.value), .number(rank.interval.low), .number(rank.interval.high), .number(low.value),
      .number(low.standardError), .number(high.value), .number(high.standardError), .number(influence.swing),
      .number(influence.swingError),
    ]
  }

  // MARK: Design

  /// Tied inputs are exchanged together: what the design says of them stands in a row of all of them.
  private func designCells(of input: UncertainInput, _ outcome: OutcomeSensitivity) -> [Cell] {
    guard let index = sensitivity.design?.groups.firstIndex(of: .inputs([input])) else { return nothing(designColumns) }
    return cells(outcome.designed[index])
  }

  private func tiedRows(_ outcome: OutcomeSensitivity) -> [[Cell]] {
    guard let design = sensitivity.design else { return [] }
    return design.groups.enumerated().compactMap { index, group in
      guard case .inputs(let members) = group, members.count > 1 else { return nil }
      let paths = members.map(\.path).joined(separator: "; ")
      return head(outcome, "tied inputs", count: outcome.count) + [.text(paths)]
        + nothing(inputColumns.dropFirst()) + nothing(shareColumns) + cells(outcome.designed[index])
    }
  }

  private func cells(_ indices: SaltelliIndices?) -> [Cell] {
    guard let indices, let design = sensitivity.design else { return nothing(designColumns) }
    func cells(_ estimate: SaltelliIndices.Estimate) -> [Cell] {
      [.number(estimate.shown), .number(estimate.interval.low), .number(estimate.interval.high)]
    }
    return cells(indices.first) + cells(indices.total) + [.count(design.baseReplications)]
  }

  // MARK: Over time

  /// `sensitivity_over_time.csv`: a row an outcome, period and input.
  package var overTimeTable: Table {
    var table = Table(columns: [
      "scenario", "metric", "series", "period", "starts", "ends", "input", "words", "share", "share_low", "share_high",
    ])
    for outcome in sensitivity.outcomes {
      guard let overTime = outcome.overTime else { continue }
      for row in overTime.rows {
        for (period, share) in zip(overTime.periods, row.firstOrder) {
          let path = sensitivity.inputs[row.input].path
          table.append([
            .text(run.labels.scenario), .text(outcome.outcome.name), .text(overTime.series.name), .text(period.label),
            .text(period.firstDay.description), .text(period.lastDay.description), .text(path),
            .text(words.words(for: path)), .number(share.shown), .number(share.interval.low),
            .number(share.interval.high),
          ])
        }
      }
    }
    return table
  }
}

private func nothing(_ columns: some Collection<String>) -> [Cell] { columns.map { _ in .nothing } }

private let outcomeColumns = ["scenario", "metric", "unit", "row", "n"]
private let inputColumns =
  ["input", "words", "input_unit", "grade", "tied_to", "p10", "p90"] + [
    "rank_correlation", "rank_correlation_low", "rank_correlation_high", "mean_at_p10", "mean_at_p10_mcse",
    "mean_at_p90", "mean_at_p90_mcse", "swing", "swing_mcse",
  ]
private let testColumns = ["p_value", "p_holm", "verdict"]
private let shareColumns = ["share", "share_mcse", "share_low", "share_high"] + testColumns
private let designColumns = [
  "design_share", "design_share_low", "design_share_high", "total", "total_low", "total_high", "base_replications",
]
