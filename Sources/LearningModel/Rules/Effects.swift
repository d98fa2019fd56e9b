// model.md §6 — Effects: what a strike does. Values are drawn per strike.
import Chance
import Quantities

extension World {
  /// All effects of an entry, in the order of the page.
  mutating func act(_ strike: Strike, _ week: Week, _ future: borrowing Future) {
    for index in future.plan.register.entries[strike.entry].effects {
      let effect = future.plan.register.effects[index]
      guard effect.needsProgram else {
        actOnPortfolio(effect, strike, week, future)
        continue
      }
      guard let program = strike.program, portfolio.programs[program].status == .active else { continue }
      actOnProgram(effect, program, strike, week, future)
    }
  }

  private func drawn(_ value: Chancy, _ purpose: Purpose, _ strike: Strike, _ future: borrowing Future) -> Double {
    future.draw(value, at: strike.address.of(purpose), strike.occurrence)
  }

  private mutating func actOnProgram(
    _ effect: Effect, _ program: ID<Program>, _ strike: Strike, _ week: Week, _ future: borrowing Future
  ) {
    switch effect {
    case .remainingWork(let value):
      changeRemainingWork(of: program, by: drawn(value, .remainingWork, strike, future), strike.entry, future)
    case .rework(let value):
      let share = drawn(value, .rework, strike, future)
      sendBack(share, of: program, strike.entry, week, future)
    case .cancel(let value):
      let address = strike.address.of(.cancel)
      let probability = future.draw(value, at: address, strike.occurrence)
      let isMandatory = future.plan.portfolio.blueprints[portfolio.programs[program].blueprint].isMandatory
      guard !isMandatory, future.luck.happens(probability, at: address.of(.happens), occurrence: strike.occurrence)
      else { return }
      cancel(program, week)
    case .deadline(let value):
      moveDeadline(of: program, by: drawn(value, .deadline, strike, future), week)
    case .priority(let change): changePriority(of: program, change, strike, future)
    case .blocked(let value):
      let weeks = wholeWeeks(drawn(value, .blocked, strike, future))
      register.addedWeeks[strike.entry] += Double(weeks)
      portfolio.programs[program].blockedUntil = max(portfolio.programs[program].blockedUntil, week.index + weeks)
      chronicle.note(.blocked(program, until: week.index + weeks))
    case .smeAbsent(let value):
      let weeks = wholeWeeks(drawn(value, .smeAbsent, strike, future))
      register.addedWeeks[strike.entry] += Double(weeks)
      portfolio.programs[program].smeAbsentUntil = max(portfolio.programs[program].smeAbsentUntil, week.index + weeks)
      chronicle.note(.expertsAbsent(program, until: week.index + weeks))
    case .review(let duration, let rejects, let rework):
      let probability = drawn(rejects, .reviewRejects, strike, future)
      demandReview(of: program, duration, probability, rework, strike, week, future)
    default: return
    }
  }

  private mutating func actOnPortfolio(
    _ effect: Effect, _ strike: Strike, _ week: Week, _ future: borrowing Future
  ) {
    switch effect {
    case .funding(let value, let lasting):
      let change = drawn(value, .funding, strike, future)
      register.directMoney[strike.entry] -= changeFunding(by: change, lasting: lasting, week, future)
    case .hiringFreeze(let value):
      let end = week.index + pause(value, .hiringFreeze, strike, future)
      team.mayHireFrom = max(team.mayHireFrom, end)
      chronicle.note(.hiringFrozen(until: end))
    case .spendingFreeze(let value):
      let end = week.index + pause(value, .spendingFreeze, strike, future)
      team.mayBuyFrom = max(team.mayBuyFrom, end)
      chronicle.note(.spendingFrozen(until: end))
    case .leaderAbsent(let value):
      // Attention was already shared this week: the absence begins with the next.
      let end = week.index + 1 + pause(value, .leaderAbsent, strike, future)
      leadership.absentUntil = max(leadership.absentUntil, end)
      chronicle.note(.leaderAbsent(until: end))
    case .deliveryOutage(let value):
      let end = week.index + pause(value, .deliveryOutage, strike, future)
      register.outageUntil = max(register.outageUntil, end)
      chronicle.note(.deliveryStopped(until: end))
    case .cost(let value):
      let amount = drawn(value, .cost, strike, future)
      register.directMoney[strike.entry] += amount
      ledger.pay(amount, .other)
      chronicle.note(.paid(Money(amount)))
    case .newProgram(let blueprint):
      // Named after the strike alone: whom else the strike hits is not to change the luck of what it brings.
      let family = strike.address.of(future.plan.portfolio.blueprints.values[blueprint.index].address)
      enter(blueprint, at: family.part(strike.occurrence), askedBy: strike, week, future)
      sponsors.mean = meanConfidence()
    default: return
    }
  }

