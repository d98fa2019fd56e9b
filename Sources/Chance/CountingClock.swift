/// A counting clock of model.md §2: like `Clock`, but what is left of a week's hazard counts toward the next threshold
/// at once. So its rings in a week are Poisson with the hazard as mean.
///
///     clock.advance(by: hazard)
///     while clock.rings(at: address, luck) { … }    // once for each ring of the week
///
/// Hazard and thresholds are summed from the beginning instead of being reset at each ring: subtraction would round, and
/// a greater hazard could then bring a ring a week later.
@frozen
public struct CountingClock: Hashable, Sendable {
  /// Hazard since the clock was started, at least 0.
  public var accumulated: Double
  /// The hazard, counted from the start, at which it rings next.
  public var threshold: Double
  /// How often it has rung: the occurrence of the next threshold.
  public var count: Int

  /// A clock that starts now; its luck is that of the address.
  @inlinable
  public init(at address: Address, _ luck: Luck) {
    accumulated = 0
    count = 0
    threshold = luck.exponential(at: address, occurrence: 0)
  }

  /// Lets a week pass under a hazard of at least 0 and finite.
  @inlinable
  public mutating func advance(by hazard: Double) { accumulated += hazard }

  /// Whether one more ring is due in the hazard that has passed; it is taken then, and the next threshold drawn.
  @inlinable
  public mutating func rings(at address: @autoclosure () -> Address, _ luck: Luck) -> Bool {
    guard accumulated >= threshold else { return false }
    count += 1
    threshold += luck.exponential(at: address(), occurrence: count)
    return true
  }

  /// Lets a week pass and takes all of its rings; how many they were.
  @inlinable
  public mutating func advance(by hazard: Double, at address: Address, _ luck: Luck) -> Int {
    let before = count
    advance(by: hazard)
    while rings(at: address, luck) {}
    return count - before
  }
}
