import Quantities
import Reports
import Statistics
import Testing

@Suite("Chances as people say them")
struct SpokenChancesTests {
  private let numbers = SpokenNumbers(currency: .usDollar, style: TerminalStyle())

  @Test(
    "a sample shows no 0 % and no 100 %, however its error rounds",
    arguments: [
      (0, 10_000, "none"), (10_000, 10_000, "all"), (1, 10_000, "< 1 %"), (9_999, 10_000, "> 99 %"),
      // 99 of 100: the interval is 94.6 to 99.8 %, the error 1.3 points; rounded to 2 points it would be 100 %.
      (99, 100, "99 %"), (1, 100, "2 %"), (995, 1_000, "> 99 %"), (4_620, 10_000, "46 %"), (0, 0, "–"),
    ] as [(Int, Int, String)])
  func ends(kept: Int, count: Int, text: String) {
    #expect(numbers.share(WilsonInterval(kept: kept, of: count)) == text)
  }

  @Test(
    "a sentence says how many futures keep a promise, right for none, one and all",
    arguments: [
      (4_620, 10_000, "46 in 100 futures keep"), (100, 10_000, "1 in 100 futures keeps"),
      (0, 10_000, "None of 10,000 futures keeps"), (10_000, 10_000, "All 10,000 futures keep"),
      (12, 10_000, "12 of 10,000 futures keep"),
      (995, 1_000, "995 of 1,000 futures keep"), (1, 10_000, "1 of 10,000 futures keeps"),
      (1, 1, "The one future keeps"), (0, 0, "No future keeps"),
    ] as [(Int, Int, String)])
  func sentences(kept: Int, count: Int, text: String) {
    #expect(numbers.futuresThat("keep", "keeps", WilsonInterval(kept: kept, of: count)) == text)
  }

  @Test(
    "in the middle of a sentence too",
    arguments: [
      (6_200, 10_000, "62 % of futures"), (0, 2_000, "none of 2,000 futures"), (2_000, 2_000, "all 2,000 futures"),
      (3, 2_000, "3 of 2,000 futures"), (1, 1, "the one future"),
    ] as [(Int, Int, String)])
  func middles(kept: Int, count: Int, text: String) {
    #expect(numbers.ofFutures(WilsonInterval(kept: kept, of: count)) == text)
  }

  @Test("the word goes by the percentage that is shown beside it")
  func wordsAgree() {
    // 89.6 % is shown as 90 %, 65.5 % as 66 %.
    #expect(likelihood(0.896) == "very likely" && likelihood(0.894) == "likely")
    #expect(likelihood(0.655) == "likely" && likelihood(0.654) == "about even")
    #expect(likelihood(.nan) == "unknown")
  }

  @Test("the table of words leaves no gap, and says where it comes from")
  func table() {
    let bounds = Likelihood.table.map(\.fromPercent)
    #expect(bounds == bounds.sorted(by: >) && bounds.last == 0 && Set(bounds).count == bounds.count)
    for percent in 0...100 { #expect(Likelihood.table.contains { $0.word == likelihood(Double(percent) / 100) }) }
    #expect(Likelihood.source.contains("Mastrandrea"))
  }

  @Test("small numbers are words, and one is singular")
  func counts() {
    #expect(counted(1, "program", "programs") == "one program" && counted(0, "program", "programs") == "no programs")
    #expect(counted(12, "program", "programs") == "twelve programs")
    #expect(counted(13, "program", "programs") == "13 programs")
  }
}
