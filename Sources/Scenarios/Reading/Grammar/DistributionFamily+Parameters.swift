package import Chance

/// What the parentheses of a family take in a scenario, and how the distribution is made of it.
struct ParameterForm: Sendable {
  let parameters: [Parameter]
  /// Takes the values in the order of the parameters, in the unit that is calculated with.
  let make: @Sendable ([Double]) throws(DistributionProblem) -> Distribution

  init(
    _ parameters: [Parameter], _ make: @escaping @Sendable ([Double]) throws(DistributionProblem) -> Distribution
  ) {
    self.parameters = parameters
    self.make = make
  }

  /// A parameter by name.
  enum Parameter: String, Hashable, Sendable {
    case mean, sd, min, mode, max, a, b, shape, scale

    /// Whether it is a plain number that stays as it is when the unit changes.
    var isShape: Bool { self == .a || self == .b || self == .shape }
  }
}

extension DistributionFamily {
  /// Every family that has a name in scenarios; a fixed value is written as a number.
  static let written = allCases.filter { $0 != .fixed }

  static let names = written.map(\.rawValue)

  init?(written word: String) {
    guard let family = DistributionFamily(rawValue: word.lowercased()), family != .fixed else { return nil }
    self = family
  }

  /// The sets of parameters that determine a distribution; without names the first set counts, in this order.
  var forms: [ParameterForm] {
    switch self {
    case .normal: [spread { (mean, sd) throws(DistributionProblem) in try .normal(mean: mean, standardDeviation: sd) }]
    case .lognormal:
      [spread { (mean, sd) throws(DistributionProblem) in try .lognormal(mean: mean, standardDeviation: sd) }]
    case .uniform:
      [
        ParameterForm([.min, .max]) { values throws(DistributionProblem) in try .uniform(from: values[0], to: values[1])
        },
        spread { (mean, sd) throws(DistributionProblem) in try .uniform(mean: mean, standardDeviation: sd) },
      ]
    case .triangular:
      [
        ParameterForm([.min, .mode, .max]) { values throws(DistributionProblem) in
          try .triangular(from: values[0], mode: values[1], to: values[2])
        }
      ]
    case .pert:
      [
        ParameterForm([.min, .mode, .max]) { values throws(DistributionProblem) in
          try .pert(from: values[0], mode: values[1], to: values[2])
        }
      ]
    case .beta:
      [
        ParameterForm([.a, .b]) { values throws(DistributionProblem) in try .beta(values[0], values[1]) },
        spread { (mean, sd) throws(DistributionProblem) in try .beta(mean: mean, standardDeviation: sd) },
      ]
    case .gamma, .weibull, .exponential: formsWithScale
    case .metalog, .discrete, .empirical, .fixed: []
    }
  }

  private var formsWithScale: [ParameterForm] {
    switch self {
    case .gamma:
      [
        ParameterForm([.shape, .mean]) { values throws(DistributionProblem) in
          try .gamma(shape: values[0], mean: values[1])
        },
        ParameterForm([.shape, .scale]) { values throws(DistributionProblem) in
          try .gamma(shape: values[0], scale: values[1])
        },
        spread { (mean, sd) throws(DistributionProblem) in try .gamma(mean: mean, standardDeviation: sd) },
      ]
    case .weibull:
      [
        ParameterForm([.shape, .scale]) { values throws(DistributionProblem) in
          try .weibull(shape: values[0], scale: values[1])
        },
        ParameterForm([.shape, .mean]) { values throws(DistributionProblem) in
          try .weibull(shape: values[0], mean: values[1])
        },
        spread { (mean, sd) throws(DistributionProblem) in try .weibull(mean: mean, standardDeviation: sd) },
      ]
    case .exponential:
      [ParameterForm([.mean]) { values throws(DistributionProblem) in try .exponential(mean: values[0]) }]
    default: []
    }
  }

  private func spread(
    _ make: @escaping @Sendable (Double, Double) throws(DistributionProblem) -> Distribution
  ) -> ParameterForm {
    ParameterForm([.mean, .sd]) { values throws(DistributionProblem) in try make(values[0], values[1]) }
  }
}

/// How a distribution is made through percentiles in place of parameters.
struct PercentileForm: Sendable {
  let count: Int
  /// The bounds shape a metalog; the other families are made without and cut at them.
  let make: @Sendable ([Percentile], _ least: Double?, _ most: Double?) throws(DistributionProblem) -> Distribution
}

extension DistributionFamily {
  /// Nil if percentiles cannot stand for the parameters.
  var percentileForm: PercentileForm? {
    switch self {
    case .normal: pair { (one, other) throws(DistributionProblem) in try .normal(through: one, other) }
    case .lognormal: pair { (one, other) throws(DistributionProblem) in try .lognormal(through: one, other) }
    case .uniform: pair { (one, other) throws(DistributionProblem) in try .uniform(through: one, other) }
    case .beta: pair { (one, other) throws(DistributionProblem) in try .beta(through: one, other) }
    case .gamma: pair { (one, other) throws(DistributionProblem) in try .gamma(through: one, other) }
    case .weibull: pair { (one, other) throws(DistributionProblem) in try .weibull(through: one, other) }
    case .exponential:
      PercentileForm(count: 1) { percentiles, _, _ throws(DistributionProblem) in
        try .exponential(through: percentiles[0])
      }
    case .metalog:
      PercentileForm(count: 3) { percentiles, least, most throws(DistributionProblem) in
        try .metalog(through: percentiles, atLeast: least, atMost: most)
      }
    case .triangular, .pert, .discrete, .empirical, .fixed: nil
    }
  }

  private func pair(
    _ make: @escaping @Sendable (Percentile, Percentile) throws(DistributionProblem) -> Distribution
  ) -> PercentileForm {
    PercentileForm(count: 2) { percentiles, _, _ throws(DistributionProblem) in
      try make(percentiles[0], percentiles[1])
    }
  }
}

extension DistributionFamily {
  /// One of each way to write it, for messages.
  package var examples: [String] {
    switch self {
    case .fixed: ["10"]
    case .normal: ["normal(10, 2)", "normal(p10: 4, p90: 12)"]
    case .lognormal: ["lognormal(mean: 10, sd: 4)", "lognormal(p10: 4, p90: 12)"]
    case .uniform: ["uniform(2, 5)", "uniform(p10: 2, p90: 5)"]
    case .triangular: ["triangular(2, 3, 7)"]
    case .pert: ["pert(2, 3, 7)"]
    case .beta: ["beta(2, 8)", "beta(p10: 10%, p90: 40%)"]
    case .gamma: ["gamma(shape: 2, mean: 6)", "gamma(p10: 4, p90: 12)"]
    case .weibull: ["weibull(shape: 1.5, scale: 4)", "weibull(p10: 4, p90: 12)"]
    case .exponential: ["exponential(mean: 3)"]
    case .metalog: ["metalog(p10: 4, p50: 6, p90: 14)"]
    case .discrete: ["choose(70%: 0, 20%: 2, 10%: 6)"]
    case .empirical: ["empirical(data/time-to-fill.csv, column: weeks)"]
    }
  }
}
