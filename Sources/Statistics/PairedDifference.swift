import CGSL

/// One quantity in two scenarios that met the same luck: the difference future by future, and what may be said of it.
///
/// Futures in which either has no value (NaN) are left out. Differences below half a millionth count as none: files
/// write millionths, and sums that were added in another order leave less than that behind.
package struct PairedDifference: Sendable {
  /// Of the differences, future by future.
  package let statistics: ColumnStatistics
  /// Futures in which the difference is above zero.
  package let higher: Int
  /// Futures in which it is below zero.
  package let lower: Int
  /// How often chance alone would make the mean difference as large in either direction, 0…1; 1 where nothing is known.
  package let pValue: Double

  /// Futures that have the quantity in both scenarios.
  package var count: Int { statistics.moments.count }
  /// Futures in which both are the same.
  package var equal: Int { count - higher - lower }
  package var mean: Double { statistics.moments.mean }

  /// Of two quantities. The p-value is that of Student's paired t.
  package init(of other: [Double], minus first: [Double], _ replicates: Replicates = .replications) {
    let differences = PairedDifference.differences(of: other, minus: first)
    var reader = ColumnReader<Double>(replicates)
    let statistics = reader.statistics(of: differences.span)
    self.init(differences, statistics, pValue: PairedDifference.studentTail(statistics))
  }

  /// Of two chances: the difference is 1 where only the other happens, −1 where only the first does. The p-value is that
  /// of McNemar's exact test: among futures in which one of them happens, either is as likely if nothing differs. Batches
  /// are no such futures: theirs is that of Student's t.
  package init(of other: [Bool], minus first: [Bool], _ replicates: Replicates = .replications) {
    let differences = PairedDifference.differences(of: other.map { $0 ? 1 : 0 }, minus: first.map { $0 ? 1 : 0 })
    var reader = ColumnReader<Double>(replicates)
    let statistics = reader.statistics(of: differences.span)
    let gained = differences.count { $0 > 0 }
    let lost = differences.count { $0 < 0 }
    self.init(
      differences, statistics,
      pValue: replicates == .batches
        ? PairedDifference.studentTail(statistics) : PairedDifference.signTail(gained, lost))
  }

  private init(_ differences: [Double], _ statistics: ColumnStatistics, pValue: Double) {
    self.statistics = statistics
    higher = differences.count { $0 > 0 }
    lower = differences.count { $0 < 0 }
    self.pValue = pValue
  }

  /// Future by future; NaN where one of the two is missing.
  package static func differences(of other: [Double], minus first: [Double]) -> [Double] {
    precondition(other.count == first.count, "paired columns are of the same futures")
    return other.indices.map { index in
      let difference = other[index] - first[index]
      return difference.magnitude < 0.5e-6 ? 0 : difference
    }
  }

  /// The 95 % interval of the mean difference; NaN with fewer than two futures.
  package var interval: ConfidenceInterval {
    statistics.meanInterval
  }

  private static func studentTail(_ statistics: ColumnStatistics) -> Double {
    let (mean, error) = (statistics.moments.mean, statistics.error)
    guard error.degreesOfFreedom > 0 else { return 1 }
    if mean == 0 { return 1 }
    // The same difference in every future: nothing about it is chance.
    if error.standardError == 0 { return 0 }
    return Student.tail(mean / error.standardError, error.degreesOfFreedom)
  }

  private static func signTail(_ gained: Int, _ lost: Int) -> Double {
    guard gained + lost > 0 else { return 1 }
    return min(1, 2 * gsl_cdf_binomial_P(UInt32(min(gained, lost)), 0.5, UInt32(gained + lost)))
  }
}
