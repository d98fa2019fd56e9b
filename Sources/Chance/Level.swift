import Glibc

/// A point of a distribution by probability: the share below it and the share above it, both to full relative precision.
///
/// One number is not enough: 1 − 10⁻²⁰ is 1, so whoever needs the far upper tail (a truncation there, a table's last
/// node) has to say how much lies above.
struct Level: Hashable, Sendable {
  let below: Double  // 0…1
  let above: Double  // 0…1, 1 − below

  init(below: Double, above: Double) {
    self.below = below
    self.above = above
  }

  init(below: Double) { self.init(below: below, above: 1 - below) }

  init(above: Double) { self.init(below: 1 - above, above: above) }

  /// The smaller share is the more precise one.
  var isInLowerHalf: Bool { below <= above }

  /// ln(below/above), the logistic score.
  var logit: Double { log(below) - log(above) }

  /// −ln(above), the unit exponential's quantile.
  var exponentialScore: Double { isInLowerHalf ? -log1p(-below) : -log(above) }

  /// The lowest and the highest level that `Luck.uniform` can reach.
  static let lowestDrawn = Level(below: 0x1p-53)
  static let highestDrawn = Level(above: 0x1p-53)
}
