import LearningModel
import Statistics

/// What all futures of a forecast left behind. NaN where a future has no such value.
package struct Samples: Sendable {
  /// Column `period × series`: a value for each periodic series of the layout in each period.
  package let periods: SampleTable<Float>
  /// A value for each series of the layout over the horizon.
  package let outcomes: SampleTable<Double>
  /// A value for each assumption of the plan, if they were kept.
  package let assumed: SampleTable<Double>?

  init(_ plan: borrowing Plan, periodCount: Int, _ settings: ForecastSettings) throws(ForecastFault) {
    let width = plan.layout.periodic.count
    periods = try SampleTable(
      columns: periodCount * width, replications: settings.replications, memoryBudget: settings.memoryBudget)
    outcomes = try SampleTable(
      columns: plan.layout.series.count, replications: settings.replications, memoryBudget: settings.memoryBudget)
    assumed =
      settings.keepsAssumedValues
      ? try SampleTable(
        columns: plan.assumptions.count, replications: settings.replications, memoryBudget: settings.memoryBudget)
      : nil
  }
}

/// Plays replications one after the other and leaves them in the samples. Each thread has its own.
struct SamplePlayer {
  private var player: FuturePlayer
  private var periods: RowGatherer<Float>
  private var outcomes: RowGatherer<Double>
  private var assumed: RowGatherer<Double>?

  init(_ player: FuturePlayer, _ samples: Samples) {
    self.player = player
    periods = RowGatherer(samples.periods)
    outcomes = RowGatherer(samples.outcomes)
    assumed = samples.assumed.map { RowGatherer($0) }
  }

  /// Plays consecutive replications of one block.
  mutating func play(_ replications: Range<Int>, _ control: ForecastControl) {
    for replication in replications {
      if control.isCancelled { return }
      player.play(replication: replication)
      periods.append(player.record.periods, replication: replication)
      outcomes.append(player.record.outcomes, replication: replication)
      assumed?.append(player.future.assumed.values, replication: replication)
      control.finishReplication()
    }
    periods.writeRows(through: replications.upperBound - 1)
    outcomes.writeRows(through: replications.upperBound - 1)
    assumed?.writeRows(through: replications.upperBound - 1)
  }
}
