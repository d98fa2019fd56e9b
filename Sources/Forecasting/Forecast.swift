package import LearningModel
package import Quantities
import Statistics

/// Many futures of one plan, played over all threads in blocks of 256 consecutive replications.
///
/// A replication is a function of plan, seed and its number, and has its own places in the samples: the same bytes
/// for any number of threads.
package struct Forecast: Sendable {
  package let plan: Plan
  package let settings: ForecastSettings
  package let periods: [Period]
  package let samples: Samples

  package init(
    _ plan: Plan, _ settings: ForecastSettings = ForecastSettings(), control: ForecastControl = ForecastControl()
  ) throws(ForecastFault) {
    self.plan = plan
    self.settings = settings
    periods = plan.calendar.periods(by: settings.periodLength)
    samples = try Samples(plan, periodCount: periods.count, settings)
    play(control)
    try checkNotCancelled(control)
  }

  private func play(_ control: ForecastControl) {
    let periodOfWeek = plan.calendar.periodOfWeek(by: settings.periodLength)
    let replications = settings.replications
    forEach(below: blockCount(replications), threads: settings.threads) {
      SamplePlayer(FuturePlayer(plan: plan, seed: settings.seed, periodOfWeek: periodOfWeek), samples)
    } work: { player, block in
      let first = block * Moments.blockLength
      player.play(first..<min(first + Moments.blockLength, replications), control)
      control.tellProgress()
    }
  }
}

func checkNotCancelled(_ control: ForecastControl) throws(ForecastFault) {
  if control.isCancelled { throw .cancelled(finished: control.finishedReplications) }
}
