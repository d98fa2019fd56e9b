import Glibc

/// A distribution of a score (a logarithm, a logit) whose density is log-concave, as its inversion needs it.
///
/// GSL's own inverses of gamma and beta return wrong or no numbers for many shapes (beta 2, 1000 above its 99th
/// percentile; beta 5, 1000 nearly everywhere), while its distribution functions are good to nine digits and more.
struct LogConcaveScore {
  let shareBelow: (Double) -> Double
  let shareAbove: (Double) -> Double
  let logDensity: (Double) -> Double
  let mode: Double
  let spread: Double  // of the normal distribution that resembles it, > 0

  /// The score at a level; not a number if it is not found.
  ///
  /// The logarithm of either share is concave in the score. So Newton's method comes from the tail's side without ever
  /// passing the root, wherever it began; once the share's logarithm is off by 1e-8, the next step has all digits.
  func score(at level: Level) -> Double {
    let share = level.isInLowerHalf ? shareBelow : shareAbove
    let wanted = level.isInLowerHalf ? level.below : level.above
    var score = mode + spread * normalScore(level)
    for _ in 0..<100 {
      let reached = share(score)
      guard reached > 1e-300 else {  // too small to compare: it is greater nearer to the mode
        score = (score + mode) / 2
        continue
      }
      let lacking = log(wanted / reached)
      let step = lacking * exp(log(reached) - logDensity(score))
      score += level.isInLowerHalf ? step : -step
      if !(abs(lacking) > 1e-8) { return score }
    }
    return .nan
  }
}
