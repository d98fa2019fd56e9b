import CGSL

/// Where the truth lies with 95 % confidence, as far as the number of replications tells. An end is NaN if there are too
/// few of them to give one.
package struct ConfidenceInterval: Equatable, Sendable {
  package var low: Double
  package var high: Double

  package init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }
}

/// The 95 % interval of a quantile between two order statistics, whatever the distribution.
///
/// The number of replications below the true quantile is binomial. So the order statistic at rank `lowerRank` lies above
/// the quantile with a probability of 2.5 % at most, and that at `upperRank` below it likewise
/// (Conover, Practical Nonparametric Statistics, section 3.2).
package struct QuantileInterval: Equatable, Sendable {
  /// Counted from 0; nil if even the least (the greatest) of the numbers is not enough.
  package let lowerRank: Int?
  package let upperRank: Int?

  private static let missedOnEachSide = 0.025

  /// - Parameter share: above 0 and below 1.
  package init(share: Double, count: Int) {
    guard count > 0 else {
      lowerRank = nil
      upperRank = nil
      return
    }
    func atMost(_ below: Int) -> Double {
      below < 0 ? 0 : gsl_cdf_binomial_P(UInt32(below), share, UInt32(count))
    }
    // The k-th number (from 0) lies above the quantile if at most k of them are below it.
    var lower = Int((Double(count) * share).rounded(.down))
    while lower >= 0 && atMost(lower) > Self.missedOnEachSide { lower -= 1 }
    // It lies below the quantile if more than k are below it.
    var upper = max(0, Int((Double(count) * share).rounded(.down)))
    while upper < count && 1 - atMost(upper) > Self.missedOnEachSide { upper += 1 }
    lowerRank = lower >= 0 ? lower : nil
    upperRank = upper < count ? upper : nil
  }

  /// From batches: as far from the quantile's own rank as the share of replications below it varies between them. No
  /// density has to be guessed, and ranks are counted over all batches together.
  init(share: Double, _ batches: BatchedShares) {
    let (count, reach) = (Double(batches.count), batches.error.reach)
    guard reach.isFinite else {
      lowerRank = nil
      upperRank = nil
      return
    }
    let lower = Int((count * (share - reach)).rounded(.down))
    let upper = Int((count * (share + reach)).rounded(.up)) - 1
    lowerRank = lower >= 0 ? lower : nil
    upperRank = upper < batches.count ? upper : nil
  }

  /// Of P10, P50 and P90, in this order.
  static func quoted(count: Int) -> [QuantileInterval] {
    [0.1, 0.5, 0.9].map { QuantileInterval(share: $0, count: count) }
  }
}

/// The share of replications at or below a value, batch by batch.
struct BatchedShares {
  /// Replications that have the quantity.
  let count: Int
  let error: MeanError

  /// - Parameters:
  ///   - value: one of the column; of those that equal it, so many count as are needed for `share` of all.
  ///   - share: what the value is a quantile of.
  @specialized(where Number == Float)
  @specialized(where Number == Double)
  init<Number: SampleNumber>(of column: Span<Number>, atOrBelow value: Double, _ share: Double) {
    var (below, equal, all) = (0, 0, 0)
    for index in column.indices {
      let number = Double(column[index])
      if number < value { below += 1 } else if number == value { equal += 1 }
      if !number.isNaN { all += 1 }
    }
    // A week or a count is shared by many replications: without a part of them the share would jump over the wanted one.
    let part = min(1, max(0, (Double(all) * share - Double(below)) / Double(max(1, equal))))
    let counted = column.indices.map { index in
      let number = Double(column[index])
      return number.isNaN ? number : number < value ? 1 : number == value ? part : 0
    }
    count = all
    error = BatchedDeviations(of: counted.span, from: share).error.atLeastGrain
  }
}

extension MeanError {
  /// A share within a batch is a multiple of 1/256, so that nobody knows it more finely than to a uniform error of that
  /// width: batches that all agree do not make it certain.
  var atLeastGrain: MeanError {
    let replicates = Double(degreesOfFreedom + 1)
    let grain = 1 / (Double(Moments.blockLength) * (12 * max(1, replicates)).squareRoot())
    return MeanError(standardError: max(standardError, grain), degreesOfFreedom: degreesOfFreedom)
  }
}

/// The 95 % interval of a chance seen in `kept` of `count` replications (Wilson 1927): inside 0…1 also when it was seen
/// in none or in all of them. Batches count as so many independent replications as would vary as they do.
package struct WilsonInterval: Equatable, Sendable {
  package let kept: Int
  package let count: Int
  package let low: Double
  package let high: Double
  /// Independent replications that would tell the chance as well.
  let worth: Double

  /// The 97.5 % point of the standard normal distribution.
  private static let z = 1.959963984540054

  package init(kept: Int, of count: Int) {
    self.init(kept: kept, of: count, worth: Double(count), quantile: Self.z)
  }

  /// - Parameter kept: whether it is kept, replication by replication.
  package init(_ kept: [Bool], _ replicates: Replicates = .replications) {
    let count = kept.count { $0 }
    // Seen in none or in all of them, it differs nowhere: then balanced replications are counted as independent ones.
    guard replicates == .batches, count > 0, count < kept.count else {
      self.init(kept: count, of: kept.count)
      return
    }
    let chance = Double(count) / Double(kept.count)
    let error = WilsonInterval.error(of: kept, chance)
    guard error.standardError.isFinite else {
      self.init(kept: count, of: kept.count, worth: 1, quantile: Self.z)
      return
    }
    self.init(
      kept: count, of: kept.count, worth: chance * (1 - chance) / (error.standardError * error.standardError),
      quantile: Student.quantile(error.degreesOfFreedom))
  }

  private static func error(of kept: [Bool], _ chance: Double) -> MeanError {
    let column = kept.map { $0 ? 1.0 : 0 }
    return BatchedDeviations(of: column.span, from: chance).error.atLeastGrain
  }

  /// - Parameters:
  ///   - worth: independent replications that would tell the chance as well.
  ///   - quantile: the 97.5 % point of the standardized error.
  private init(kept: Int, of count: Int, worth: Double, quantile: Double) {
    precondition(kept >= 0 && kept <= count, "more replications kept than there are")
    self.kept = kept
    self.count = count
    self.worth = worth
    guard count > 0 else {
      low = .nan
      high = .nan
      return
    }
    let share = Double(kept) / Double(count)
    let square = quantile * quantile
    let center = (share + square / (2 * worth)) / (1 + square / worth)
    let half =
      quantile / (1 + square / worth) * (share * (1 - share) / worth + square / (4 * worth * worth)).squareRoot()
    low = kept == 0 ? 0 : max(0, center - half)
    high = kept == count ? 1 : min(1, center + half)
  }

  /// The share of replications; NaN without any.
  package var chance: Double { count > 0 ? Double(kept) / Double(count) : .nan }
}
