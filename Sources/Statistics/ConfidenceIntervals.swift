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

  /// Of P10, P50 and P90, in this order.
  static func quoted(count: Int) -> [QuantileInterval] {
    [0.1, 0.5, 0.9].map { QuantileInterval(share: $0, count: count) }
  }
}

/// The 95 % interval of a chance seen in `kept` of `count` replications (Wilson 1927): inside 0…1 also when it was seen
/// in none or in all of them.
package struct WilsonInterval: Equatable, Sendable {
  package let kept: Int
  package let count: Int
  package let low: Double
  package let high: Double

  /// The 97.5 % point of the standard normal distribution.
  private static let z = 1.959963984540054

  package init(kept: Int, of count: Int) {
    precondition(kept >= 0 && kept <= count, "more replications kept than there are")
    self.kept = kept
    self.count = count
    guard count > 0 else {
      low = .nan
      high = .nan
      return
    }
    let n = Double(count)
    let share = Double(kept) / n
    let square = Self.z * Self.z
    let center = (share + square / (2 * n)) / (1 + square / n)
    let half = Self.z / (1 + square / n) * (share * (1 - share) / n + square / (4 * n * n)).squareRoot()
    low = kept == 0 ? 0 : max(0, center - half)
    high = kept == count ? 1 : min(1, center + half)
  }

  /// The share of replications; NaN without any.
  package var chance: Double { count > 0 ? Double(kept) / Double(count) : .nan }
}
