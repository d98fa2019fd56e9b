/// A few values, each with its own probability.
struct Discrete: Family {
  let values: [Double]  // rising
  let weights: [Double]  // probability of each value, adding up to 1
  let sharesBelow: [Double]  // share at or below each value, rising to 1

  /// Choices in any order, with weights that need not add up to 1; choices of equal value are one.
  init(_ choices: [(weight: Double, value: Double)]) {
    let total = choices.reduce(0) { $0 + $1.weight }
    var values: [Double] = []
    var weights: [Double] = []
    for choice in choices.sorted(by: { $0.value < $1.value }) where choice.weight > 0 {
      if values.last == choice.value {
        weights[weights.count - 1] += choice.weight
      } else {
        values.append(choice.value)
        weights.append(choice.weight)
      }
    }
    var sum = 0.0
    var shares = weights.map { weight in
      sum += weight
      return min(1, sum / total)
    }
    // Rounding must not leave a gap above the last value.
    if !shares.isEmpty { shares[shares.count - 1] = 1 }
    self.init(values: values, weights: weights.map { $0 / total }, sharesBelow: shares)
  }

  private init(values: [Double], weights: [Double], sharesBelow: [Double]) {
    self.values = values
    self.weights = weights
    self.sharesBelow = sharesBelow
  }

  var lowerBound: Double { values.first ?? .nan }
  var upperBound: Double { values.last ?? .nan }
  func cdf(_ x: Double) -> Double { values.lastIndex { $0 <= x }.map { sharesBelow[$0] } ?? 0 }
  func survival(_ x: Double) -> Double {
    zip(weights, values).reversed().prefix { $0.1 > x }.reduce(0) { $0 + $1.0 }
  }
  func quantile(_ level: Level) -> Double {
    sharesBelow.firstIndex { level.below <= $0 }.map { values[$0] } ?? upperBound
  }
  var mean: Double { weighted { $0 } }
  var standardDeviation: Double {
    let mean = mean
    return weighted { ($0 - mean) * ($0 - mean) }.squareRoot()
  }
  func scaled(by factor: Double) -> Discrete {
    Discrete(values: values.map { $0 * factor }, weights: weights, sharesBelow: sharesBelow)
  }

  private func weighted(_ function: (Double) -> Double) -> Double {
    zip(weights, values).reduce(0) { $0 + $1.0 * function($1.1) }
  }
}

extension Distribution {
  /// A few values, each with a weight of at least 0; weights that do not add up to 1 are normalized. A single value is
  /// fixed.
  public static func discrete(
    _ choices: [(weight: Double, value: Double)]
  ) throws(DistributionProblem) -> Distribution {
    guard !choices.isEmpty else { throw .noChoices }
    var total = 0.0
    for (weight, value) in choices {
      try checkFinite(weight, value)
      guard weight >= 0 else { throw .negative(.weight, weight) }
      total += weight
    }
    try checkFinite(total)
    guard total > 0 else { throw .weightsAddUpToNothing }
    let discrete = Discrete(choices)
    if discrete.values.count == 1 { return try fixed(discrete.values[0]) }
    let terms = zip(discrete.weights, discrete.values).map { Term("\(shortest($0 * 100))%", $1) }
    return try Distribution(checking: .discrete(discrete), wording: Wording(.discrete, terms))
  }
}
