package import LearningModel
package import Quantities
import Statistics

/// Many futures of one plan, played over all threads in blocks of 256 consecutive replications.
///
/// A replication is a function of plan, seed and its number, and has its own places in the samples: the same bytes
/// for any number of threads and shards.
package struct Forecast: Sendable {
  package let plan: Plan
  package let settings: ForecastSettings
  package let periods: [Period]
  package let samples: Samples

  package init(
    _ plan: Plan, _ settings: ForecastSettings = ForecastSettings(), control: ForecastControl = ForecastControl()
  ) throws(ForecastFault) {
    let samples = try Samples(playing: 0..<settings.replications, of: plan, settings, control: control)
    self.init(plan, settings, samples: samples)
  }

  /// Of futures that were played before.
  package init(_ plan: Plan, _ settings: ForecastSettings, samples: Samples) {
    self.plan = plan
    self.settings = settings
    periods = plan.calendar.periods(by: settings.periodLength)
    self.samples = samples
  }
}

extension Samples {
  /// Plays some consecutive replications of a forecast: all, or those of a shard.
  ///
  /// - Parameter replications: from the first one of a block on.
  package init(
    playing replications: Range<Int>, of plan: Plan, _ settings: ForecastSettings,
    control: ForecastControl = ForecastControl()
  ) throws(ForecastFault) {
    precondition(replications.lowerBound % Moments.blockLength == 0, "replications are played in whole blocks")
    try self.init(plan, settings, replications: replications.count)
    play(replications, of: plan, settings, control)
    try checkNotCancelled(control)
  }

  private func play(
    _ replications: Range<Int>, of plan: Plan, _ settings: ForecastSettings, _ control: ForecastControl
  ) {
    forEach(below: blockCount(replications.count), threads: settings.threads) {
      SamplePlayer(
        FuturePlayer(plan, settings), self, firstReplication: replications.lowerBound)
    } work: { player, block in
      let first = replications.lowerBound + block * Moments.blockLength
      player.play(first..<min(first + Moments.blockLength, replications.upperBound), control)
      control.tellProgress()
    }
  }
}

func checkNotCancelled(_ control: ForecastControl) throws(ForecastFault) {
  if control.isCancelled { throw .cancelled(finished: control.finishedReplications) }
}
