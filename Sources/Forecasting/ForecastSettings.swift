package import Quantities

/// How a plan is forecast. Results depend on replications, seed and period length, never on threads or memory.
package struct ForecastSettings: Sendable {
  /// How many futures are played, at least 1.
  package var replications = 10_000
  /// The luck of all futures.
  package var seed: UInt64 = 1
  /// How many futures are played at a time, at least 1.
  package var threads = processorCount
  /// The periods that the projection speaks of.
  package var periodLength = Period.Length.month
  /// Whether the values assumed in each future are kept, for `samples.csv`.
  package var keepsAssumedValues = false
  /// Bytes of samples that are held in memory; more live in temporary files.
  package var memoryBudget = 1 << 30

  package init() {}

  /// Threads that read columns at a time: so many that what they need beside the samples keeps within the budget too.
  var statisticsThreads: Int {
    // A column as it is, summed and ordered; and of each block the pages that the system maps around what is read.
    let scratch = replications * 48 + blockCount(replications) * 1 << 16
    return max(1, min(threads, memoryBudget / scratch))
  }
}
