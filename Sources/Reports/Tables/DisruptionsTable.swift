import LearningModel
import Statistics

extension ForecastResults {
  /// `disruptions.csv`: how often each entry of the register strikes, and what its strikes do at once.
  var disruptionsTable: Table {
    var table = Table(columns: [
      "scenario", "disruption", "chance_any", "strikes_mean", "strikes_p10", "strikes_p90", "added_hours_mean",
      "added_weeks_mean", "money_mean",
    ])
    for (index, name) in plan.register.names.enumerated() {
      let strikes = statistics(.strikes, part: index)
      table.append(
        [
          .text(labels.scenario), .text(name), .number(chanceOfAny(entry: index)), .number(strikes.moments.mean),
          .number(strikes.percentiles[.p10]), .number(strikes.percentiles[.p90]),
        ] + [Metric.addedHours, .addedWeeks, .directMoney].map { .number(statistics($0, subject: index).moments.mean) })
    }
    return table
  }

  /// The share of futures in which the entry strikes at all.
  func chanceOfAny(entry index: Int) -> Double {
    let strikes = forecast.samples.outcomes.column(plan.layout[.strikes, part: index])
    return Double(strikes.count { $0 > 0 }) / Double(strikes.count)
  }
}
