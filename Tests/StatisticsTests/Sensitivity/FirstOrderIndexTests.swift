import Foundation
import Statistics
import Testing

@Suite("First-order index from given data") struct FirstOrderIndexTests {
  @Test("of two values by hand: 24 of 28 squares lie between them, adjusted 1 − (4/4)/(28/5) = 0.8214; F(1, 4) = 24")
  func byHand() {
    let index = FirstOrderIndex(of: [1, 2, 3, 5, 6, 7], by: RankedColumn([0, 0, 0, 1, 1, 1]))
    #expect(abs(index.value - (1 - 1 / 5.6)) < 1e-12)
    // Student's t of √24 with 4 degrees of freedom: 2 × 0.0040249.
    #expect(abs(index.pValue - 0.0080498) < 1e-6)
  }

  @Test("an outcome that follows the input exactly is explained whole; one that does not vary is not explained at all")
  func exact() {
    let input = (0..<200).map { Double($0 * $0) }
    let whole = FirstOrderIndex(of: input.map { 3 - 2 * $0 }, by: RankedColumn(input))
    #expect(abs(whole.value - 1) < 1e-12 && whole.pValue < 1e-300 && abs(whole.interval.low - 1) < 1e-9)
    let nothing = FirstOrderIndex(of: input.map { _ in 7 }, by: RankedColumn(input))
    #expect(nothing.value == 0 && nothing.pValue == 1 && nothing.interval.high == 0)
  }

  @Test("units of input and outcome do not matter")
  func units() {
    var dice = Dice(3)
    let input = dice.uniforms(900)
    let outcome = input.map { $0 * $0 + 0.2 * dice.normal() }
    let plain = FirstOrderIndex(of: outcome, by: RankedColumn(input))
    let other = FirstOrderIndex(
      of: outcome.map { 4_000_000 - 1_000 * $0 }, by: RankedColumn(input.map { 5 + 0.01 * $0 }))
    #expect(abs(plain.value - other.value) < 1e-9)
    #expect(abs(plain.standardError - other.standardError) < 1e-9)
  }

  @Test("of functions with known indices has them within its interval", arguments: [0, 1])
  func knownFunctions(number: Int) {
    let function = [KnownFunction.ishigami, .g][number]
    var dice = Dice(11 + number)
    let inputs = function.first.map { _ in dice.uniforms(8_192) }
    let outcome = (0..<8_192).map { future in function.value(inputs.map { $0[future] }) }
    for (input, first) in zip(inputs, function.first) {
      let index = FirstOrderIndex(of: outcome, by: RankedColumn(input))
      #expect(
        index.interval.low <= first && first <= index.interval.high,
        "\(function.name) \(first): \(index.value) ± \(index.standardError)")
      #expect(abs(index.value - first) < 0.03)
      #expect((index.pValue < 1e-4) == (first > 0.004), "\(function.name) \(first): \(index.pValue)")
    }
  }

  @Test("of what breaks at one value of the input it is nearly all: classes are doubled until they follow the break")
  func step() {
    var dice = Dice(21)
    let input = dice.uniforms(4_096)
    let index = FirstOrderIndex(of: input.map { $0 < 0.3 ? 1 : 0 }, by: RankedColumn(input))
    // A class of a 128th, whose line leaves at most a sixteenth of its variance of 1/4: 0.0005 of 0.21 at the most.
    #expect(index.value > 0.997 && index.interval.high <= 1)
    // Noise beside the step of 0.21: 0.79.
    let noisy = input.map { ($0 < 0.3 ? 1 : 0) + 0.0558.squareRoot() * dice.normal() }
    let share = FirstOrderIndex(of: noisy, by: RankedColumn(input))
    let truth = 0.21 / 0.2658
    #expect(share.interval.low <= truth && truth <= share.interval.high, "\(share.value) ± \(share.standardError)")
  }

  @Test("95 % intervals hold the truth in 95 of 100 samples, of a strong, a weak and an absent influence")
  func coverage() {
    // y = 2a + b + c: variances 4, 1, 1 and nothing of d.
    let truths = [4 / 6.0, 1 / 6.0, 0]
    var held = [0, 0, 0]
    var called = 0
    for seed in 0..<400 {
      var dice = Dice(seed)
      let inputs = (0..<4).map { _ in dice.normals(512) }
      let outcome = (0..<512).map { 2 * inputs[0][$0] + inputs[1][$0] + inputs[2][$0] }
      for (place, input) in [0, 1, 3].enumerated() {
        let index = FirstOrderIndex(of: outcome, by: RankedColumn(inputs[input]))
        if index.interval.low <= truths[place] && truths[place] <= index.interval.high { held[place] += 1 }
        if input == 3 && index.pValue < 0.05 { called += 1 }
      }
    }
    // 400 × 95 % = 380, ± 4 standard errors of 4.4; an absent one cannot be missed from above.
    for place in 0..<2 { #expect((362...397).contains(held[place]), "\(place): \(held[place])") }
    #expect(held[2] >= 362)
    // 5 % of 400 are 20, ± 4 × 4.4.
    #expect((3...37).contains(called), "\(called)")
  }

  @Test("of balanced batches has the same value, and an interval from how batches differ")
  func batches() {
    var dice = Dice(5)
    let input = (0..<2_048).map { (Double($0 % 256) + dice.uniform()) / 256 }
    let outcome = input.map { $0 + 0.3 * dice.normal() }
    let single = FirstOrderIndex(of: outcome, by: RankedColumn(input))
    let batched = FirstOrderIndex(of: outcome, by: RankedColumn(input), .batches)
    #expect(single.value == batched.value)
    // V = 1/12 of 1/12 + 0.09: 0.4808.
    #expect(batched.interval.low <= 0.4808 && 0.4808 <= batched.interval.high)
    #expect(batched.interval != single.interval)
  }
}
