extension WilsonInterval {
  /// How far a chance is from a stated one, in standard errors that it would have if that were the true one (the score
  /// test, which the Wilson interval turns round): above zero where it is greater.
  ///
  /// Batches count as so many independent replications as would vary as they do, but never as more than there are: few
  /// batches know their own spread only roughly.
  ///
  /// - Returns: infinite where a stated chance of 0 or 1 was seen to be missed; 0 without replications.
  package func deviations(from stated: Double) -> Double {
    guard count > 0 else { return 0 }
    let difference = chance - stated
    if difference == 0 { return 0 }
    let error = (stated * (1 - stated) / min(worth, Double(count))).squareRoot()
    return error > 0 ? difference / error : difference > 0 ? .infinity : -.infinity
  }
}
