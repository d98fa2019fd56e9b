// model.md §10 — Delivery: who is enrolled, and what their seats take.
import Glibc

extension World {
  /// The people of each audience that a program reaches, with what a running program brings.
  mutating func gatherCohorts(of program: ID<Program>, _ future: borrowing Future) {
    let blueprint = portfolio.programs[program].blueprint
    let terms = future.plan.portfolio.blueprints[blueprint]
    let first = learners.cohorts.count
    var totals = LearnerTotals()
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
      learners.cohorts.append(cohort)
      totals.people += future.plan.organization.people[audience]
      totals.reached += reached
    }
    portfolio.programs[program].learners = totals
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
    for program in portfolio.programs.ids where hasLearners(program) {
      for index in portfolio.programs[program].cohorts {
        let expiries = expiries(of: ID(index), program, week, future)
        learners.cohorts[ID(index)].beginWeek(expiries: expiries)
      }
      if isInService(program, week) {
        enrollLearners(of: program, future)
      } else if portfolio.programs[program].status == .retired {
        for index in portfolio.programs[program].cohorts { learners.cohorts[ID(index)].stopWaiting() }
      }
    }
  }

  private mutating func enrollLearners(of program: ID<Program>, _ future: borrowing Future) {
    let blueprint = portfolio.programs[program].blueprint.index
    let reach = future.plan.portfolio.blueprints.values[blueprint].delivery.reach
    let takesJoinersOnly = future.plan.portfolio.blueprints.values[blueprint].delivery.enrolsJoinersOnly
    let trainedBefore = future.plan.portfolio.blueprints.values[blueprint].running?.coverage ?? 0
    let share = (1 - trainedBefore) / Double(future.plan.portfolio.blueprints.values[blueprint].delivery.rollout)
    var asked = 0.0
    for index in portfolio.programs[program].cohorts {
      let cohort = ID<Cohort>(index)
      let audience = learners.cohorts[cohort].audience
      let joiners = learners.leaving[audience] * reach
      learners.cohorts[cohort].enrollAgain(staying: learners.stay[audience])
      if takesJoinersOnly {
        learners.cohorts[cohort].freshNew += joiners
      } else {
        learners.cohorts[cohort].rollOut(share, joiners: joiners)
      }
      asked += learners.cohorts[cohort].asked
    }
    portfolio.programs[program].seatsAsked = asked
  }

  /// Of the completions `valid_for` weeks ago, and of those trained before the horizon, the ones still there.
  private func expiries(
    of cohort: ID<Cohort>, _ program: ID<Program>, _ week: Week, _ future: borrowing Future
  ) -> Double {
    let blueprint = portfolio.programs[program].blueprint
    let validFor = future.plan.portfolio.blueprints.values[blueprint.index].delivery.validFor
    guard validFor != Week.never else { return 0 }
    let audience = learners.cohorts[cohort].audience
    let departed = learners.departed[audience, ID(week.index)]
    if week.index >= validFor {
      let completed = learners.completed[cohort, ID(week.index - validFor)]
      guard completed > 0 else { return 0 }
      return completed * exp(learners.departed[audience, ID(week.index - validFor)] - departed)
    }
    let initially = learners.cohorts[cohort].initiallyTrained
    return initially > 0 ? initially / Double(validFor) * exp(-departed) : 0
  }

  // MARK: Seats

  /// Gives a program's waiting people so many of the seats they asked for, the same share to all.
  mutating func serveSeats(_ share: Double, of program: ID<Program>, _ future: borrowing Future) {
    let blueprint = portfolio.programs[program].blueprint.index
    let completionRate = future[future.plan.portfolio.blueprints.values[blueprint].completionRate]
    let learningHours = future.plan.portfolio.blueprints.values[blueprint].learningHours
    for index in portfolio.programs[program].cohorts {
      learners.cohorts[ID(index)].serve(share, completionRate: completionRate)
      let seats = learners.cohorts[ID(index)].seatsServed
      effects.seatsServed[program] += seats
      let salary = future.plan.organization.salary[learners.cohorts[ID(index)].audience] * ledger.salaryLevel
      effects.learnerTimeCost += seats * learningHours * salary / hoursPaidPerYear
    }
  }
}

extension CohortState {
  fileprivate mutating func beginWeek(expiries: Double) {
    completionsNew = 0
    completionsRenewals = 0
    seatsServed = 0
    self.expiries = expiries
  }

  /// Whoever waits leaves with the audience's turnover. Who did not complete last week enrols again, and so do those whose
  /// certificate expires.
  fileprivate mutating func enrollAgain(staying stay: Double) {
    waitingNew *= stay
    waitingRenewals *= stay
    freshNew = againNew * stay
    freshRenewals = againRenewals * stay + expiries
    againNew = 0
    againRenewals = 0
  }

  /// Another share of the audience, until all are enrolled, and joiners by the share already rolled out.
  fileprivate mutating func rollOut(_ share: Double, joiners: Double) {
    freshNew += joiners * rolledOut
    let step = min(1 - rolledOut, share)
    freshNew += step * reached
    rolledOut = step < share ? 1 : rolledOut + step
  }

  /// Nobody waits for a program that is retired.
  fileprivate mutating func stopWaiting() {
    waitingNew = 0
    waitingRenewals = 0
    freshNew = 0
    freshRenewals = 0
    againNew = 0
    againRenewals = 0
  }

  /// This share of those who wait, new and renewals alike, learns this week.
  fileprivate mutating func serve(_ share: Double, completionRate: Double) {
    let servedNew = share * (waitingNew + freshNew)
    let servedRenewals = share * (waitingRenewals + freshRenewals)
    waitingNew = max(0, waitingNew + freshNew - servedNew)
    waitingRenewals = max(0, waitingRenewals + freshRenewals - servedRenewals)
    freshNew = 0
    freshRenewals = 0
    completionsNew = servedNew * completionRate
    completionsRenewals = servedRenewals * completionRate
    againNew = servedNew - completionsNew
    againRenewals = servedRenewals - completionsRenewals
    seatsServed = servedNew + servedRenewals
  }
}

/// Hours for which a yearly salary pays: 52 weeks of 40 hours (model.md §10).
let hoursPaidPerYear = 2080.0
