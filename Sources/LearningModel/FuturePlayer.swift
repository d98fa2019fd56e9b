package import Chance

/// Plays one replication after another of a plan. Each worker has its own.
package struct FuturePlayer: ~Copyable, Sendable {
  package private(set) var future: Future
  package private(set) var world: World
  package private(set) var record: Record

  /// - Parameters:
  ///   - periodOfWeek: index of the reporting period to which each week belongs.
  ///   - design: how the assumptions of the replications are chosen together.
  ///   - observed: what the record takes down.
  ///   - keepsChronicle: whether `world.chronicle` says what happened.
  package init(
    plan: Plan, seed: UInt64, periodOfWeek: [Int], sampling design: SamplingDesign = .random,
    observing observed: Observed = .everything, keepsChronicle: Bool = false
  ) {
    future = Future(plan: plan, seed: seed, sampling: design)
    world = World(plan, keepsChronicle: keepsChronicle)
    record = Record(plan, periodOfWeek: periodOfWeek, observing: observed)
  }

  /// Plays a replication; `record` and `future.assumed` then hold what it was.
  package mutating func play(replication: Int) {
    begin(replication: replication)
    playWeeks()
  }

  /// Plays a replication in which some assumed values are given instead of drawn (`Future.begin(_:assuming:at:)`).
  package mutating func play(replication: Int, assuming values: [Double], at entries: [Int]) {
    future.begin(replication, assuming: values, at: entries)
    beginWorld()
    playWeeks()
  }

  /// The state before the first week of a replication.
  package mutating func begin(replication: Int) {
    future.begin(replication)
    beginWorld()
  }

  private mutating func beginWorld() {
    world.begin(future)
    record.begin()
  }

  private mutating func playWeeks() {
    for week in 0..<future.plan.weeks { play(Week(week)) }
    world.conclude(future, into: &record)
  }

  package mutating func play(_ week: Week) {
    world.play(week, future)
    world.observe(week, future, into: &record)
  }
}
