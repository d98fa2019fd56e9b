package import LearningModel

/// How well a forecast has to know something before it may stop: half the width of its 95 % interval at most.
package struct PrecisionGoal: Hashable, Sendable {
  package let measure: Measure
  package let tolerance: Tolerance

  package enum Measure: Hashable, Sendable {
    /// Over the futures that have a value.
    case mean(Series)
    /// The value below which so many percent of the futures lie, 1…99.
    case percentile(Int, Series)
    case chance(Promise)
    /// That all of these are kept in the same future.
    case allPromises([Promise])
  }

  package enum Tolerance: Hashable, Sendable {
    /// Of the estimate itself, above 0.
    case share(Double)
    /// In the unit of the metric, above 0; of shares and chances in points, 0.01 for one of a hundred.
    case amount(Double)
  }

  package init(_ measure: Measure, _ tolerance: Tolerance) {
    self.measure = measure
    self.tolerance = tolerance
  }

  /// Every promise alike: the mean of its outcome within this share of itself (within so many points, if the outcome is a share),
  /// and its chance within so many points; also that of all of them, if there are several.
  ///
  /// - Parameter share: 0.01 of 1 %.
  package static func goals(of promises: [Promise], _ share: Double) -> [PrecisionGoal] {
    var goals: [PrecisionGoal] = []
    for promise in promises {
      let tolerance: Tolerance =
        promise.series.metric.declaration.unit == "share" ? .amount(share) : .share(share)
      goals.append(PrecisionGoal(.mean(promise.series), tolerance))
      goals.append(PrecisionGoal(.chance(promise), .amount(share)))
    }
    if promises.count > 1 { goals.append(PrecisionGoal(.allPromises(promises), .amount(share))) }
    var known: Set<PrecisionGoal> = []
    return goals.filter { known.insert($0).inserted }
  }
}

/// What a forecast knows of what it was to know.
package struct ReachedPrecision: Sendable {
  package let goal: PrecisionGoal
  /// In the unit of the metric; NaN if no future has a value.
  package let estimate: Double
  /// Half the width of the 95 % interval; NaN if there are too few futures for one.
  package let reach: Double

  /// What the half width may be.
  package var allowed: Double {
    switch goal.tolerance {
    case .share(let share): share * estimate.magnitude
    case .amount(let amount): amount
    }
  }

  package var isReached: Bool { reach <= allowed }

  /// How many futures it would take, by the square-root law from those that were played; nil if nobody can tell: one future
  /// says nothing of how far others lie apart.
  package func futures(having played: Int) -> Double? {
    if isReached { return Double(played) }
    if played < 2 { return nil }
    let ratio = reach / allowed
    return ratio.isFinite ? Double(played) * ratio * ratio : nil
  }
}

/// How a forecast that was to be so precise ended.
package struct PrecisionReport: Sendable {
  /// One for each goal, in their order.
  package let reached: [ReachedPrecision]
  /// Futures that were played and that could have been played.
  package let futures: Int
  package let most: Int

  package var isReached: Bool { reached.allSatisfy(\.isReached) }

  /// What it would take to reach all; nil if nobody can tell.
  package var futuresNeeded: Double? {
    let each = reached.map { $0.futures(having: futures) }
    return each.contains { $0 == nil } ? nil : each.compactMap { $0 }.max()
  }
}
