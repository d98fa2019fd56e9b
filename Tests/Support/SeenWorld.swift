package import LearningModel

/// The world between two weeks as a test sees it: a copy of its parts, which the world itself never makes.
package struct SeenWorld {
  package let ledger: Ledger
  package let leadership: LeadershipState
  package let sponsors: SponsorState
  package let team: TeamState
  package let portfolio: PortfolioState
  package let learners: LearnerState
  package let effects: EffectState
  package let register: RegisterState
  package let chronicle: Chronicle

  init(_ world: borrowing World) {
    ledger = world.ledger
    leadership = world.leadership
    sponsors = world.sponsors
    team = world.team
    portfolio = world.portfolio
    learners = world.learners
    effects = world.effects
    register = world.register
    chronicle = world.chronicle
  }
}
