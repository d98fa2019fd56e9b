package import LearningModel

extension Forecast {
  /// Plays one of the forecast's futures again, alone: the very numbers that it has in the samples, and what happened in
  /// `world.chronicle`.
  ///
  /// - Parameter replication: counted from 0.
  package func replay(_ replication: Int) -> FuturePlayer {
    var player = FuturePlayer(plan, settings, keepsChronicle: true)
    player.play(replication: replication)
    return player
  }
}

extension FuturePlayer {
  /// The one way to play a future of a forecast, whether among all or again alone: both have the same luck.
  init(_ plan: Plan, _ settings: ForecastSettings, keepsChronicle: Bool = false) {
    self.init(
      plan: plan, seed: settings.seed, periodOfWeek: plan.calendar.periodOfWeek(by: settings.periodLength),
      sampling: settings.sampling, keepsChronicle: keepsChronicle)
  }
}
