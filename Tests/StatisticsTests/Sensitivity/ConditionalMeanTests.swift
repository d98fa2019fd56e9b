import Foundation
import Statistics
import Testing

@Suite("Mean of an outcome where an input has a value") struct ConditionalMeanTests {
  @Test("on a straight line it is the line, also where the input's values grow further and further apart")
  func line() {
    let input = (0..<100).map { exp(Double($0) / 20) }
    let outcome = input.map { 3 * $0 - 2 }
    for point in [input[10], 20, input[90]] {
      let mean = ConditionalMean(of: outcome, where: RankedColumn(input), is: point)
      #expect(abs(mean.value - (3 * point - 2)) < 1e-9)
      #expect(mean.standardError < 1e-9)
    }
  }

  @Test("at a value that many futures share it is their mean: of 2, 4, 9 it is 5, with an error of √13/√3")
  func shared() {
    let input = [0.0, 1, 0, 1, 0, 1]
    let mean = ConditionalMean(of: [2, 50, 4, 60, 9, 70], where: RankedColumn(input), is: 0)
    #expect(mean.value == 5)
    // Deviations −3, −1, 4: 26/2 = 13.
    #expect(abs(mean.standardError - (13.0 / 3).squareRoot()) < 1e-12)
  }

  @Test("its error tells how far it is off: 95 of 100 samples hold the truth within 1.96 of them")
  func coverage() {
    var held = 0
    for seed in 0..<400 {
      var dice = Dice(1_000 + seed)
      let input = dice.uniforms(1_000)
      let outcome = input.map { 2 * $0 + dice.normal() }
      let mean = ConditionalMean(of: outcome, where: RankedColumn(input), is: 0.1)
      if abs(mean.value - 0.2) <= 1.96 * mean.standardError { held += 1 }
    }
    #expect((362...397).contains(held), "\(held)")
  }

  @Test("of very few futures it is their mean or line, without an error; of none it is nothing")
  func few() {
    #expect(ConditionalMean(of: [], where: RankedColumn([]), is: 1).value.isNaN)
    let one = ConditionalMean(of: [4], where: RankedColumn([1]), is: 2)
    #expect(one.value == 4 && one.standardError.isNaN)
  }
}
