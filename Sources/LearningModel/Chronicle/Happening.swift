package import Quantities

/// Something that may happen in a future, with whom it happened to. Weeks are counted from 0; `until` is the first week
/// in which it is over.
package enum Happening: Sendable, Hashable {
  // Money (model.md §3)
  case released(Money, planned: Money)
  case lapsed(Money)
  /// Discretionary money that was wanted and not there.
  case refused(Purchase, Money)
  /// The balance below zero at which a fiscal year, or the horizon, ends.
  case overdrawn(Money)

  // Disruptions (§6): a strike is counted, then does what it does
  /// - `begins`: the week in which its effects begin.
  case struck(ID<Disruption>, ID<Program>?, begins: Int)
  /// The effects of a strike that was counted the week before begin.
  case takesEffect(ID<Disruption>, ID<Program>?)
  case workChanged(ID<Program>, share: Double, hours: Double)
  /// This share of the hours done is to be done again.
  case sentBack(ID<Program>, share: Double, hours: Double, toDevelopment: Bool)
  case cancelled(ID<Program>)
  case deadlineMoved(ID<Program>, from: Int, to: Int)
  case ranked(ID<Program>, from: Double, to: Double)
  case blocked(ID<Program>, until: Int)
  case expertsAbsent(ID<Program>, until: Int)
  case fundingChanged(share: Double, Money, lasting: Bool)
  case hiringFrozen(until: Int)
  case spendingFrozen(until: Int)
  case leaderAbsent(until: Int)
  case deliveryStopped(until: Int)
  case paid(Money)
  case entered(ID<Program>)

  // Team (§7)
  case seatOpened(ID<Role>, ID<Seat>)
  case seatClosed(ID<Role>, ID<Seat>, memberGoes: Bool)
  case left(ID<Role>, ID<Seat>)
  case joined(ID<Role>, ID<Seat>)
  case requisitionOpened(ID<Role>, ID<Seat>)
  /// A vacancy whose requisition cannot be opened this week: hiring is frozen.
  case requisitionFrozen(ID<Role>, ID<Seat>)
  /// Somebody was found who cannot join this week: hiring is frozen.
  case joiningFrozen(ID<Role>, ID<Seat>)
  case contractorOrdered(ID<Role>, arrives: Int)
  case contractorArrived(ID<Role>)
  case contractorLeft(ID<Role>)

  // Programs (§9, §10)
  /// Its start has come and it may not start yet.
  case waits(ID<Program>, WaitingReason)
  case started(ID<Program>)
  /// Nothing remained to do in a phase; the next one with something to do begins the week after, or its gates do.
  case phaseEnded(ID<Program>, WorkPhase, next: WorkPhase?, gatesAreDue: Bool)
  case gateBegun(ID<Program>, GateName, until: Int)
  case gatePassed(ID<Program>, GateName)
  case gateRejected(ID<Program>, GateName)
  /// It wanted hours and nobody had any for it.
  case interrupted(ID<Program>)
  case resumed(ID<Program>)
  case instalmentPaid(ID<Program>, number: Int, Money)
  case launched(ID<Program>)
  case deadlineMissed(ID<Program>)
  case retired(ID<Program>)

  // What learning brings (§12), sponsors (§5)
  case incident(ID<IncidentKind>, loss: Double, isPrevented: Bool)
  case confidenceMoved(ID<Sponsor>, by: ID<Program>, from: Double, to: Double)
}

/// What discretionary money was wanted for.
package enum Purchase: Sendable, Hashable {
  case hire(ID<Role>, ID<Seat>)
  case vendor(ID<Program>)
  case seats
  case contractors(ID<Role>)
}

/// Why a program whose start has come waits.
package enum WaitingReason: Sendable, Hashable {
  /// As many programs are at work as may be.
  case limit
  /// Another one has to be launched or cancelled first.
  case predecessors
}

/// Which gate: one that the scenario names for the program, or one that a disruption brought.
package enum GateName: Sendable, Hashable {
  /// Position in `PortfolioPlan.gates`.
  case own(Int)
  case brought(by: ID<Disruption>)
}
