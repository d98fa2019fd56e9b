import Analysis
import LearningModel
import Quantities

/// Turns the events of a future into sentences: a strike with all that it brought, a departure with what became of the
/// vacancy, a month's incidents and refusals in one.
struct StoryTelling {
  let words: StoryWords
  private let events: [Chronicle.Event]
  private let consequences: [[Int]]  // by position of an event, what it brought
  /// How often each role's members left so far.
  private var departures: [Int]
  private var sentences: [StorySentence] = []

  init(_ words: StoryWords) {
    self.words = words
    events = words.story.events
    var consequences = [[Int]](repeating: [], count: events.count)
    for (position, event) in events.enumerated() {
      if let cause = event.cause { consequences[cause].append(position) }
    }
    self.consequences = consequences
    departures = Array(repeating: 0, count: words.story.plan.team.names.count)
  }

  /// All sentences in the order of their weeks, a month's own at its end; of the followed program alone, if one is.
  var told: [StorySentence] {
    var telling = self
    for position in events.indices { telling.tell(position) }
    telling.sentences += telling.monthly
    let month = { (sentence: StorySentence) in self.words.calendar.month[min(sentence.week, self.lastWeek)] }
    let ordered = telling.sentences.enumerated().sorted { one, other in
      let (first, second) = (one.element, other.element)
      return (month(first), first.isOfMonth ? 1 : 0, first.isOfMonth ? 0 : first.week, one.offset)
        < (month(second), second.isOfMonth ? 1 : 0, second.isOfMonth ? 0 : second.week, other.offset)
    }.map(\.element)
    guard let followed = words.story.followed else { return ordered }
    return ordered.filter { $0.programs.contains(followed) }
  }

  private var lastWeek: Int { words.calendar.weekCount - 1 }

  private mutating func tell(_ position: Int) {
    let event = events[position]
    switch event.happening {
    case .struck(let entry, let program, let begins):
      if begins == event.week {
        tellStrike(entry, program, position)
      } else if begins > lastWeek {
        let head = words.head(of: entry, on: program, bringing: [])
        say(head + " when nothing of it could be felt any more.", event, also: program)
      }
    case .takesEffect(let entry, let program): tellStrike(entry, program, position)
    case .gateRejected(let program, _):
      let brought = phrases(position, on: program)
      let text = words.sentence(event)?.dropLast() ?? ""
      say(text + (brought.isEmpty ? "." : ": \(brought.joined(separator: ", "))."), event)
    case .left(let role, _):
      departures[role.index] += 1
      tellDeparture(role, position)
    case .joined(let role, let seat): say(joining(role, seat, position), event)
    case .started: tellStarts(position)
    case .launched(let program): say(launch(program, position), event)
    case .interrupted(let program): say(interruption(program, position), event)
    case .deadlineMissed(let program): say(missed(program, position), event)
    case .phaseEnded: if words.story.followed != nil { sayAlone(event) }
    // Told with a departure, with a launch, by the month, or by what follows.
    case .requisitionOpened(let role, let seat): if isFirst(of: seat, position) { tellVacancy(role, seat, position) }
    case .requisitionFrozen(let role, let seat): if isFirst(of: seat, position) { tellVacancy(role, seat, position) }
    case .refused(.hire(let role, let seat), _): if isFirst(of: seat, position) { tellVacancy(role, seat, position) }
    case .refused, .incident, .joiningFrozen, .contractorOrdered, .confidenceMoved, .resumed: break
    default: sayAlone(event)
    }
  }

  // MARK: Saying

  private mutating func sayAlone(_ event: Chronicle.Event) {
    guard event.cause == nil, let text = words.sentence(event) else { return }
    say(text, event)
  }

  private mutating func say(_ text: String, _ event: Chronicle.Event, also program: ID<Program>? = nil) {
    let programs = [event.happening.program, program].compactMap { $0 }
    sentences.append(StorySentence(week: event.week, text: text, programs: Set(programs)))
  }

  // MARK: Strikes

  private mutating func tellStrike(_ entry: ID<Disruption>, _ program: ID<Program>?, _ position: Int) {
    let brought = consequences[position].map { events[$0].happening }
    let head = words.head(of: entry, on: program, bringing: brought)
    var phrases = phrases(position, on: program)
    if let cancelled = brought.compactMap({ $0.cancelledProgram }).first {
      if let effect = confidence(after: cancelled, position) { phrases.append(effect) }
    }
    let effect = phrases.isEmpty ? ", which changed nothing." : ": \(phrases.joined(separator: ", "))."
    let programs = [program].compactMap { $0 } + brought.compactMap(\.program)
    sentences.append(StorySentence(week: events[position].week, text: head + effect, programs: Set(programs)))
  }

  private func phrases(_ position: Int, on program: ID<Program>?) -> [String] {
    consequences[position].compactMap { words.consequence(events[$0], on: program) }
  }

