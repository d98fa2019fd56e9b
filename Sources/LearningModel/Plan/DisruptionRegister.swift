package import Chance

/// What can strike (model.md §6).
package struct DisruptionRegister: Sendable {
  package var names: [String]
  package var entries: Column<Disruption, RegisterEntry>
  /// Effects, `effects[entry.effects]`, in the order of the page.
  package var effects: [Effect]
  /// Whether an entry may strike programs made after a blueprint, by `only`'s programs and audiences.
  package var mayStrike: Grid<Disruption, Blueprint, Bool>
  /// Whether an entry may strike programs of a sponsor, by `only`'s sponsors.
  package var mayStrikeSponsor: Grid<Disruption, Sponsor, Bool>

  package init(
    names: [String], entries: Column<Disruption, RegisterEntry>, effects: [Effect],
    mayStrike: Grid<Disruption, Blueprint, Bool>,
    mayStrikeSponsor: Grid<Disruption, Sponsor, Bool>
  ) {
    self.names = names
    self.entries = entries
    self.effects = effects
    self.mayStrike = mayStrike
    self.mayStrikeSponsor = mayStrikeSponsor
  }
}

/// One named entry of the register.
package struct RegisterEntry: Sendable {
  package var address: Address
  package var trigger: Trigger
  package var easedBy: Practice?
  package var phases: PhaseSet  // only programs in one of these
  package var effects: Range<Int>

  package init(name: String, trigger: Trigger, easedBy: Practice?, phases: PhaseSet, effects: Range<Int>) {
    address = Address("disruption/" + name)
    self.trigger = trigger
    self.easedBy = easedBy
    self.phases = phases
    self.effects = effects
  }
}

/// What makes an entry strike.
package enum Trigger: Sendable {
  /// A clock for each active program; strikes a year.
  case eachProgram(rate: Assumed)
  /// A counting clock; strikes a year. What needs a program takes one that is active.
  case portfolio(rate: Assumed)
  /// A chance when a program completes one of the phases, halved with each earlier strike on it.
  case after(PhaseSet, probability: Assumed)
  /// A chance, once, in this week.
  case date(week: Int, probability: Assumed)
}

/// What a strike does; its values are drawn per strike.
package enum Effect: Sendable {
  case remainingWork(Chancy)
  case rework(Chancy)
  case cancel(Chancy)
  case deadline(Chancy)
  case priority(PriorityChange)
  case blocked(Chancy)
  case smeAbsent(Chancy)
  case review(duration: Chancy, rejects: Chancy, rework: Chancy)
  case funding(Chancy, lasting: Bool)
  case hiringFreeze(Chancy)
  case spendingFreeze(Chancy)
  case leaderAbsent(Chancy)
  case deliveryOutage(Chancy)
  case cost(Chancy)
  case newProgram(ID<Blueprint>)

  /// Whether it acts on a program, so that a strike on the portfolio has to take one.
  package var needsProgram: Bool {
    switch self {
    case .remainingWork, .rework, .cancel, .deadline, .priority, .blocked, .smeAbsent, .review: true
    case .funding, .hiringFreeze, .spendingFreeze, .leaderAbsent, .deliveryOutage, .cost, .newProgram: false
    }
  }
}

/// A new rank.
package enum PriorityChange: Sendable {
  /// One below the lowest of the active.
  case top
  /// Swapped with another active program's.
  case random
  /// Set to this.
  case to(Chancy)
}
