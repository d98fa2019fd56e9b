import CGSL

/// A quantity over all futures, and how far chance may have moved it: it is worked out once more over each of sixteen
/// equal slices of the futures, and how much the slices differ tells the standard error (the method of batch means;
/// Law, Simulation Modeling and Analysis, 5th ed. 2015, §9.5.3).
///
/// It serves what has no error of its own that could be added up: a median, a share of a difference by Shapley.
package struct SliceEstimate: Hashable, Sendable {
  /// Over all futures; NaN where none has it.
  package let value: Double
  /// Of the value; NaN with fewer than two slices that have it.
  package let standardError: Double
  /// Slices that have the quantity.
  private let slices: Int

  package static let sliceCount = 16

  /// What `reading` gives over all of a column, then over each slice; NaN over a slice without futures.
  package static func readings(of column: [Double], _ reading: ([Double]) -> Double) -> [Double] {
    let ends = (0...sliceCount).map { column.count * $0 / sliceCount }
    return [reading(column)]
      + zip(ends, ends.dropFirst()).map { $0 == $1 ? .nan : reading(Array(column[$0..<$1])) }
  }

  /// - Parameter readings: as `readings(of:_:)` gives them, or sums and differences of such.
  package init(_ readings: some RandomAccessCollection<Double>) {
    value = readings.first ?? .nan
    let known = readings.dropFirst().filter { !$0.isNaN }
    slices = known.count
    standardError = known.count > 1 ? Moments(of: known.span).standardError : .nan
  }

  private init(value: Double, standardError: Double, slices: Int) {
    self.value = value
    self.standardError = standardError
    self.slices = slices
  }

  /// The same value with a further, independent standard error: of orders that were only sampled, say.
  package func blurred(by error: Double) -> SliceEstimate {
    SliceEstimate(
      value: value, standardError: (standardError * standardError + error * error).squareRoot(), slices: slices)
  }

  /// The 95 % interval by Student's t; NaN where there is no standard error.
  package var interval: ConfidenceInterval {
    guard slices > 1 else { return ConfidenceInterval(low: .nan, high: .nan) }
    let reach = gsl_cdf_tdist_Pinv(0.975, Double(slices - 1)) * standardError
    return ConfidenceInterval(low: value - reach, high: value + reach)
  }

  /// How often chance alone would take it as far from zero, 0…1; 1 where nothing is known.
  package var pValue: Double {
    guard slices > 1, value != 0, !value.isNaN else { return 1 }
    if standardError == 0 { return 0 }
    return min(1, 2 * gsl_cdf_tdist_Q((value / standardError).magnitude, Double(slices - 1)))
  }
}
