import LearningModel
import Quantities

/// What is told of a month as a whole: its incidents, kind by kind, and the money that was not there.
struct MonthTelling {
  private let words: StoryWords
  private let events: [Chronicle.Event]

  /// - Parameter events: all of one month.
  init(_ words: StoryWords, _ events: [Chronicle.Event]) {
    self.words = words
    self.events = events
  }

  var sentences: [StorySentence] {
    let week = events.first?.week ?? 0
    let kinds = words.story.plan.organization.incidents.kinds
    return (kinds.compactMap { incidents($0) } + [shortage].compactMap { $0 }).map { text, programs in
      StorySentence(week: week, isOfMonth: true, text: text, programs: programs)
    }
  }

  /// `3 safety incidents happened: $140k lost; 2 more were prevented: $50k not lost.`
  private func incidents(_ kind: ID<IncidentKind>) -> (String, Set<ID<Program>>)? {
    var (happened, prevented, lost, avoided) = (0, 0, 0.0, 0.0)
    for event in events {
      guard case .incident(kind, let loss, let isPrevented) = event.happening else { continue }
      if isPrevented {
        (prevented, avoided) = (prevented + 1, avoided + loss)
      } else {
        (happened, lost) = (happened + 1, lost + loss)
      }
    }
    guard happened + prevented > 0 else { return nil }
    let name = words.incident(kind) + " incident"
    let some = happened == 0 ? nil : "\(words.counted(happened, name)) happened: \(words.money(lost)) lost"
    let more = happened == 0 ? words.counted(prevented, name) : "\(prevented) more"
    let were = prevented == 1 ? "was" : "were"
    let others = prevented == 0 ? nil : "\(more) \(were) prevented: \(words.money(avoided)) not lost"
    return ([some, others].compactMap { $0 }.joined(separator: "; ") + ".", [])
  }

  /// `Money was short in 3 weeks: for hiring (up to $20k a week) and for seats (up to $4k a week).`
  private var shortage: (String, Set<ID<Program>>)? {
    var weeks: Set<Int> = []
    var programs: Set<ID<Program>> = []
    var byPurpose: [(purpose: String, byWeek: [Int: Money])] = []
    for event in events {
      guard case .refused(let purchase, let amount) = event.happening else { continue }
      weeks.insert(event.week)
      if let program = event.happening.program { programs.insert(program) }
      let purpose = self.purpose(purchase)
      let place = byPurpose.firstIndex { $0.purpose == purpose } ?? byPurpose.count
      if place == byPurpose.count { byPurpose.append((purpose, [:])) }
      byPurpose[place].byWeek[event.week, default: .zero] += amount
    }
    guard !weeks.isEmpty else { return nil }
    let purposes = byPurpose.map { purpose, byWeek in
      "\(purpose) (up to \(words.money(byWeek.values.max() ?? .zero)) a week)"
    }
    return ("Money was short in \(words.weeks(weeks.count)): \(listed(purposes)).", programs)
  }

  private func purpose(_ purchase: Purchase) -> String {
    switch purchase {
    case .hire: "for hiring"
    case .vendor(let program): "for the vendor of \(words.title(program))"
    case .seats: "for seats"
    case .contractors: "for contractors' hours"
    }
  }
}
