package import LearningModel

/// The world of a player as a test sees it. There is one of it and no copy: it is looked at where it is, as it is now.
package final class SeenWorld {
  var player: FuturePlayer

  init(_ player: consuming FuturePlayer) { self.player = player }

  package var ledger: Ledger { _read { yield player.world.ledger } }
  package var leadership: LeadershipState { _read { yield player.world.leadership } }
  package var sponsors: SponsorState { _read { yield player.world.sponsors } }
  package var team: TeamState { _read { yield player.world.team } }
  package var portfolio: PortfolioState { _read { yield player.world.portfolio } }
  package var learners: LearnerState { _read { yield player.world.learners } }
  package var effects: EffectState { _read { yield player.world.effects } }
  package var register: RegisterState { _read { yield player.world.register } }
  package var chronicle: Chronicle { player.world.chronicle }
}
