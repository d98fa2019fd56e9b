package import Analysis
import Statistics

/// Why each strategy differs from the first one, by the edits between their files.
package struct ExplainedEdits: Sendable {
  /// As tables call the strategy.
  let strategy: String
  let explanation: EditExplanation

  package init(of strategy: String, _ explanation: EditExplanation) {
    self.strategy = strategy
    self.explanation = explanation
  }
}

extension [ExplainedEdits] {
  /// `edits.csv`: for each quantity the whole difference from the first scenario, and the share of each edit in it.
  package var table: Table {
    var table = Table(columns: [
      "scenario", "metric", "subject", "promise", "statistic", "edit", "before", "after", "replications", "change",
      "change_mcse", "change_low", "change_high", "p_value", "p_holm", "verdict",
    ])
    for edits in self {
      for row in edits.explanation.rows { edits.append(row, to: &table) }
    }
    return table
  }
}

extension ExplainedEdits {
  fileprivate func append(_ row: EditRow, to table: inout Table) {
    let names = names(row.quantity)
    table.append(
      names + ["all edits", .nothing, .nothing] + cells(row.whole) + [.number(row.whole.pValue), .nothing, .nothing])
    for (index, group) in explanation.groups.enumerated() {
      let share = row.shares[index]
      let verdict: Cell = share.value == 0 ? "no difference" : row.isReal(index) ? "difference" : "may be noise"
      table.append(
        names + [.text(group.name), .text(group.before), .text(group.after)] + cells(share)
          + [.number(share.pValue), .number(row.correctedPValues[index]), verdict])
    }
    for edit in explanation.onlyWords {
      table.append(
        names + [.text(edit.path.text), .text(edit.writtenBefore), .text(edit.writtenAfter)]
          + [.count(explanation.replications), .number(0), .number(0), .number(0), .number(0), .nothing, .nothing]
          + ["no difference"])
    }
  }

  private func cells(_ estimate: SliceEstimate) -> [Cell] {
    let interval = estimate.interval
    return [
      .count(explanation.replications), .number(estimate.value), .number(estimate.standardError),
      .number(interval.low), .number(interval.high),
    ]
  }

  private func names(_ quantity: EditedQuantity) -> [Cell] {
    let statistic = Cell.text(quantity.statistic.rawValue)
    switch quantity.criterion {
    case .outcome(let outcome):
      let series = outcome.series
      return [.text(strategy), .text(series.metric.declaration.name), .text(series.subject), .nothing, statistic]
    case .promise(let promise):
      let series = promise.promise.series
      return [
        .text(strategy), .text(series.metric.declaration.name), .text(series.subject), .text(promise.written),
        statistic,
      ]
    case .allPromises: return [.text(strategy), "promises", "", "all", statistic]
    }
  }
}
