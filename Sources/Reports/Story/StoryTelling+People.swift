import Analysis
import LearningModel

extension StoryTelling {
  /// Members of a role who leave in the same week, and what became of their seats.
  mutating func tellDeparture(_ role: ID<Role>, _ position: Int) {
    guard case .left(_, let seat) = events[position].happening else { return }
    let number = departures[role.index]
    let which = number > 1 ? " (the \(words.ordinal(number)))" : ""
    let text = "\(capitalized(words.aRole(role))) left\(which)"
    say(text + fate(of: seat, after: position) + ".", events[position])
  }

  /// A seat without a member that nobody has left: vacant from the beginning, or added.
  mutating func tellVacancy(_ role: ID<Role>, _ seat: ID<Seat>, _ position: Int) {
    let event = events[position]
    let fate = fate(of: seat, after: position - 1)
    let text = "A seat for \(words.aRole(role)) was vacant"
    say(text + (fate.isEmpty ? "; a requisition was opened" : fate) + ".", event)
  }

  /// `; the requisition stayed closed by the hiring freeze until 7 Jun 2027`; nothing if it was opened at once.
  private func fate(of seat: ID<Seat>, after position: Int) -> String {
    var frozen = 0
    var refused = 0
    for event in events[(position + 1)...] where event.happening.seat == seat {
      switch event.happening {
      case .requisitionFrozen: frozen += 1
      case .refused: refused += 1
      case .requisitionOpened:
        return frozen + refused == 0 ? "" : heldUp(frozen, refused) + " until \(words.day(event.week))"
      case .seatClosed: return "; the seat was cut in the week of \(words.day(event.week))"
      default: break
      }
    }
    return frozen + refused == 0 ? "" : heldUp(frozen, refused) + " to the end"
  }

  private func heldUp(_ frozen: Int, _ refused: Int) -> String {
    switch (frozen > 0, refused > 0) {
    case (true, false): "; the requisition stayed closed by a hiring freeze"
    case (false, true): "; the requisition stayed closed for lack of money"
    default: "; the requisition stayed closed by a hiring freeze and for lack of money"
    }
  }

  /// Whether nothing has happened to a seat before that says why it is vacant.
  func isFirst(of seat: ID<Seat>, _ position: Int) -> Bool {
    !events[..<position].contains { $0.happening.seat == seat }
  }

  func joining(_ role: ID<Role>, _ seat: ID<Seat>, _ position: Int) -> String {
    let earlier = events[..<position].filter { $0.happening.seat == seat }
    let opened = earlier.last { if case .requisitionOpened = $0.happening { true } else { false } }
    let frozen = earlier.reversed().prefix { if case .joiningFrozen = $0.happening { true } else { false } }.count
    let after =
      opened.map { ", \(words.weeks(events[position].week - $0.week)) after the requisition was opened" } ?? ""
    let held = frozen == 0 ? "" : "; \(words.weeks(frozen)) of them were a hiring freeze"
    return "\(capitalized(words.aRole(role))) joined\(after)\(held)."
  }
}

extension Happening {
  fileprivate var seat: ID<Seat>? {
    switch self {
    case .left(_, let seat), .joined(_, let seat), .requisitionOpened(_, let seat), .requisitionFrozen(_, let seat),
      .joiningFrozen(_, let seat), .seatOpened(_, let seat), .seatClosed(_, let seat, _),
      .refused(.hire(_, let seat), _):
      seat
    default: nil
    }
  }
}
