import Forecasting
import LearningModel
import Support
import Testing

@Suite("§14 The same seed gives the same bytes")
struct SameSeedSameBytesTests {
  @Test("a replication is the same whichever were played before it", arguments: Extent.seeds)
  func orderMakesNoDifference(seed: Int) throws {
    let plan = try Plan(.random(seed: seed))
    let replications = Array(0..<6)
    var dice = Dice(seed: seed)
    let shuffled = replications.map { ($0, dice.uniform()) }.sorted { $0.1 < $1.1 }.map(\.0)
    let inOrder = records(of: plan, replications, seed)
    let outOfOrder = records(of: plan, shuffled, seed)
    for replication in replications {
      try #require(inOrder[replication] == outOfOrder[replication], "seed \(seed), replication \(replication)")
      let alone = records(of: plan, [replication], seed)
      try #require(inOrder[replication] == alone[replication], "seed \(seed), replication \(replication)")
    }
  }

  @Test("how weeks are gathered in periods changes no outcome", arguments: Extent.seeds)
  func periodsMakeNoDifference(seed: Int) throws {
    let plan = try Plan(.random(seed: seed))
    var weekly = FuturePlayer(plan: plan, seed: UInt64(seed), periodOfWeek: Array(0..<plan.weeks))
    var monthly = FuturePlayer(plan: plan, seed: UInt64(seed), periodOfWeek: plan.calendar.month)
    weekly.play(replication: 3)
    monthly.play(replication: 3)
    let (one, other) = (weekly.record.outcomes.map(\.bitPattern), monthly.record.outcomes.map(\.bitPattern))
    try #require(one == other, "seed \(seed)")
  }

  @Test("1, 2 and 7 threads give the same samples to the bit", arguments: 1...(Extent.isOptimized ? 16 : 2))
  func threadsMakeNoDifference(seed: Int) throws {
    let plan = try Plan(.random(seed: seed))
    var settings = ForecastSettings()
    // Two whole blocks and a part of a third.
    (settings.seed, settings.replications, settings.keepsAssumedValues) = (UInt64(seed), 600, true)
    settings.threads = 1
    let alone = try Forecast(plan, settings)
    for threads in [2, 7] {
      settings.threads = threads
      let together = try Forecast(plan, settings)
      for column in 0..<alone.samples.outcomes.columns {
        try #require(bits(alone.samples.outcomes.column(column)) == bits(together.samples.outcomes.column(column)))
      }
      for column in 0..<alone.samples.periods.columns {
        let (one, other) = (alone.samples.periods.column(column), together.samples.periods.column(column))
        try #require(one.map(\.bitPattern) == other.map(\.bitPattern), "seed \(seed), \(threads) threads")
      }
    }
  }

  @Test(
    "blocks that are played in any order leave the same samples to the bit", arguments: 1...(Extent.isOptimized ? 8 : 1)
  )
  func blockOrderMakesNoDifference(seed: Int) throws {
    let plan = try Plan(.random(seed: seed))
    var settings = ForecastSettings()
    // Five blocks, the last one not whole.
    (settings.seed, settings.replications, settings.keepsAssumedValues) = (UInt64(seed), 4 * 256 + 44, true)
    let inOrder = try Forecast(plan, settings).samples
    let shuffled = try Samples(plan, settings, replications: settings.replications)
    var dice = Dice(seed: seed)
    for block in (0..<5).map({ ($0, dice.uniform()) }).sorted(by: { $0.1 < $1.1 }).map(\.0) {
      let replications = block * 256..<min(settings.replications, (block + 1) * 256)
      shuffled.play(replications, of: plan, settings, firstPlace: 0)
    }
    let assumed = try #require(inOrder.assumed)
    let assumedShuffled = try #require(shuffled.assumed)
    for column in 0..<inOrder.outcomes.columns {
      try #require(bits(inOrder.outcomes.column(column)) == bits(shuffled.outcomes.column(column)), "seed \(seed)")
    }
    for column in 0..<assumed.columns {
      try #require(bits(assumed.column(column)) == bits(assumedShuffled.column(column)), "seed \(seed)")
    }
    for column in 0..<inOrder.periods.columns {
      let (one, other) = (inOrder.periods.column(column), shuffled.periods.column(column))
      try #require(one.map(\.bitPattern) == other.map(\.bitPattern), "seed \(seed)")
    }
  }

  private func bits(_ numbers: [Double]) -> [UInt64] { numbers.map(\.bitPattern) }

  @Test("another seed is another future", arguments: 1...10)
  func seedsDiffer(seed: Int) throws {
    let plan = try Plan(.random(seed: seed))
    try #require(records(of: plan, [0], seed) != records(of: plan, [0], seed + 1), "seed \(seed)")
  }

  /// By replication: all of its values as bits.
  private func records(of plan: Plan, _ replications: [Int], _ seed: Int) -> [Int: [UInt64]] {
    var player = FuturePlayer(plan: plan, seed: UInt64(seed), periodOfWeek: Array(0..<plan.weeks))
    var records: [Int: [UInt64]] = [:]
    for replication in replications {
      player.play(replication: replication)
      let values = player.record.periods + player.record.outcomes + player.future.assumed.values
      records[replication] = values.map(\.bitPattern)
    }
    return records
  }
}
