// model.md §10 — Delivery: who is enrolled, and what their seats take.
import Glibc

extension World {
  /// The people of each audience that a program reaches, with what a running program brings.
  mutating func gatherCohorts(of program: ID<Program>, _ future: borrowing Future) {
    let blueprint = portfolio.programs[program].blueprint
    let terms = future.plan.portfolio.blueprints[blueprint]
    let first = learners.cohorts.count
    for index in terms.audiences {
      let audience = future.plan.portfolio.audiences[index]
      let reached = future.plan.organization.people[audience] * terms.delivery.reach
      var cohort = CohortState(program: program, audience: audience, reached: reached)
      if let running = terms.running {
        cohort.trained = reached * running.coverage
        cohort.adopters = reached * min(running.adoption, running.coverage)
        cohort.initiallyTrained = cohort.trained
        cohort.rolledOut = running.coverage
      }
      learners.cohorts.values.append(cohort)
    }
    learners.completed.grow(toRows: learners.cohorts.count, with: 0)
    portfolio.programs[program].cohorts = first..<learners.cohorts.count
  }

  /// Whether a program delivers this week: launched before it and not retired.
  func isInService(_ program: ID<Program>, _ week: Week) -> Bool {
    portfolio.programs[program].status == .launched && portfolio.programs[program].launchedIn < week.index
  }

  /// Turnover of the week, then enrolment: by rollout, of joiners, and of those whose certificate expires.
  package mutating func enrollLearners(_ week: Week, _ future: borrowing Future) {
    measureTurnover(week, future)
    for cohort in learners.cohorts.ids {
      learners.cohorts[cohort].completionsNew = 0
      learners.cohorts[cohort].completionsRenewals = 0
      learners.cohorts[cohort].seatsServed = 0
      learners.cohorts[cohort].expiries = expiries(of: cohort, week, future)
      let program = learners.cohorts[cohort].program
      if isInService(program, week) {
        enroll(cohort, week, future)
      } else if portfolio.programs[program].status == .retired {
        stopWaiting(cohort)
      }
    }
  }

  private mutating func enroll(_ cohort: ID<Cohort>, _ week: Week, _ future: borrowing Future) {
    var state = learners.cohorts[cohort]
    let blueprint = portfolio.programs[state.program].blueprint
    let terms = future.plan.portfolio.blueprints.values[blueprint.index].delivery
    let stay = learners.stay[state.audience]
    let joiners = learners.leaving[state.audience] * terms.reach
    state.waitingNew *= stay
    state.waitingRenewals *= stay
    state.freshNew = state.againNew * stay
    state.freshRenewals = state.againRenewals * stay + state.expiries
    if terms.enrolsJoinersOnly {
      state.freshNew += joiners
    } else {
      state.freshNew += joiners * state.rolledOut
      let atStart = initialCoverage(of: cohort, future)
      let step = min(1 - state.rolledOut, (1 - atStart) / Double(terms.rollout))
      state.freshNew += step * state.reached
      state.rolledOut = step < (1 - atStart) / Double(terms.rollout) ? 1 : state.rolledOut + step
    }
    state.againNew = 0
    state.againRenewals = 0
    learners.cohorts[cohort] = state
  }

  private func initialCoverage(of cohort: ID<Cohort>, _ future: borrowing Future) -> Double {
    let blueprint = portfolio.programs[learners.cohorts[cohort].program].blueprint
    return future.plan.portfolio.blueprints.values[blueprint.index].running?.coverage ?? 0
  }

  /// Nobody waits for a program that is retired.
  private mutating func stopWaiting(_ cohort: ID<Cohort>) {
    learners.cohorts[cohort].waitingNew = 0
    learners.cohorts[cohort].waitingRenewals = 0
    learners.cohorts[cohort].freshNew = 0
    learners.cohorts[cohort].freshRenewals = 0
    learners.cohorts[cohort].againNew = 0
    learners.cohorts[cohort].againRenewals = 0
  }

  /// Of the completions `valid_for` weeks ago, and of those trained before the horizon, the ones still there.
  private func expiries(of cohort: ID<Cohort>, _ week: Week, _ future: borrowing Future) -> Double {
    let state = learners.cohorts[cohort]
    let blueprint = portfolio.programs[state.program].blueprint
    let validFor = future.plan.portfolio.blueprints.values[blueprint.index].delivery.validFor
    guard validFor != Week.never else { return 0 }
    let departed = learners.departed[state.audience, ID(week.index)]
    if week.index >= validFor {
      let completed = learners.completed[cohort, ID(week.index - validFor)]
      guard completed > 0 else { return 0 }
      return completed * exp(learners.departed[state.audience, ID(week.index - validFor)] - departed)
    }
    return state.initiallyTrained / Double(validFor) * exp(-departed)
  }

  // MARK: Seats

  /// Gives a program's waiting people so many of the seats they asked for, the same share to all.
  mutating func serveSeats(_ share: Double, of program: ID<Program>, _ future: borrowing Future) {
    let blueprint = portfolio.programs[program].blueprint
    let terms = future.plan.portfolio.blueprints[blueprint]
    let completionRate = future[terms.completionRate]
    for index in portfolio.programs[program].cohorts {
      let cohort = ID<Cohort>(index)
      var state = learners.cohorts[cohort]
      let servedNew = share * (state.waitingNew + state.freshNew)
      let servedRenewals = share * (state.waitingRenewals + state.freshRenewals)
      state.waitingNew = max(0, state.waitingNew + state.freshNew - servedNew)
      state.waitingRenewals = max(0, state.waitingRenewals + state.freshRenewals - servedRenewals)
      state.freshNew = 0
      state.freshRenewals = 0
      state.completionsNew = servedNew * completionRate
      state.completionsRenewals = servedRenewals * completionRate
      state.againNew = servedNew - state.completionsNew
      state.againRenewals = servedRenewals - state.completionsRenewals
      state.seatsServed = servedNew + servedRenewals
      learners.cohorts[cohort] = state
      effects.seatsServed[program] += state.seatsServed
      let salary = future.plan.organization.salary[state.audience] * ledger.salaryLevel
      effects.learnerTimeCost += state.seatsServed * terms.learningHours * salary / hoursPaidPerYear
    }
  }
}

/// Hours for which a yearly salary pays: 52 weeks of 40 hours (model.md §10).
let hoursPaidPerYear = 2080.0
