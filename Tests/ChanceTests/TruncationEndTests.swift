import Chance
import Testing

@Suite("§2 A distribution is truncated to its input's allowed range")
struct TruncationEndTests {
  @Test(
    "a normal interval can be cut off at 0, however much of it lies below",
    arguments: [-0.5, -0.2, 0, 0.01, 0.1, 0.3])
  func cutAtZero(low: Double) throws {
    // Next to the end, a share is the difference of two that are larger by far: its rounding is no failure.
    let interval = try Distribution.normalInterval(from: low, to: 0.8)
    let cut = try interval.truncated(atLeast: 0)
    #expect(cut.cdf(0) == 0)
    let kept = interval.survival(0)
    // F(x) = (B(x) − B(0)) / (1 − B(0))
    #expect(abs(cut.cdf(0.5) - (interval.cdf(0.5) - interval.cdf(0)) / kept) < 1e-14)
    #expect(abs(cut.cdf(cut.quantile(0.25)) - 0.25) < 1e-14)
  }

  @Test("a normal interval can be cut off at both ends of a share", arguments: [0.01, 0.1, 0.4, 0.6])
  func cutAtBothEnds(low: Double) throws {
    let cut = try Distribution.normalInterval(from: low, to: low + 0.35).truncated(atLeast: 0, atMost: 1)
    #expect(cut.cdf(0) == 0)
    #expect(cut.cdf(1) == 1)
    #expect(cut.quantile(0x1p-53) >= 0)
    #expect(cut.quantile(above: 0x1p-53) <= 1)
  }
}
