import Testing

/// Whether a sample agrees with a closed form: within 4 standard errors, which chance alone exceeds once in 16,000 tests.
/// Seeds are fixed, so that a test that passes goes on passing.
struct Agreement {
  let sample: [Double]

  private var size: Double { Double(sample.count) }
  private var mean: Double { sample.reduce(0, +) / size }
  private var variance: Double { sample.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (size - 1) }

  init(_ sample: [Double]) { self.sample = sample }

  func expectMean(_ expected: Double, variance: Double, at place: SourceLocation = #_sourceLocation) {
    let error = (variance / size).squareRoot()
    #expect(abs(mean - expected) <= 4 * error, "\(mean), expected \(expected) ± \(error)", sourceLocation: place)
  }

  /// The standard error of a variance is √((μ₄ − σ⁴)/n), μ₄ the fourth central moment.
  func expectVariance(_ expected: Double, fourthMoment: Double, at place: SourceLocation = #_sourceLocation) {
    let error = ((fourthMoment - expected * expected) / size).squareRoot()
    #expect(
      abs(variance - expected) <= 4 * error, "\(variance), expected \(expected) ± \(error)", sourceLocation: place)
  }

  /// Mean np, variance npq, μ₄ = npq·(1 + 3·(n − 2)·pq).
  func expectBinomial(_ trials: Int, _ share: Double, at place: SourceLocation = #_sourceLocation) {
    let (n, pq) = (Double(trials), share * (1 - share))
    expectMean(n * share, variance: n * pq, at: place)
    expectVariance(n * pq, fourthMoment: n * pq * (1 + 3 * (n - 2) * pq), at: place)
  }

  /// Mean and variance λ, μ₄ = λ + 3λ².
  func expectPoisson(_ mean: Double, at place: SourceLocation = #_sourceLocation) {
    expectMean(mean, variance: mean, at: place)
    expectVariance(mean, fourthMoment: mean + 3 * mean * mean, at: place)
  }

  /// How often a value comes up: mean p, variance p·(1 − p).
  func expectShare(_ share: Double, of value: Double, at place: SourceLocation = #_sourceLocation) {
    Agreement(sample.map { $0 == value ? 1 : 0 }).expectMean(share, variance: share * (1 - share), at: place)
  }
}
