import Glibc

extension Metalog {
  private var isUnbounded: Bool { !lowerBound.isFinite && !upperBound.isFinite }

  /// Closed for the unbounded metalog (Keelin 2016); integrated for bounded ones.
  var mean: Double {
    if isUnbounded { return center + skew / 2 }
    return hasMoment(1) ? meanOverLevels(of: quantile) : (lowerBound.isFinite ? .infinity : -.infinity)
  }

  var standardDeviation: Double {
    if isUnbounded {
      let squares = spread * spread * Double.pi * Double.pi / 3
      return (squares + skew * skew * (1.0 / 12 + Double.pi * Double.pi / 36)).squareRoot()
    }
    guard hasMoment(2) else { return .infinity }
    let mean = mean
    return meanOverLevels { level in (quantile(level) - mean) * (quantile(level) - mean) }.squareRoot()
  }

  /// Toward its open side a metalog bounded on one side falls like a power of the share beyond: the exponent decides.
  private func hasMoment(_ order: Double) -> Bool {
    if lowerBound.isFinite && upperBound.isFinite { return true }
    let exponent = lowerBound.isFinite ? spread + skew / 2 : spread - skew / 2
    return order * exponent < 1
  }
}