  /// `the COO's confidence fell from 60 % to 57 %`
  private func confidence(after program: ID<Program>, _ position: Int) -> String? {
    let week = events[position].week
    for event in events[position...].prefix(while: { $0.week == week }) {
      if case .confidenceMoved(let sponsor, program, let from, let to) = event.happening {
        return words.confidence(sponsor, from, to)
      }
    }
    return nil
  }

  // MARK: Programs

  /// Programs that start in the same week start in one sentence.
  private mutating func tellStarts(_ position: Int) {
    let week = events[position].week
    let all = events.indices.filter { events[$0].week == week && events[$0].happening.startedProgram != nil }
    guard all.first == position else { return }
    let programs = all.compactMap { events[$0].happening.startedProgram }
    let text = words.list(programs.map { words.title($0) + waited($0, before: position) }) + " started."
    sentences.append(StorySentence(week: week, text: text, programs: Set(programs)))
  }

  /// ` (after 3 weeks of waiting)`
  private func waited(_ program: ID<Program>, before position: Int) -> String {
    for event in events[..<position] {
      if case .waits(program, _) = event.happening {
        return " (after \(words.weeks(events[position].week - event.week)) of waiting)"
      }
    }
    return ""
  }

  private func launch(_ program: ID<Program>, _ position: Int) -> String {
    let text = words.sentence(events[position]) ?? ""
    guard let effect = confidence(after: program, position) else { return text }
    return text.dropLast() + "; \(effect)."
  }

  private func interruption(_ program: ID<Program>, _ position: Int) -> String {
    let text = words.sentence(events[position])?.dropLast() ?? ""
    for event in events[position...] {
      switch event.happening {
      case .resumed(program): return text + " for \(words.weeks(event.week - events[position].week))."
      case .cancelled(program): return text + " before it was cancelled."
      default: continue
      }
    }
    return text + " from then on."
  }

  private func missed(_ program: ID<Program>, _ position: Int) -> String {
    let text = words.sentence(events[position])?.dropLast() ?? ""
    for event in events[..<position].reversed() {
      switch event.happening {
      case .gateBegun(program, let name, let until) where until > events[position].week:
        return text + ": it was in \(words.gate(name))."
      case .sentBack(program, _, _, true): return text + ": it was back in development."
      case .phaseEnded(program, _, let next, let gatesAreDue):
        return text + (gatesAreDue ? ": its gates were next." : ": it was in \(next?.word ?? "its gates").")
      case .started(program): return text + ": it was in analysis."
      default: continue
      }
    }
    return text + ": it had not started."
  }

  // MARK: People

  /// Members of a role who leave in the same week, and what became of their seats.
  private mutating func tellDeparture(_ role: ID<Role>, _ position: Int) {
    guard case .left(_, let seat) = events[position].happening else { return }
    let number = departures[role.index]
    let which = number > 1 ? " (the \(words.ordinal(number)))" : ""
    let text = "\(capitalized(words.aRole(role))) left\(which)"
    say(text + fate(of: seat, after: position) + ".", events[position])
  }

  /// A seat without a member that nobody has left: vacant from the beginning, or added.
  private mutating func tellVacancy(_ role: ID<Role>, _ seat: ID<Seat>, _ position: Int) {
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
  private func isFirst(of seat: ID<Seat>, _ position: Int) -> Bool {
    !events[..<position].contains { $0.happening.seat == seat }
  }

  private func joining(_ role: ID<Role>, _ seat: ID<Seat>, _ position: Int) -> String {
    let earlier = events[..<position].filter { $0.happening.seat == seat }
    let opened = earlier.last { if case .requisitionOpened = $0.happening { true } else { false } }
    let frozen = earlier.reversed().prefix { if case .joiningFrozen = $0.happening { true } else { false } }.count
    let after =
      opened.map { ", \(words.weeks(events[position].week - $0.week)) after the requisition was opened" } ?? ""
    let held = frozen == 0 ? "" : "; \(words.weeks(frozen)) of them were a hiring freeze"
    return "\(capitalized(words.aRole(role))) joined\(after)\(held)."
  }

  // MARK: Months

  private var monthly: [StorySentence] {
    let months = Dictionary(grouping: events) { words.calendar.month[$0.week] }
    return months.keys.sorted().flatMap { month in
      let events = months[month] ?? []
      return MonthTelling(words, events).sentences
    }
  }
}

extension Happening {
  var cancelledProgram: ID<Program>? { if case .cancelled(let program) = self { program } else { nil } }
  var startedProgram: ID<Program>? { if case .started(let program) = self { program } else { nil } }

  var seat: ID<Seat>? {
    switch self {
    case .left(_, let seat), .joined(_, let seat), .requisitionOpened(_, let seat), .requisitionFrozen(_, let seat),
      .joiningFrozen(_, let seat), .seatOpened(_, let seat), .seatClosed(_, let seat, _),
      .refused(.hire(_, let seat), _):
      seat
    default: nil
    }
  }
}
