import LearningModel
import Statistics

/// Plays replications one after the other and leaves them in the samples. Each thread has its own.
struct SamplePlayer: ~Copyable {
  private var player: FuturePlayer
  private let samples: Samples
  private var periods: RowGatherer<Float>
  private var outcomes: RowGatherer<Double>
  private var assumed: RowGatherer<Double>?
  private let seriesInPeriod: Int
  /// The replication whose place in the samples is the first.
  private let firstReplication: Int

  init(_ player: consuming FuturePlayer, _ samples: Samples, firstReplication: Int) {
    seriesInPeriod = player.future.plan.layout.periodic.count
    self.player = player
    self.samples = samples
    self.firstReplication = firstReplication
    periods = RowGatherer(samples.periods)
    outcomes = RowGatherer(samples.outcomes)
    assumed = samples.assumed.map { RowGatherer($0) }
  }

  /// Plays the replications of one block.
  mutating func play(_ replications: Range<Int>, _ control: ForecastControl) {
    play(replications, control) { player, replication in player.play(replication: replication) }
  }

  /// Plays what stands in the places of the replications of one block.
  mutating func play(
    _ replications: Range<Int>, _ control: ForecastControl, _ play: (inout FuturePlayer, Int) -> Void
  ) {
    for replication in replications {
      if control.isCancelled { return }
      play(&player, replication)
      let place = replication - firstReplication
      periods.append(player.record.periods, lineLength: seriesInPeriod, replication: place)
      outcomes.append(player.record.outcomes, replication: place)
      assumed?.append(player.future.assumed.values, replication: place)
      control.finishReplication()
    }
    let last = replications.upperBound - 1 - firstReplication
    periods.writeRows(through: last)
    outcomes.writeRows(through: last)
    assumed?.writeRows(through: last)
    samples.releasePages(ofBlock: last / Moments.blockLength)
  }
}
