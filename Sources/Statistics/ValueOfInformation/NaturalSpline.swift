/// A natural cubic spline, told by its values at knots: as smooth as a curve through them can be, straight beyond the
/// first and the last one (Wood, Generalized Additive Models, 2nd ed. 2017, §5.3.1).
package struct NaturalSpline: Sendable {
  /// Rising, at least 2.
  package let knots: [Double]
  /// How its integral of the squared second derivative follows from its values at the knots: row by row, in units of
  /// the distance between the first and the last knot.
  let roughness: [Double]
  /// The second derivative at each knot from the values at all: row by row.
  private let curvatures: [Double]

  /// Through knots at these shares of the column: the outer ones keep the tails from bending the middle.
  private static let shares = [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99]

  /// With knots where the column has its values; fewer of them where it has few different ones. Nil if it has only one.
  package init?(over column: [Double]) {
    let sorted = column.sorted()
    guard let least = sorted.first, let greatest = sorted.last, greatest > least else { return nil }
    var knots: [Double] = []
    for share in NaturalSpline.shares {
      let knot = sorted[Int((share * Double(sorted.count - 1)).rounded())]
      if knots.last.map({ knot > $0 }) ?? true { knots.append(knot) }
    }
    self.init(knots: knots.count > 1 ? knots : [least, greatest])
  }

  /// - Parameter knots: rising, at least 2.
  package init(knots: [Double]) {
    self.knots = knots
    let count = knots.count
    let span = knots[count - 1] - knots[0]
    let gaps = zip(knots.dropFirst(), knots).map { ($0 - $1) / span }
    var curvatures = [Double](repeating: 0, count: count * count)
    var roughness = [Double](repeating: 0, count: count * count)
    let inner = count - 2
    var bends = [Double](repeating: 0, count: inner * inner)
    var differences = [Double](repeating: 0, count: inner * count)
    for row in 0..<inner {
      bends[row * inner + row] = (gaps[row] + gaps[row + 1]) / 3
      if row + 1 < inner {
        bends[row * inner + row + 1] = gaps[row + 1] / 6
        bends[(row + 1) * inner + row] = gaps[row + 1] / 6
      }
      differences[row * count + row] = 1 / gaps[row]
      differences[row * count + row + 1] = -1 / gaps[row] - 1 / gaps[row + 1]
      differences[row * count + row + 2] = 1 / gaps[row + 1]
    }
    let factor = CholeskyFactor(bends, size: inner)
    for column in 0..<count where inner > 0 {
      let solved = factor.solution(of: (0..<inner).map { differences[$0 * count + column] })
      for row in 0..<inner {
        curvatures[(row + 1) * count + column] = solved[row]
        for other in 0..<count { roughness[other * count + column] += differences[row * count + other] * solved[row] }
      }
    }
    self.curvatures = curvatures
    self.roughness = roughness
  }

  /// How much each knot's value counts at a point: the spline there is the sum of values times weights, which add up
  /// to 1.
  package func weights(at point: Double) -> [Double] {
    let count = knots.count
    let span = knots[count - 1] - knots[0]
    let last = count - 2
    let left = max(0, min(last, knots.dropFirst().firstIndex { point < $0 }.map { $0 - 1 } ?? last))
    let gap = (knots[left + 1] - knots[left]) / span
    let inside = min(max(point, knots[0]), knots[count - 1])
    let after = (inside - knots[left]) / span
    let before = gap - after
    // Beyond the ends it goes on with its slope there.
    let beyond = (point - inside) / span
    var weights = [Double](repeating: 0, count: count)
    weights[left] = (before - beyond) / gap
    weights[left + 1] = (after + beyond) / gap
    let leftBend = bend(before, gap) + (beyond < 0 ? -gap / 3 * beyond : gap / 6 * beyond)
    let rightBend = bend(after, gap) + (beyond < 0 ? -gap / 6 * beyond : gap / 3 * beyond)
    for knot in 0..<count {
      weights[knot] += leftBend * curvatures[left * count + knot] + rightBend * curvatures[(left + 1) * count + knot]
    }
    return weights
  }

  private func bend(_ distance: Double, _ gap: Double) -> Double {
    (distance * distance * distance / gap - gap * distance) / 6
  }
}
