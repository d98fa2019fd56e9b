import Chance
import Testing

extension DistributionReference {
  /// Next to an end that is itself rounded, or to one that cuts off what lies beyond, a share is a difference of larger
  /// ones: it is right to the last digits of those, not of its own.
  var shareRounding: Double {
    let isCut = maker != "metalog" && (atLeast != nil || atMost != nil)
    return isCut || maker == "uniform by moments" ? 2e-14 : 0
  }

  /// Means of what is cut and of bounded metalogs are integrals, to ten digits; all others are closed forms.
  var momentTolerance: Double { atLeast == nil && atMost == nil ? 2e-12 : 1e-10 }
}

@Suite("Distributions agree with SciPy and mpmath") struct ReferenceTests {
  @Test(
    "shares below and above a value, to 1e-11 of themselves down to 1e-15",
    arguments: try DistributionReferences.read().distributions)
  func shares(reference: DistributionReference) throws {
    let distribution = try reference.make()
    for point in reference.points {
      let cdf = distribution.cdf(point.value)
      let survival = distribution.survival(point.value)
      #expect(abs(cdf - point.cdf) <= 1e-11 * point.cdf + reference.shareRounding, "at \(point.value)")
      #expect(
        abs(survival - point.survival) <= 1e-11 * point.survival + reference.shareRounding, "above \(point.value)")
    }
  }

  @Test(
    "values of shares from 1e-15 below to 1e-15 above, to 1e-12",
    arguments: try DistributionReferences.read().distributions)
  func values(reference: DistributionReference) throws {
    let distribution = try reference.make()
    for quantile in reference.quantiles {
      let value =
        quantile.fromAbove ? distribution.quantile(above: quantile.share) : distribution.quantile(quantile.share)
      // A share that is wrong by a part of itself moves the value by at most that part of the way to the end.
      let end = quantile.fromAbove ? distribution.upperBound : distribution.lowerBound
      let rounding = end.isFinite ? abs(quantile.value - end) * min(1, reference.shareRounding / quantile.share) : 0
      #expect(
        abs(value - quantile.value) <= 1e-12 * abs(quantile.value) + rounding,
        "\(quantile.share) \(quantile.fromAbove ? "above" : "below")")
    }
  }

  @Test("mean, standard deviation and ends", arguments: try DistributionReferences.read().distributions)
  func moments(reference: DistributionReference) throws {
    let distribution = try reference.make()
    #expect(agrees(distribution.mean, reference.mean, within: reference.momentTolerance))
    #expect(agrees(distribution.standardDeviation, reference.sd, within: reference.momentTolerance))
    #expect(
      reference.lowerBound.map { agrees(distribution.lowerBound, $0, within: 1e-15) }
        ?? (distribution.lowerBound == -.infinity))
    #expect(
      reference.upperBound.map { agrees(distribution.upperBound, $0, within: 1e-15) }
        ?? (distribution.upperBound == .infinity))
  }

  @Test(
    "in another unit every value is multiplied, and shares stay as they were",
    arguments: try DistributionReferences.read().distributions)
  func scaled(reference: DistributionReference) throws {
    let factor = 2_048.0  // a power of two: the values to compare with are not rounded
    let scaled = try reference.make().scaled(by: factor)
    for quantile in reference.quantiles where quantile.share >= 1e-3 {
      let value = quantile.fromAbove ? scaled.quantile(above: quantile.share) : scaled.quantile(quantile.share)
      #expect(agrees(value, factor * quantile.value, within: 1e-11))
    }
    for point in reference.points where min(point.cdf, point.survival) >= 1e-3 {
      #expect(agrees(scaled.cdf(factor * point.value), point.cdf, within: 1e-11))
    }
    #expect(agrees(scaled.mean, factor * reference.mean, within: 1e-10))
    #expect(agrees(scaled.standardDeviation, factor * reference.sd, within: 1e-10))
  }
}

@Suite("Choices and observations agree with SciPy and NumPy") struct DiscreteReferenceTests {
  @Test("choose: SciPy's shares, values and moments; weights that do not add up to 1 are normalized")
  func choices() throws {
    let references = try DistributionReferences.read()
    try check(references.discrete, against: .discrete([(0.7, 0), (0.2, 2), (0.1, 6)]))
    try check(references.discreteOfOddWeights, against: .discrete([(0.5, 1), (3, -2), (1, 11), (0, 5), (4, 3)]))
  }

  private func check(_ reference: ChoiceReference, against distribution: Distribution) {
    var below = 0.0
    for (weight, value) in zip(reference.weights, reference.values) {
      #expect(abs(distribution.cdf(value.nextDown) - below) < 1e-15)
      below += weight
      #expect(abs(distribution.cdf(value) - below) < 1e-15)
      #expect(abs(distribution.survival(value) - (1 - below)) < 1e-15)
    }
    for quantile in reference.quantiles { #expect(distribution.quantile(quantile.share) == quantile.value) }
    #expect(agrees(distribution.mean, reference.mean, within: 1e-14))
    #expect(agrees(distribution.standardDeviation, reference.sd, within: 1e-14))
  }

  @Test("choose: a weight of a billionth of a billionth keeps its digits above, and when the rest is cut off")
  func tinyWeights() throws {
    let rare = try Distribution.discrete([(1, 0), (1e-18, 5), (3e-18, 7)])
    #expect(agrees(rare.survival(0), 4e-18, within: 1e-14))
    #expect(agrees(rare.survival(5), 3e-18, within: 1e-14))
    // Of 1e-18 and 3e-18 a quarter is the first.
    #expect(agrees(try rare.truncated(atLeast: 1).cdf(5), 0.25, within: 1e-14))
  }

  @Test("empirical: NumPy's inverted distribution function, mean and standard deviation")
  func observations() throws {
    let reference = try DistributionReferences.read().empirical
    let distribution = try Distribution.empirical(reference.values)
    for quantile in reference.quantiles { #expect(distribution.quantile(quantile.share) == quantile.value) }
    for value in reference.values {
      let share = Double(reference.values.count { $0 <= value }) / Double(reference.values.count)
      #expect(distribution.cdf(value) == share)
      #expect(distribution.survival(value) == 1 - share)
    }
    #expect(agrees(distribution.mean, reference.mean, within: 1e-15))
    #expect(agrees(distribution.standardDeviation, reference.sd, within: 1e-15))
  }

  @Test("observations and equally likely choices of the same values are the same distribution")
  func observationsAreChoices() throws {
    let observed = try Distribution.empirical([3, 1, 4, 1])
    let chosen = try Distribution.discrete([(1, 3), (2, 1), (1, 4)])
    for share in [0.1, 0.25, 0.5, 0.50001, 0.75, 0.9] { #expect(observed.quantile(share) == chosen.quantile(share)) }
  }
}
