import Statistics

/// When a forecast stops: as soon as all goals are reached, looked at after fixed numbers of futures.
///
/// The numbers depend on nothing but the most that may be played, so that threads and machines stop at the same one. Looks
/// begin late and lie apart: whoever looks often enough will see a narrow interval by luck. Sixteen batches are the fewest
/// whose own spread is known so well that stopping by it leaves 95 of a hundred intervals right.
package struct StoppingRule: Hashable, Sendable {
  package var goals: [PrecisionGoal]
  /// No look before so many futures.
  package var fewest = 0

  package init(_ goals: [PrecisionGoal]) { self.goals = goals }

  package static let firstLook = 16 * Moments.blockLength
  static let step = 4 * Moments.blockLength

  /// 4,096, then each 1,024 more, or a sixteenth more in whole steps where that is more; at last the most.
  package func looks(upTo most: Int) -> [Int] {
    var looks: [Int] = []
    var next = Self.firstLook
    while next < most {
      if next >= fewest { looks.append(next) }
      next += max(1, next / 16 / Self.step) * Self.step
    }
    return looks + [most]
  }
}
