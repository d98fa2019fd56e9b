/// A range of an assumption in which one strategy is the best on average.
package struct BestRange: Sendable, Equatable {
  /// Position among the strategies.
  package let strategy: Int
  /// In the assumption's unit; the first begins at its P5, the last ends at its P95.
  package let from: Double
  package internal(set) var to: Double

  /// From the P5 to the P95 of an assumption. Another strategy than the preferred one counts as the best only where its lead
  /// is somewhere in the range twice its standard error: a curve that touches the line by noise is no crossing.
  ///
  /// - Parameter values: of all futures.
  static func along(_ term: SplineTerm, _ design: AdditiveDesign, _ values: [Double]) -> [BestRange] {
    let curves = GainCurves(term, design)
    let points = grid(design.gains.rows.map { values[$0] })
    guard let first = points.first, let last = points.last, last > first else { return [] }
    let best = points.map { curves.best(at: $0) }
    var ranges: [(alternative: Int, from: Int, to: Int)] = []
    for (index, alternative) in best.enumerated() {
      if let open = ranges.last, open.alternative == alternative {
        ranges[ranges.count - 1].to = index
      } else {
        ranges.append((alternative, index, index))
      }
    }
    let told = ranges.map { range in
      range.alternative < 0 || (range.from...range.to).contains { curves.isAhead(range.alternative, at: points[$0]) }
        ? range.alternative : -1
    }
    var found: [BestRange] = []
    for (range, alternative) in zip(ranges, told) {
      let strategy = alternative < 0 ? design.gains.preferred : design.gains.alternatives[alternative]
      if found.last?.strategy == strategy { continue }
      let start = range.from == 0 ? first : curves.crossing(points[range.from - 1], points[range.from])
      if !found.isEmpty { found[found.count - 1].to = start }
      found.append(BestRange(strategy: strategy, from: start, to: last))
    }
    return found
  }

  /// Points from P5 to P95, evenly apart.
  private static func grid(_ values: [Double]) -> [Double] {
    var reader = ColumnReader<Double>()
    let (low, high) = (reader.quantile(0.05, values.span), reader.quantile(0.95, values.span))
    return (0...100).map { low + (high - low) * Double($0) / 100 }
  }
}

/// The fitted gains along one assumption, with their errors.
private struct GainCurves {
  private let spline: NaturalSpline
  private let coefficients: [[Double]]
  private let variances: [[Double]]
  private let width: Int

  init(_ term: SplineTerm, _ design: AdditiveDesign) {
    spline = term.spline
    width = design.width
    let gains = design.gains
    let fits = gains.gains.indices.map { design.coefficients($0) }
    coefficients = fits
    variances = gains.gains.indices.map { alternative in
      let residuals = gains.rows.indices.map { gains.gains[alternative][$0] - design.value(fits[alternative], $0) }
      return design.covariance(residuals, design.factor(alternative))
    }
  }

  private func columns(at point: Double) -> [Double] { [1] + spline.weights(at: point).dropFirst() }

  private func gain(_ alternative: Int, at point: Double) -> Double {
    zip(columns(at: point), coefficients[alternative]).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The alternative that is best, −1 for the preferred strategy.
  func best(at point: Double) -> Int {
    var (best, highest) = (-1, 0.0)
    for alternative in coefficients.indices {
      let gain = gain(alternative, at: point)
      if gain > highest { (best, highest) = (alternative, gain) }
    }
    return best
  }

  /// Whether the lead of an alternative over the preferred strategy is twice its standard error.
  func isAhead(_ alternative: Int, at point: Double) -> Bool {
    let columns = columns(at: point)
    var variance = 0.0
    for row in 0..<width {
      for column in 0..<width {
        variance += columns[row] * columns[column] * variances[alternative][row * width + column]
      }
    }
    return gain(alternative, at: point) > 2 * max(0, variance).squareRoot()
  }

  /// Where the best changes between two points.
  func crossing(_ left: Double, _ right: Double) -> Double {
    let before = best(at: left)
    var (low, high) = (left, right)
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if best(at: middle) == before { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
