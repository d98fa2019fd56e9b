// The only place that knows both the world and the metrics.

extension World {
  /// Notes the week in the record.
  package func observe(_ week: Week, _ future: borrowing Future, into record: inout Record) {
    let parts = record.parts
    if parts.contains(.money) { observeMoney(week, future, &record) }
    if parts.contains(.team) { observeTeam(future, &record) }
    if parts.contains(.portfolio) { observePortfolio(week, future, &record) }
    if parts.contains(.learners) { observeLearners(week, future, &record) }
    if parts.contains(.effects) { observeEffects(week, future, &record) }
    if parts.contains(.disruptions) { observeDisruptions(future, &record) }
    if parts.contains(.returnOnSpend) { observeReturn(future, &record) }
    record.closeWeek(week.index, future.plan.layout)
  }

  private func observeMoney(_ week: Week, _ future: borrowing Future, _ record: inout Record) {
    record.note(.released, ledger.released.amount, future.plan.layout)
    record.note(.lapsed, ledger.lapsed.amount, future.plan.layout)
    record.note(.fundingEffects, ledger.fundingEffects.amount, future.plan.layout)
    record.note(.unfunded, ledger.unfunded.amount, future.plan.layout)
    record.note(.balance, ledger.balance.amount, future.plan.layout)
    // This week's salaries and licences are paid: what is committed are those of the weeks after it.
    let weeksLeft = future.plan.calendar.weeksLeftInQuarter(week.index) - 1
    record.note(.committed, committed(weeks: weeksLeft, week, future).amount, future.plan.layout)
    record.note(.spend, ledger.totalSpend.amount, future.plan.layout)
    for category in ledger.spend.ids {
      record.note(.spend, part: category.index, ledger.spend[category].amount, future.plan.layout)
    }
  }

  private func observeTeam(_ future: borrowing Future, _ record: inout Record) {
    for role in future.plan.team.roles {
      let k = role.index
      record.note(.headcount, subject: k, Double(team.headcount[role]), future.plan.layout)
      var vacancies = 0
      for seat in future.plan.team.seats(of: role) {
        let occupancy = team.seats[seat].occupancy
        if occupancy == .vacant || occupancy == .requisitioned { vacancies += 1 }
      }
      record.note(.vacancies, subject: k, Double(vacancies), future.plan.layout)
      record.note(.contractors, subject: k, Double(team.contractorsPresent[role]), future.plan.layout)
      record.note(.departures, subject: k, Double(team.departures[role]), future.plan.layout)
      record.note(.joined, subject: k, Double(team.joined[role]), future.plan.layout)
      let members = team.workedByMembers[role] + team.workedOvertime[role]
      record.note(.utilization, subject: k, members, over: team.capacity[role], future.plan.layout)
      record.note(.strain, subject: k, team.strain[role], future.plan.layout)
      record.note(.unmetHours, subject: k, team.unmet[role], future.plan.layout)
      record.note(.workedHours, subject: k, team.worked(role), future.plan.layout)
      record.note(.overtimeHours, subject: k, team.workedOvertime[role], future.plan.layout)
    }
    record.note(.skill, team.skill, future.plan.layout)
  }

  private func observePortfolio(_ week: Week, _ future: borrowing Future, _ record: inout Record) {
    var hours = 0.0
    var rework = 0.0
    var sme = 0.0
    var waiting = 0
    for program in portfolio.programs.ids {
      hours += portfolio.hours[program]
      rework += portfolio.reworkHours[program]
      sme += portfolio.smeHours[program]
      if isWaiting(program, week) { waiting += 1 }
    }
    record.note(.hours, hours, future.plan.layout)
    record.note(.reworkHours, rework, future.plan.layout)
    record.note(.smeHours, sme, future.plan.layout)
    record.note(.backlogHours, backlog(week, future), future.plan.layout)
    record.note(.activePrograms, Double(portfolio.activeCount), future.plan.layout)
    record.note(.launchedPrograms, Double(portfolio.launchedCount), future.plan.layout)
    record.note(.cancelledPrograms, Double(portfolio.cancelledCount), future.plan.layout)
    record.note(.waitingPrograms, Double(waiting), future.plan.layout)
    for program in future.plan.portfolio.planned { observe(program, week, future, &record) }
  }

  private func isWaiting(_ program: ID<Program>, _ week: Week) -> Bool {
    portfolio.programs[program].status == .waiting && portfolio.programs[program].startWeek <= week.index
  }

