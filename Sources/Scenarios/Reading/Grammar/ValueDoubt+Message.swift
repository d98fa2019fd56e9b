import Quantities

extension ValueDoubt {
  /// The doubt in whole sentences for a planner.
  package var message: String {
    switch self {
    case .weightsNormalized(let sum):
      "The weights add up to \(percent(sum)), not 100%; they are taken in proportion."
    case .truncatedToRange(let removed, let range):
      "\(percent(removed)) of this lies outside what is allowed, \(range.message); the rest is taken in proportion."
    case .tooWide(let mean, let p95):
      "This is so wide that its mean, \(mean), lies beyond its 95th percentile, \(p95): rare enormous values decide it. Narrow it, or bound it with 'at most'."
    case .fixedAfterAll(let read, let value):
      "\(quoted(read)) leaves nothing uncertain; it is the fixed value \(value)."
    case .scaleOfUpperEndOnly(let lower, let upper):
      "The scale of \(quoted(upper)) does not hold for \(quoted(lower)), which is read as it stands; write it on both ends if both are meant."
    case .bareShare(let read, let percent):
      "\(quoted(read)) without % is read as a multiple of the whole; write \(percent) if a percentage is meant."
    }
  }

  private func percent(_ share: Double) -> String { WrittenUnit(.percent).text(share * 100) }
}
