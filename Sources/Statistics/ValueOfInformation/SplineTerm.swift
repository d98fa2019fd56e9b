import CGSL

/// How the gains of the alternatives go with one assumption: a smooth curve each, as smooth as futures that it has not
/// seen like it best.
package struct SplineTerm: Sendable {
  let spline: NaturalSpline
  /// Row by row over the futures that count: the weights of all knots but the first, whose value is the constant's.
  let design: [Double]
  /// By alternative, how strongly its curve is held straight.
  private(set) var smoothing: [Double]
  /// How often chance alone would show as much influence on any of the gains, 0…1 (robust Wald test).
  package private(set) var pValue: Double

  /// Columns of the design.
  var width: Int { spline.knots.count - 1 }

  private static let smoothings = [1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1, 10, 1e3]

  /// Nil where it has one value only, or there are too few futures to see a curve.
  ///
  /// - Parameter values: of all futures.
  package init?(_ values: [Double], _ gains: StrategyGains) {
    let values = gains.rows.map { values[$0] }
    guard values.count >= 50, values.allSatisfy(\.isFinite), let spline = NaturalSpline(over: values) else {
      return nil
    }
    self.spline = spline
    let width = spline.knots.count - 1
    var design = [Double](repeating: 0, count: values.count * width)
    for row in values.indices {
      let weights = spline.weights(at: values[row])
      for column in 0..<width { design[row * width + column] = weights[column + 1] }
    }
    self.design = design
    smoothing = []
    pValue = 1
    let alone = AdditiveDesign([(self, nil)], gains)
    smoothing = gains.gains.indices.map { alternative in
      SplineTerm.smoothings.min { one, other in
        alone.heldOutSquares(alternative, smoothing: one) < alone.heldOutSquares(alternative, smoothing: other)
      } ?? 1
    }
    let tests = gains.gains.indices.map { alone.influenceTest($0) }
    pValue = min(1, (tests.min() ?? 1) * Double(max(1, tests.count)))
  }

  /// The penalty on the values of the knots, scaled to the sums of products that it is added to.
  func penalty(_ smoothing: Double, diagonal: Double) -> [Double] {
    let count = spline.knots.count
    var penalty = [Double](repeating: 0, count: width * width)
    for row in 0..<width {
      for column in 0..<width { penalty[row * width + column] = spline.roughness[(row + 1) * count + column + 1] }
    }
    let mean = (0..<width).reduce(0) { $0 + penalty[$1 * width + $1] } / Double(width)
    guard mean > 0 else { return penalty }
    return penalty.map { $0 * smoothing * diagonal / mean }
  }
}
