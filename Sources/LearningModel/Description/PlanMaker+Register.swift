import Chance

extension PlanMaker {
  mutating func register() throws(PlanProblem) -> DisruptionRegister {
    var entries: [RegisterEntry] = []
    var effects: [Effect] = []
    var template = description.programs.count
    for entry in description.register {
      let first = effects.count
      for effect in entry.effects.sorted(by: { $0.place < $1.place }) {
        effects.append(self.effect(effect, &template))
      }
      entries.append(
        RegisterEntry(
          name: entry.name, trigger: trigger(entry.trigger), easedBy: entry.easedBy,
          phases: entry.only.phases.map { PhaseSet($0) } ?? .all, effects: first..<effects.count))
    }
    return DisruptionRegister(
      names: description.register.map(\.name), entries: Column(entries), effects: effects,
      mayStrike: try programsStruck(), mayStrikeSponsor: try sponsorsStruck())
  }

  private mutating func trigger(_ trigger: TriggerDescription) -> Trigger {
    switch trigger {
    case .eachProgram(let rate): .eachProgram(rate: assumed(rate))
    case .portfolio(let rate): .portfolio(rate: assumed(rate))
    case .after(let phases, let probability): .after(PhaseSet(phases), probability: assumed(probability))
    case .date(let week, let probability): .date(week: week, probability: assumed(probability))
    }
  }

  private mutating func effect(_ effect: EffectDescription, _ template: inout Int) -> Effect {
    switch effect {
    case .remainingWork(let value): return .remainingWork(chancy(value))
    case .rework(let value): return .rework(chancy(value))
    case .cancel(let value): return .cancel(chancy(value))
    case .deadline(let value): return .deadline(chancy(value))
    case .priorityTop: return .priority(.top)
    case .priorityRandom: return .priority(.random)
    case .priority(let value): return .priority(.to(chancy(value)))
    case .blocked(let value): return .blocked(chancy(value))
    case .smeAbsent(let value): return .smeAbsent(chancy(value))
    case .review(let duration, let rejects, let rework):
      return .review(duration: chancy(duration), rejects: chancy(rejects), rework: chancy(rework))
    case .funding(let value, let lasting): return .funding(chancy(value), lasting: lasting)
    case .hiringFreeze(let value): return .hiringFreeze(chancy(value))
    case .spendingFreeze(let value): return .spendingFreeze(chancy(value))
    case .leaderAbsent(let value): return .leaderAbsent(chancy(value))
    case .deliveryOutage(let value): return .deliveryOutage(chancy(value))
    case .cost(let value): return .cost(chancy(value))
    case .newProgram:
      template += 1
      return .newProgram(ID(template - 1))
    }
  }

  /// By `only`'s programs and audiences. An unplanned program is none of the named ones.
  private func programsStruck() throws(PlanProblem) -> Grid<Disruption, Blueprint, Bool> {
    let everyone = description.organization.audiences.map(\.name)
    let ids = description.programs.map(\.id)
    let all = description.programs + templates.map(\.program)
    var struck: [Bool] = []
    for entry in description.register {
      for name in entry.only.programs ?? [] { _ = try index(of: name, in: ids, "program") }
      for name in entry.only.audiences ?? [] { _ = try index(of: name, in: everyone, "audience") }
      for (number, program) in all.enumerated() {
        let isNamed = entry.only.programs.map { number < ids.count && $0.contains(program.id) } ?? true
        let reaches = entry.only.audiences.map { named in
          (program.audiences ?? everyone).contains { named.contains($0) }
        }
        struck.append(isNamed && (reaches ?? true))
      }
    }
    return Grid(struck, width: all.count)
  }

  private func sponsorsStruck() throws(PlanProblem) -> Grid<Disruption, Sponsor, Bool> {
    let sponsors = description.sponsors.map(\.name)
    var struck: [Bool] = []
    for entry in description.register {
      for name in entry.only.sponsors ?? [] { _ = try index(of: name, in: sponsors, "sponsor") }
      struck += sponsors.map { entry.only.sponsors?.contains($0) ?? true }
    }
    return Grid(struck, width: sponsors.count)
  }
}

extension EffectDescription {
  /// Its place in the table of model.md §6: effects of a strike happen in that order.
  fileprivate var place: Int {
    switch self {
    case .remainingWork: 0
    case .rework: 1
    case .cancel: 2
    case .deadline: 3
    case .priorityTop, .priorityRandom, .priority: 4
    case .blocked: 5
    case .smeAbsent: 6
    case .review: 7
    case .funding: 8
    case .hiringFreeze: 9
    case .spendingFreeze: 10
    case .leaderAbsent: 11
    case .deliveryOutage: 12
    case .cost: 13
    case .newProgram: 14
    }
  }
}
