/// One value for certain.
struct Fixed: Family {
  let value: Double

  var lowerBound: Double { value }
  var upperBound: Double { value }
  func cdf(_ x: Double) -> Double { x < value ? 0 : 1 }
  func survival(_ x: Double) -> Double { x < value ? 1 : 0 }
  func quantile(_ level: Level) -> Double { value }
  var mean: Double { value }
  var standardDeviation: Double { 0 }
  func scaled(by factor: Double) -> Fixed { Fixed(value: value * factor) }
}

extension Distribution {
  /// One value for certain.
  public static func fixed(_ value: Double) throws(DistributionProblem) -> Distribution {
    try checkFinite(value)
    return try Distribution(checking: .fixed(Fixed(value: value)), wording: Wording(.fixed, [Term(value)]))
  }
}
