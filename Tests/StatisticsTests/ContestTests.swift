import Statistics
import Testing

@Suite("Which of several is the best")
struct ContestTests {
  @Test("chances to be the best add up to 1; who shares the first place shares the future")
  func chanceBest() {
    // Futures: a wins, b wins, a and b share, all three share: a = (1 + ½ + ⅓)/4, b the same, c = ⅓/4.
    let contest = Contest([[3, 1, 2, 7], [1, 3, 2, 7], [0, 0, 1, 7]], higherIsBetter: true)
    #expect(abs(contest.chanceBest[0] - (1 + 0.5 + 1.0 / 3) / 4) < 1e-15)
    #expect(abs(contest.chanceBest[1] - (1 + 0.5 + 1.0 / 3) / 4) < 1e-15)
    #expect(abs(contest.chanceBest[2] - (1.0 / 3) / 4) < 1e-15)
  }

  @Test("regret is how far one stays behind the best of the same future")
  func regret() {
    // Costs: the best are 4, 2, 5. The first stays behind by 0, 3, 0: mean 1. The second by 6, 0, 1: mean 7/3;
    // its P90 by type 7 lies 0.8 of the way from 1 to 6, at 5.
    let contest = Contest([[4, 5, 5], [10, 2, 6]], higherIsBetter: false)
    #expect(contest.regret[0].moments.mean == 1)
    #expect(abs(contest.regret[1].moments.mean - 7.0 / 3) < 1e-15)
    #expect(abs(contest.regret[1].percentiles[.p90] - 5) < 1e-12)
  }

  @Test("is decided only in futures in which all have the quantity")
  func missing() {
    let contest = Contest([[1, .nan, 3], [2, 5, 1]], higherIsBetter: true)
    #expect(contest.count == 2)
    #expect(contest.chanceBest == [0.5, 0.5])
  }
}

@Suite("Stochastic dominance")
struct StochasticDominanceTests {
  @Test("of the first order: at least as much at every rank, and more at some")
  func firstOrder() {
    #expect(StochasticDominance.of([1, 3, 5], over: [1, 2, 5]) == .first)
    #expect(StochasticDominance.of([1, 2, 5], over: [1, 3, 5]) == nil)
  }

  @Test("of the second order: the sum of the worst is at least as large, however many are taken")
  func secondOrder() {
    // Sums 2, 5, 8 against 1, 4, 8: the same mean, less risk.
    #expect(StochasticDominance.of([2, 3, 3], over: [1, 3, 4]) == .second)
    // A lower mean at the end: 8 against 9 is no dominance.
    #expect(StochasticDominance.of([2, 3, 3], over: [1, 3, 5]) == nil)
  }

  @Test("nothing dominates what is alike")
  func alike() { #expect(StochasticDominance.of([1, 2], over: [1, 2]) == nil) }
}
