import Statistics
import Testing

@Suite("Natural cubic splines")
struct NaturalSplineTests {
  private func value(_ spline: NaturalSpline, _ values: [Double], at point: Double) -> Double {
    zip(spline.weights(at: point), values).reduce(0) { $0 + $1.0 * $1.1 }
  }

  @Test("go through their values at the knots, and weights add up to 1 everywhere")
  func interpolates() {
    let spline = NaturalSpline(knots: [-2, 0, 1, 4])
    for (knot, expected) in zip(spline.knots, [3.0, -1, 5, 2]) {
      #expect((value(spline, [3, -1, 5, 2], at: knot) - expected).magnitude < 1e-12)
    }
    for point in [-9.0, -2, -0.7, 0.4, 3, 4, 11] {
      #expect((spline.weights(at: point).reduce(0, +) - 1).magnitude < 1e-12)
    }
  }

  @Test("are a straight line where the values lie on one, beyond the ends too")
  func straight() {
    let spline = NaturalSpline(knots: [-2, 0, 1, 4])
    let values = spline.knots.map { 3 - 2 * $0 }
    for point in [-7.0, -1, 0.3, 2.2, 9] {
      #expect((value(spline, values, at: point) - (3 - 2 * point)).magnitude < 1e-12)
    }
  }

  @Test("of three knots are the curve worked out by hand")
  func byHand() {
    // Knots 0, 1, 2, values 0, 1, 0: M₁·(1 + 1)/3 = (0 − 1) − (1 − 0) = −2, so M₁ = −3; at ½:
    // ½ + M₁·(½³ − ½)/6 = 0.5 + 0.1875 = 0.6875. Slope at 0: 1 − M₁/6 = 1.5, so at −1 it is −1.5.
    let spline = NaturalSpline(knots: [0, 1, 2])
    #expect((value(spline, [0, 1, 0], at: 0.5) - 0.6875).magnitude < 1e-12)
    #expect((value(spline, [0, 1, 0], at: -1) + 1.5).magnitude < 1e-12)
    #expect((value(spline, [0, 1, 0], at: 3) + 1.5).magnitude < 1e-12)
  }

  @Test("have fewer knots over few different values, and none over one")
  func fewValues() {
    #expect(NaturalSpline(over: [1, 1, 1]) == nil)
    #expect(NaturalSpline(over: [1, 2, 1, 2, 2])?.knots == [1, 2])
    // Nearly always the same: the knots are then the least and the greatest.
    #expect(NaturalSpline(over: Array(repeating: 0, count: 999) + [5])?.knots == [0, 5])
  }
}
