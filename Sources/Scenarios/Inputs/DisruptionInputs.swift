package import LearningModel
package import Quantities

/// An entry of the register: one trigger, one or more effects, and what eases it (model.md §6).
package struct DisruptionInputs: Sendable {
  package var easedBy: Stated<Practice>?
  package var only = OnlyInputs()

  // The trigger as it is written.
  var rate: Stated<Uncertain>?
  var strikes: Stated<StrikeScope>?
  var after: [Stated<Phase>] = []
  var date: Stated<CivilDate>?
  var probability: Stated<Uncertain>?

  // Effects, ⟲ each.
  package var remainingWork: Stated<Uncertain>?  // share, ≥ −1
  package var rework: Stated<Uncertain>?  // share
  package var cancel: Stated<Uncertain>?  // probability
  package var deadline: Stated<Uncertain>?  // weeks, −520…520
  package var priority: Stated<PriorityInput>?
  package var blocked: Stated<Uncertain>?  // weeks
  package var smeAbsent: Stated<Uncertain>?  // weeks
  package var review: ReviewInputs?
  package var funding: Stated<Uncertain>?  // share, ≥ −1
  package var lasting = Stated<Bool>()  // of `funding`
  package var hiringFreeze: Stated<Uncertain>?  // weeks
  package var spendingFreeze: Stated<Uncertain>?  // weeks
  package var leaderAbsent: Stated<Uncertain>?  // weeks
  package var deliveryOutage: Stated<Uncertain>?  // weeks
  package var cost: Stated<Uncertain>?  // money
  package var newProgram: NewProgramInputs?
}

extension DisruptionInputs {
  /// What makes it strike; nil where nothing is stated, which no scenario has once it is checked.
  package var trigger: TriggerInputs? {
    if let rate { return strikes?.value == .eachProgram ? .eachProgram(rate: rate) : .portfolio(rate: rate) }
    if let date { return .date(date, probability: probability) }
    return probability.flatMap { after.isEmpty ? nil : .after(after, probability: $0) }
  }
}

/// What makes an entry strike.
package enum TriggerInputs: Sendable {
  /// A clock for each active program; strikes a year, **U**.
  case eachProgram(rate: Stated<Uncertain>)
  /// A counting clock for the portfolio; strikes a year, **U**.
  case portfolio(rate: Stated<Uncertain>)
  /// A chance, **U**, when a program completes one of these phases; at least one.
  case after([Stated<Phase>], probability: Stated<Uncertain>)
  /// A chance, **U**, once; certain where no probability is stated.
  case date(Stated<CivilDate>, probability: Stated<Uncertain>?)
}

/// Whom a rate strikes.
package enum StrikeScope: String, CaseIterable, Sendable {
  case eachProgram = "each_program"
  case portfolio
}

/// Programs for which all that is named holds; what is nil limits nothing.
package struct OnlyInputs: Sendable {
  package var programs: [Stated<String>]?
  package var sponsors: [Stated<String>]?
  package var audiences: [Stated<String>]?
  package var phases: [Stated<Phase>]?
}

/// A new rank.
package enum PriorityInput: Sendable {
  case top
  case random
  /// Set to this, ⟲.
  case to(Uncertain)
}

/// A further gate.
package struct ReviewInputs: Sendable {
  package var duration = Stated<Uncertain>()  // ⟲, weeks
  package var rejects = Stated<Uncertain>()  // ⟲, probability
  package var rework = Stated<Uncertain>()  // ⟲, share
}
