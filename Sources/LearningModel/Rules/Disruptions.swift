// model.md §6 — Disruptions: what triggers an entry of the register, and whom it strikes.
import Chance

extension World {
  package mutating func strikeDisruptions(_ week: Week, _ future: borrowing Future) {
    strikeWhatWasDecided(week, future)
    gatherActive()
    for entry in future.plan.register.entries.ids {
      switch future.plan.register.entries[entry].trigger {
      case .eachProgram(let rate): strikeEachProgram(entry, rate: future[rate], week, future)
      case .portfolio(let rate): strikePortfolio(entry, rate: future[rate], week, future)
      case .date(let date, let probability):
        if date == week.index { strikeOnDate(entry, probability: future[probability], week, future) }
      case .after: break
      }
    }
  }

  /// What a completed phase brought last week begins now.
  private mutating func strikeWhatWasDecided(_ week: Week, _ future: borrowing Future) {
    for index in register.decided.indices {
      let strike = register.decided[index]
      chronicle.beginCause(.takesEffect(strike.entry, strike.program))
      act(strike, week, future)
      chronicle.endCause()
    }
    register.decided.removeAll()
  }

  /// Programs that strikes may find active this week, in the order of the file: they end some, but start none.
  private mutating func gatherActive() {
    portfolio.active.removeAll()
    for program in portfolio.programs.ids where portfolio.programs[program].status == .active {
      portfolio.active.append(program)
    }
  }

  /// A clock for each active program.
  private mutating func strikeEachProgram(
    _ entry: ID<Disruption>, rate: Double, _ week: Week, _ future: borrowing Future
  ) {
    for position in portfolio.active.indices {
      let program = portfolio.active[position]
      guard mayStrike(entry, program, future) else { continue }
      let sponsor = portfolio.programs[program].sponsor
      let hazard = rate * easing(entry, sponsor: sponsor, future) / weeksPerYear
      let address = future.plan.register.entries[entry].address.of(portfolio.programs[program].address)
      var clock = portfolio.clocks[program, entry].clock ?? Clock(at: address.of(.strikes), future.luck)
      let rings = clock.advance(by: hazard, at: address.of(.strikes), future.luck)
      portfolio.clocks[program, entry].clock = clock
      if rings {
        let occurrence = clock.rings - 1
        strike(Strike(entry: entry, address: address, occurrence: occurrence, program: program), week, future)
      }
    }
  }

  /// A counting clock for the portfolio.
  private mutating func strikePortfolio(
    _ entry: ID<Disruption>, rate: Double, _ week: Week, _ future: borrowing Future
  ) {
    let address = future.plan.register.entries[entry].address.of(.strikes)
    register.clocks[entry].advance(by: rate * easing(entry, sponsor: nil, future) / weeksPerYear)
    while register.clocks[entry].rings(at: address, future.luck) {
      strikeOne(entry, occurrence: register.clocks[entry].count - 1, week, future)
    }
  }

  /// A chance, once.
  private mutating func strikeOnDate(
    _ entry: ID<Disruption>, probability: Double, _ week: Week, _ future: borrowing Future
  ) {
    let chance = probability * easing(entry, sponsor: nil, future)
    let address = future.plan.register.entries[entry].address.of(.happens)
    if future.luck.happens(chance, at: address) { strikeOne(entry, occurrence: 0, week, future) }
  }

  /// A strike on the portfolio takes one active program, each equally likely, for the effects that need one.
  private mutating func strikeOne(
    _ entry: ID<Disruption>, occurrence: Int, _ week: Week, _ future: borrowing Future
  ) {
    let address = future.plan.register.entries[entry].address
    let draw = address.of(.chooses)
    var chosen: ID<Program>?
    var smallest = 2.0
    for position in portfolio.active.indices {
      let program = portfolio.active[position]
      guard mayStrike(entry, program, future) else { continue }
      let uniform = future.luck.uniform(at: draw.of(portfolio.programs[program].address), occurrence: occurrence)
      if uniform < smallest { (smallest, chosen) = (uniform, program) }
    }
    strike(Strike(entry: entry, address: address, occurrence: occurrence, program: chosen), week, future)
  }

  /// A strike counts, and acts at once.
  private mutating func strike(_ strike: Strike, _ week: Week, _ future: borrowing Future) {
    register.strikes[strike.entry] += 1
    beginStrike(strike, week, future)
    act(strike, week, future)
    chronicle.endCause()
  }

  /// A chance when a program completes a phase, halved with each earlier strike of the entry on it.
  mutating func noteCompletion(
    of phase: Phase, _ program: ID<Program>, _ week: Week, _ future: borrowing Future
  ) {
    let earlierCompletions = portfolio.programs[program].completions[phase.rawValue]
    portfolio.programs[program].completions[phase.rawValue] += 1
    for entry in future.plan.register.entries.ids {
      guard case .after(let phases, let probability) = future.plan.register.entries[entry].trigger,
        phases.contains(phase), mayStrike(entry, program, completing: phase, future)
      else { continue }
      let address = future.plan.register.entries[entry].address.of(portfolio.programs[program].address)
      let earlier = portfolio.clocks[program, entry].strikes
      portfolio.clocks[program, entry].asked += 1
      let sponsor = portfolio.programs[program].sponsor
      let eased = future[probability] * easing(entry, sponsor: sponsor, future)
      let chance = eased * halved(earlier)
      // By the phase and how often it was completed: other phases, or gates that came between, leave its luck alone.
      let draw = address.of(.happens).part(phase.rawValue)
      guard future.luck.happens(chance, at: draw, occurrence: earlierCompletions) else { continue }
      chronicle.note(.struck(entry, program, begins: week.index + 1))
      portfolio.clocks[program, entry].strikes += 1
      register.strikes[entry] += 1
      register.decided.append(Strike(entry: entry, address: address, occurrence: earlier, program: program))
    }
  }

  /// 1 / 2ⁿ
  func halved(_ times: Int) -> Double { times > 60 ? 0 : 1 / Double(1 << times) }

  private func mayStrike(_ entry: ID<Disruption>, _ program: ID<Program>, _ future: borrowing Future) -> Bool {
    guard portfolio.programs[program].status == .active else { return false }
    return mayStrike(entry, program, completing: portfolio.programs[program].presentPhase, future)
  }

  /// Whether all that `only` names holds for a program in this phase.
  private func mayStrike(
    _ entry: ID<Disruption>, _ program: ID<Program>, completing phase: Phase, _ future: borrowing Future
  ) -> Bool {
    // Not one condition with `&&`, whose right side is a closure as well.
    guard future.plan.register.entries[entry].phases.contains(phase) else { return false }
    guard future.plan.register.mayStrike[entry, portfolio.programs[program].blueprint] else { return false }
    return future.plan.register.mayStrikeSponsor[entry, portfolio.programs[program].sponsor]
  }

  /// m: 1 − strength of the practice that eases the entry, for `sponsors` also × (1.5 − confidence).
  private func easing(_ entry: ID<Disruption>, sponsor: ID<Sponsor>?, _ future: borrowing Future) -> Double {
    guard let practice = future.plan.register.entries[entry].easedBy else { return 1 }
    let eased = 1 - leadership.strength[practice]
    guard practice == .sponsors else { return eased }
    // Not by `map` and `??`: their closures would hold a copy of the whole world.
    guard let sponsor else { return eased * (1.5 - sponsors.mean) }
    return eased * (1.5 - sponsors.confidence[sponsor])
  }
}
