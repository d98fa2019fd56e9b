import Chance
import Testing

@Suite("Distributions agree with SciPy and mpmath") struct ReferenceTests {
  @Test("shares below and above a value", arguments: try DistributionReferences.read().distributions)
  func shares(reference: DistributionReference) throws {
    let distribution = try reference.make()
    var worst = (0.0, 0.0)
    for point in reference.points {
      let e = abs(distribution.cdf(point.value) / point.cdf - 1), f = abs(distribution.survival(point.value) / point.survival - 1)
      worst = (max(worst.0, e), max(worst.1, f))
    }
    print("WORST shares", worst, reference.name, reference.maker)
  }

  @Test("values", arguments: try DistributionReferences.read().distributions)
  func quantiles(reference: DistributionReference) throws {
    let distribution = try reference.make()
    var worst = 0.0, at = 0.0
    for q in reference.quantiles {
      let v = q.fromAbove ? distribution.quantile(above: q.share) : distribution.quantile(q.share)
      let e = abs(v - q.value) / abs(q.value)
      if !(e <= worst) { worst = e; at = q.share }
    }
    let m = abs(distribution.mean / reference.mean - 1), s = abs(distribution.standardDeviation / reference.sd - 1)
    print("WORST quant", worst, at, "mean", m, "sd", s, reference.name, reference.maker)
    #expect(distribution.lowerBound == reference.lowerBound ?? -.infinity)
    #expect(distribution.upperBound == reference.upperBound ?? .infinity)
  }
}
