import Statistics
import Testing

@Suite("Goodness of fit")
struct GoodnessOfFitTests {
  @Test(
    "Kolmogorov–Smirnov: SciPy's distance, and its exact p-value to 0.0015 where it is below 5 % and to 0.023 above")
  func kolmogorovSmirnov() throws {
    for reference in try ReferenceValues.read().kolmogorovSmirnov {
      let fit = GoodnessOfFit(kolmogorovSmirnov: reference.numbers) { $0 }
      #expect(abs(fit.statistic - reference.statistic) < 1e-15)
      #expect(abs(fit.pValue - reference.pValue) < (reference.pValue < 0.05 ? 0.0015 : 0.023))
    }
  }

  @Test("chi-square: SciPy's statistic and p-value, with and without a fitted parameter")
  func chiSquare() throws {
    let reference = try ReferenceValues.read().chiSquare
    let fit = GoodnessOfFit(chiSquare: reference.observed, expected: reference.expected)
    #expect(abs(fit.statistic - reference.statistic) < 1e-14)
    #expect(abs(fit.pValue - reference.pValue) < 1e-12)
    let fitted = GoodnessOfFit(chiSquare: reference.observed, expected: reference.expected, fitted: 1)
    #expect(abs(fitted.pValue - reference.pValueWithOneFitted) < 1e-12)
  }

  @Test("numbers from another distribution do not fit")
  func wrongDistribution() {
    let squares = (1...200).map { Double($0 * $0) / 40_401 }
    #expect(GoodnessOfFit(kolmogorovSmirnov: squares, cdf: { $0 }).pValue < 1e-6)
  }
}
