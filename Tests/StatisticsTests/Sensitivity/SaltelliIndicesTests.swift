import Foundation
import Statistics
import Testing

@Suite("Saltelli's design") struct SaltelliIndicesTests {
  @Test("indices are SALib's on the same outcomes")
  func asSALib() throws {
    for reference in try SensitivityValues.read().designs {
      let design = SaltelliDesign(reference.first, reference.second, mixed: reference.mixed)
      for (input, mixed) in reference.mixed.enumerated() {
        let indices = design.indices(mixed)
        #expect(abs(indices.first.value - reference.S1[input]) < 1e-12, "\(reference.name) \(input)")
        #expect(abs(indices.total.value - reference.ST[input]) < 1e-12, "\(reference.name) \(input)")
      }
    }
  }

  private func design(_ function: KnownFunction, seed: Int, base: Int) -> (SaltelliDesign, [[Double]]) {
    var dice = Dice(seed)
    let first = (0..<base).map { _ in dice.uniforms(function.first.count) }
    let second = (0..<base).map { _ in dice.uniforms(function.first.count) }
    let mixed = function.first.indices.map { input in
      zip(first, second).map { one, other in
        var exchanged = one
        exchanged[input] = other[input]
        return function.value(exchanged)
      }
    }
    return (SaltelliDesign(first.map(function.value), second.map(function.value), mixed: mixed), mixed)
  }

  @Test("total indices of functions with known ones are within their intervals", arguments: [0, 1])
  func knownFunctions(number: Int) {
    let function = [KnownFunction.ishigami, .g][number]
    let (design, mixed) = design(function, seed: 40 + number, base: 4_096)
    for input in mixed.indices {
      let indices = design.indices(mixed[input])
      let (first, total) = (function.first[input], function.total[input])
      #expect(indices.total.interval.low <= total && total <= indices.total.interval.high, "\(function.name) \(input)")
      #expect(abs(indices.total.value - total) < 0.04 && abs(indices.first.value - first) < 0.06)
    }
  }

  @Test("bootstrap intervals hold the total in 95 of 100 designs")
  func coverage() {
    var held = 0
    for seed in 0..<100 {
      let (design, mixed) = design(.ishigami, seed: seed, base: 256)
      let interval = design.indices(mixed[1]).total.interval
      if interval.low <= KnownFunction.ishigami.total[1] && KnownFunction.ishigami.total[1] <= interval.high {
        held += 1
      }
    }
    // 95 ± 4 × 2.2; the bootstrap's own intervals are known to be a little narrow.
    #expect((86...100).contains(held), "\(held)")
  }

  @Test("an input that changes nothing has a total of exactly 0; an outcome that does not vary has nothing but zeros")
  func nothing() {
    let first = (0..<32).map(Double.init)
    let design = SaltelliDesign(first, first.reversed(), mixed: [first])
    #expect(design.indices(first).total.value == 0)
    #expect(design.indices(first).total.interval == ConfidenceInterval(low: 0, high: 0))
    let flat = Array(repeating: 3.0, count: 32)
    #expect(SaltelliDesign(flat, flat, mixed: [flat]).indices(flat).total.value == 0)
  }
}
