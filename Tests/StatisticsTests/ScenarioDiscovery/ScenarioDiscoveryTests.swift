import Statistics
import Testing

@Suite("Scenario discovery")
struct ScenarioDiscoveryTests {
  @Test("finds a planted box of two inputs, with the coverage and the density that it has")
  func planted() throws {
    var draws = Draws(21)
    let futures = 10_000
    let inputs = (0..<20).map { _ in draws.uniforms(futures) }
    // Inside x₃ > 0.6 and x₇ < 0.5, a fifth of all, 90 % are cases; elsewhere 5 %.
    let isCase = (0..<futures).map { draws.uniform() < (inputs[3][$0] > 0.6 && inputs[7][$0] < 0.5 ? 0.9 : 0.05) }
    let found = ScenarioDiscovery(inputs, isCase: isCase, futures: Array(0..<futures))
    #expect(found.regions.count == 1)
    let region = try #require(found.regions.first)
    #expect(region.limits.map(\.input).sorted() == [3, 7])
    for limit in region.limits {
      if limit.input == 3 {
        #expect((try #require(limit.atLeast) - 0.6).magnitude < 0.03)
        #expect(limit.atMost == nil)
      } else {
        #expect((try #require(limit.atMost) - 0.5).magnitude < 0.03)
        #expect(limit.atLeast == nil)
      }
    }
    // 0.2·0.9 of 0.2·0.9 + 0.8·0.05 = 0.22 lie in it: 82 %, in 5,000 futures known to 1 % and to what the limits miss.
    #expect((region.coverage - 0.18 / 0.22).magnitude < 0.05)
    #expect((region.density - 0.9).magnitude < 0.04)
    #expect((region.baseRate - 0.22).magnitude < 0.02)
  }

  @Test("finds nothing in noise, however many inputs there are")
  func noise() {
    for seed in 1...8 {
      var draws = Draws(UInt64(seed) * 31)
      let inputs = (0..<80).map { _ in draws.uniforms(1_500) }
      let isCase = (0..<1_500).map { _ in draws.uniform() < 0.3 }
      #expect(ScenarioDiscovery(inputs, isCase: isCase, futures: Array(0..<1_500)).regions.isEmpty)
    }
  }

  @Test("tells how often something strikes by whole numbers")
  func strikes() throws {
    var draws = Draws(23)
    let futures = 4_000
    let strikes = (0..<futures).map { _ in Double(Int(draws.uniform() * 4)) }  // 0, 1, 2, 3 alike
    let other = draws.uniforms(futures)
    let isCase = strikes.map { $0 >= 2 ? draws.uniform() < 0.8 : draws.uniform() < 0.1 }
    let found = ScenarioDiscovery([other, strikes], isCase: isCase, futures: Array(0..<futures))
    #expect(found.regions.first?.limits == [InputLimit(input: 1, atLeast: 2)])
  }

  @Test("finds a second region among what the first one leaves")
  func twoRegions() throws {
    var draws = Draws(24)
    let futures = 10_000
    let inputs = (0..<5).map { _ in draws.uniforms(futures) }
    let isCase = (0..<futures).map { inputs[0][$0] > 0.8 || inputs[1][$0] < 0.1 || draws.uniform() < 0.03 }
    let found = ScenarioDiscovery(inputs, isCase: isCase, futures: Array(0..<futures))
    let first = found.regions.prefix(2).compactMap { $0.limits.first?.input }
    #expect(Set(first) == [0, 1])
  }

  @Test("counts by limits as they are told")
  func rounding() throws {
    var draws = Draws(25)
    let x = draws.uniforms(4_000)
    let isCase = x.map { $0 > 0.537 }
    let found = ScenarioDiscovery([x], isCase: isCase, futures: Array(0..<4_000)) {
      InputLimit(input: $0.input, atLeast: $0.atLeast.map { _ in 0.5 }, atMost: $0.atMost)
    }
    let region = try #require(found.regions.first)
    #expect(region.limits == [InputLimit(input: 0, atLeast: 0.5)])
    let tried = (0..<4_000).filter { $0 % 2 == 1 }
    #expect(region.count.inside == tried.count { x[$0] >= 0.5 })
    #expect(region.count.casesInside == tried.count { isCase[$0] })
  }
}
