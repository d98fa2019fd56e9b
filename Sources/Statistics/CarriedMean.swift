/// The mean of a quantity over all futures, though it was seen in the first of them only: that of another quantity, which was
/// seen in all, and the difference where both were (the difference estimator of double sampling: Cochran, Sampling
/// Techniques, 1977, chapter 12).
///
/// It agrees with the difference and with the other's mean: whoever adds up the three finds no contradiction. Where the two
/// move together it is also nearer to the truth than the mean over the first futures alone.
package struct CarriedMean: Sendable {
  /// In the quantity's own unit; NaN where nothing is known.
  package let mean: Double
  /// Monte Carlo standard error of the mean: of n futures out of N, Var(seen)/N + Var(difference) × (1/n − 1/N).
  package let standardError: Double

  /// A mean that needs no help.
  package init(_ seen: ColumnStatistics) {
    mean = seen.mean
    standardError = seen.standardError
  }

  /// - Parameters:
  ///   - seen: the quantity, in the futures that it was seen in.
  ///   - all: the other quantity, in all futures.
  ///   - difference: the quantity less the other one, in the futures that have both.
  package init(_ seen: ColumnStatistics, by all: ColumnStatistics, _ difference: PairedDifference) {
    let (own, paired) = (seen.standardError, difference.statistics.standardError)
    let share = Double(difference.count) / Double(all.moments.count)
    let isSeenInAll = seen.moments.count >= all.moments.count
    mean = isSeenInAll ? seen.mean : all.mean + difference.mean
    standardError = isSeenInAll ? own : (own * own * share + paired * paired * (1 - share)).squareRoot()
  }
}
