// model.md §9 — Gates: reviews by others between review and pilot, and those that disruptions bring.
import Chance

extension World {
  /// The gates that a blueprint names, waiting for the end of review.
  mutating func bringGates(to program: ID<Program>, _ future: borrowing Future) {
    let blueprint = portfolio.programs[program].blueprint
    for index in future.plan.portfolio.blueprints.values[blueprint.index].gates {
      let terms = future.plan.portfolio.gates[index].address
      let address = portfolio.programs[program].address.of(terms)
      portfolio.gates.append(
        GateState(
          program: program, address: address, terms: index, duration: future.plan.portfolio.gates[index].duration,
          rejects: future.plan.portfolio.gates[index].rejects, rework: future.plan.portfolio.gates[index].rework))
    }
  }

  /// A further gate by a disruption: it takes the struck week and the following ones.
  mutating func demandReview(
    of program: ID<Program>, _ duration: Chancy, _ rejects: Double, _ rework: Chancy, _ strike: Strike, _ week: Week,
    _ future: borrowing Future
  ) {
    portfolio.gates.append(
      GateState(
        program: program, address: strike.address.part(strike.occurrence), entry: strike.entry, duration: duration,
        rejects: rejects, rework: rework))
    begin(gate: portfolio.gates.count - 1, week, future)
  }

  func hasIdleGates(_ program: ID<Program>) -> Bool {
    for index in portfolio.gates.indices
    where portfolio.gates[index].program == program && portfolio.gates[index].stage == .idle { return true }
    return false
  }

  private mutating func begin(gate index: Int, _ week: Week, _ future: borrowing Future) {
    let gate = portfolio.gates[index]
    let drawn = future.draw(gate.duration, at: gate.address.of(.gateDuration), gate.runs)
    let weeks = wholeWeeks(drawn * (1 - leadership.strength[.coordination]), atLeast: 1)
    portfolio.gates[index].stage = .running
    portfolio.gates[index].endsBefore = week.index + weeks
    portfolio.gates[index].runs += 1
    portfolio.programs[gate.program].runningGates += 1
    if let entry = gate.entry { register.addedWeeks[entry] += Double(weeks) }
    if let name = gate.name { chronicle.note(.gateBegun(gate.program, name, until: week.index + weeks)) }
  }

  /// At the start of the week after its last one a gate decides; gates that are due begin together.
  mutating func settleGates(of program: ID<Program>, _ week: Week, _ future: borrowing Future) {
    let wereHeld = portfolio.programs[program].runningGates > 0
    if wereHeld { decideGates(of: program, week, future) }
    if wereHeld, portfolio.programs[program].runningGates == 0 { release(program, week, future) }
    guard portfolio.programs[program].gatesAreDue else { return }
    portfolio.programs[program].gatesAreDue = false
    for index in portfolio.gates.indices
    where portfolio.gates[index].program == program && portfolio.gates[index].stage == .idle {
      begin(gate: index, week, future)
    }
  }

  /// The last gate has passed: the register hears of it, and a review that was done but held is over.
  private mutating func release(_ program: ID<Program>, _ week: Week, _ future: borrowing Future) {
    if portfolio.programs[program].isBuilt || portfolio.programs[program].phase > .review {
      noteCompletion(of: .gates, program, week, future)
    } else if portfolio.programs[program].phase == .review, isPhaseDone(program, future) {
      completePhase(of: program, week, future)
    }
  }

  /// In the order of the list; a rejection with something to do again drops the rest.
  private mutating func decideGates(of program: ID<Program>, _ week: Week, _ future: borrowing Future) {
    var isDropped = false
    for index in portfolio.gates.indices where isOver(index, program, week) {
      portfolio.programs[program].runningGates -= 1
      if isDropped {
        portfolio.gates[index].stage = .idle
      } else if rejects(index, future) {
        isDropped = reject(gate: index, week, future)
      } else {
        portfolio.gates[index].stage = .passed
        if let name = portfolio.gates[index].name { chronicle.note(.gatePassed(program, name)) }
      }
    }
  }

  private func isOver(_ index: Int, _ program: ID<Program>, _ week: Week) -> Bool {
    portfolio.gates[index].program == program && portfolio.gates[index].stage == .running
      && portfolio.gates[index].endsBefore <= week.index
  }

  /// Rejects with `rejects / 2ⁿ` after n earlier rejections by this gate.
  private func rejects(_ index: Int, _ future: borrowing Future) -> Bool {
    let gate = portfolio.gates[index]
    return future.luck.happens(
      gate.rejects * halved(gate.rejections), at: gate.address.of(.gateRejects), occurrence: gate.runs - 1)
  }

  /// - Returns: whether there is something to do again; if not, only this gate runs again.
  private mutating func reject(gate index: Int, _ week: Week, _ future: borrowing Future) -> Bool {
    let gate = portfolio.gates[index]
    portfolio.gates[index].rejections += 1
    portfolio.gates[index].stage = .idle
    let share = future.draw(gate.rework, at: gate.address.of(.gateRework), gate.runs - 1)
    if let name = gate.name { chronicle.beginCause(.gateRejected(gate.program, name)) }
    defer { chronicle.endCause() }
    if sendBack(share, of: gate.program, gate.entry, week, future) { return true }
    begin(gate: index, week, future)
    return false
  }

  /// Whether every gate of a program is over by this week and passes.
  func allGatesPass(of program: ID<Program>, _ week: Week, _ future: borrowing Future) -> Bool {
    for index in portfolio.gates.indices
    where portfolio.gates[index].program == program && portfolio.gates[index].stage == .running {
      if !isOver(index, program, week) || rejects(index, future) { return false }
    }
    return true
  }
}
