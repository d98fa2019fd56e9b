import Statistics
import Testing

@Suite("A chance against a stated one") struct ChanceAgainstTests {
  @Test("the distance in standard errors under the stated chance, by hand")
  func byHand() {
    // √(0.8 × 0.2 / 400) = 0.02: 340 of 400 is 0.85, 2.5 of them above; 300 of 400 as many below.
    #expect((WilsonInterval(kept: 340, of: 400).deviations(from: 0.8) - 2.5).magnitude < 1e-12)
    #expect((WilsonInterval(kept: 300, of: 400).deviations(from: 0.8) + 2.5).magnitude < 1e-12)
    #expect(WilsonInterval(kept: 320, of: 400).deviations(from: 0.8) == 0)
  }

  @Test("the ends of the Wilson interval are 1.96 of them away, for it is the same test turned round")
  func inverse() {
    for kept in [3, 50, 199, 390] {
      let chance = WilsonInterval(kept: kept, of: 400)
      for end in [chance.low, chance.high] {
        #expect((chance.deviations(from: end).magnitude - 1.959963984540054).magnitude < 1e-9)
      }
    }
  }

  @Test("a certain chance is missed by any future, and no future tells anything of none")
  func ends() {
    #expect(WilsonInterval(kept: 9, of: 10).deviations(from: 1) == -.infinity)
    #expect(WilsonInterval(kept: 10, of: 10).deviations(from: 1) == 0)
    #expect(WilsonInterval(kept: 1, of: 10).deviations(from: 0) == .infinity)
    #expect(WilsonInterval(kept: 0, of: 0).deviations(from: 0.5) == 0)
  }
}
