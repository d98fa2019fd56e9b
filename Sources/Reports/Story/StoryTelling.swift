import Analysis
import LearningModel
import Quantities

/// Turns the events of a future into sentences: a strike with all that it brought, a departure with what became of the
/// vacancy, a month's incidents and refusals in one.
struct StoryTelling {
  let words: StoryWords
  let events: [Chronicle.Event]
  private let consequences: [[Int]]  // by position of an event, what it brought
  /// How often each role's members left so far.
  var departures: [Int]
  var sentences: [StorySentence] = []

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

  mutating func say(_ text: String, _ event: Chronicle.Event, also program: ID<Program>? = nil) {
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
  func confidence(after program: ID<Program>, _ position: Int) -> String? {
    let week = events[position].week
    for event in events[position...].prefix(while: { $0.week == week }) {
      if case .confidenceMoved(let sponsor, program, let from, let to) = event.happening {
        return words.confidence(sponsor, from, to)
      }
    }
    return nil
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
}
