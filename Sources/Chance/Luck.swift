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
    let uniform = Luck.uniform(of: word(at: address, occurrence: occurrence))
    if isTraced { DrawTrace.note(address, occurrence, uniform) }
    return uniform
  }

  /// The 64 random bits that the uniform is made of.
  @inlinable
  package func word(at address: Address, occurrence: Int = 0) -> UInt64 {
    learncast_philox(UInt64(truncatingIfNeeded: occurrence), replication, address.value, 0, seed, 0).first
  }

  /// The uniform that 64 random bits make, of which the lowest twelve do not count.
  @inlinable
  package static func uniform(of word: UInt64) -> Double { (Double(word &>> 12) + 0.5) * 0x1p-52 }

  /// A chance with this probability happens; a larger probability keeps all that happened with a smaller one.
  @inlinable
  public func happens(_ probability: Double, at address: Address, occurrence: Int = 0) -> Bool {
    uniform(at: address, occurrence: occurrence) < probability
  }

  /// What `happens` tells of up to 64 consecutive occurrences, at less cost: bit n of occurrence `first` + n.
  @inlinable
  public func happens(_ probability: Double, at address: Address, first: Int, count: Int) -> UInt64 {
    precondition(0...64 ~= count, "a bit for each occurrence")
    if isTraced { return eachOf(probability, at: address, first: first, count: count) }
    guard probability < 1 else { return count == 0 ? 0 : UInt64.max &>> UInt64(64 - count) }
    return learncast_philox_below(
      Luck.wordLimit(of: probability), UInt64(truncatingIfNeeded: first), Int32(truncatingIfNeeded: count),
      replication, address.value, seed)
  }

  /// The same one by one, so that every draw is noted.
  @usableFromInline
  func eachOf(_ probability: Double, at address: Address, first: Int, count: Int) -> UInt64 {
    (0..<count).reduce(0) { bits, n in
      bits | (happens(probability, at: address, occurrence: first + n) ? 1 &<< UInt64(n) : 0)
    }
  }

  /// The least word whose uniform is not below a probability less than 1.
  @inlinable
  package static func wordLimit(of probability: Double) -> UInt64 {
    // Uniforms lie half a step above multiples of 2⁻⁵². Nothing is rounded: half steps below 2⁵² are numbers.
    UInt64(max(0, (probability * 0x1p52 - 0.5).rounded(.up))) &<< 12
  }

  /// From the unit exponential distribution, above 0: the threshold of a clock. The luck that is large here is small in
  /// `uniform`.
  public func exponential(at address: Address, occurrence: Int = 0) -> Double {
    -log(uniform(at: address, occurrence: occurrence))
  }
}
