import CReferenceCounting
import LearningModel
import Support
import Testing

/// A future's weeks have to cost what their arithmetic costs (issue 3): no object is made and no reference counted while
/// one is played. The storage of a player's tables grows in its first futures; after that it is kept.
@Suite(
  "Architecture: the hot loop",
  .enabled(if: Extent.isOptimized, "without optimization everything is retained"))
struct HotLoopTests {
  @Test("a week of a future that was played before allocates nothing and counts no reference", arguments: 1...60)
  func weeksCostNoMemory(seed: Int) throws {
    let plan = try Plan(.random(seed: seed))
    let weeks = plan.weeks
    var player = FuturePlayer(plan: plan, seed: UInt64(seed), periodOfWeek: plan.calendar.month)
    for replication in 0..<8 { player.play(replication: replication) }
    for replication in 0..<8 {
      player.begin(replication: replication)
      learncast_count_references()
      for week in 0..<weeks { player.play(Week(week)) }
      let counted = learncast_counted_references()
      try #require(counted.allocations == 0, "seed \(seed): \(counted) in \(weeks) weeks")
      try #require(counted.retains == 0 && counted.releases == 0, "seed \(seed): \(counted) in \(weeks) weeks")
    }
  }

  @Test("nor does a future as a whole allocate anything: all storage is kept", arguments: 1...60)
  func futuresCostNoMemory(seed: Int) throws {
    let plan = try Plan(.random(seed: seed))
    var player = FuturePlayer(plan: plan, seed: UInt64(seed), periodOfWeek: plan.calendar.month)
    for replication in 0..<8 { player.play(replication: replication) }
    learncast_count_references()
    for replication in 0..<8 { player.play(replication: replication) }
    let counted = learncast_counted_references()
    try #require(counted.allocations == 0, "seed \(seed): \(counted)")
  }

  @Test("what counts references sees them")
  func countingCounts() {
    final class Thing { var value = 0 }
    var things: [Thing] = []
    learncast_count_references()
    for _ in 0..<5 { things.append(Thing()) }
    let copy = things
    let counted = learncast_counted_references()
    // Five things and the growing storage of their array.
    #expect(counted.allocations > 5)
    #expect(copy.count == 5)
  }
}
