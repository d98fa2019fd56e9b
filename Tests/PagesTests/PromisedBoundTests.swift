import Pages
import Testing

@Suite("Pages: the bound of a promise")
struct PromisedBoundTests {
  @Test(
    "is read from what the scenario wrote",
    arguments: [
      ("at most $3.15M", true, 3_150_000), ("at least 95%", false, 0.95), ("at least 60 %", false, 0.6),
      ("At most €1,250", true, 1250), ("at least 12 programs", false, 12), ("at most ¥36M", true, 36_000_000),
      ("at least -$50k", false, -50_000), ("at most 14 weeks", true, 14),
    ] as [(String, Bool, Double)])
  func bounds(written: String, isUpper: Bool, value: Double) throws {
    let bound = try #require(PromisedBound(written))
    #expect(bound.isUpper == isUpper && abs(bound.value - value) < 1e-9)
  }

  @Test(
    "is not told where it is written in another way: no distance is better than a wrong one",
    arguments: ["at most 3 months", "above 5", "at most", "at most many", "at least 5 per week"])
  func unknown(written: String) {
    #expect(PromisedBound(written) == nil)
  }
}
