import Analysis
import Statistics
import Testing

/// Chances that are known: a future keeps what is sought at a value exactly if its own luck, the same at all values, is
/// below the value's chance.
@Suite("Seeking a value with a wanted chance") struct ChanceSearchTests {
  /// A fixed sequence that fills 0…1 evenly (the golden ratio's multiples): chances are hit to a thousandth.
  private static let luck = (1...20_000).map { Double($0) * 0.6180339887498949 }.map { $0 - $0.rounded(.down) }

  private final class Futures {
    var played: [Int: Int] = [:]
    var total: Int { played.values.reduce(0, +) }
  }

  private func search(
    _ extreme: ChanceSearch.Extreme, _ chances: [Double], wanted: Double, replications: Int = 10_000
  ) throws -> (found: SoughtChance, futures: Futures) {
    let futures = Futures()
    var search = ChanceSearch(extreme, of: chances.count, wanted: wanted, replications: replications) { place, count in
      futures.played[place] = count
      return Self.luck.prefix(count).map { $0 < chances[place] }
    }
    return (try search.result(), futures)
  }

  @Test("of few values all are looked at; the answer is played in full, what is far from it in few futures")
  func few() throws {
    let (found, futures) = try search(.least, [0.1, 0.3, 0.6, 0.85, 0.9], wanted: 0.8)
    #expect(found.answer == 3 && found.method == .every && found.trend == .rises && found.isSure && found.sure == 3)
    #expect(futures.played == [0: 512, 1: 512, 2: 512, 3: 10_000, 4: 512])
  }

  @Test("--most seeks from the other end")
  func most() throws {
    let (found, _) = try search(.most, [0.95, 0.85, 0.75, 0.2], wanted: 0.8)
    #expect(found.answer == 1 && found.trend == .falls)
    let (least, _) = try search(.least, [0.95, 0.85, 0.75, 0.2], wanted: 0.8)
    #expect(least.answer == 0)
  }

  @Test(
    "a chance that rises along a thousand values is found by halving, exactly", arguments: [0.05, 0.377, 0.8, 0.995])
  func bisection(wanted: Double) throws {
    let chances = (1...1_000).map { Double($0) / 1_000 }
    let (found, _) = try search(.least, chances, wanted: wanted)
    // The first value at which the share of all 10,000 futures is at least the wanted one, by trying all of them.
    let all = Self.luck.prefix(10_000)
    let first = chances.firstIndex { chance in Double(all.count { $0 < chance }) / 10_000 >= wanted }
    #expect(found.answer == first && found.method == .bisection)
    #expect(found.looks.count <= 5 + 10 + 2)
  }

  @Test("a chance that rises and falls again is scanned, and the first value that keeps it is found")
  func hump() throws {
    // Above 0.8 from place 20 to 40 only; the ends are alike.
    let chances = (-30...30).map { (distance: Int) -> Double in 0.9 - Double(distance * distance) / 1_000 }
    let (found, _) = try search(.least, chances, wanted: 0.795)
    #expect(found.answer == 20 && found.method == .scan && found.trend == .both)
    let (most, _) = try search(.most, chances, wanted: 0.795)
    #expect(most.answer == 40 && most.method == .scan)
  }

  @Test("what cannot be kept is told with the greatest chance, by all futures")
  func cannot() throws {
    let (found, futures) = try search(.least, [0.3, 0.6, 0.63, 0.5], wanted: 0.8)
    #expect(found.answer == nil && found.best == 2)
    #expect(futures.played[2] == 10_000)
    let most = try #require(found.looks.first { $0.place == 2 }).chance.chance
    #expect((most - 0.63).magnitude < 0.001)
  }

  @Test("a value that all futures cannot tell from the wanted chance is called so, and the next that is sure is named")
  func unsure() throws {
    let (found, futures) = try search(.least, [0.5, 0.803, 0.9], wanted: 0.8)
    #expect(found.answer == 1 && !found.isSure && found.sure == 2)
    #expect(futures.played[1] == 10_000)
  }

  @Test("the answer is that of all futures, though the first few said otherwise")
  func exactLast() throws {
    // The first 512 futures all keep the first value, later ones never do: 0.0512 of 10,000.
    var search = ChanceSearch(.least, of: 3, wanted: 0.5, replications: 10_000) { place, count in
      (0..<count).map { place == 0 ? $0 < 512 : place == 2 }
    }
    let found = try search.result()
    #expect(found.answer == 2)
    #expect(found.looks[0].chance.count == 10_000)
  }

  @Test("fewer replications than a first look are all there is")
  func fewReplications() throws {
    let (found, futures) = try search(.least, [0.3, 0.9], wanted: 0.8, replications: 100)
    #expect(found.answer == 1)
    #expect(futures.played.values.allSatisfy { $0 == 100 })
  }

  @Test("certainty: a chance of 100% is kept only where every future keeps it")
  func certain() throws {
    let (found, _) = try search(.least, [0.5, 0.999, 1, 1], wanted: 1)
    #expect(found.answer == 2)
  }

  @Test(
    "over 400 searches under noise, the value found is right but where its chance is within the noise of the wanted")
  func underNoise() throws {
    // Chances 0.02 apart, 5 standard errors of 10,000 futures at 0.8: a wrong neighbour would be no noise.
    let chances = (0..<12).map { 0.69 + Double($0) * 0.02 }
    for trial in 0..<400 {
      var state = UInt64(trial) &* 0x9E37_79B9_7F4A_7C15 | 1
      let luck = (0..<10_000).map { _ -> Double in
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Double(state >> 11) * 0x1p-53
      }
      var search = ChanceSearch(.least, of: chances.count, wanted: 0.8, replications: 10_000) { place, count in
        luck.prefix(count).map { $0 < chances[place] }
      }
      // 0.79 falls short by 2.5 standard errors, 0.81 keeps it by as many: one in 160 is noise each way.
      let answer = try #require(try search.result().answer)
      #expect((5...7).contains(answer))
    }
  }
}
