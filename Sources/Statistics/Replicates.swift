import CGSL

/// What is independent of each other and alike in a sample of futures: errors are read from how much these differ.
package enum Replicates: Hashable, Sendable {
  /// Every replication by itself.
  case replications
  /// Only batches of `Moments.blockLength` consecutive replications: those of one batch were chosen to balance each
  /// other (Latin hypercube, Sobol), so that the spread of single replications tells too much.
  case batches
}

/// How far the mean of a sample may be from the mean over all futures that could be.
package struct MeanError: Equatable, Sendable {
  /// The Monte Carlo standard error: what more replications would make smaller. NaN with fewer than two replicates.
  package let standardError: Double
  /// Replicates less one: few of them know the standard error itself only roughly.
  package let degreesOfFreedom: Int

  /// Half the width of the 95 % interval, by Student's t; NaN with fewer than two replicates.
  package var reach: Double {
    degreesOfFreedom > 0 ? Student.quantile(degreesOfFreedom) * standardError : .nan
  }

  init(standardError: Double, degreesOfFreedom: Int) {
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Of independent replications.
  init(_ moments: Moments) {
    self.init(standardError: moments.standardError, degreesOfFreedom: moments.count - 1)
  }
}

/// Sums, batch by batch, of numbers that add up to zero over the whole sample: deviations from a mean, say.
///
/// The estimate is a ratio, the sum of all numbers over the count of them, since a quantity may be missing in some
/// replications; its linearized variance is that of the batches' sums (Cochran, Sampling Techniques, section 6.3). Where
/// every replication has the quantity this is the usual variance of the batches' means.
struct BatchedDeviations {
  private var count = 0
  private var batches = 0
  private var squares = 0.0

  /// - Parameters:
  ///   - sum: of the deviations of one batch.
  ///   - count: of its replications that have the quantity.
  mutating func add(sum: Double, count: Int) {
    guard count > 0 else { return }
    self.count += count
    batches += 1
    squares += sum * sum
  }

  /// Of the mean of all. Batches without the quantity tell nothing.
  var error: MeanError {
    guard batches > 1 else { return MeanError(standardError: .nan, degreesOfFreedom: batches - 1) }
    let variance = squares * Double(batches) / Double(batches - 1)
    return MeanError(standardError: variance.squareRoot() / Double(count), degreesOfFreedom: batches - 1)
  }

  /// Of a column from its mean; NaN is left out.
  @specialized(where Number == Float)
  @specialized(where Number == Double)
  init<Number: SampleNumber>(of column: Span<Number>, from mean: Double) {
    var begin = 0
    while begin < column.count {
      let end = min(begin + Moments.blockLength, column.count)
      var sum = 0.0
      var count = 0
      for index in begin..<end where !column[index].isNaN {
        sum += Double(column[index]) - mean
        count += 1
      }
      add(sum: sum, count: count)
      begin = end
    }
  }
}

/// Student's t distribution.
enum Student {
  /// The point above which 2.5 % lie: 12.7 at one degree of freedom, 1.96 at very many.
  static func quantile(_ degreesOfFreedom: Int) -> Double { gsl_cdf_tdist_Pinv(0.975, Double(degreesOfFreedom)) }

  /// How often a ratio of a mean to its standard error as large as this, in either direction, is chance alone.
  static func tail(_ ratio: Double, _ degreesOfFreedom: Int) -> Double {
    min(1, 2 * gsl_cdf_tdist_Q(ratio.magnitude, Double(degreesOfFreedom)))
  }
}
