public import CRandom123
import Glibc

/// The chance of one replication: a pure function of seed, replication, address and occurrence, and of nothing else.
///
/// Philox4x64-10 (Salmon et al. 2011, Random123): key = (seed, 0), counter = (occurrence, replication, address, 0).
@frozen
public struct Luck: Sendable {
  /// The user's seed, any 64 bits: the same seed gives the same luck in every scenario.
  public let seed: UInt64
  /// Which of the possible courses of events, from 0.
  public var replication: UInt64
  /// Whether its draws are noted, for tests (`DrawTrace`).
  @usableFromInline let isTraced: Bool

  /// The luck of one replication under a seed.
  public init(seed: UInt64, replication: UInt64) {
    self.seed = seed
    self.replication = replication
    isTraced = DrawTrace.isAtHand
  }

  /// Uniform on the open interval (0, 1), on a grid of 2⁻⁵² shifted by half a step: neither end can be reached.
  @inlinable
  public func uniform(at address: Address, occurrence: Int = 0) -> Double {
    let block = learncast_philox(
      UInt64(truncatingIfNeeded: occurrence), replication, address.value, 0, seed, 0)
    let uniform = Luck.uniform(of: block.first)
    if isTraced { DrawTrace.note(address, occurrence, uniform) }
    return uniform
  }

  /// The uniform that 64 random bits make, of which the lowest twelve do not count.
  @inlinable
  package static func uniform(of word: UInt64) -> Double { (Double(word &>> 12) + 0.5) * 0x1p-52 }

  /// A chance with this probability happens; a larger probability keeps all that happened with a smaller one.
  @inlinable
  public func happens(_ probability: Double, at address: Address, occurrence: Int = 0) -> Bool {
    uniform(at: address, occurrence: occurrence) < probability
  }

  /// From the unit exponential distribution, above 0: the threshold of a clock. The luck that is large here is small in
  /// `uniform`.
  public func exponential(at address: Address, occurrence: Int = 0) -> Double {
    -log(uniform(at: address, occurrence: occurrence))
  }
}
