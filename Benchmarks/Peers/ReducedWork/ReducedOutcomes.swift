/// What a replication of the reduced work comes to.
public struct ReducedOutcomes: Sendable {
  /// What the outcomes are called, by all peers.
  public static let names = [
    "hours_worked", "stretched_hours", "launched", "on_time", "strikes", "launch_weeks", "absences",
  ]

  /// Of all roles on all programs.
  public var hoursWorked = 0.0
  /// Hours available beyond capacity.
  public var stretchedHours = 0.0
  /// Programs, 0…20.
  public var launched = 0.0
  /// Programs launched by their deadlines, 0…20.
  public var onTime = 0.0
  /// On all programs.
  public var strikes = 0.0
  /// Sum of the weeks of launches.
  public var launchWeeks = 0.0
  /// Weeks that members were away.
  public var absences = 0.0

  /// Nothing yet.
  public init() {}

  /// In the order of the names.
  public var values: [Double] {
    [hoursWorked, stretchedHours, launched, onTime, strikes, launchWeeks, absences]
  }
}

/// FNV-1a over the bytes of every outcome of every replication, in order: equal only if every bit is.
public func digest(of outcomes: [ReducedOutcomes]) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for value in outcomes.lazy.flatMap(\.values) {
    for byte in 0..<8 { hash = (hash ^ (value.bitPattern &>> (8 * UInt64(byte)) & 0xff)) &* 0x0000_0100_0000_01b3 }
  }
  return hash
}
