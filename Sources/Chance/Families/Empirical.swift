/// Values that were observed, each as likely as any other.
struct Empirical: Family {
  let values: [Double]  // rising

  var lowerBound: Double { values.first ?? .nan }
  var upperBound: Double { values.last ?? .nan }
  func cdf(_ x: Double) -> Double { Double(countUpTo(x)) / Double(values.count) }
  func survival(_ x: Double) -> Double { Double(values.count - countUpTo(x)) / Double(values.count) }
  func quantile(_ level: Level) -> Double {
    values[Empirical.index(at: level.below, of: values.count)]
  }
  var mean: Double { values.reduce(0, +) / Double(values.count) }
  var standardDeviation: Double {
    let mean = mean
    return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)).squareRoot()
  }
  func scaled(by factor: Double) -> Empirical { Empirical(values: values.map { $0 * factor }) }

  /// The first of the rising values at or below which so large a share lies.
  static func index(at share: Double, of count: Int) -> Int {
    max(0, Int((share * Double(count)).rounded(.up)) - 1)
  }

  private func countUpTo(_ x: Double) -> Int { values.lastIndex { $0 <= x }.map { $0 + 1 } ?? 0 }
}

extension Distribution {
  /// Observed values, resampled with equal weights; only equal values are fixed.
  public static func empirical(_ values: [Double]) throws(DistributionProblem) -> Distribution {
    for value in values { try checkFinite(value) }
    let sorted = values.sorted()
    guard let lowest = sorted.first, let highest = sorted.last else { throw .noValues }
    if lowest == highest { return try fixed(lowest) }
    return try Distribution(
      checking: .empirical(Empirical(values: sorted)), wording: Wording(.empirical, sorted.map { Term($0) }))
  }
}
