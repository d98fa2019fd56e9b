import Forecasting
import LearningModel

extension PrecisionReport {
  /// What was asked for and what was reached, as `run.json` has it.
  var record: JSONDocument {
    .members([
      JSONDocument.Member("reached", .truth(isReached)), JSONDocument.Member("replications", .count(futures)),
      JSONDocument.Member("replications_at_most", .count(most)),
      JSONDocument.Member("replications_needed", futuresNeeded.map { .number($0.rounded(.up)) } ?? .null),
      JSONDocument.Member("goals", .list(reached.map(\.record))),
    ])
  }
}

extension ReachedPrecision {
  fileprivate var record: JSONDocument {
    let (statistic, outcome) = goal.measure.names
    return .members([
      JSONDocument.Member("statistic", .text(statistic)), JSONDocument.Member("outcome", .text(outcome)),
      JSONDocument.Member("estimate", .number(estimate)), JSONDocument.Member("half_width", .number(reach)),
      JSONDocument.Member("half_width_asked", .number(allowed)), JSONDocument.Member("reached", .truth(isReached)),
    ])
  }
}

extension PrecisionGoal.Measure {
  fileprivate var names: (statistic: String, outcome: String) {
    switch self {
    case .mean(let series): ("mean", series.name)
    case .percentile(let percent, let series): (percent < 10 ? "p0\(percent)" : "p\(percent)", series.name)
    case .chance(let promise): ("chance", promise.series.name)
    case .allPromises: ("chance", "promises")
    }
  }
}
