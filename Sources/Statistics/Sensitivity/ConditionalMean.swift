/// The mean of an outcome over the futures in which an input has a certain value: one end of a bar of a tornado.
///
/// Of a value that many futures share it is their mean. Else it is a straight line through the tenth of the futures on
/// either side, the nearest counting most (local linear regression with Epanechnikov's weights; Fan and Gijbels 1996): half
/// a tenth beyond P10 no futures are left, so that no end of the input is bent inwards.
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

  /// - Parameters:
  ///   - center: the point's place in the order.
  ///   - reach: the share of all futures to either side that counts.
  init(_ outcome: [Double], _ input: RankedColumn, _ point: Double, center: Double, _ reach: Double) {
    let half = max(2.5, reach * Double(input.count))
    let places = max(0, Int((center - half).rounded(.up)))..<min(input.count, Int(center + half))
    guard !places.isEmpty else { return }
    func weight(_ place: Int) -> Double {
      let distance = (Double(place) + 0.5 - center) / half
      return max(0, 1 - distance * distance)
    }
    var (sum, first, second) = (0.0, 0.0, 0.0)
    for place in places {
      let (weight, distance) = (weight(place), input.value(at: place) - point)
      sum += weight
      first += weight * distance
      second += weight * distance * distance
    }
    guard sum > 0 else { return }
    // Of inputs that hardly vary here, only the level can be told.
    let determinant = sum * second - first * first
    let isLine = places.count > 3 && determinant > 1e-9 * sum * second
    let shares = places.map { place in
      let distance = input.value(at: place) - point
      return isLine ? weight(place) * (second - distance * first) / determinant : weight(place) / sum
    }
    let values = places.map { outcome[input.order[$0]] }
    let level = zip(shares, values).reduce(0) { $0 + $1.0 * $1.1 }
    // A line may lead beyond all that was seen, which no mean does: of a promise, above 1.
    value = max(values.min() ?? level, min(values.max() ?? level, level))
    guard places.count > 4 else { return }
    let slope =
      isLine
      ? zip(places, values).reduce(0) { total, one in
        total + weight(one.0) * (sum * (input.value(at: one.0) - point) - first) / determinant * one.1
      } : 0
    var variance = 0.0
    for (index, place) in places.enumerated() {
      let residual = values[index] - level - slope * (input.value(at: place) - point)
      variance += shares[index] * shares[index] * residual * residual
    }
    standardError = (variance * Double(places.count) / Double(places.count - 2)).squareRoot()
  }
}
