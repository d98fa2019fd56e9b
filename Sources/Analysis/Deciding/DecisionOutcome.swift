import LearningModel

/// What strategies are chosen by: an outcome, and which way it is good news.
package struct DecisionOutcome: Hashable, Sendable {
  package let outcome: ExplainedOutcome
  package let higherIsBetter: Bool

  /// Whether it is 1 where something promised is kept and 0 elsewhere.
  package var isChance: Bool { if case .series = outcome { false } else { true } }

  /// Which way an outcome is good news: as the metric says; where it says nothing, as a promise wants it.
  ///
  /// - Parameters:
  ///   - promises: of the first strategy.
  ///   - lowerIsBetter: as somebody says who asks; nil if nobody does.
  package init(
    _ outcome: ExplainedOutcome, _ promises: [StatedPromise], lowerIsBetter: Bool? = nil
  ) throws(UndecidableOutcome) {
    self.outcome = outcome
    guard case .series(let series) = outcome else {
      higherIsBetter = true
      return
    }
    let direction =
      lowerIsBetter.map { $0 ? BetterDirection.lower : .higher } ?? Criteria.direction(of: series, promises)
    guard direction != .neither else { throw UndecidableOutcome(name: series.name) }
    higherIsBetter = direction == .higher
  }
}

/// An outcome that is neither better when it is more nor when it is less.
package struct UndecidableOutcome: Error, Hashable, Sendable {
  package let name: String

  /// A sentence for the planner, and what to do. It holds text of the scenario.
  package var message: String {
    "More of '\(name)' is neither good news nor bad: nothing can be chosen by it. Say --lower if less is better, "
      + "promise it in the file, or choose by another outcome such as net_benefit, spend or promises."
  }
}

extension [Strategy] {
  /// What these are chosen by: an outcome by the first one's promises, which every strategy has to know.
  package func decisionOutcome(
    named name: String, lowerIsBetter: Bool? = nil
  ) throws -> DecisionOutcome {
    guard let first else { throw UnknownOutcome(read: name, nearest: nil, subjects: []) }
    let outcome = try ExplainedOutcome(named: name, first.plan.layout, first.promises)
    if case .series = outcome { for other in dropFirst() { _ = try other.plan.layout.summarized(name) } }
    return try DecisionOutcome(outcome, first.promises, lowerIsBetter: lowerIsBetter)
  }
}
