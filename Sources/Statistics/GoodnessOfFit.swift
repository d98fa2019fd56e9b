import CGSL
import Glibc

/// How badly numbers fit a distribution, and how often chance alone would make a fit as bad.
package struct GoodnessOfFit: Equatable, Sendable {
  package let statistic: Double
  /// The probability of a statistic at least this large if the distribution is right.
  package let pValue: Double

  /// Kolmogorov–Smirnov: the greatest distance between the numbers' distribution function and the given one.
  ///
  /// The p-value is Kolmogorov's limit with the correction of Stephens (1970). Against the exact distribution it errs by
  /// less than 0.0015 where it is below 5 %, and by at most 0.023 where it is large, from five numbers on.
  /// - Parameter cdf: continuous; its parameters must not have been fitted to the same numbers.
  package init(kolmogorovSmirnov numbers: [Double], cdf: (Double) -> Double) {
    precondition(!numbers.isEmpty, "no numbers to compare")
    let n = Double(numbers.count)
    var distance = 0.0
    for (rank, number) in numbers.sorted().enumerated() {
      let probability = cdf(number)
      distance = max(distance, Double(rank + 1) / n - probability, probability - Double(rank) / n)
    }
    statistic = distance
    pValue = Self.kolmogorovTail((n.squareRoot() + 0.12 + 0.11 / n.squareRoot()) * distance)
  }

  /// Pearson's chi-square of counts against what is expected of each class.
  ///
  /// - Parameter fitted: parameters that were fitted to the same counts; each takes a degree of freedom.
  package init(chiSquare observed: [Int], expected: [Double], fitted: Int = 0) {
    precondition(observed.count == expected.count && observed.count > fitted + 1, "too few classes")
    var sum = 0.0
    for (count, mean) in zip(observed, expected) {
      precondition(mean > 0, "a class in which nothing is expected")
      sum += (Double(count) - mean) * (Double(count) - mean) / mean
    }
    statistic = sum
    pValue = gsl_cdf_chisq_Q(sum, Double(observed.count - 1 - fitted))
  }

  /// P(K > x) of Kolmogorov's distribution, by the series that converges fast on each side of 1.18.
  private static func kolmogorovTail(_ x: Double) -> Double {
    if x <= 0 { return 1 }
    if x < 1.18 {
      let step = exp(-Double.pi * Double.pi / (8 * x * x))
      let series = step + pow(step, 9) + pow(step, 25) + pow(step, 49)
      return 1 - (2 * Double.pi).squareRoot() / x * series
    }
    let step = exp(-2 * x * x)
    return 2 * (step - pow(step, 4) + pow(step, 9) - pow(step, 16))
  }
}
