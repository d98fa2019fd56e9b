import LearningModel
import Statistics

extension Forecast {
  /// Plays until the rule's goals are reached, `settings.replications` futures at most.
  ///
  /// Between two looks it plays as many blocks as keep all threads at work, and forgets those beyond the look at which it
  /// stops: how far ahead it was depends on the machine, what is left does not.
  static func playing(
    _ plan: Plan, _ settings: ForecastSettings, until rule: StoppingRule, _ control: ForecastControl
  ) throws(ForecastFault) -> Forecast {
    let looks = rule.looks(upTo: settings.replications)
    var samples = try Samples(plan, settings, replications: min(settings.replications, Self.firstRoom))
    var played = 0
    for (index, look) in looks.enumerated() {
      if played < look {
        let end = min(settings.replications, max(look, played + 2 * settings.threads * Moments.blockLength))
        samples = try samples.withRoom(for: end, of: plan, settings)
        samples.play(played..<end, of: plan, settings, firstPlace: 0, control)
        try checkNotCancelled(control)
        played = end
      }
      let part = Forecast.part(plan, settings, look, samples, rule)
      if index + 1 == looks.count || part.precision?.isReached == true { return part }
    }
    preconditionFailure("a stopping rule looks at least once")
  }

  /// Futures for which there is room at first; it is doubled as often as it takes.
  private static let firstRoom = 64 * Moments.blockLength

  /// The forecast of the first so many futures, and how precise it is.
  private static func part(
    _ plan: Plan, _ settings: ForecastSettings, _ replications: Int, _ samples: Samples, _ rule: StoppingRule
  ) -> Forecast {
    var own = settings
    own.replications = replications
    let part = Forecast(plan, own, samples: samples.first(replications))
    let report = PrecisionReport(
      reached: rule.goals.map { part.reached($0) }, futures: replications, most: settings.replications)
    return Forecast(plan, own, samples: part.samples, precision: report)
  }
}

extension Samples {
  /// The same samples where there is room for so many replications.
  fileprivate func withRoom(
    for replications: Int, of plan: Plan, _ settings: ForecastSettings
  ) throws(ForecastFault) -> Samples {
    guard replications > outcomes.replications else { return self }
    let room = min(settings.replications, max(replications, 2 * outcomes.replications))
    let larger = try Samples(plan, settings, replications: room)
    larger.copy(from: self)
    return larger
  }
}
