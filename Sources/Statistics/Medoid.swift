/// The one of many points from which all others are nearest: the point with the least sum of distances to them.
///
/// Exact, without looking at all pairs (trimed, Newling and Fleuret 2017): by the triangle inequality, a point that is far
/// from one whose sum is known has a sum of at least so much itself.
package enum Medoid {
  /// Position of the medoid, the first of several; nil if there is no point.
  ///
  /// Each column is divided by its standard deviation. Where a number is missing (NaN) the point counts as the column's
  /// mean, and being absent is a quantity of its own.
  ///
  /// - Parameter columns: one number a point each, as many in every column.
  package static func position(in columns: [[Double]]) -> Int? {
    guard let count = columns.first?.count, count > 0 else { return nil }
    let axes = columns.flatMap { standardized($0) + standardized($0.map { $0.isNaN ? 1 : 0 }) }
    let points = (0..<count).map { point in axes.map { $0[point] } }
    let fromCenter = points.map { norm($0) }
    var leastSums = [Double](repeating: 0, count: count)
    var best: (position: Int, sum: Double)?
    for point in points.indices.sorted(by: { (fromCenter[$0], $0) < (fromCenter[$1], $1) }) {
      if let best, leastSums[point] > best.sum { continue }
      let distances = points.map { distance($0, points[point]) }
      let sum = distances.reduce(0, +)
      if best.map({ (sum, point) < ($0.sum, $0.position) }) ?? true { best = (point, sum) }
      for other in points.indices {
        // Less a hair: rounding must not rule out the medoid.
        let bound = (Double(count) * distances[other] - sum).magnitude * (1 - 1e-9)
        leastSums[other] = max(leastSums[other], bound)
      }
    }
    return best?.position
  }

  /// None if all numbers of the column are the same.
  private static func standardized(_ column: [Double]) -> [[Double]] {
    let moments = Moments(of: column.span)
    guard moments.standardDeviation > 0 else { return [] }
    return [column.map { $0.isNaN ? 0 : ($0 - moments.mean) / moments.standardDeviation }]
  }

  private static func norm(_ point: [Double]) -> Double { point.reduce(0) { $0 + $1 * $1 }.squareRoot() }

  private static func distance(_ one: [Double], _ other: [Double]) -> Double {
    var sum = 0.0
    for axis in one.indices { sum += (one[axis] - other[axis]) * (one[axis] - other[axis]) }
    return sum.squareRoot()
  }
}
