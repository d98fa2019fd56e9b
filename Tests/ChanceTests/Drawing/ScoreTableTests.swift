import Chance
import Testing

/// Gamma and beta are drawn from tables with nodes a sixteenth of a standard deviation apart. The smaller a shape, the
/// further its values spread between two nodes, and the more the interpolation errs.
@Suite("Tables of gamma and beta are as exact as stated over all that luck can reach") struct ScoreTableTests {
  /// The stated bound: the greatest error of a drawn value, relative to the value, by the smaller of its shapes.
  static func bound(of smallestShape: Double) -> Double {
    if smallestShape >= 1 { return 1e-8 }
    return smallestShape >= 0.3 ? 1.5e-7 : 2.5e-6
  }

  static let shapes = [0.1, 0.17, 0.3, 0.55, 1, 1.7, 3, 10, 60, 1_000, 10_000]

  @Test("gamma of every shape from 0.1 to 10,000", arguments: shapes)
  func gamma(shape: Double) throws {
    check(try .gamma(shape: shape, scale: 3), smallestShape: shape)
  }

  @Test(
    "beta of all pairs of shapes from 0.1 to 100,000, and of a million beside 10 and more",
    arguments: shapes + [100_000])
  func beta(first: Double) throws {
    for second in Self.shapes + [100_000] { check(try .beta(first, second), smallestShape: min(first, second)) }
    if first >= 10 { check(try .beta(first, 1_000_000), smallestShape: first) }
  }

  @Test("60 gammas and betas of random shapes")
  func randomShapes() throws {
    let luck = Luck(seed: 5, replication: 0)
    func shape(_ number: Int, _ name: String) -> Double {
      // 0.1 to 10,000, evenly over the orders of magnitude: five of them.
      var shape = 0.1
      for power in 0..<5 { shape *= 1 + 9 * luck.uniform(at: Address(name).part(number), occurrence: power) }
      return min(shape, 10_000)
    }
    for number in 0..<30 {
      let (first, second) = (shape(number, "first"), shape(number, "second"))
      check(try .beta(first, second), smallestShape: min(first, second))
      check(try .gamma(shape: first, mean: 6), smallestShape: first)
    }
  }

  @Test("what is cut off far out in a tail has a table of its own there")
  func truncated() throws {
    check(try .gamma(shape: 2, scale: 3).truncated(atLeast: 300), smallestShape: 2)
    check(try .gamma(shape: 0.5, scale: 3).truncated(atMost: 1e-30), smallestShape: 0.5)
    check(try .beta(2, 8).truncated(atLeast: 0.99), smallestShape: 2)
    check(try .beta(2, 8).truncated(atLeast: 0.2, atMost: 0.2001), smallestShape: 2)
    check(try .beta(0.4, 0.4).truncated(atMost: 1e-20), smallestShape: 0.4)
  }

  private func check(
    _ distribution: Distribution, smallestShape: Double, _ location: SourceLocation = #_sourceLocation
  ) {
    var table = DrawTable()
    let draw = table.add(distribution)
    var worst = 0.0
    for uniform in DrawTableTests.levels {
      let exact = distribution.quantile(uniform)
      let error = abs(table.value(draw, at: uniform) - exact) / exact
      if !(error <= worst) { worst = error }  // so that what is not a number stays
    }
    #expect(worst <= Self.bound(of: smallestShape), "\(distribution)", sourceLocation: location)
  }
}
