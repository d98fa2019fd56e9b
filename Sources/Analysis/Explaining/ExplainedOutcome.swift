import Forecasting
package import LearningModel

/// What is explained: one number of each future, of which the mean over the futures is split up.
package enum ExplainedOutcome: Hashable, Sendable {
  /// A metric of summary.csv.
  case series(Series)
  /// 1 where the promise is kept, 0 elsewhere: its mean is the chance.
  case promise(StatedPromise)
  /// 1 where all of these promises are kept, 0 elsewhere.
  case allPromises([StatedPromise])

  /// As it is asked for.
  package var name: String {
    switch self {
    case .series(let series): series.name
    case .promise(let promise): "promise." + promise.promise.series.name
    case .allPromises: "promises"
    }
  }

  /// `money` for the scenario's currency.
  package var unit: String {
    if case .series(let series) = self { series.metric.declaration.unit } else { "share" }
  }

  /// Future by future; NaN where it has no value. What a variant of a plan does not know of, such as strikes of an entry
  /// that is switched off, does not happen in it.
  func values(in forecast: Forecast) -> [Double] {
    switch self {
    case .series(let series):
      guard let position = forecast.plan.layout.position(named: series.name) else {
        return Array(repeating: 0, count: forecast.settings.replications)
      }
      return forecast.samples.outcomes.column(position)
    case .promise(let promise): return Self.kept([promise], in: forecast)
    case .allPromises(let promises): return Self.kept(promises, in: forecast)
    }
  }

  private static func kept(_ promises: [StatedPromise], in forecast: Forecast) -> [Double] {
    var kept = [Double](repeating: 1, count: forecast.settings.replications)
    for promise in promises {
      guard let own = promise.about(forecast.plan.layout) else { return kept.map { _ in 0 } }
      for (future, isKept) in forecast.isKept(own).enumerated() where !isKept { kept[future] = 0 }
    }
    return kept
  }
}

extension Forecast {
  /// The mean week in whose end programs are launched, future by future, over those of the file that are to be built: one
  /// that is not launched counts with the week after the horizon. NaN if none is to be built.
  var meanLaunchWeeks: [Double] {
    let coming = plan.portfolio.planned.filter { plan.portfolio.blueprints.values[$0.index].running == nil }
    var sums = [Double](repeating: coming.isEmpty ? .nan : 0, count: settings.replications)
    for program in coming {
      let weeks = samples.outcomes.column(plan.layout[.launchWeek] + program.index)
      for future in sums.indices {
        sums[future] += weeks[future].isNaN ? Double(plan.weeks + 1) : weeks[future]
      }
    }
    return sums.map { $0 / Double(max(1, coming.count)) }
  }
}
