/// What happened in one future, in the order in which it did: the model's own record of events, for the story of a future.
///
/// The rules note each event where it happens. Ordinary runs keep none of it: a note then costs one test of a constant.
package struct Chronicle: Sendable {
  package private(set) var events: [Event] = []
  package let isKept: Bool
  // Small numbers: the optimizer moves whole worlds about, and this is a part of each.
  private var week: Int32 = 0
  /// Position of the event that brings what happens now, or −1.
  private var cause: Int32 = -1

  package init(isKept: Bool) { self.isKept = isKept }

  /// Something that happened in a week.
  package struct Event: Sendable, Hashable {
    /// Counted from 0.
    package let week: Int
    package let happening: Happening
    /// Position in the chronicle of the event that brought this one: a strike, or a gate that rejected.
    package let cause: Int?
  }

  /// Nothing has happened yet.
  mutating func begin() {
    // An array that never held anything has no storage to keep: emptying it would count references.
    if isKept { events.removeAll(keepingCapacity: true) }
    beginWeek(Week(0))
  }

  mutating func beginWeek(_ week: Week) {
    self.week = Int32(truncatingIfNeeded: week.index)
    cause = -1
  }

  @inline(__always)
  mutating func note(_ happening: Happening) {
    if isKept { keep(happening) }
  }

  /// Notes something that brings all that is noted until `endCause`.
  @inline(__always)
  mutating func beginCause(_ happening: Happening) {
    if isKept {
      keep(happening)
      cause = Int32(truncatingIfNeeded: events.count - 1)
    }
  }

  @inline(__always)
  mutating func endCause() { cause = -1 }

  @inline(never)
  private mutating func keep(_ happening: Happening) {
    events.append(Event(week: Int(week), happening: happening, cause: cause < 0 ? nil : Int(cause)))
  }
}
