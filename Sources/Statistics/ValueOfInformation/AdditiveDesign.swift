import CGSL

/// The columns of a fit that adds up a constant, the curves of some assumptions, and products of pairs of them; with what
/// is needed to fit it to all futures or to all but a fifth.
struct AdditiveDesign {
  let gains: StrategyGains
  let width: Int
  /// Row by row.
  let rows: [Double]
  /// Of each part of the futures, and of all.
  private let parts: [NormalEquations]
  let all: NormalEquations
  let split: HeldOutParts
  private let terms: [SplineTerm]

  /// - Parameter terms: each with the assumption's values over the futures that count, if its products with others are to
  ///   be columns too.
  init(_ terms: [(term: SplineTerm, values: [Double]?)], _ gains: StrategyGains) {
    self.gains = gains
    self.terms = terms.map(\.term)
    let products = AdditiveDesign.products(terms.compactMap(\.values))
    let width = 1 + terms.reduce(0) { $0 + $1.term.width } + products.count
    var rows = [Double](repeating: 0, count: width * gains.rows.count)
    for row in gains.rows.indices {
      rows[row * width] = 1
      var place = row * width + 1
      for (term, _) in terms {
        for column in 0..<term.width { rows[place + column] = term.design[row * term.width + column] }
        place += term.width
      }
      for product in products.indices { rows[place + product] = products[product][row] }
    }
    let split = HeldOutParts(futures: gains.futures, gains.replicates)
    var parts = [NormalEquations](
      repeating: NormalEquations(width: width, responses: gains.gains.count), count: HeldOutParts.count)
    for (row, future) in gains.rows.enumerated() { parts[split.part(of: future)].add(rows, gains.gains, row: row) }
    self.split = split
    self.parts = parts.map(\.completed)
    all = parts.dropFirst().reduce(parts[0], +).completed
    self.rows = rows
    self.width = width
  }

  /// Of each pair, both standardized.
  private static func products(_ values: [[Double]]) -> [[Double]] {
    let standardized = values.map { column in
      let moments = Moments(of: column.span)
      return column.map { ($0 - moments.mean) / moments.standardDeviation }
    }
    return standardized.indices.flatMap { one in
      standardized.indices.filter { $0 > one }.map { other in
        zip(standardized[one], standardized[other]).map { $0 * $1 }
      }
    }
  }

  // MARK: Fitting

  /// On the diagonal of the terms' places; products carry none.
  private func penalty(_ equations: NormalEquations, _ alternative: Int, smoothing: Double? = nil) -> [Double] {
    var penalty = [Double](repeating: 0, count: width * width)
    var place = 1
    for term in terms {
      let diagonal =
        (0..<term.width).reduce(0) { $0 + equations.gram[(place + $1) * width + place + $1] } / Double(term.width)
      let own = term.penalty(smoothing ?? term.smoothing[alternative], diagonal: diagonal)
      for row in 0..<term.width {
        for column in 0..<term.width {
          penalty[(place + row) * width + place + column] = own[row * term.width + column]
        }
      }
      place += term.width
    }
    return penalty
  }

  func factor(_ alternative: Int) -> CholeskyFactor { all.factor(penalty(all, alternative)) }

  /// Coefficients from all futures.
  func coefficients(_ alternative: Int) -> [Double] { factor(alternative).solution(of: all.products[alternative]) }

  /// Coefficients from all futures but those of a part.
  func coefficients(_ alternative: Int, without part: Int, smoothing: Double? = nil) -> [Double] {
    let rest = all - parts[part]
    return rest.factor(penalty(rest, alternative, smoothing: smoothing)).solution(of: rest.products[alternative])
  }

  /// What a fit so smooth leaves of the gain in futures that it has not seen: sum of squares.
  func heldOutSquares(_ alternative: Int, smoothing: Double) -> Double {
    parts.indices.reduce(0) { sum, part in
      sum + parts[part].residual(coefficients(alternative, without: part, smoothing: smoothing), alternative)
    }
  }

  func value(_ coefficients: [Double], _ row: Int) -> Double {
    var sum = 0.0
    for column in 0..<width { sum += coefficients[column] * rows[row * width + column] }
    return sum
  }

