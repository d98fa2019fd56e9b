internal import Chance
import Dispatch
import Synchronization

/// Plays replications 0 up to a count under a seed on so many threads, as the engine does: each thread takes the next
/// block of 256 from one ticket and writes to places of its own, so that the outcomes are the same for any number.
public func playReducedWork(replications: Int, seed: UInt64, threads: Int) throws -> [ReducedOutcomes] {
  let plan = try ReducedPlan()
  var outcomes = [ReducedOutcomes](repeating: ReducedOutcomes(), count: replications)
  let blockLength = 256
  unsafe outcomes.withUnsafeMutableBufferPointer { places in
    nonisolated(unsafe) let places = unsafe places
    let ticket = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      var world = ReducedWorld(plan)
      while true {
        let first = ticket.add(blockLength, ordering: .relaxed).oldValue
        guard first < replications else { break }
        for replication in first..<min(first + blockLength, replications) {
          world.play(Luck(seed: seed, replication: UInt64(replication)))
          unsafe places[replication] = world.outcomes
        }
      }
    }
  }
  return outcomes
}