  /// Whole weeks for which something stands still, counted for the entry.
  private mutating func pause(
    _ value: Chancy, _ purpose: Purpose, _ strike: Strike, _ future: borrowing Future
  ) -> Int {
    let weeks = wholeWeeks(drawn(value, purpose, strike, future))
    register.addedWeeks[strike.entry] += Double(weeks)
    return weeks
  }

  /// The hours still to do in the present and all later phases, of every role and the experts, and a vendor's weeks to come.
  private mutating func changeRemainingWork(
    of program: ID<Program>, by share: Double, _ entry: ID<Disruption>, _ future: borrowing Future
  ) {
    var before = 0.0
    var after = 0.0
    for phase in IDs<WorkPhase>(count: WorkPhase.count) {
      guard let phase = WorkPhase(rawValue: phase.index), phase >= portfolio.programs[program].phase else { continue }
      for role in future.plan.team.roles {
        before += portfolio.remaining[program, phase, role]
        portfolio.remaining[program, phase, role] *= 1 + share
        after += portfolio.remaining[program, phase, role]
      }
      portfolio.remainingSME[program, phase] *= 1 + share
    }
    register.addedHours[entry] += after - before
    chronicle.note(.workChanged(program, share: share, hours: after - before))
    let weeksToCome = max(0, portfolio.programs[program].vendor.total - portfolio.programs[program].vendor.counted)
    addVendorWeeks(weeksToCome * share, to: program, entry, future)
  }

  mutating func cancel(_ program: ID<Program>, _ week: Week) {
    portfolio.programs[program].status = .cancelled
    portfolio.programs[program].cancelledIn = week.index
    portfolio.activeCount -= 1
    portfolio.cancelledCount += 1
    portfolio.orderIsStale = true
    chronicle.note(.cancelled(program))
  }

  /// To the nearest week. An earlier date stops at the present week; one already past stays.
  private mutating func moveDeadline(of program: ID<Program>, by weeks: Double, _ week: Week) {
    let deadline = portfolio.programs[program].deadlineWeek
    guard deadline != Week.never else { return }
    let move = Int(weeks.rounded(.toNearestOrAwayFromZero))
    if move < 0 {
      guard deadline >= week.index else { return }
      portfolio.programs[program].deadlineWeek = max(week.index, deadline + move)
    } else {
      portfolio.programs[program].deadlineWeek = deadline + move
    }
    portfolio.orderIsStale = true
    let moved = portfolio.programs[program].deadlineWeek
    if moved != deadline { chronicle.note(.deadlineMoved(program, from: deadline, to: moved)) }
  }

  private mutating func changePriority(
    of program: ID<Program>, _ change: PriorityChange, _ strike: Strike, _ future: borrowing Future
  ) {
    switch change {
    case .top:
      var lowest = portfolio.programs[program].rank
      for other in portfolio.programs.ids where portfolio.programs[other].status == .active {
        lowest = min(lowest, portfolio.programs[other].rank)
      }
      setRank(of: program, to: lowest - 1)
    case .random:
      guard let other = anotherActive(than: program, strike, future) else { return }
      let rank = portfolio.programs[program].rank
      setRank(of: program, to: portfolio.programs[other].rank)
      setRank(of: other, to: rank)
    case .to(let value): setRank(of: program, to: drawn(value, .priority, strike, future))
    }
  }

  private mutating func setRank(of program: ID<Program>, to rank: Double) {
    let before = portfolio.programs[program].rank
    if rank != before { chronicle.note(.ranked(program, from: before, to: rank)) }
    portfolio.programs[program].rank = rank
    portfolio.programs[program].rankIsMoved = true
    portfolio.orderIsStale = true
  }

  /// Another active program, each equally likely.
  private func anotherActive(
    than program: ID<Program>, _ strike: Strike, _ future: borrowing Future
  ) -> ID<Program>? {
    let draw = strike.address.of(.swapsWith)
    var chosen: ID<Program>?
    var smallest = 2.0
    for other in portfolio.programs.ids where other != program && portfolio.programs[other].status == .active {
      let address = draw.of(portfolio.programs[other].address)
      let uniform = future.luck.uniform(at: address, occurrence: strike.occurrence)
      if uniform < smallest { (smallest, chosen) = (uniform, other) }
    }
    return chosen
  }
}
