import LearningModel

// How a strike begins its sentence. Entries of the shipped register are told as people tell them, as long as they did
// what their names say: a scenario may give an entry other effects, and the sentence has to stay true.

extension StoryWords {
  /// `The COO changed their mind about New-manager essentials`
  func head(of entry: ID<Disruption>, on program: ID<Program>?, bringing effects: [Happening]) -> String {
    let name = story.plan.register.names[entry.index]
    if let program, let told = told(name, on: program, effects) { return told }
    if let told = told(name, effects) { return told }
    guard let program, needsProgram(entry) else { return "'\(self.entry(entry))' struck" }
    return "'\(self.entry(entry))' struck \(title(program))"
  }

  private func told(_ name: String, on program: ID<Program>, _ effects: [Happening]) -> String? {
    let asking = sponsor(story.programs[program.index].sponsor)
    switch name {
    case "sponsor-changes-mind": return "\(capitalized(asking)) changed their mind about \(title(program))"
    case "ill-defined-need": return "What \(title(program)) is needed for turned out to be ill-defined"
    case "deadline-shift" where effects.contains(where: \.movesDeadline):
      return "\(capitalized(asking)) moved the date of \(title(program))"
    case "expert-unavailable" where effects.contains(where: \.takesExperts):
      return "The experts for \(title(program)) became unavailable"
    case "legal-review" where effects.contains(where: \.isReview): return "Legal asked to review \(title(program))"
    case "marketing-review" where effects.contains(where: \.isReview):
      return "Marketing asked to review \(title(program))"
    default: return nil
    }
  }

  private func told(_ name: String, _ effects: [Happening]) -> String? {
    switch name {
    case "priority-shift" where effects.contains(where: \.movesRank): "Priorities shifted"
    case "urgent-request" where effects.contains(where: \.bringsProgram): "An urgent request came in"
    case "budget-cut" where effects.contains(where: \.cutsFunds): "The budget was cut"
    case "hiring-freeze" where effects.contains(where: \.freezesHiring): "Hiring was frozen"
    case "leader-leaves" where effects.contains(where: \.takesLeader): "The learning leader left"
    case "platform-outage" where effects.contains(where: \.stopsDelivery): "The platform was out"
    default: nil
    }
  }

  private func needsProgram(_ entry: ID<Disruption>) -> Bool {
    story.plan.register.effects[story.plan.register.entries[entry].effects].contains { $0.needsProgram }
  }
}

extension Happening {
  fileprivate var movesDeadline: Bool { if case .deadlineMoved = self { true } else { false } }
  fileprivate var takesExperts: Bool { if case .expertsAbsent = self { true } else { false } }
  fileprivate var isReview: Bool { if case .gateBegun = self { true } else { false } }
  fileprivate var movesRank: Bool { if case .ranked = self { true } else { false } }
  fileprivate var bringsProgram: Bool { if case .entered = self { true } else { false } }
  fileprivate var freezesHiring: Bool { if case .hiringFrozen = self { true } else { false } }
  fileprivate var takesLeader: Bool { if case .leaderAbsent = self { true } else { false } }
  fileprivate var stopsDelivery: Bool { if case .deliveryStopped = self { true } else { false } }

  fileprivate var cutsFunds: Bool {
    if case .fundingChanged(let share, _, _) = self { share < 0 } else { false }
  }
}
