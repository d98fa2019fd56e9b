package import Statistics

/// Which strategy to choose, what it is worth to find out before, and when the choice changes.
package struct Decision: Sendable {
  package let strategies: [Strategy]
  package let outcome: DecisionOutcome
  /// Futures that were played, and those in which every strategy has the outcome: only these count.
  package let replications: Int
  package let counted: Int
  /// The strategy that is best on average.
  package let preferred: Int
  package let standings: [StrategyStanding]
  /// What counts as near the best, in the unit of the outcome.
  package let near: Double
  /// What it would be worth to know everything before choosing, chance as well: an upper bound of everything else.
  package let everything: ColumnStatistics
  package let assumptions: [FindableAssumption]
  /// In the order of the assumptions.
  package let findings: [FoundOut.Finding]
  package let groups: [FindableGroup]
  /// In the order of the groups.
  package let groupFindings: [FoundOut.Finding]
  package let plan: PlanChoice
  package let sources: [ChangedChoice.Source]
  /// Parts of all that may be in which the preferred strategy is more often not the best.
  package let changes: [ChangedChoice]

  package init(_ played: PlayedDecision) throws {
    let gains = StrategyGains(
      played.outcomes, higherIsBetter: played.outcome.higherIsBetter, played.settings.replicates)
    strategies = played.strategies
    outcome = played.outcome
    replications = played.settings.replications
    counted = gains.rows.count
    preferred = gains.preferred
    let planned = try played.strategies.map { played.outcome.outcome.planned(try PlannedFuture($0.description)) }
    let best = played.outcomes[gains.preferred]
    near = StrategyStanding.near(Moments(of: best.span).mean, unit: played.outcome.outcome.unit)
    standings = StrategyStanding.all(of: played, planned, near: near)
    everything = gains.regret
    assumptions = played.assumptions
    groups = FindableGroup.all(of: played.assumptions)
    let found = FoundOut(
      count: played.assumptions.count, groups: groups.map(\.members), gains, column: { played.assumed[$0] })
    findings = found.assumptions
    groupFindings = found.groups
    plan = PlanChoice(planned, gains, higherIsBetter: played.outcome.higherIsBetter)
    let inputs = ChangedChoice.inputs(played, preferred: gains.preferred)
    sources = inputs.sources
    changes = ChangedChoice.all(gains, inputs)
  }

  /// Assumptions in the order in which to find them out: what is worth most first, then what has most influence.
  package var ranked: [Int] {
    findings.indices.sorted { one, other in
      let (first, second) = (findings[one], findings[other])
      if first.worth != second.worth { return first.worth > second.worth }
      if first.influencePValue != second.influencePValue { return first.influencePValue < second.influencePValue }
      return one < other
    }
  }
}

extension ExplainedOutcome {
  /// What the single-number plan says; NaN where it says nothing.
  fileprivate func planned(_ future: PlannedFuture) -> Double {
    switch self {
    case .series(let series): future.value(of: series.name)
    case .promise(let promise): future.keeps(promise) ? 1 : 0
    case .allPromises(let promises): promises.allSatisfy { future.keeps($0) } ? 1 : 0
    }
  }
}
