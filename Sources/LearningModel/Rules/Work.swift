// model.md §9 — Work: what programs take each week, and how a phase ends.

extension World {
  package mutating func workOnPrograms(_ week: Week, _ future: borrowing Future) {
    let isClosed = future.plan.calendar.isClosed[week.index]
    for position in portfolio.order.indices {
      let program = portfolio.order[position]
      guard portfolio.programs[program].status == .active else { continue }
      if !portfolio.programs[program].isInGates, !portfolio.programs[program].isBuilt {
        runVendor(of: program, week, future)
        if !isClosed, takesHours(program, week) { work(on: program, week, future) }
        if isPhaseDone(program, future) { completePhase(of: program, week, future) }
      } else if portfolio.programs[program].isHeldByGates {
        passOverEmptyPhases(of: program, week, future)
      }
      if isLetGoByReview(program, week, future) {
        completePhase(of: program, week, future)
        launch(program, week)
      } else if isReadyToLaunch(program, week, future) {
        if portfolio.programs[program].isHeldByGates { noteCompletion(of: .gates, program, week, future) }
        launch(program, week)
      }
    }
  }

  /// Whether it is at work in a phase and nothing blocks it.
  func takesHours(_ program: ID<Program>, _ week: Week) -> Bool {
    portfolio.programs[program].status == .active && !portfolio.programs[program].isBuilt
      && !portfolio.programs[program].isInGates && week.index >= portfolio.programs[program].blockedUntil
  }

  /// `min(remaining, crew × productive_hours)`
  func hoursWanted(by program: ID<Program>, _ role: ID<Role>, _ future: borrowing Future) -> Double {
    let remaining = portfolio.remaining[program, portfolio.programs[program].phase, role]
    guard remaining > 0 else { return 0 }
    let crew = future.plan.portfolio.blueprints.values[portfolio.programs[program].blueprint.index].crew
    return min(remaining, crew * future.plan.team.productiveHours[role])
  }

  private mutating func work(on program: ID<Program>, _ week: Week, _ future: borrowing Future) {
    let (wantsHours, canGetHours) = prospects(of: program, week, future)
    if wantsHours, canGetHours {
      if portfolio.programs[program].isInterrupted { oweRestart(program, future) }
      takeHours(program, week, future)
      portfolio.programs[program].hasWorked = true
    } else if wantsHours, portfolio.programs[program].hasWorked {
      if !portfolio.programs[program].isInterrupted { chronicle.note(.interrupted(program)) }
      portfolio.programs[program].isInterrupted = true
    }
    if week.index >= portfolio.programs[program].smeAbsentUntil { askExperts(program, future) }
  }

  /// Whether the program wants hours of any role, and whether any role it wants has some left.
  private func prospects(of program: ID<Program>, _ week: Week, _ future: borrowing Future) -> (Bool, Bool) {
    var wants = false
    for role in future.plan.team.roles where hoursWanted(by: program, role, future) > 0 {
      wants = true
      if supply(of: role, week, future) > 1e-9 { return (true, true) }
    }
    return (wants, false)
  }

  private mutating func takeHours(_ program: ID<Program>, _ week: Week, _ future: borrowing Future) {
    let phase = portfolio.programs[program].phase
    for role in future.plan.team.roles {
      let wanted = hoursWanted(by: program, role, future)
      guard wanted > 0 else { continue }
      let taken = take(wanted, of: role, week, future)
      portfolio.done[program, phase, role] += taken.hours
      portfolio.hours[program] += taken.hours
      portfolio.cost[program] += taken.cost
      let left = portfolio.remaining[program, phase, role] - taken.hours
      portfolio.remaining[program, phase, role] = left > 1e-9 ? left : 0
    }
  }

  /// After an interruption people have to find their way back in.
  private mutating func oweRestart(_ program: ID<Program>, _ future: borrowing Future) {
    portfolio.programs[program].isInterrupted = false
    chronicle.note(.resumed(program))
    let phase = portfolio.programs[program].phase
    let hours = future.plan.team.restartHours * (1 - leadership.strength[.coordination])
    for role in future.plan.team.roles where portfolio.remaining[program, phase, role] > 0 {
      portfolio.remaining[program, phase, role] += hours
    }
  }

