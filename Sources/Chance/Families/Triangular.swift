/// Two ends and the most likely value between them, with straight lines from it to the ends.
struct Triangular: Family {
  let lowerBound: Double
  let mode: Double  // lowerBound…upperBound
  let upperBound: Double  // > lowerBound

  func cdf(_ x: Double) -> Double {
    if x <= lowerBound { return 0 }
    if x >= upperBound { return 1 }
    // Past the mode by what has come since: 1 − survival would lose the digits of a small share.
    return x <= mode
      ? (x - lowerBound) * (x - lowerBound) / (width * rise)
      : (rise + (x - mode) * (fall + (upperBound - x)) / fall) / width
  }
  func survival(_ x: Double) -> Double { mirrored.cdf(-x) }
  func quantile(_ level: Level) -> Double {
    level.isInLowerHalf
      ? lowerBound + distance(below: level.below, rise: rise, fall: fall)
      : upperBound - distance(below: level.above, rise: fall, fall: rise)
  }

  /// How far from an end a share of at most a half reaches, where density rises over one distance and falls over another.
  private func distance(below share: Double, rise: Double, fall: Double) -> Double {
    let pastMode = share * width - rise
    if pastMode <= 0 { return (share * width * rise).squareRoot() }
    return rise + pastMode / (1 + (1 - pastMode / fall).squareRoot())
  }
  var mean: Double { (lowerBound + mode + upperBound) / 3 }
  var standardDeviation: Double {
    ((rise * rise + rise * fall + fall * fall) / 18).squareRoot()
  }
  func scaled(by factor: Double) -> Triangular {
    Triangular(lowerBound: lowerBound * factor, mode: mode * factor, upperBound: upperBound * factor)
  }

  private var rise: Double { mode - lowerBound }
  private var fall: Double { upperBound - mode }
  private var width: Double { upperBound - lowerBound }
  private var mirrored: Triangular { Triangular(lowerBound: -upperBound, mode: -mode, upperBound: -lowerBound) }
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
