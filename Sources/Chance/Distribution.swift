/// What is not known for certain: which values can occur, and how likely they are.
///
/// A distribution exists only if it could be checked: its makers throw a `DistributionProblem` instead of making one
/// whose draws would be wrong. It answers questions one at a time; a plan's draws go through `DrawTable`.
public struct Distribution: Hashable, Sendable {
  let law: Law
  let wording: Wording

  /// Every distribution passes here: its rarest drawn values must be finite, and inverting must lead back.
  init(checking law: Law, wording: Wording) throws(DistributionProblem) {
    _ = GSLErrors.areReturned
    self.law = law
    self.wording = wording
    try checkDraws()
  }

  /// Equal distributions give equal values; how they were written makes no difference.
  public static func == (one: Distribution, other: Distribution) -> Bool { one.law == other.law }

  /// Consistent with `==`.
  public func hash(into hasher: inout Hasher) { hasher.combine(law) }
}

extension Distribution {
  /// The share of outcomes at or below x, 0…1.
  public func cdf(_ x: Double) -> Double { law.family.cdf(x) }

  /// The share of outcomes above x, 0…1; precise where it is tiny.
  public func survival(_ x: Double) -> Double { law.family.survival(x) }

  /// The value below which a share u of outcomes lies, 0 < u < 1; the inverse of `cdf`.
  public func quantile(_ u: Double) -> Double { law.family.quantile(Level(below: u)) }

  /// The value above which a share s of outcomes lies, 0 < s < 1; the inverse of `survival`.
  public func quantile(above s: Double) -> Double { law.family.quantile(Level(above: s)) }

  /// The expected value; infinite where the upper tail of a bounded metalog is too heavy to have one.
  public var mean: Double { law.family.mean }

  /// At least 0; infinite where the upper tail of a bounded metalog is too heavy to have one.
  public var standardDeviation: Double { law.family.standardDeviation }

  /// The least value that can occur; −∞ if there is none.
  public var lowerBound: Double { law.family.lowerBound }

  /// The greatest value that can occur; ∞ if there is none.
  public var upperBound: Double { law.family.upperBound }

  /// The only value that can occur, if there is only one.
  public var fixedValue: Double? {
    if case .fixed(let fixed) = law { fixed.value } else { nil }
  }

  /// Whether only one value can occur.
  public var isFixed: Bool { fixedValue != nil }

  /// The same in another unit: every value times a factor above zero.
  public func scaled(by factor: Double) throws(DistributionProblem) -> Distribution {
    try Distribution.checkPositive(.factor, factor)
    return try Distribution(checking: law.scaled(by: factor), wording: wording.scaled(by: factor))
  }
}

/// The families that a distribution can belong to. A PERT is a beta here.
indirect enum Law: Hashable, Sendable {
  case fixed(Fixed)
  case normal(Normal)
  case lognormal(Lognormal)
  case uniform(Uniform)
  case triangular(Triangular)
  case beta(Beta)
  case gamma(Gamma)
  case weibull(Weibull)
  case exponential(Exponential)
  case metalog(Metalog)
  case discrete(Discrete)
  case empirical(Empirical)
  case truncated(Truncated)

  var family: any Family {
    switch self {
    case .fixed(let family): family
    case .normal(let family): family
    case .lognormal(let family): family
    case .uniform(let family): family
    case .triangular(let family): family
    case .beta(let family): family
    case .gamma(let family): family
    case .weibull(let family): family
    case .exponential(let family): family
    case .metalog(let family): family
    case .discrete(let family): family
    case .empirical(let family): family
    case .truncated(let family): family
    }
  }

  func scaled(by factor: Double) -> Law {
    switch self {
    case .fixed(let family): .fixed(family.scaled(by: factor))
    case .normal(let family): .normal(family.scaled(by: factor))
    case .lognormal(let family): .lognormal(family.scaled(by: factor))
    case .uniform(let family): .uniform(family.scaled(by: factor))
    case .triangular(let family): .triangular(family.scaled(by: factor))
    case .beta(let family): .beta(family.scaled(by: factor))
    case .gamma(let family): .gamma(family.scaled(by: factor))
    case .weibull(let family): .weibull(family.scaled(by: factor))
    case .exponential(let family): .exponential(family.scaled(by: factor))
    case .metalog(let family): .metalog(family.scaled(by: factor))
    case .discrete(let family): .discrete(family.scaled(by: factor))
    case .empirical(let family): .empirical(family.scaled(by: factor))
    case .truncated(let family): .truncated(family.scaled(by: factor))
    }
  }
}