  // MARK: Errors

  /// Sums, row by row of a square matrix, of the products of what moves the coefficients: of futures, or of batches where
  /// only those are independent.
  ///
  /// - Parameters:
  ///   - residuals: over the futures that count.
  ///   - factor: of all sums of products, if residuals are to be those without their own future (HC3: MacKinnon & White 1985).
  func scatter(_ residuals: [Double], leverage factor: CholeskyFactor? = nil) -> [Double] {
    var sums = NormalEquations(width: width, responses: 0)
    if gains.replicates == .batches {
      var scores: [Double] = []
      for (row, future) in gains.rows.enumerated() {
        let place = future / Moments.blockLength * width
        if scores.count < place + width { scores += Array(repeating: 0, count: place + width - scores.count) }
        for column in 0..<width { scores[place + column] += residuals[row] * rows[row * width + column] }
      }
      for batch in 0..<scores.count / width { sums.add(scores, [], row: batch) }
      return sums.completed.gram
    }
    var scores = rows
    let inverse = factor?.inverse
    for row in residuals.indices {
      let leverage = inverse.map { self.leverage(row, $0) } ?? 0
      let moved = residuals[row] / (1 - min(0.99, leverage))
      for column in 0..<width { scores[row * width + column] *= moved }
      sums.add(scores, [], row: row)
    }
    return sums.completed.gram
  }

  /// How much of a row's own fit is its own doing, 0…1.
  private func leverage(_ row: Int, _ inverse: [Double]) -> Double {
    var sum = 0.0
    for one in 0..<width {
      var half = 0.0
      for other in 0..<width { half += inverse[one * width + other] * rows[row * width + other] }
      sum += half * rows[row * width + one]
    }
    return sum
  }

  /// Variance of the coefficients, row by row.
  func covariance(_ residuals: [Double], _ factor: CholeskyFactor, takesLeverage: Bool = false) -> [Double] {
    let scatter = scatter(residuals, leverage: takesLeverage ? factor : nil)
    var half: [[Double]] = []
    for row in 0..<width { half.append(factor.solution(of: Array(scatter[row * width..<(row + 1) * width]))) }
    // half[r] is column r of A⁻¹S; once more from the other side.
    let columns = (0..<width).map { column in factor.solution(of: half.map { $0[column] }) }
    return columns.flatMap { $0 }
  }

  /// How often chance alone would bend the gain of an alternative as much: Wald's test of all coefficients but the
  /// constant, of a fit without penalty, by F.
  func influenceTest(_ alternative: Int) -> Double {
    let count = gains.rows.count
    let slopes = width - 1
    let factor = all.factor([Double](repeating: 0, count: width * width))
    let fitted = factor.solution(of: all.products[alternative])
    let residuals = (0..<count).map { gains.gains[alternative][$0] - value(fitted, $0) }
    let gain = gains.gains[alternative]
    let moments = Moments(of: gain.span)
    // The same gain in every future has nothing that could be explained.
    let scale = moments.standardDeviation
    guard scale > 1e-9 * moments.mean.magnitude, scale > 0, slopes > 0, count > 2 * width else { return 1 }
    guard Moments(of: residuals.span).standardDeviation > 1e-9 * scale else { return 0 }
    let variance = covariance(residuals, factor, takesLeverage: true)
    var inner = [Double](repeating: 0, count: slopes * slopes)
    for row in 0..<slopes {
      for column in 0..<slopes { inner[row * slopes + column] = variance[(row + 1) * width + column + 1] }
    }
    let bent = Array(fitted.dropFirst())
    let statistic = zip(bent, CholeskyFactor(inner, size: slopes).solution(of: bent)).reduce(0) { $0 + $1.0 * $1.1 }
    let independent = gains.replicates == .batches ? (gains.futures + 255) / Moments.blockLength - 1 : count - width
    let left = independent - slopes + 1
    guard left > 0, statistic.isFinite else { return 1 }
    // Hotelling's: few batches know the variance itself only roughly.
    let ratio = statistic * Double(left) / Double(independent * slopes)
    return gsl_cdf_fdist_Q(ratio, Double(slopes), Double(left))
  }
}
