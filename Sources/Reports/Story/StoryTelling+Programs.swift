import Analysis
import LearningModel

extension StoryTelling {
  /// Programs that start in the same week start in one sentence.
  mutating func tellStarts(_ position: Int) {
    let week = events[position].week
    let all = events.indices.filter { events[$0].week == week && events[$0].happening.startedProgram != nil }
    guard all.first == position else { return }
    let programs = all.compactMap { events[$0].happening.startedProgram }
    let text = listed(programs.map { words.title($0) + waited($0, before: position) }) + " started."
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

  func launch(_ program: ID<Program>, _ position: Int) -> String {
    let text = words.sentence(events[position]) ?? ""
    guard let effect = confidence(after: program, position) else { return text }
    return text.dropLast() + "; \(effect)."
  }

  func interruption(_ program: ID<Program>, _ position: Int) -> String {
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

  func missed(_ program: ID<Program>, _ position: Int) -> String {
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
}

extension Happening {
  fileprivate var startedProgram: ID<Program>? { if case .started(let program) = self { program } else { nil } }
}
