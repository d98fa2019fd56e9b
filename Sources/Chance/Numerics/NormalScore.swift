import CGSL

/// Φ⁻¹: the standard normal's quantile (Wichura's AS 241 in GSL), from whichever share is smaller.
func normalScore(_ level: Level) -> Double {
  level.isInLowerHalf ? gsl_cdf_ugaussian_Pinv(level.below) : gsl_cdf_ugaussian_Qinv(level.above)
}

/// Φ and its complement at a standard normal score.
func normalLevel(_ score: Double) -> Level {
  Level(below: gsl_cdf_ugaussian_P(score), above: gsl_cdf_ugaussian_Q(score))
}
