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
  /// How precise it is, if it was to be so precise; `settings.replications` is then what was played.
  package let precision: PrecisionReport?

  package init(
    _ plan: Plan, _ settings: ForecastSettings = ForecastSettings(), control: ForecastControl = ForecastControl()
  ) throws(ForecastFault) {
    if let rule = settings.stopping {
      self = try Forecast.playing(plan, settings, until: rule, control)
      return
    }
    let samples = try Samples(playing: 0..<settings.replications, of: plan, settings, control: control)
    self.init(plan, settings, samples: samples)
  }

  /// Only whether promises are kept, and what the promised outcomes are: an answer for somebody who waits. `chances` and
  /// `statistics(ofOutcome:)` are all that may be asked of it.
  package init(
    _ plan: Plan, _ settings: ForecastSettings, only promises: [Promise], control: ForecastControl = ForecastControl()
  ) throws(ForecastFault) {
    var some = settings
    some.observed = .outcomes(promises.compactMap { plan.layout.series.firstIndex(of: $0.series) })
    some.keepsAssumedValues = false
    try self.init(plan, some, control: control)
  }

  /// Of futures that were played before.
  package init(_ plan: Plan, _ settings: ForecastSettings, samples: Samples, precision: PrecisionReport? = nil) {
    self.plan = plan
    self.precision = precision
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
    play(replications, of: plan, settings, firstPlace: replications.lowerBound, control)
    try checkNotCancelled(control)
  }

  /// Plays replications into places that are there; in parts, in whatever order, it leaves the same.
  ///
  /// - Parameter firstPlace: the replication whose place is the first.
  package func play(
    _ replications: Range<Int>, of plan: Plan, _ settings: ForecastSettings, firstPlace: Int,
    _ control: ForecastControl = ForecastControl()
  ) {
    forEach(below: blockCount(replications.count), threads: settings.threads) {
      SamplePlayer(
        FuturePlayer(plan, settings), self, firstReplication: firstPlace)
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
