package import LearningModel

extension ExplainedOutcome {
  /// What a scenario is asked about unless something else is named: each promised outcome, and whether all promises are
  /// kept; without promises, spend and net benefit.
  package static func usual(_ promises: [StatedPromise], _ layout: MetricLayout) -> [ExplainedOutcome] {
    guard !promises.isEmpty else { return [.spend, .netBenefit].map { .series(layout.series[layout[$0]]) } }
    var promised: [ExplainedOutcome] = []
    for promise in promises where !promised.contains(.series(promise.promise.series)) {
      promised.append(.series(promise.promise.series))
    }
    return [.allPromises(promises)] + promised
  }

  /// Those of these names, each once; the usual ones without any.
  package static func named(
    _ names: [String], _ layout: MetricLayout, _ promises: [StatedPromise]
  ) throws(UnknownOutcome) -> [ExplainedOutcome] {
    if names.isEmpty { return usual(promises, layout) }
    var found: [ExplainedOutcome] = []
    for name in names {
      let outcome = try ExplainedOutcome(named: name, layout, promises)
      if !found.contains(outcome) { found.append(outcome) }
    }
    return found
  }
}