  private mutating func askExperts(_ program: ID<Program>, _ future: borrowing Future) {
    let phase = portfolio.programs[program].phase
    let blueprint = portfolio.programs[program].blueprint
    let most = future.plan.portfolio.blueprints.values[blueprint.index].smeHoursPerWeek
    let hours = min(portfolio.remainingSME[program, phase], most)
    guard hours > 0 else { return }
    portfolio.doneSME[program, phase] += hours
    portfolio.smeHours[program] += hours
    let left = portfolio.remainingSME[program, phase] - hours
    portfolio.remainingSME[program, phase] = left > 1e-9 ? left : 0
  }

  // MARK: Phases

  /// Whether nothing of the present phase remains. Review also waits for a review that a disruption brought.
  func isPhaseDone(_ program: ID<Program>, _ future: borrowing Future) -> Bool {
    let phase = portfolio.programs[program].phase
    if phase == .review, portfolio.programs[program].runningGates > 0 { return false }
    return isNothingToDo(program, in: phase, future)
  }

  func isNothingToDo(_ program: ID<Program>, in phase: WorkPhase, _ future: borrowing Future) -> Bool {
    for role in future.plan.team.roles where portfolio.remaining[program, phase, role] > 0 { return false }
    if portfolio.remainingSME[program, phase] > 0 { return false }
    return phase != .development || isVendorDone(program, future)
  }

  mutating func completePhase(of program: ID<Program>, _ week: Week, _ future: borrowing Future) {
    noteCompletion(of: Phase(portfolio.programs[program].phase), program, week, future)
    advance(program, week, future)
  }

  /// Work can vanish while gates hold a program; what has none then needs no week of its own.
  private mutating func passOverEmptyPhases(of program: ID<Program>, _ week: Week, _ future: borrowing Future) {
    guard !portfolio.programs[program].isBuilt else { return }
    let phase = portfolio.programs[program].phase
    if isNothingToDo(program, in: phase, future) { advance(program, week, future) }
  }

  /// To the next phase in which there is something to do. Leaving review makes the gates due.
  mutating func advance(_ program: ID<Program>, _ week: Week, _ future: borrowing Future) {
    let ended = portfolio.programs[program].phase
    var phase = ended
    repeat {
      if phase == .review { portfolio.programs[program].gatesAreDue = hasIdleGates(program) }
      guard let next = phase.next else {
        portfolio.programs[program].isBuilt = true
        notePhase(ended, of: program, next: nil)
        return
      }
      phase = next
      portfolio.programs[program].phase = phase
      if phase == .review, portfolio.programs[program].runningGates > 0 { break }
    } while isNothingToDo(program, in: phase, future)
    notePhase(ended, of: program, next: phase)
  }

  /// Deployment has ended and no gate holds it; one that passes at the start of next week has let it go already.
  private func isReadyToLaunch(_ program: ID<Program>, _ week: Week, _ future: borrowing Future) -> Bool {
    guard portfolio.programs[program].isBuilt, !portfolio.programs[program].gatesAreDue else { return false }
    return portfolio.programs[program].runningGates == 0 || allGatesPass(of: program, Week(week.index + 1), future)
  }

  /// A review that a disruption brought ends with this week, held the program in review, and leaves it nothing to do.
  private func isLetGoByReview(_ program: ID<Program>, _ week: Week, _ future: borrowing Future) -> Bool {
    guard portfolio.programs[program].phase == .review, portfolio.programs[program].runningGates > 0,
      isNothingToDo(program, in: .review, future), isNothingToDo(program, in: .pilot, future),
      isNothingToDo(program, in: .deployment, future), !hasIdleGates(program)
    else { return false }
    return allGatesPass(of: program, Week(week.index + 1), future)
  }
}
