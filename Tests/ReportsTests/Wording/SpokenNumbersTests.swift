import Quantities
import Reports
import Testing

@Suite("Numbers as people say them")
struct SpokenNumbersTests {
  private let numbers = SpokenNumbers(currency: .usDollar, style: TerminalStyle())

  @Test(
    "money has three digits at most, none finer than its Monte Carlo error",
    arguments: [
      (3_261_234, 4_000, "$3.26M"),  // the third digit is $10k: coarser than the error
      (3_261_234, 12_000, "$3.26M"),  // to $20k
      (3_261_234, 60_000, "$3.3M"),  // to $100k
      (3_261_234, 3_000_000, "$5M"),  // to $5M: that is all that is known
      (65_500, 0, "$65.5k"), (1_000, 0, "$1k"), (1_500, 0, "$1.5k"), (999, 0, "$999"), (0, 0, "$0"),
      (82_000, 0, "$82k"), (82_000, 100, "$82.0k"), (-720_000, 2_000, "−$720k"), (2_400_000_000, 0, "$2.4B"),
      (999_999, 0, "$1M"), (12.5, 0, "$12.5"), (300, 2_000, "$0"), (.nan, 0, "–"),
    ] as [(Double, Double, String)])
  func money(amount: Double, error: Double, text: String) {
    #expect(numbers.money(amount, error: error) == text)
  }

  @Test(
    "counts have commas between thousands",
    arguments: [
      (3_412, 4, "3,410"), (3_412, 0, "3,410"), (64, 0, "64"), (11.24, 0.03, "11.2"), (11.24, 0.3, "11.0"),
      (0.0123, 0.0001, "0.0123"), (2_500_000, 0, "2.5M"), (-15.26, 0.01, "−15.3"),
    ] as [(Double, Double, String)])
  func counts(number: Double, error: Double, text: String) {
    #expect(numbers.count(number, error: error) == text)
  }

  @Test(
    "shares are whole percent, or coarser",
    arguments: [
      (0.614, 0.005, "61 %"), (0.614, 0.016, "62 %"), (0.614, 0.05, "60 %"), (0, 0, "0 %"), (1, 0, "100 %"),
      (0.002, 0.0005, "< 1 %"), (0.999, 0.0005, "> 99 %"), (0.995, 0, "> 99 %"), (-0.23, 0.002, "−23 %"),
      (1.08, 0, "108 %"),
    ] as [(Double, Double, String)])
  func shares(share: Double, error: Double, text: String) {
    #expect(numbers.share(share, error: error) == text)
  }

  @Test("a range whose ends are said alike is said once")
  func ranges() {
    #expect(numbers.range(0.703, 0.722, error: 0.005) == "70–72 %")
    #expect(numbers.range(0.703, 0.704, error: 0.005) == "70 %")
  }

  @Test(
    "each chance has one word",
    arguments: [
      (1, "very likely"), (0.9, "very likely"), (0.89, "likely"), (0.66, "likely"), (0.65, "about even"),
      (0.4, "about even"), (0.39, "unlikely"), (0.1, "unlikely"), (0.09, "very unlikely"), (0, "very unlikely"),
    ] as [(Double, String)])
  func words(chance: Double, word: String) {
    #expect(likelihood(chance) == word)
  }
}
