// model.md §6, §9 — Rework: what is to be done again, by a strike or by a gate that rejects.

extension World {
  /// This share of the hours done in design and later is to be done again: design's and development's in development,
  /// the others' in their own phase. A program past development returns there.
  ///
  /// - Returns: whether there is anything to do again.
  @discardableResult
  mutating func sendBack(
    _ share: Double, of program: ID<Program>, _ entry: ID<Disruption>?, _ week: Week, _ future: borrowing Future
  ) -> Bool {
    let hours = returnHours(share, of: program, future)
    let smeHours = returnSMEHours(share, of: program)
    let weeks = share * portfolio.programs[program].vendor.counted
    addVendorWeeks(weeks, to: program, entry, future)
    portfolio.reworkHours[program] += hours
    if let entry { register.addedHours[entry] += hours }
    guard hours > 0 || smeHours > 0 || weeks > 0 else { return false }
    let isPastDevelopment = portfolio.programs[program].phase > .development || portfolio.programs[program].isBuilt
    chronicle.note(.sentBack(program, share: share, hours: hours, toDevelopment: isPastDevelopment))
    if isPastDevelopment { returnToDevelopment(program, week, future) }
    return true
  }

  private mutating func returnHours(_ share: Double, of program: ID<Program>, _ future: borrowing Future) -> Double {
    var returned = 0.0
    for number in WorkPhase.design.rawValue..<WorkPhase.count {
      guard let phase = WorkPhase(rawValue: number) else { continue }
      for role in future.plan.team.roles {
        let again = share * portfolio.done[program, phase, role]
        guard again > 0 else { continue }
        portfolio.done[program, phase, role] -= again
        portfolio.remaining[program, max(phase, .development), role] += again
        returned += again
      }
    }
    return returned
  }

  private mutating func returnSMEHours(_ share: Double, of program: ID<Program>) -> Double {
    var returned = 0.0
    for number in WorkPhase.design.rawValue..<WorkPhase.count {
      guard let phase = WorkPhase(rawValue: number) else { continue }
      let again = share * portfolio.doneSME[program, phase]
      portfolio.doneSME[program, phase] -= again
      portfolio.remainingSME[program, max(phase, .development)] += again
      returned += again
    }
    return returned
  }

  /// Pending gates are dropped; gates run again after review. Development is passed over if none of it is to be done again.
  private mutating func returnToDevelopment(_ program: ID<Program>, _ week: Week, _ future: borrowing Future) {
    portfolio.programs[program].phase = .development
    portfolio.programs[program].isBuilt = false
    portfolio.programs[program].gatesAreDue = false
    portfolio.programs[program].runningGates = 0
    for index in portfolio.gates.indices where portfolio.gates[index].program == program {
      let isOwn = portfolio.gates[index].entry == nil
      // A review that a disruption brought and that is over stays over; the program's own gates run again.
      if isOwn || portfolio.gates[index].stage == .running { portfolio.gates[index].stage = .idle }
    }
    if isNothingToDo(program, in: .development, future) { advance(program, week, future) }
  }
}
