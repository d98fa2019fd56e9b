import LearningModel
import Statistics

extension Forecast {
  /// How well something is known from the futures at hand.
  func reached(_ goal: PrecisionGoal) -> ReachedPrecision {
    switch goal.measure {
    case .mean(let series):
      let values = outcome(series)
      var reader = ColumnReader<Double>(settings.replicates)
      let statistics = reader.statistics(of: values.span)
      return ReachedPrecision(goal: goal, estimate: statistics.mean, reach: statistics.error.reach)
    case .percentile(let percent, let series):
      let values = outcome(series)
      var reader = ColumnReader<Double>(settings.replicates)
      let interval = reader.interval(ofQuantile: Double(percent) / 100, values.span)
      return ReachedPrecision(
        goal: goal, estimate: reader.quantile(Double(percent) / 100, values.span),
        reach: (interval.high - interval.low) / 2)
    case .chance(let promise): return reached(goal, WilsonInterval(isKept(promise), settings.replicates))
    case .allPromises(let promises):
      let chance = chances(of: promises).all ?? WilsonInterval(kept: 0, of: 0)
      return reached(goal, chance)
    }
  }

  private func reached(_ goal: PrecisionGoal, _ chance: WilsonInterval) -> ReachedPrecision {
    ReachedPrecision(goal: goal, estimate: chance.chance, reach: (chance.high - chance.low) / 2)
  }

  private func outcome(_ series: Series) -> [Double] {
    guard let position = plan.layout.series.firstIndex(of: series) else {
      return Array(repeating: .nan, count: settings.replications)
    }
    return samples.outcomes.column(position)
  }
}
