package import Forecasting
package import LearningModel
package import Scenarios
package import Statistics

/// What is made as large or as small as can be, in the mean over all futures.
package struct MixObjective: Sendable {
  package let series: Series
  package let isMaximized: Bool

  package init(_ series: Series, isMaximized: Bool) {
    self.series = series
    self.isMaximized = isMaximized
  }
}

/// A promise that has to be kept with some chance.
package struct MixConstraint: Sendable {
  package let promise: StatedPromise
  /// 0…1
  package let wanted: Double

  package init(_ promise: StatedPromise, wanted: Double) {
    self.promise = promise
    self.wanted = wanted
  }
}

/// The best mix of levers that was found, every mix that was tried, and what more certainty, or less money, would cost.
package struct OptimizedMix: Sendable {
  package let levers: [Lever]
  package let objective: MixObjective
  package let constraints: [MixConstraint]
  package let found: FoundMix
  /// In the order in which they were first tried.
  package let candidates: [Candidate]
  /// Along which the frontier was found.
  package let axis: FrontierAxis
  /// The chosen mix in futures that had no part in choosing it; nil where none keeps the constraints.
  package let fresh: Candidate?
  /// The mix that the scenario has, where the levers have its values; it is among the candidates.
  package let current: LeverSetting?
  package let settings: ForecastSettings
  package let evaluations: Int

  /// A mix, and what its futures say.
  package struct Candidate: Sendable {
    package let setting: LeverSetting
    package let futures: Int
    package let objective: ColumnStatistics
    package let spend: ColumnStatistics
    /// By constraint.
    package let chances: [WilsonInterval]
    /// That all constraints are kept in the same future; nil without any.
    package let joint: WilsonInterval?
    package let out: FoundMix.Out?
    /// From the best, future by future; nil of the best itself, and where there is none.
    package let fromBest: PairedDifference?
    /// The objective's mean as it is told beside the best: that of the best in all futures, and the difference from it. The
    /// mean itself, where it was played in as many, or there is no best.
    package let besideBest: CarriedMean
    /// Whether no other mix that was tried beats it in both, the objective and the axis, by all futures of each.
    package internal(set) var isOnFrontier = false

    /// By estimates.
    package func keeps(_ constraints: [MixConstraint]) -> Bool {
      zip(chances, constraints).allSatisfy { $0.chance >= $1.wanted }
    }
  }

  /// Names of the outcomes that an experiment of a search among mixes reads.
  package static func outcomes(_ objective: MixObjective) -> [String] { [objective.series.name, "spend"] }

  /// Plays what has to be played.
  ///
  /// - Parameter experiment: of these levers, `outcomes` of the objective, and the constraints' promises.
  package init(
    _ experiment: inout LeverExperiment, _ objective: MixObjective, _ constraints: [MixConstraint], evaluations: Int
  ) throws {
    let (levers, settings) = (experiment.levers, experiment.settings)
    for corner in Self.corners(of: levers) { _ = try experiment.strategy(corner) }
    let current = Self.current(of: levers)
    var own = experiment
    var search = MixSearch(
      sizes: levers.map(\.values.count), wanted: constraints.map(\.wanted), evaluations: evaluations,
      replications: settings.replications, seed: settings.seed, settings.replicates
    ) { setting, futures in
      MixFutures(try own.played(setting, futures: futures), objective)
    }
    let raced = try search.result(startingFrom: current)
    // The scenario's own mix is what others are told against: by as many futures as the best.
    if let current { _ = try own.played(current, futures: settings.replications) }
    let frontier = try Frontier.found(raced, objective, constraints, settings) { setting, futures in
      try own.played(setting, futures: futures)
    }
    axis = frontier.axis
    // Whatever all futures are known of has its chance to be the best: it is told beside it.
    found = try search.result(recalling: frontier.settings + (current.map { [$0] } ?? []))
    let best = found.best
    let reader = CandidateReader(settings.replicates)
    let bestPlayed = try best.map { try own.played($0, futures: 0) }
    candidates = try found.candidates.map { candidate in
      let played = try own.played(candidate.setting, futures: 0)
      var read = reader.candidate(
        candidate.setting, played, candidate.out, against: candidate.setting == best ? nil : bestPlayed)
      read.isOnFrontier = frontier.settings.contains(candidate.setting)
      return read
    }
    fresh = try best.map { best in
      let start = blockCount(settings.replications) * Moments.blockLength
      let played = try own.fresh(best, start..<(start + settings.replications))
      return reader.candidate(best, played, nil, against: nil)
    }
    experiment = own
    (self.levers, self.objective, self.constraints, self.settings) = (levers, objective, constraints, settings)
    (self.current, self.evaluations) = (current, evaluations)
  }

  /// All levers at their least, and at their greatest values: what makes no sense there is told before anything is played.
  private static func corners(of levers: [Lever]) -> [LeverSetting] {
    [LeverSetting(levers.map { _ in 0 }), LeverSetting(levers.map { $0.values.count - 1 })]
  }

  private static func current(of levers: [Lever]) -> LeverSetting? {
    let places = levers.compactMap { lever in lever.values.firstIndex { $0 == lever.current } }
    return places.count == levers.count ? LeverSetting(places) : nil
  }

  /// The candidate of the best mix.
  package var best: Candidate? { found.best.flatMap { best in candidates.first { $0.setting == best } } }

  /// The best, or the nearest where none keeps the constraints.
  package var nearest: Candidate? { found.nearest.flatMap { nearest in candidates.first { $0.setting == nearest } } }
}

extension MixFutures {
  fileprivate init(_ played: PlayedSetting, _ objective: MixObjective) {
    let values = played.outcomes[0]
    self.init(objective: objective.isMaximized ? values : values.map { -$0 }, kept: played.kept)
  }
}

/// Reads what the futures of a mix say.
private struct CandidateReader {
  let replicates: Replicates

  init(_ replicates: Replicates) { self.replicates = replicates }

  func candidate(
    _ setting: LeverSetting, _ played: PlayedSetting, _ out: FoundMix.Out?, against best: PlayedSetting?
  ) -> OptimizedMix.Candidate {
    let difference = best.map { best in
      let common = min(best.futures, played.futures)
      return PairedDifference(
        of: Array(played.outcomes[0].prefix(common)), minus: Array(best.outcomes[0].prefix(common)), replicates)
    }
    let objective = statistics(played.outcomes[0])
    var besideBest = CarriedMean(objective)
    if let best, let difference {
      besideBest = CarriedMean(objective, by: statistics(best.outcomes[0]), difference)
    }
    return OptimizedMix.Candidate(
      setting: setting, futures: played.futures, objective: objective,
      spend: statistics(played.outcomes[1]), chances: played.kept.map { WilsonInterval($0, replicates) },
      joint: played.kept.isEmpty
        ? nil : WilsonInterval(played.keepsAll(Array(played.kept.indices)), replicates),
      out: out, fromBest: difference, besideBest: besideBest)
  }

  private func statistics(_ column: [Double]) -> ColumnStatistics {
    var reader = ColumnReader<Double>(replicates)
    return reader.statistics(of: column.span)
  }
}
