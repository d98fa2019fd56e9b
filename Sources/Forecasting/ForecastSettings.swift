package import Chance
package import LearningModel
package import Quantities
package import Statistics

/// How a plan is forecast. Results depend on replications, seed, sampling and period length, never on threads or memory.
package struct ForecastSettings: Sendable {
  /// More futures than anybody has room for.
  package static let mostReplications = 100_000_000

  /// How many futures are played, at least 1; the most, if a rule may stop earlier.
  package var replications = 10_000
  /// When fewer are enough; nil to play them all.
  package var stopping: StoppingRule?
  /// The luck of all futures.
  package var seed: UInt64 = 1
  /// How the assumptions of the futures are chosen together.
  package var sampling = SamplingDesign.random
  /// How many futures are played at a time, at least 1.
  package var threads = processorCount
  /// The periods that the projection speaks of.
  package var periodLength = Period.Length.month
  /// Whether the values assumed in each future are kept, for `samples.csv`.
  package var keepsAssumedValues = false
  /// What is kept of each future. Of a forecast that keeps some outcomes only, nothing else may be asked.
  package var observed = Observed.everything
  /// Bytes of samples that are held in memory; more live in temporary files.
  package var memoryBudget = 1 << 30

  package init() {}

  /// Threads that read columns at a time: so many that what they need beside the samples keeps within the budget too.
  var statisticsThreads: Int {
    // A column as it is, summed and ordered; and of each block the pages that the system maps around what is read.
    let scratch = replications * 48 + blockCount(replications) * 1 << 16
    return max(1, min(threads, memoryBudget / scratch))
  }

  /// What errors are read from.
  package var replicates: Replicates { sampling.isBatched ? .batches : .replications }

  /// So many replications or a few more: whole batches, of which it takes two to tell an error.
  package var wholeBatches: Int {
    let batches = (replications + SamplingDesign.batchLength - 1) / SamplingDesign.batchLength
    return max(2, batches) * SamplingDesign.batchLength
  }

  /// The same for a plan in which nothing is left to chance: one future is all of them.
  package var ofOneFuture: ForecastSettings {
    var settings = self
    settings.replications = 1
    settings.sampling = .random
    settings.stopping = nil
    return settings
  }
}
