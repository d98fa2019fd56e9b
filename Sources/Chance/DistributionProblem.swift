/// Why a distribution cannot be made from what was given, with the numbers that a message needs. The wording is the
/// reader's: here is only what is wrong.
public enum DistributionProblem: Error, Hashable, Sendable {
  /// A number is infinite or not a number.
  case notFinite(Double)
  /// A standard deviation or a weight is below zero.
  case negative(DistributionParameter, Double)
  /// A shape, a scale or a mean has to be above zero.
  case notPositive(DistributionParameter, Double)
  /// The lower end is above the upper end.
  case endsInWrongOrder(lower: Double, upper: Double)
  /// The most likely value lies outside the ends.
  case modeOutsideEnds(mode: Double, lower: Double, upper: Double)
  /// The mean lies outside the ends, or on one of them.
  case meanOutsideEnds(mean: Double, lower: Double, upper: Double)
  /// No distribution between the ends with this mean spreads so much; `limit` is what the standard deviation must stay below.
  case standardDeviationTooLarge(Double, limit: Double)
  /// A percentile's share is not strictly between 0 and 1.
  case percentileOutOfRange(share: Double)
  /// The same share is given twice.
  case percentileNamedTwice(share: Double)
  /// The higher percentile has the lower value.
  case percentilesInWrongOrder(lower: Percentile, upper: Percentile)
  /// A percentile lies where the family has no outcomes; an end is infinite where the family has none.
  case percentileOutsideSupport(Percentile, lower: Double, upper: Double)
  /// No member of the family, within what can be inverted reliably, has these two percentiles.
  case noSuchMember(DistributionFamily, lower: Percentile, upper: Percentile)
  /// The shape is outside the range in which the inverse is reliable; for the beta the smaller or larger of its two.
  case shapeOutOfRange(DistributionFamily, shape: Double, lower: Double, upper: Double)
  /// A round trip through inverse and distribution function does not return: the numbers are too extreme for the family.
  case notInvertible(DistributionFamily)
  /// The three quantiles are too skewed for a three-term metalog: its density would be negative somewhere (Keelin 2016).
  case infeasibleMetalog(lower: Percentile, middle: Percentile, upper: Percentile)
  /// A metalog takes three quantiles.
  case metalogNeedsThreeQuantiles(given: Int)
  /// `choose` without a choice.
  case noChoices
  /// All weights of `choose` are zero.
  case weightsAddUpToNothing
  /// `empirical` without a value.
  case noValues
  /// Nothing of the distribution lies between the ends; its own support is given.
  case nothingLeft(lower: Double, upper: Double, supportLower: Double, supportUpper: Double)
  /// Its rarest outcomes are too large to count with.
  case tooWide(DistributionFamily)
}

/// A number that shapes a distribution, for messages.
public enum DistributionParameter: String, Hashable, Sendable {
  case mean
  case standardDeviation = "standard deviation"
  case shape
  case scale
  case weight
  case factor
}

/// The name of a family as a scenario file writes it.
public enum DistributionFamily: String, Hashable, Sendable, CaseIterable {
  case fixed, normal, lognormal, uniform, triangular, pert, beta, gamma, weibull, exponential, metalog
  case discrete = "choose"
  case empirical
}
