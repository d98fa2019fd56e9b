/// Two ends and the most likely value between them, with straight lines from it to the ends.
struct Triangular: Family {
  let lowerBound: Double
  let mode: Double  // lowerBound…upperBound
  let upperBound: Double  // > lowerBound

  func cdf(_ x: Double) -> Double {
    if x <= lowerBound { return 0 }
    if x > mode { return 1 - survival(x) }
    return (x - lowerBound) * (x - lowerBound) / (width * (mode - lowerBound))
  }
  func survival(_ x: Double) -> Double {
    if x >= upperBound { return 0 }
    if x <= mode { return 1 - cdf(x) }
    return (upperBound - x) * (upperBound - x) / (width * (upperBound - mode))
  }
  func quantile(_ level: Level) -> Double {
    level.below * width <= mode - lowerBound
      ? lowerBound + (level.below * width * (mode - lowerBound)).squareRoot()
      : upperBound - (level.above * width * (upperBound - mode)).squareRoot()
  }
  var mean: Double { (lowerBound + mode + upperBound) / 3 }
  var standardDeviation: Double {
    let (rise, fall) = (mode - lowerBound, upperBound - mode)
    return ((rise * rise + rise * fall + fall * fall) / 18).squareRoot()
  }
  func scaled(by factor: Double) -> Triangular {
    Triangular(lowerBound: lowerBound * factor, mode: mode * factor, upperBound: upperBound * factor)
  }

  private var width: Double { upperBound - lowerBound }
}

extension Distribution {
  /// Two ends and the most likely value between them; equal ends make it fixed.
  public static func triangular(
    from lower: Double, mode: Double, to upper: Double
  ) throws(DistributionProblem) -> Distribution {
    try checkEnds(lower: lower, upper: upper)
    try checkMode(mode, lower: lower, upper: upper)
    if lower == upper { return try fixed(lower) }
    return try Distribution(
      checking: .triangular(Triangular(lowerBound: lower, mode: mode, upperBound: upper)),
      wording: Wording(.triangular, [Term(lower), Term(mode), Term(upper)]))
  }
}
