/// A clock of model.md §2: hazards add up week by week; in the week in which their sum reaches a threshold drawn from
/// the unit exponential distribution it rings, the sum starts again from zero the week after, and a new threshold is
/// drawn. So it rings with probability 1 − exp(−hazard) a week, at most once.
///
/// It draws once a ring, not once a week. Greater hazards bring its n-th ring no later.
@frozen
public struct Clock: Hashable, Sendable {
  /// Hazard since the last ring, at least 0.
  public var accumulated: Double
  /// The hazard at which it rings next, above 0.
  public var threshold: Double
  /// How often it has rung: the occurrence of the next threshold.
  public var rings: Int

  /// A clock that starts now; its luck is that of the address.
  @inlinable
  public init(at address: Address, _ luck: Luck) {
    accumulated = 0
    rings = 0
    threshold = luck.exponential(at: address, occurrence: 0)
  }

  /// Lets a week pass under a hazard of at least 0; whether the clock rings in it.
  @inlinable
  public mutating func advance(by hazard: Double, at address: @autoclosure () -> Address, _ luck: Luck) -> Bool {
    accumulated += hazard
    guard accumulated >= threshold else { return false }
    accumulated = 0
    rings += 1
    threshold = luck.exponential(at: address(), occurrence: rings)
    return true
  }
}
