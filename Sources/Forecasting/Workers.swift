import Dispatch
import Glibc
import Synchronization

/// Processors that are at work in this machine, at least 1.
package let processorCount = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

/// Works for every number below a count, on several threads at once: each takes the next number from one ticket.
///
/// - Parameters:
///   - worker: makes what a thread needs for itself.
///   - work: done once for each number, in no order; what it writes must belong to that number alone.
func forEach<Worker: ~Copyable>(
  below count: Int, threads: Int, worker: @Sendable () -> Worker, work: @Sendable (inout Worker, Int) -> Void
) {
  let ticket = Atomic<Int>(0)
  DispatchQueue.concurrentPerform(iterations: max(1, min(threads, count))) { _ in
    var own: Worker?
    while true {
      let number = ticket.add(1, ordering: .relaxed).oldValue
      guard number < count else { break }
      var present = own.take() ?? worker()
      work(&present, number)
      own = consume present
    }
  }
}

/// One result for each number below a count, in their order, whoever worked it out; nil where `work` gives none.
package func results<Worker: ~Copyable, Result: Sendable>(
  below count: Int, threads: Int, worker: @Sendable () -> Worker, work: @Sendable (inout Worker, Int) -> Result?
) -> [Result?] {
  var results = [Result?](repeating: nil, count: count)
  unsafe results.withUnsafeMutableBufferPointer { places in
    // Each number has a place of its own: no two threads ever write the same one.
    nonisolated(unsafe) let places = unsafe places
    forEach(below: count, threads: threads, worker: worker) { own, number in
      unsafe places[number] = work(&own, number)
    }
  }
  return results
}