  /// Hours still to do on programs at work, and on those whose start has come.
  private func backlog(_ week: Week, _ future: borrowing Future) -> Double {
    var hours = 0.0
    for program in portfolio.programs.ids {
      guard portfolio.programs[program].status == .active || isWaiting(program, week) else { continue }
      for number in 0..<WorkPhase.count {
        guard let phase = WorkPhase(rawValue: number) else { continue }
        for role in future.plan.team.roles { hours += portfolio.remaining[program, phase, role] }
      }
    }
    return hours
  }

  private func observe(
    _ program: ID<Program>, _ week: Week, _ future: borrowing Future, _ record: inout Record
  ) {
    let p = program.index
    // A program that its last gate let go at the end of this week has spent the week in gates.
    let isActive = portfolio.programs[program].status == .active
    let wasActive = isActive || portfolio.programs[program].launchedIn == week.index
    let isInGates = wasActive && portfolio.programs[program].isHeldByGates
    let isBlocked = isActive && !isInGates && week.index < portfolio.programs[program].blockedUntil
    record.note(.hours, part: p, portfolio.hours[program], future.plan.layout)
    record.note(.reworkHours, part: p, portfolio.reworkHours[program], future.plan.layout)
    record.note(.smeHours, part: p, portfolio.smeHours[program], future.plan.layout)
    record.note(.programCost, subject: p, portfolio.cost[program], future.plan.layout)
    record.note(.blockedWeeks, subject: p, isBlocked ? 1 : 0, future.plan.layout)
    record.note(.gateWeeks, subject: p, isInGates ? 1 : 0, future.plan.layout)
    record.note(.waitingWeeks, subject: p, isWaiting(program, week) ? 1 : 0, future.plan.layout)
  }

  private func observeLearners(_ week: Week, _ future: borrowing Future, _ record: inout Record) {
    var whole = LearnerTotals()
    var wholeHours = 0.0
    for program in portfolio.programs.ids {
      let blueprint = portfolio.programs[program].blueprint
      let totals = portfolio.programs[program].learners
      let hours = totals.seatsServed * future.plan.portfolio.blueprints.values[blueprint.index].learningHours
      whole.add(totals)
      wholeHours += hours
      guard program.index < future.plan.portfolio.plannedCount else { continue }
      let p = program.index
      record.note(.seatsServed, part: p, totals.seatsServed, future.plan.layout)
      record.note(.seatsWaiting, part: p, totals.waiting, future.plan.layout)
      record.note(.completions, part: p, totals.completions, future.plan.layout)
      record.note(.learningHours, part: p, hours, future.plan.layout)
      record.note(.trained, part: p, totals.trained, future.plan.layout)
      record.note(.adopters, part: p, totals.adopters, future.plan.layout)
      record.note(.coverage, part: p, totals.coverage, future.plan.layout)
      record.note(.quality, subject: p, portfolio.programs[program].quality, future.plan.layout)
    }
    record.note(.seatsServed, whole.seatsServed, future.plan.layout)
    record.note(.seatsWaiting, whole.waiting, future.plan.layout)
    record.note(.completions, whole.completions, future.plan.layout)
    record.note(.learningHours, wholeHours, future.plan.layout)
    record.note(.trained, whole.trained, future.plan.layout)
    record.note(.adopters, whole.adopters, future.plan.layout)
    record.note(.coverage, learners.launchedCoverage, future.plan.layout)
    record.note(.learningHoursPerPerson, learningHoursPerPerson(week, future), future.plan.layout)
  }

  private func observeEffects(_ week: Week, _ future: borrowing Future, _ record: inout Record) {
    var benefit = 0.0
    for kind in effects.benefit.ids {
      benefit += effects.benefit[kind]
      record.note(.benefit, part: kind.index, effects.benefit[kind], future.plan.layout)
    }
    for program in future.plan.portfolio.planned {
      let part = BenefitKind.allCases.count + program.index
      record.note(.benefit, part: part, effects.programBenefit[program], future.plan.layout)
    }
    record.note(.benefit, benefit, future.plan.layout)
    record.note(.netBenefit, benefit - ledger.totalSpend.amount, future.plan.layout)
    record.note(.learnerTimeCost, effects.learnerTimeCost, future.plan.layout)
    observeIncidents(future, &record)
    record.note(.confidence, sponsors.mean, future.plan.layout)
    for sponsor in sponsors.confidence.ids {
      record.note(.confidence, part: sponsor.index, sponsors.confidence[sponsor], future.plan.layout)
    }
    record.note(.reputation, effects.reputation, future.plan.layout)
    record.note(.maturity, leadership.maturity, future.plan.layout)
    let share = leadership.maturity * future[future.plan.organization.attributableShare]
    for index in 0..<Association.count {
      guard let association = Association(rawValue: index) else { continue }
      record.note(.scorecard, subject: index, association.strength * share, future.plan.layout)
    }
    for practice in leadership.strength.ids {
      record.note(.attention, subject: practice.index, leadership.strength[practice], future.plan.layout)
    }
  }

