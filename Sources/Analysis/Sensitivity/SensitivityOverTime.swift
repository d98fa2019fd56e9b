import Forecasting
package import LearningModel
package import Quantities
package import Statistics

/// How the share of an outcome's variance that each of a few inputs explains changes as time goes on.
package struct SensitivityOverTime: Sendable {
  /// What it is read of: of a promise, the outcome that it is about.
  package let series: Series
  /// Quarters; the periods of the forecast where those are longer.
  package let periods: [Period]
  /// The most influential first.
  package let rows: [Row]

  package struct Row: Sendable {
    /// Position among the inputs.
    package let input: Int
    /// By period.
    package let firstOrder: [FirstOrderIndex]
  }

  /// Nil for what is known at the end only.
  ///
  /// - Parameter chosen: positions among the inputs, the most influential first.
  init?(_ forecast: Forecast, _ inputs: [UncertainInput], _ outcome: ExplainedOutcome, chosen: [Int]) {
    let layout = forecast.plan.layout
    let positions = outcome.positions(in: layout)
    guard let position = positions.first, positions.count == 1, layout.periodic.contains(position), !chosen.isEmpty,
      let assumed = forecast.samples.assumed
    else { return nil }
    if case .allPromises = outcome { return nil }
    series = layout.series[position]
    let groups = forecast.quarters
    periods = groups.map(\.period)
    let columns = groups.map {
      OutcomeColumn(forecast.values(of: position, in: $0.indices), forecast.settings.replicates)
    }
    let found = results(below: chosen.count, threads: forecast.settings.threads, worker: { () }) { _, index in
      let ranked = RankedColumn(assumed.column(inputs[chosen[index]].entry))
      return Row(
        input: chosen[index],
        firstOrder: columns.map { FirstOrderIndex(of: $0.values, by: $0.restricting(ranked), $0.replicates) })
    }
    rows = found.compactMap { $0 }
  }
}

extension Forecast {
  /// Quarters with the forecast's periods in them, or the periods themselves where they are longer.
  fileprivate var quarters: [(period: Period, indices: Range<Int>)] {
    if settings.periodLength == .year { return periods.indices.map { (periods[$0], $0..<($0 + 1)) } }
    return plan.calendar.periods(by: .quarter).map { quarter in
      let inside = periods.indices.filter { quarter.weeks.contains(periods[$0].weeks.lowerBound) }
      return (quarter, (inside.first ?? 0)..<((inside.last ?? -1) + 1))
    }.filter { !$0.indices.isEmpty }
  }

  /// Future by future, over consecutive periods: flows summed, all else at the end.
  fileprivate func values(of position: Int, in group: Range<Int>) -> [Double] {
    var sums = [Double](repeating: 0, count: settings.replications)
    for period in plan.layout.flows.contains(position) ? group : group.suffix(1) {
      let column = samples.periods.column(samples.column(of: position, period))
      for future in sums.indices { sums[future] += Double(column[future]) }
    }
    return sums
  }
}
