import Glibc

/// The three-term metalog distribution (Keelin 2016, "The Metalog Distributions", Decision Analysis 13(4)): a quantile
/// function through an expert's three quantiles.
///
/// With L the logistic score ln(y/(1−y)): M(y) = center + spread·L + skew·(y − ½)·L. Unbounded it is M itself; bounded
/// below, lowerBound + e^M; bounded above, upperBound − e^−M; bounded on both sides, the logistic share e^M/(1 + e^M)
/// of the way from the lower to the upper bound.
struct Metalog: Family {
  let center: Double
  let spread: Double  // > 0
  let skew: Double
  var lowerBound = -Double.infinity
  var upperBound = Double.infinity

  func quantile(_ level: Level) -> Double { bounded(score(level)) }
  func cdf(_ x: Double) -> Double { x <= lowerBound ? 0 : x >= upperBound ? 1 : level(of: x).below }
  func survival(_ x: Double) -> Double { x <= lowerBound ? 1 : x >= upperBound ? 0 : level(of: x).above }
  func scaled(by factor: Double) -> Metalog {
    // A log or logit of a distance to a bound: the unit shifts it, or cancels.
    let isHalfBounded = lowerBound.isFinite != upperBound.isFinite
    let isUnbounded = !lowerBound.isFinite && !upperBound.isFinite
    let shift = isHalfBounded ? (lowerBound.isFinite ? log(factor) : -log(factor)) : 0
    let stretch = isUnbounded ? factor : 1
    return Metalog(
      center: center * stretch + shift, spread: spread * stretch, skew: skew * stretch,
      lowerBound: lowerBound * factor, upperBound: upperBound * factor)
  }

  /// M(y).
  private func score(_ level: Level) -> Double {
    center + (spread + skew * (level.isInLowerHalf ? level.below - 0.5 : 0.5 - level.above)) * level.logit
  }

  /// From the scale of M to values.
  private func bounded(_ score: Double) -> Double {
    switch (lowerBound.isFinite, upperBound.isFinite) {
    case (false, false): score
    case (true, false): lowerBound + exp(score)
    case (false, true): upperBound - exp(-score)
    case (true, true):
      score < 0
        ? lowerBound + (upperBound - lowerBound) * exp(score) / (1 + exp(score))
        : upperBound - (upperBound - lowerBound) * exp(-score) / (1 + exp(-score))
    }
  }

  /// From values to the scale of M.
  static func unbounded(_ x: Double, lower: Double, upper: Double) -> Double {
    switch (lower.isFinite, upper.isFinite) {
    case (false, false): x
    case (true, false): log(x - lower)
    case (false, true): -log(upper - x)
    case (true, true): log(x - lower) - log(upper - x)
    }
  }

  /// The inverse of M has no closed form: searched on the logistic scale, where both tails are precise.
  private func level(of x: Double) -> Level {
    let wanted = Metalog.unbounded(x, lower: lowerBound, upper: upperBound)
    func level(logit: Double) -> Level { Level(below: 1 / (1 + exp(-logit)), above: 1 / (1 + exp(logit))) }
    let reach = 700.0  // e⁻⁷⁰⁰ is the end of what a Double can say
    guard let logit = root(between: -reach, and: reach, of: { score(level(logit: $0)) - wanted }) else {
      return wanted < center ? Level(below: 0) : Level(above: 0)
    }
    return level(logit: logit)
  }
}
