/// Pairs of futures that have something in common and differ by luck in all else: what they have in common explains as
/// much of an outcome's variance as they vary together (Sobol 1993; Janon et al. 2014, “pick and freeze”).
///
/// The first of each pair is one of many futures, whose variance is known better than that of the pairs: it serves as a
/// control (Lavenberg and Welch 1981), which takes out how unusual the few happen to be.
package struct PickFreeze: Sendable {
  /// Pairs in which both have the outcome.
  package let count: Int
  /// The share of the variance that what they have in common explains, 0…1 but for noise.
  package let explained: Estimate

  private let firsts: [Double]  // deviations from the mean of all
  private let variance: Double
  private let pairs: [Int]

  package struct Estimate: Equatable, Sendable {
    package let value: Double
    /// NaN with fewer than three pairs.
    package let standardError: Double

    package init(value: Double, standardError: Double) {
      self.value = value
      self.standardError = standardError
    }

    /// 95 %, within 0…1.
    package var interval: ConfidenceInterval {
      let reach = 1.959963984540054 * standardError
      func within(_ share: Double) -> Double { share.isNaN ? share : max(0, min(1, share)) }
      return ConfidenceInterval(low: within(value - reach), high: within(value + reach))
    }

    /// As it is shown: within 0…1.
    package var shown: Double { value.isNaN ? .nan : max(0, min(1, value)) }
  }

  /// - Parameters:
  ///   - all: the outcome of many futures; NaN where one has none.
  ///   - seconds: the outcome of futures that have something in common with the first of them, one each.
  package init(_ all: [Double], _ seconds: [Double]) {
    precondition(seconds.count <= all.count, "more pairs than futures")
    let moments = Moments(of: all.span)
    let known = Double(moments.count)
    variance = moments.standardDeviation * moments.standardDeviation * (known - 1) / known
    pairs = seconds.indices.filter { !all[$0].isNaN && !seconds[$0].isNaN }
    count = pairs.count
    let mean = moments.mean
    firsts = pairs.map { all[$0] - mean }
    explained = Self.explained(
      all.filter { !$0.isNaN }.map { $0 - mean }, firsts, pairs.map { seconds[$0] - mean }, variance)
  }

  /// - Parameters: deviations from the mean of all.
  private static func explained(
    _ all: [Double], _ firsts: [Double], _ seconds: [Double], _ variance: Double
  ) -> Estimate {
    guard variance > 0 else { return Estimate(value: 0, standardError: 0) }
    guard firsts.count > 2 else { return Estimate(value: .nan, standardError: .nan) }
    let apart = zip(firsts, seconds).map { ($0 - $1) * ($0 - $1) / 2 }
    let spread = zip(firsts, seconds).map { ($0 * $0 + $1 * $1) / 2 }
    let spreadVariance = covariance(spread, spread)
    let weight = spreadVariance > 0 ? covariance(apart, spread) / spreadVariance : 0
    let controlled = zip(apart, spread).map { $0 - weight * $1 }
    let rest = (mean(controlled) + weight * variance) / variance
    let squares = all.map { $0 * $0 }
    let ownSquares = firsts.map { $0 * $0 }
    let lever = weight - rest
    let errorSquare =
      covariance(controlled, controlled) / Double(firsts.count)
      + lever * lever * covariance(squares, squares) / Double(all.count)
      + 2 * lever * covariance(controlled, ownSquares) / Double(all.count)
    return Estimate(value: 1 - rest, standardError: max(0, errorSquare).squareRoot() / variance)
  }

  /// What more the common part of these pairs explains than that of others, of the same luck, that have less in common:
  /// known far better than either.
  ///
  /// - Parameters:
  ///   - seconds: those that this was made of.
  ///   - others: of the same replications.
  package func surplus(_ seconds: [Double], over others: [Double]) -> Estimate {
    guard variance > 0 else { return Estimate(value: 0, standardError: 0) }
    let products = zip(pairs, firsts).map { pair, first in first * (seconds[pair] - others[pair]) / variance }
      .filter { !$0.isNaN }
    guard products.count > 2 else { return Estimate(value: .nan, standardError: .nan) }
    let moments = Moments(of: products.span)
    return Estimate(value: moments.mean, standardError: moments.standardError)
  }
}

private func mean(_ numbers: [Double]) -> Double { numbers.reduce(0, +) / Double(numbers.count) }

private func covariance(_ one: [Double], _ other: [Double]) -> Double {
  let (mean, otherMean) = (mean(one), mean(other))
  let sum = zip(one, other).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - otherMean) }
  return sum / Double(max(1, one.count - 1))
}
