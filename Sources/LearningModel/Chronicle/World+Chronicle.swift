// What the chronicle says beyond what a rule does: what waits, what is held up, what was missed. Nothing here changes
// the world, and ordinary runs, which keep no chronicle, look at nothing.

extension World {
  /// Vacancies without a requisition while hiring is frozen.
  mutating func noteFrozenVacancies(_ role: ID<Role>, _ future: borrowing Future) {
    guard chronicle.isKept else { return }
    for seat in future.plan.team.seats(of: role) where team.seats[seat].occupancy == .vacant {
      chronicle.note(.requisitionFrozen(role, seat))
    }
  }

  /// Those who were found and may not join while hiring is frozen.
  mutating func noteFrozenJoiners(_ role: ID<Role>, _ week: Week, _ future: borrowing Future) {
    guard chronicle.isKept else { return }
    for seat in future.plan.team.seats(of: role)
    where team.seats[seat].occupancy == .requisitioned && team.seats[seat].joinsIn <= week.index {
      chronicle.note(.joiningFrozen(role, seat))
    }
  }

  /// A strike, and of whom it took: only effects that need a program have one.
  mutating func beginStrike(_ strike: Strike, _ week: Week, _ future: borrowing Future) {
    guard chronicle.isKept else { return }
    var struck: ID<Program>?
    for index in future.plan.register.entries[strike.entry].effects
    where future.plan.register.effects[index].needsProgram { struck = strike.program }
    chronicle.beginCause(.struck(strike.entry, struck, begins: week.index))
  }

  mutating func notePhase(_ ended: WorkPhase, of program: ID<Program>, next: WorkPhase?) {
    let gatesAreDue = portfolio.programs[program].gatesAreDue
    chronicle.note(.phaseEnded(program, ended, next: next, gatesAreDue: gatesAreDue))
  }

  /// A program that does not start in the week of its start.
  mutating func noteWaiting(_ program: ID<Program>, _ week: Week, _ future: borrowing Future) {
    guard chronicle.isKept, max(0, portfolio.programs[program].startWeek) == week.index else { return }
    let isFree = mayStart(program, week, future)
    chronicle.note(.waits(program, isFree ? .limit : .predecessors))
  }

  /// Gates that are over with the week in which a program is launched: nobody decides on them any more.
  mutating func notePassedGates(of program: ID<Program>) {
    guard chronicle.isKept else { return }
    for index in portfolio.gates.indices
    where portfolio.gates[index].program == program && portfolio.gates[index].stage == .running {
      if let name = portfolio.gates[index].name { chronicle.note(.gatePassed(program, name)) }
    }
  }

  /// Programs that are not launched at the end of the week that holds their `needed_by`.
  mutating func noteMissedDeadlines(_ week: Week) {
    guard chronicle.isKept else { return }
    for program in portfolio.programs.ids where portfolio.programs[program].deadlineWeek == week.index {
      let status = portfolio.programs[program].status
      if status == .waiting || status == .active { chronicle.note(.deadlineMissed(program)) }
    }
  }

  /// What a launch or a cancellation did to the confidence of the program's sponsor.
  mutating func noteConfidence(of sponsor: ID<Sponsor>, by program: ID<Program>, _ before: Double) {
    let now = sponsors.confidence[sponsor]
    if now != before { chronicle.note(.confidenceMoved(sponsor, by: program, from: before, to: now)) }
  }
}