  private func observeIncidents(_ future: borrowing Future, _ record: inout Record) {
    var happened = 0.0
    var prevented = 0.0
    var losses = 0.0
    var avoided = 0.0
    for kind in effects.incidents.ids {
      happened += Double(effects.incidents[kind])
      prevented += Double(effects.prevented[kind])
      losses += effects.losses[kind]
      avoided += effects.lossesAvoided[kind]
      record.note(.incidents, part: kind.index, Double(effects.incidents[kind]), future.plan.layout)
      record.note(.prevented, part: kind.index, Double(effects.prevented[kind]), future.plan.layout)
      record.note(.losses, part: kind.index, effects.losses[kind], future.plan.layout)
      record.note(.lossesAvoided, part: kind.index, effects.lossesAvoided[kind], future.plan.layout)
    }
    record.note(.incidents, happened, future.plan.layout)
    record.note(.prevented, prevented, future.plan.layout)
    record.note(.losses, losses, future.plan.layout)
    record.note(.lossesAvoided, avoided, future.plan.layout)
  }

  private func observeDisruptions(_ future: borrowing Future, _ record: inout Record) {
    var strikes = 0
    for entry in register.strikes.ids {
      strikes += register.strikes[entry]
      record.note(.strikes, part: entry.index, Double(register.strikes[entry]), future.plan.layout)
      record.note(.addedHours, subject: entry.index, register.addedHours[entry], future.plan.layout)
      record.note(.addedWeeks, subject: entry.index, register.addedWeeks[entry], future.plan.layout)
      record.note(.directMoney, subject: entry.index, register.directMoney[entry], future.plan.layout)
    }
    record.note(.strikes, Double(strikes), future.plan.layout)
  }

  /// Net benefit over spend since the start, this week included.
  private func observeReturn(_ future: borrowing Future, _ record: inout Record) {
    guard future.plan.portfolio.everyProgramStatesValue else {
      record.note(.roi, .nan, future.plan.layout)
      return
    }
    var benefit = 0.0
    for kind in effects.benefit.ids { benefit += effects.benefit[kind] }
    let spend = ledger.totalSpend.amount
    let net = record.total(.netBenefit, future.plan.layout) + benefit - spend
    record.note(.roi, quotient(net, record.total(.spend, future.plan.layout) + spend), future.plan.layout)
  }

  // MARK: The end

  /// Events of the whole horizon.
  package func conclude(_ future: borrowing Future, into record: inout Record) {
    let last = Week(future.plan.weeks - 1)
    for program in future.plan.portfolio.planned where portfolio.programs[program].launchedIn != -1 {
      let state = portfolio.programs[program]
      let isLaunched = state.launchedIn != Week.never
      record.conclude(.launched, subject: program.index, isLaunched ? 1 : 0, future.plan.layout)
      record.conclude(.cancelled, subject: program.index, state.status == .cancelled ? 1 : 0, future.plan.layout)
      let onTime = isDue(program, by: last) ? (isOnTime(program) ? 1 : 0) : Double.nan
      record.conclude(.onTime, subject: program.index, onTime, future.plan.layout)
      let launchWeek = isLaunched ? Double(state.launchedIn + 1) : .nan
      record.conclude(.launchWeek, subject: program.index, launchWeek, future.plan.layout)
      let hasDate = isLaunched && state.deadlineWeek != Week.never
      let late = hasDate ? Double(max(0, state.launchedIn - state.deadlineWeek)) : .nan
      record.conclude(.weeksLate, subject: program.index, late, future.plan.layout)
    }
    for program in future.plan.portfolio.planned where portfolio.programs[program].launchedIn == -1 {
      for metric in [Metric.launched, .cancelled, .onTime, .launchWeek, .weeksLate] {
        record.conclude(metric, subject: program.index, .nan, future.plan.layout)
      }
    }
    concludePunctuality(last, future, &record)
  }

  private func concludePunctuality(_ last: Week, _ future: borrowing Future, _ record: inout Record) {
    var due = 0.0
    var onTime = 0.0
    for program in portfolio.programs.ids where isDue(program, by: last) {
      due += 1
      if isOnTime(program) { onTime += 1 }
    }
    record.conclude(.onTimeShare, quotient(onTime, due), future.plan.layout)
  }
}

extension Association {
  static let count = 5
}
