import LearningModel

extension Dice {
  /// Entries with every trigger and every effect, often enough that they meet each other.
  mutating func register(in description: PlanDescription) throws -> [EntryDescription] {
    try (0..<whole(0...10)).map { number in
      let name = "entry\(number)"
      let kinds = Set((0..<one(of: [1, 1, 2, 3])).map { _ in whole(0...14) })
      let effects = try kinds.sorted().map { try effect(kind: $0, of: name, in: description) }
      var entry = EntryDescription(name, try trigger(name, effects, description), effects)
      if happens(0.6) { entry.easedBy = one(of: Practice.allCases) }
      entry.only = only(in: description)
      return entry
    }
  }

  private mutating func trigger(
    _ name: String, _ effects: [EffectDescription], _ description: PlanDescription
  ) throws -> TriggerDescription {
    let brings = effects.contains { if case .newProgram = $0 { true } else { false } }
    // Unplanned programs that bring unplanned programs would flood the portfolio.
    let most = brings ? 3.0 : one(of: [1, 4, 20])
    switch whole(0...5) {
    case 0 where !brings, 1 where !brings: return .eachProgram(rate: try assumed("\(name).rate", 0...most))
    case 2, 3: return .portfolio(rate: try assumed("\(name).rate", 0...most))
    case 4 where !brings: return .after(phases(), probability: try assumed("\(name).probability", 0...1))
    default:
      let week = whole(0...description.calendar.weekCount)
      return .date(week: week, probability: try assumed("\(name).probability", 0...1))
    }
  }

  private mutating func phases() -> [Phase] { some(of: Phase.allCases, 0.4) + [one(of: Phase.allCases)] }

  private mutating func only(in description: PlanDescription) -> OnlyDescription {
    var only = OnlyDescription()
    if happens(0.15) { only.programs = some(of: description.programs.map(\.id)) }
    if happens(0.15) { only.sponsors = some(of: description.sponsors.map(\.name)) }
    if happens(0.15) { only.audiences = some(of: description.organization.audiences.map(\.name)) }
    if happens(0.3) { only.phases = phases() }
    return only
  }

  /// An entry states each kind of effect once at most.
  private mutating func effect(
    kind: Int, of entry: String, in description: PlanDescription
  ) throws -> EffectDescription {
    switch kind {
    case 0: .remainingWork(try draw(-1...1.5))
    case 1: .rework(try draw(0...1))
    case 2: .cancel(try draw(0.3...1))
    case 3: .deadline(try draw(-20...20))
    case 4: one(of: [.priorityTop, .priorityRandom, .priority(try draw(1...20))])
    case 5: .blocked(try draw(0...8))
    case 6: .smeAbsent(try draw(0...8))
    case 7: .review(duration: try draw(0...6), rejects: try draw(0...1), rework: try draw(0...1))
    case 8: .funding(try draw(-1...0.5), lasting: happens(0.5))
    case 9: .hiringFreeze(try draw(0...26))
    case 10: .spendingFreeze(try draw(0...26))
    case 11: .leaderAbsent(try draw(0...26))
    case 12: .deliveryOutage(try draw(0...8))
    case 13: .cost(try draw(0...20_000))
    default: .newProgram(try template(of: entry, in: description))
    }
  }

  private mutating func template(
    of entry: String, in description: PlanDescription
  ) throws -> ProgramDescription {
    let modality = one(of: description.programs.map(\.modality))
    var template = try program("\(entry).template", of: modality, in: description)
    template.startWeek = whole(0...4)
    if happens(0.7) { template.deadlineWeek = whole(0...20) }
    return template
  }
}
