/// A value and the share of outcomes that lie below it: `p10: 4` says that one outcome in ten is below 4.
public struct Percentile: Hashable, Sendable {
  /// The share of outcomes below the value, 0…1 with both ends excluded.
  public let share: Double
  /// In the input's unit; finite.
  public let value: Double

  /// A percentile as it is written, unchecked: the maker of a distribution checks it.
  public init(share: Double, value: Double) {
    self.share = share
    self.value = value
  }
}

extension Percentile {
  /// The level of the share, for inversion.
  var level: Level { Level(below: share) }

  func scaled(by factor: Double) -> Percentile { Percentile(share: share, value: value * factor) }

  /// Percentiles in the order of their shares; a problem if a share is out of range or named twice, or if values fall.
  static func inOrder(_ percentiles: [Percentile]) throws(DistributionProblem) -> [Percentile] {
    for percentile in percentiles {
      guard percentile.share > 0, percentile.share < 1 else { throw .percentileOutOfRange(share: percentile.share) }
      guard percentile.value.isFinite else { throw .notFinite(percentile.value) }
    }
    let sorted = percentiles.sorted { $0.share < $1.share }
    for (lower, upper) in zip(sorted, sorted.dropFirst()) {
      guard lower.share < upper.share else { throw .percentileNamedTwice(share: upper.share) }
      guard lower.value <= upper.value else { throw .percentilesInWrongOrder(lower: lower, upper: upper) }
    }
    return sorted
  }
}
