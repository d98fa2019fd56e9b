/// The mean of an outcome over the futures in which an input has a certain value: one end of a bar of a tornado.
///
/// Of a value that many futures share it is their mean. Else it is a straight line through the tenth of the futures on
/// either side, the nearest counting most (local linear regression with Epanechnikov's weights; Fan and Gijbels 1996).
/// At P10 and P90 a tenth is what there is on the shorter side.
package struct ConditionalMean: Equatable, Sendable {
  /// In the unit of the outcome; NaN without any future.
  package let value: Double
  /// NaN where fewer than three futures tell.
  package let standardError: Double

  private static let reach = 0.1
  /// So many futures of the same value are a sample of their own.
  private static let manyAlike = 0.02

  /// - Parameters:
  ///   - outcome: by future, a value in each.
  ///   - input: of the same futures.
  ///   - point: in the unit of the input.
  package init(of outcome: [Double], where input: RankedColumn, is point: Double) {
    precondition(outcome.count == input.count, "an outcome and an input of the same futures")
    guard input.count > 0 else {
      value = .nan
      standardError = .nan
      return
    }
    let below = Self.places(of: input) { $0 < point }
    let through = Self.places(of: input) { $0 <= point }
    if through - below >= max(2, Int(Double(input.count) * Self.manyAlike)) {
      let alike = (below..<through).map { outcome[input.order[$0]] }
      let moments = Moments(of: alike.span)
      value = moments.mean
      standardError = alike.count > 2 ? moments.standardError : .nan
      return
    }
    let line = LocalLine(outcome, input, point, center: Double(below + through) / 2, Self.reach)
    value = line.value
    standardError = line.standardError
  }

  /// How many places of the order, from its beginning, hold a value that is low enough.
  private static func places(of input: RankedColumn, _ isLow: (Double) -> Bool) -> Int {
    var (lowest, highest) = (0, input.count)
    while lowest < highest {
      let middle = (lowest + highest) / 2
      if isLow(input.value(at: middle)) { lowest = middle + 1 } else { highest = middle }
    }
    return lowest
  }
}

/// A weighted straight line near a point, read at the point.
private struct LocalLine {
  private(set) var value = Double.nan
  private(set) var standardError = Double.nan
  private let futures: [Neighbor]

  /// A future near the point.
  private struct Neighbor {
    let weight: Double
    /// From the point, in the unit of the input.
    let distance: Double
    let outcome: Double
  }

  /// - Parameters:
  ///   - center: the point's place in the order.
  ///   - reach: the share of all futures to either side that counts.
  init(_ outcome: [Double], _ input: RankedColumn, _ point: Double, center: Double, _ reach: Double) {
    let half = max(2.5, reach * Double(input.count))
    let places = max(0, Int((center - half).rounded(.up)))..<min(input.count, Int(center + half))
    futures = places.map { place in
      let apart = (Double(place) + 0.5 - center) / half
      return Neighbor(
        weight: max(0, 1 - apart * apart), distance: input.value(at: place) - point,
        outcome: outcome[input.order[place]])
    }
    fit()
  }

  private mutating func fit() {
    let sum = futures.reduce(0) { $0 + $1.weight }
    let first = futures.reduce(0) { $0 + $1.weight * $1.distance }
    let second = futures.reduce(0) { $0 + $1.weight * $1.distance * $1.distance }
    guard sum > 0 else { return }
    // Of inputs that hardly vary here, only the level can be told.
    let determinant = sum * second - first * first
    let isLine = futures.count > 3 && determinant > 1e-9 * sum * second
    let shares = futures.map { future in
      future.weight * (isLine ? (second - future.distance * first) / determinant : 1 / sum)
    }
    let level = zip(shares, futures).reduce(0) { $0 + $1.0 * $1.1.outcome }
    let slope =
      isLine
      ? futures.reduce(0) { $0 + $1.weight * (sum * $1.distance - first) / determinant * $1.outcome } : 0
    // A line may lead beyond all that was seen, which no mean does: of a promise, above 1.
    let seen = futures.map(\.outcome)
    value = max(seen.min() ?? level, min(seen.max() ?? level, level))
    guard futures.count > 4 else { return }
    let variance = zip(shares, futures).reduce(0) { total, one in
      let residual = one.1.outcome - level - slope * one.1.distance
      return total + one.0 * one.0 * residual * residual
    }
    standardError = (variance * Double(futures.count) / Double(futures.count - 2)).squareRoot()
  }
}
