/// The name of a source of chance, hashed once when the plan is built.
///
/// A sentence such as `role/instructional_designer/seat/3/departs` becomes 64 bits by FNV-1a and a finalizer; a thing's
/// purposes and members are derived from it by mixing, so that no string is touched while a future is played.
@frozen
public struct Address: Hashable, Sendable {
  /// The hash: any 64 bits, all equally good.
  public let value: UInt64

  /// The address with this hash, once it is known.
  @inlinable
  public init(value: UInt64) { self.value = value }

  /// The address of a sentence. Stable over runs, machines and versions: results depend on it.
  public init(_ sentence: String) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in sentence.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    self.init(value: Address.mixed(hash))
  }

  /// A part of the thing: its n-th member, or its purpose named by another address. Order matters.
  @inlinable
  public func part(_ n: Int) -> Address {
    Address(value: Address.mixed(value &+ 0x9e37_79b9_7f4a_7c15 &* (UInt64(truncatingIfNeeded: n) &+ 1)))
  }

  /// This thing under a purpose: `program.of(departs)`.
  @inlinable
  public func of(_ purpose: Address) -> Address {
    Address(value: Address.mixed(value ^ (purpose.value &* 0xd6e8_feb8_6659_fd93 &+ 0x2545_f491_4f6c_dd1d)))
  }

  /// The finalizer of SplitMix64 (Steele, Lea, Flood 2014): a bijection that spreads every bit over all.
  @inlinable
  static func mixed(_ bits: UInt64) -> UInt64 {
    var z = bits
    z = (z ^ (z &>> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z &>> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z &>> 31)
  }
}
