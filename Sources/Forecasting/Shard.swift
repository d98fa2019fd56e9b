import Statistics

/// One of several parts of a run that are played apart, perhaps on several machines, and merged afterwards: whole blocks
/// that follow one another.
package struct Shard: Hashable, Sendable {
  /// Which part, from 1.
  package let number: Int
  /// How many parts there are.
  package let count: Int

  /// Nil if there is no such part.
  package init?(number: Int, of count: Int) {
    guard count >= 1, count <= Shard.most, number >= 1, number <= count else { return nil }
    self.number = number
    self.count = count
  }

  /// More parts than anybody has machines; each needs a block of its own.
  package static let most = 10_000

  /// How many parts a run of so many replications may have: each has a block to play, or they are never put together.
  package static func most(of total: Int) -> Int { min(most, blockCount(total)) }

  /// The replications that it plays, counted from 0; none if there are fewer blocks than parts.
  package func replications(of total: Int) -> Range<Int> {
    let blocks = blockCount(total)
    let first = blocks * (number - 1) / count * Moments.blockLength
    let end = blocks * number / count * Moments.blockLength
    return first..<max(first, min(end, total))
  }
}
