import Synchronization

/// What others see of a forecast under way, and how they stop it. Safe to use from any thread and from a signal handler.
package final class ForecastControl: Sendable {
  private let finished = Atomic<Int>(0)
  private let isStopped = Atomic<Bool>(false)
  private let progress: (@Sendable (Int) -> Void)?

  /// - Parameter progress: called now and then, on any thread, with the number of finished replications.
  package init(progress: (@Sendable (Int) -> Void)? = nil) { self.progress = progress }

  /// Replications that are finished.
  package var finishedReplications: Int { finished.load(ordering: .relaxed) }

  package var isCancelled: Bool { isStopped.load(ordering: .relaxed) }

  /// Stops the forecast after the replications that are being played.
  package func cancel() { isStopped.store(true, ordering: .relaxed) }

  func finishReplication() { finish(replications: 1) }

  package func finish(replications: Int) { finished.add(replications, ordering: .relaxed) }

  package func tellProgress() { progress?(finishedReplications) }
}
