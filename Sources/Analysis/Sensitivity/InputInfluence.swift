package import Statistics

/// What one input does to one outcome, over the futures that have the outcome.
package struct InputInfluence: Sendable {
  package let rankCorrelation: RankCorrelationEstimate
  /// The mean of the outcome where the input is at its P10, and at its P90.
  package let atP10, atP90: ConditionalMean
  package let firstOrder: FirstOrderIndex

  /// From P10 to P90 of the input, in the unit of the outcome.
  package var swing: Double { atP90.value - atP10.value }

  package var swingError: Double {
    let (low, high) = (atP10.standardError, atP90.standardError)
    return (low * low + high * high).squareRoot()
  }

  init(_ input: UncertainInput, _ ranked: RankedColumn, _ ranks: [Double], _ outcome: OutcomeColumn) {
    rankCorrelation = RankCorrelationEstimate(ofRanks: ranks, outcome.ranks)
    atP10 = ConditionalMean(of: outcome.values, where: ranked, is: input.p10)
    atP90 = ConditionalMean(of: outcome.values, where: ranked, is: input.p90)
    firstOrder = FirstOrderIndex(of: outcome.values, by: ranked, outcome.replicates)
  }
}

/// An outcome over the futures that have it.
struct OutcomeColumn: Sendable {
  let values: [Double]
  let ranks: [Double]
  let moments: Moments
  /// Futures that have it, rising; nil if all have.
  private let futures: [Int]?
  /// Batches are whole only where every future has the outcome; elsewhere they count as if drawn one by one, which
  /// errs on the side of caution.
  let replicates: Replicates

  init(_ all: [Double], _ replicates: Replicates) {
    let known = all.indices.filter { !all[$0].isNaN }
    let isWhole = known.count == all.count
    let values = isWhole ? all : known.map { all[$0] }
    futures = isWhole ? nil : known
    self.values = values
    self.replicates = isWhole ? replicates : .replications
    ranks = RankedColumn(values).ranks
    moments = Moments(of: values.span)
  }

  /// An input over the same futures.
  func restricting(_ input: RankedColumn) -> RankedColumn { futures.map { input.restricted(to: $0) } ?? input }
}
