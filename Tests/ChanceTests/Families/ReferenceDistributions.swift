import Chance

extension DistributionReference {
  /// The distribution that the reference describes, by the maker that it names.
  func make() throws -> Distribution {
    if maker == "metalog" {
      let quantiles = stride(from: 0, to: numbers.count, by: 2).map { percentile($0) }
      return try .metalog(through: quantiles, atLeast: atLeast, atMost: atMost)
    }
    let whole = try makeByNumbers() ?? makeThroughPercentiles()
    return try whole.truncated(atLeast: atLeast, atMost: atMost)
  }

  private func makeByNumbers() throws -> Distribution? {
    switch maker {
    case "normal": try .normal(mean: numbers[0], standardDeviation: numbers[1])
    case "lognormal": try .lognormal(mean: numbers[0], standardDeviation: numbers[1])
    case "interval": try .interval(from: numbers[0], to: numbers[1])
    case "share interval": try .shareInterval(from: numbers[1], to: numbers[3])
    case "uniform": try .uniform(from: numbers[0], to: numbers[1])
    case "uniform by moments": try .uniform(mean: numbers[0], standardDeviation: numbers[1])
    case "triangular": try .triangular(from: numbers[0], mode: numbers[1], to: numbers[2])
    case "pert": try .pert(from: numbers[0], mode: numbers[1], to: numbers[2])
    case "beta": try .beta(numbers[0], numbers[1])
    case "beta between": try .beta(numbers[0], numbers[1], from: numbers[2], to: numbers[3])
    case "beta by moments": try .beta(mean: numbers[0], standardDeviation: numbers[1])
    case "gamma": try .gamma(shape: numbers[0], scale: numbers[1])
    case "gamma with mean": try .gamma(shape: numbers[0], mean: numbers[1])
    case "gamma by moments": try .gamma(mean: numbers[0], standardDeviation: numbers[1])
    case "weibull": try .weibull(shape: numbers[0], scale: numbers[1])
    case "weibull with mean": try .weibull(shape: numbers[0], mean: numbers[1])
    case "weibull by moments": try .weibull(mean: numbers[0], standardDeviation: numbers[1])
    case "exponential": try .exponential(mean: numbers[0])
    default: nil
    }
  }

  private func makeThroughPercentiles() throws -> Distribution {
    switch maker {
    case "normal through": try .normal(through: percentile(0), percentile(2))
    case "lognormal through": try .lognormal(through: percentile(0), percentile(2))
    case "uniform through": try .uniform(through: percentile(0), percentile(2))
    case "beta through": try .beta(through: percentile(0), percentile(2))
    case "gamma through": try .gamma(through: percentile(0), percentile(2))
    case "weibull through": try .weibull(through: percentile(0), percentile(2))
    case "exponential through": try .exponential(through: percentile(0))
    default: throw UnknownMaker(name: maker)
    }
  }

  private func percentile(_ place: Int) -> Percentile { Percentile(share: numbers[place], value: numbers[place + 1]) }
}

struct UnknownMaker: Error {
  let name: String
}
