import LearningModel
import Quantities
import Statistics

extension OneScreenSummary {
  /// What it costs and brings over the horizon.
  var money: [String] {
    let amounts: [(String, Metric)] = [
      ("Released", .released), ("Spend", .spend), ("Benefit", .benefit), ("Net benefit", .netBenefit),
    ]
    let ends = amounts.map { results.statistics($0.1).percentiles }.flatMap { [$0[.p10], $0[.p90]] }
    // One scale for all four: what is spent and what comes back are seen beside each other.
    let strip = AmountStrip(covering: ends, width: style.columns - 52, numbers)
    let head = "  " + style.fitted("", to: 18) + cells(["P10", "P50", "P90"].map { ($0, 10) })
    return [heading("Money"), style.painted(trimmed(head + "  " + (strip?.axis ?? "")), .faint)]
      + amounts.map { line($0.0, $0.1, strip) } + [line("Return on spend", .roi, nil)] + refused + missingReturn
  }

  private func line(_ name: String, _ metric: Metric, _ strip: AmountStrip?) -> String {
    let statistics = results.statistics(metric)
    let texts = [Percentile.p10, .p50, .p90].map { percentile in
      let error = statistics.standardError(of: percentile)
      return (numbers.value(statistics.percentiles[percentile], unit: metric.declaration.unit, error: error), 10)
    }
    let percentiles = statistics.percentiles
    let picture = strip?.line(p10: percentiles[.p10], p50: percentiles[.p50], p90: percentiles[.p90]) ?? ""
    return trimmed("  " + style.fitted(name, to: 18) + cells(texts) + "  " + picture)
  }

  /// Said where it is more than a hundredth of what is spent: otherwise seats and contractors are missing for no visible
  /// reason.
  private var refused: [String] {
    let unfunded = results.statistics(.unfunded)
    let weeklySpend = results.statistics(.spend).moments.mean / Double(results.labels.calendar.weekCount)
    guard unfunded.mean > 0.01 * weeklySpend else { return [] }
    let amount = numbers.money(unfunded.mean, error: unfunded.standardError.isFinite ? unfunded.standardError : 0)
    return style.wrapped(
      "For want of money, purchases of \(amount) are refused in a week on average: seats, contractors, vendors and requisitions wait."
    )
  }

  private var missingReturn: [String] {
    results.reasonWithoutReturn.map { style.wrapped(style.shown("No return on spend can be told: \($0)")) } ?? []
  }
}

extension ForecastResults {
  /// Why there is no return on spend, in a sentence; nil if there is one.
  package var reasonWithoutReturn: String? {
    guard !plan.portfolio.everyProgramStatesValue else {
      return statistics(.roi).moments.count == 0 ? "nothing is spent." : nil
    }
    let silent = plan.portfolio.planned.filter { !plan.portfolio.blueprints.values[$0.index].statesValue }
    let names = silent.prefix(3).map { "'\(plan.portfolio.names.values[$0.index].id)'" }.joined(separator: ", ")
    let others = silent.count > 3 ? " and \(silent.count - 3) more" : ""
    let verb = silent.count == 1 ? "states" : "state"
    return "\(names)\(others) \(verb) no value_per_adopter_year, retains or prevents."
  }
}
