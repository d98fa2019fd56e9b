package import Statistics

/// Strategies that met the same luck, side by side.
package struct Comparison: Sendable {
  /// The first one is what the others are compared with.
  package let strategies: [Strategy]
  package let replications: Int
  /// Outcomes, then promises, then all promises together.
  package let rows: [ComparisonRow]

  /// Below this corrected p-value a difference is called one.
  package static let significance = 0.05

  /// - Parameters:
  ///   - played: at least one, of the same replications.
  ///   - replicates: what errors are read from.
  package init(_ played: [PlayedStrategy], _ criteria: Criteria, _ replicates: Replicates = .replications) {
    strategies = played.map(\.strategy)
    replications = played.first?.outcomes.compactMap { $0 }.first?.count ?? 0
    var rows = criteria.outcomes.indices.map { index in
      ComparisonRow(criteria.outcomes[index], played.map { $0.outcomes[index] }, replicates)
    }
    rows += criteria.promises.indices.map { index in
      ComparisonRow(.promise(criteria.promises[index]), kept: played.map { $0.kept[index] }, replicates)
    }
    if !criteria.promises.isEmpty { rows.append(ComparisonRow(.allPromises, kept: played.map(\.keptAll), replicates)) }
    self.rows = Comparison.corrected(rows)
  }

  /// Holm's correction over everything that is shown.
  private static func corrected(_ rows: [ComparisonRow]) -> [ComparisonRow] {
    let places = rows.indices.flatMap { row in
      rows[row].differences.indices.filter { rows[row].differences[$0] != nil }.map { (row, $0) }
    }
    let pValues = holmCorrected(places.map { rows[$0.0].differences[$0.1]?.paired.pValue ?? 1 })
    var corrected = rows
    for (place, pValue) in zip(places, pValues) { corrected[place.0].differences[place.1]?.correctedPValue = pValue }
    return corrected
  }
}

/// One criterion of a comparison. Arrays have an entry for each strategy, nil where it knows no such thing.
package struct ComparisonRow: Sendable {
  package let criterion: Criterion
  package let levels: [Level?]
  /// From the first strategy; the first one's own entry is nil.
  package internal(set) var differences: [Difference?]
  /// Nil where no direction is better, or fewer than two strategies know it.
  package let contest: Contest?
  package let dominances: [Dominance]

  /// What a strategy comes to by itself.
  package struct Level: Sendable {
    package let statistics: ColumnStatistics
    /// Of a promise.
    package let chance: WilsonInterval?
  }

  /// A difference from the first strategy.
  package struct Difference: Sendable {
    package let paired: PairedDifference
    /// By Holm, over all differences that are shown.
    package internal(set) var correctedPValue = 1.0

    /// Whether it can hardly be noise.
    package var isReal: Bool { correctedPValue < Comparison.significance }
  }

  /// One strategy is to be preferred to another by this criterion, whatever exactly one wants.
  package struct Dominance: Sendable {
    package let winner: Int
    package let loser: Int
    package let order: StochasticDominance
  }

  init(_ outcome: ComparedOutcome, _ columns: [[Double]?], _ replicates: Replicates) {
    criterion = .outcome(outcome)
    var reader = ColumnReader<Double>(replicates)
    levels = columns.map { column in
      column.map { Level(statistics: reader.statisticsWithIntervals(of: $0.span), chance: nil) }
    }
    differences = columns.enumerated().map { index, column in
      guard index > 0, let column, let first = columns[0] else { return nil }
      return Difference(paired: PairedDifference(of: column, minus: first, replicates))
    }
    let known = columns.compactMap { $0 }
    let isDecidable = outcome.betterWhen != .neither && known.count == columns.count && known.count > 1
    contest = isDecidable ? Contest(known, higherIsBetter: outcome.betterWhen == .higher) : nil
    dominances = isDecidable ? ComparisonRow.dominances(known, higherIsBetter: outcome.betterWhen == .higher) : []
  }

  init(_ criterion: Criterion, kept columns: [[Bool]?], _ replicates: Replicates) {
    self.criterion = criterion
    var reader = ColumnReader<Double>(replicates)
    levels = columns.map { column in
      column.map { kept in
        let numbers = kept.map { $0 ? 1.0 : 0.0 }
        return Level(
          statistics: reader.statistics(of: numbers.span),
          chance: WilsonInterval(kept, replicates))
      }
    }
    differences = columns.enumerated().map { index, column in
      guard index > 0, let column, let first = columns[0] else { return nil }
      return Difference(paired: PairedDifference(of: column, minus: first, replicates))
    }
    contest = nil
    dominances = []
  }

  /// Every pair, over the futures in which all strategies have the quantity.
  private static func dominances(_ columns: [[Double]], higherIsBetter: Bool) -> [Dominance] {
    let futures = columns[0].indices.filter { future in columns.allSatisfy { !$0[future].isNaN } }
    let sorted = columns.map { column in futures.map { higherIsBetter ? column[$0] : -column[$0] }.sorted() }
    var found: [Dominance] = []
    for winner in sorted.indices {
      for loser in sorted.indices where loser != winner {
        if let order = StochasticDominance.of(sorted[winner], over: sorted[loser]) {
          found.append(Dominance(winner: winner, loser: loser, order: order))
        }
      }
    }
    return found
  }
}
