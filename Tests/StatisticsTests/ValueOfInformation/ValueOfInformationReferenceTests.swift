import Foundation
import Statistics
import Testing

/// Against numbers of NumPy, SciPy and statsmodels, made by `ReferenceValues/make_value_of_information.py` from the same
/// samples.
@Suite("Value of information by other people's fits")
struct ValueOfInformationReferenceTests {
  private struct Reference: Decodable {
    struct Spline: Decodable {
      let knots, heights, points, values: [Double]
    }

    let seed: UInt64
    let futures: Int
    let exact, additive: [Double]
    let everything: Double
    let firstWorths: [[Double]]
    let crossings: [Double]
    let spline: Spline
  }

  private func reference(beside test: String = #filePath) throws -> Reference {
    let folder = URL(fileURLWithPath: test).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appendingPathComponent("ReferenceValues/value_of_information.json")
    return try JSONDecoder().decode(Reference.self, from: Data(contentsOf: file))
  }

  /// Three inputs and two noises a future; three strategies, as the script has them.
  private func sample(_ reference: Reference) -> (inputs: [[Double]], worths: [[Double]]) {
    var draws = Draws(reference.seed)
    var inputs: [[Double]] = [[], [], []]
    var worths: [[Double]] = [[], [], []]
    for _ in 0..<reference.futures {
      let x = draws.uniforms(3)
      let noise = draws.uniforms(2).map { 2 * $0 - 1 }
      for input in 0..<3 { inputs[input].append(x[input]) }
      worths[0].append(0)
      worths[1].append(3 * x[0] * x[0] - 1.2 + 0.8 * (x[1] - 0.5) + noise[0])
      worths[2].append(1.5 - 4 * x[0] + 1.2 * (x[1] - 0.5) + 1.5 * noise[1] * (0.5 + x[1]))
    }
    return (inputs, worths)
  }

  @Test(
    "agrees with an additive model of statsmodels on the same futures, and with the exact integral within its error")
  func additive() throws {
    let reference = try reference()
    let (inputs, worths) = sample(reference)
    for future in 0..<2 {
      for strategy in 0..<3 {
        #expect((worths[strategy][future] - reference.firstWorths[future][strategy]).magnitude < 1e-12)
      }
    }
    let gains = StrategyGains(worths, higherIsBetter: true)
    let found = FoundOut(count: 3, groups: [[0, 1]], gains, column: { inputs[$0] })
    #expect((gains.regret.mean - reference.everything).magnitude < 1e-12)
    let values = [found.assumptions[0].value, found.assumptions[1].value, found.groups[0].value]
    for (index, value) in values.enumerated() {
      // Of the same futures: what differs are knots and smoothing, much less than what other futures would change.
      #expect((value.fitted - reference.additive[index]).magnitude < 0.35 * value.fittedError.standardError)
      #expect((value.fitted - reference.exact[index]).magnitude < 3.5 * value.fittedError.standardError)
      #expect((value.heldOut - reference.exact[index]).magnitude < 3.5 * value.heldOutError.standardError)
    }
    #expect(found.assumptions[2].worth == 0)
  }

  @Test("finds the crossings of three strategies where their true means cross")
  func crossings() throws {
    let reference = try reference()
    let (inputs, worths) = sample(reference)
    let found = FoundOut(
      count: 1, groups: [], StrategyGains(worths, higherIsBetter: true), column: { inputs[$0] })
    let ranges = found.assumptions[0].ranges
    #expect(ranges.map(\.strategy) == [2, 0, 1])
    // Curves are known to 0.04 there, the slopes are 4 and 3.8: 0.01 in x, three of them.
    for (range, crossing) in zip(ranges.dropFirst(), reference.crossings) {
      #expect((range.from - crossing).magnitude < 0.03)
    }
  }

  @Test("splines are SciPy's natural cubic splines")
  func spline() throws {
    let reference = try reference().spline
    let spline = NaturalSpline(knots: reference.knots)
    for (point, expected) in zip(reference.points, reference.values) {
      let value = zip(spline.weights(at: point), reference.heights).reduce(0) { $0 + $1.0 * $1.1 }
      #expect((value - expected).magnitude < 1e-12)
    }
  }
}
