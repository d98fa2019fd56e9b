import Chance
import Synchronization

/// What changes from week to week in one future: one part for each section of the model.
///
/// A worker makes one `World` and plays one replication after another in it; `begin` empties it and keeps its storage.
/// There is no copy of it, by accident or otherwise: rules work on the one that is there.
package struct World: ~Copyable, Sendable {
  package var ledger = Ledger()
  package var leadership = LeadershipState()
  package var sponsors: SponsorState
  package var team: TeamState
  package var portfolio: PortfolioState
  package var learners: LearnerState
  package var effects: EffectState
  package var register: RegisterState
  package var chronicle: Chronicle
  /// Never read. An atomic value has an address, and so has whatever holds it: without one, each rule that only looks at
  /// the world would be handed its 700 bytes anew.
  private let address = Atomic<Bool>(false)

  package init(_ plan: borrowing Plan, keepsChronicle: Bool = false) {
    sponsors = SponsorState(plan)
    team = TeamState(plan)
    portfolio = PortfolioState(plan)
    learners = LearnerState(plan)
    effects = EffectState(plan)
    register = RegisterState(plan)
    chronicle = Chronicle(isKept: keepsChronicle)
  }

  /// The state before the first week.
  package mutating func begin(_ future: borrowing Future) {
    chronicle.begin()
    ledger.begin()
    register.begin(future)
    portfolio.begin()
    learners.begin()
    beginLeadership(future)
    beginSponsors(future)
    setPrices(future)
    beginTeam(future)
    beginEffects(future)
    beginTurnover(future)
    for program in future.plan.portfolio.planned {
      let blueprint = ID<Blueprint>(program.index)
      let terms = future.plan.portfolio.blueprints.values[program.index].address
      enter(blueprint, at: terms, askedBy: nil, Week(0), future)
    }
    sponsors.mean = meanConfidence()
  }

  private mutating func beginLeadership(_ future: borrowing Future) {
    for practice in leadership.strength.ids { leadership.strength[practice] = 0 }
    leadership.absentUntil = 0
    // No maturity is known before the first scorecard: reputation has nothing to move toward in the first week.
    leadership.maturity = future.plan.organization.initialReputation
  }

  private mutating func beginSponsors(_ future: borrowing Future) {
    for sponsor in sponsors.confidence.ids {
      sponsors.confidence[sponsor] = future[future.plan.sponsors.initialConfidence[sponsor]]
      sponsors.weight[sponsor] = 0
    }
  }

  private mutating func beginEffects(_ future: borrowing Future) {
    effects.reputation = future.plan.organization.initialReputation
    effects.programBenefit.removeAll()
    effects.seatsServed.removeAll()
    for kind in effects.incidentClocks.ids {
      let address = future.plan.organization.incidents.address[kind].of(.incident)
      effects.incidentClocks[kind] = CountingClock(at: address, future.luck)
    }
    effects.beginWeek()
    effects.learningHours.fill(with: 0)
  }
}
