import CGSL

/// The share of an outcome's variance that would go if one input were known: Var(E[Y | X]) / Var(Y), Sobol's first-order
/// index, read from any sample of futures.
///
/// It is the adjusted R² of lines in classes of the input (`InputClasses`), which takes off what lines fit of mere noise
/// (Kelley 1935, ε²; Plischke, Borgonovo and Smith 2013, European Journal of Operational Research 226). Where inputs are
/// correlated it holds what the input shares with its partners.
package struct FirstOrderIndex: Equatable, Sendable {
  /// At most 1; may be a little below 0 where there is no influence.
  package let value: Double
  package let standardError: Double
  /// How often an input without influence would show as much, 0…1: F-test of the lines against one mean.
  package let pValue: Double
  /// 95 %, within 0…1.
  package let interval: ConfidenceInterval

  /// As it is shown: never negative.
  package var shown: Double { value.isNaN ? .nan : max(0, value) }

  /// - Parameters:
  ///   - outcome: by future, a value in each.
  ///   - input: of the same futures, a value in each.
  package init(of outcome: [Double], by input: RankedColumn, _ replicates: Replicates = .replications) {
    precondition(outcome.count == input.count, "an outcome and an input of the same futures")
    let moments = Moments(of: outcome.span)
    let variance = moments.standardDeviation * moments.standardDeviation
    guard variance > 0 else {
      self.init(value: outcome.isEmpty ? .nan : 0, error: 0, pValue: 1, quantile: 0)
      return
    }
    let (usual, best) = ClassLines.following(outcome, input)
    guard outcome.count > best.parameters else {
      self.init(value: .nan, error: .nan, pValue: 1, quantile: .nan)
      return
    }
    self.init(outcome, best, moments, variance, replicates, pValue: usual.pValue(of: moments))
  }

  private init(
    _ outcome: [Double], _ lines: ClassLines, _ moments: Moments, _ variance: Double, _ replicates: Replicates,
    pValue: Double
  ) {
    let count = Double(outcome.count)
    let fitted = Double(lines.parameters - 1)
    let unexplained = lines.squares / (count - Double(lines.parameters))
    let value = 1 - unexplained / variance
    // How much each future moves the estimate. Its spread holds the noise that the lines fit twice over: once is taken
    // off again.
    let moves = outcome.indices.map { future in
      let deviation = outcome[future] - moments.mean
      let residual = lines.residuals[future]
      return (unexplained / variance * deviation * deviation - residual * residual) / variance
    }
    let spread =
      replicates == .batches ? BatchedDeviations(of: moves.span, from: 0).error : MeanError(Moments(of: moves.span))
    let noise = 2 * fitted * (1 - value) * (1 - value) / (count * count)
    let square = spread.standardError * spread.standardError - noise
    self.init(
      value: value, error: max(square, noise).squareRoot(), pValue: pValue,
      quantile: spread.degreesOfFreedom > 0 ? Student.quantile(spread.degreesOfFreedom) : .nan)
  }

  private init(value: Double, error: Double, pValue: Double, quantile: Double) {
    self.value = value
    standardError = error
    self.pValue = pValue
    let reach = quantile * error
    func within(_ share: Double) -> Double { share.isNaN ? share : max(0, min(1, share)) }
    interval = ConfidenceInterval(low: within(value - reach), high: within(value + reach))
  }
}

extension ClassLines {
  /// How often an input without influence would be followed as well: F-test against one mean.
  fileprivate func pValue(of outcome: Moments) -> Double {
    let freedom = Double(outcome.count - parameters)
    let all = Double(outcome.count - 1) * outcome.standardDeviation * outcome.standardDeviation
    guard parameters > 1, freedom > 0 else { return 1 }
    guard squares > 0 else { return 0 }
    let fitted = Double(parameters - 1)
    return gsl_cdf_fdist_Q(max(0, all - squares) / fitted / (squares / freedom), fitted, freedom)
  }
}
