// model.md §11 — Learners: who is trained, and whose behavior at work changed.
import Glibc

extension World {
  /// Leavers of each audience this week, after what learning does for retention (§12).
  mutating func measureTurnover(_ week: Week, _ future: borrowing Future) {
    measureRetention(future)
    for audience in future.plan.organization.audiences {
      let people = future.plan.organization.people[audience]
      let turnover = future[future.plan.organization.turnover[audience]]
      let weekly = turnover * learners.remainingTurnover[audience] / weeksPerYear
      let before = week.index == 0 ? 0 : learners.departed[audience, ID(week.index - 1)]
      learners.departed[audience, ID(week.index)] = before + weekly
      // The same as last week as long as nobody who learned stays for it: exponentials are dear.
      guard weekly != learners.weeklyTurnover[audience] else { continue }
      learners.weeklyTurnover[audience] = weekly
      learners.stay[audience] = exp(-weekly)
      learners.leaving[audience] = people * -expm1(-weekly)
    }
  }

  /// Leavers of each audience in a week if nobody had learned anything.
  mutating func beginTurnover(_ future: borrowing Future) {
    for audience in future.plan.organization.audiences {
      let turnover = future[future.plan.organization.turnover[audience]]
      let people = future.plan.organization.people[audience]
      learners.leavingWithoutLearning[audience] = people * -expm1(-turnover / weeksPerYear)
      learners.weeklyTurnover[audience] = .nan
    }
  }

  package mutating func updateLearners(_ week: Week, _ future: borrowing Future) {
    for program in portfolio.programs.ids where hasLearners(program) {
      let adopting = proficiency(of: program, future) * transfer(of: program, future)
      let keep = portfolio.programs[program].weeklyKeep
      var totals = portfolio.programs[program].learners.emptied
      for index in portfolio.programs[program].cohorts {
        let audience = learners.cohorts[ID(index)].audience
        learners.cohorts[ID(index)].learn(staying: learners.stay[audience], keeping: keep, adopting: adopting)
        learners.completed[ID(index), ID(week.index)] = learners.cohorts[ID(index)].completions
        totals.add(learners.cohorts[ID(index)].totals)
      }
      portfolio.programs[program].learners = totals
      age(program, week, future)
    }
  }

  func hasLearners(_ program: ID<Program>) -> Bool {
    let status = portfolio.programs[program].status
    return status == .launched || status == .retired
  }

  /// Those who complete and have learned to do it; content that leaders helped to define is learned better.
  private func proficiency(of program: ID<Program>, _ future: borrowing Future) -> Double {
    let index = portfolio.programs[program].blueprint.index
    let learned = future[future.plan.portfolio.blueprints.values[index].proficiency]
    let relevant = future.plan.portfolio.blueprints.values[index].relevant
    return min(1, learned * (1 + leadership.strength[.needs]) * (1 + 0.2 * relevant))
  }

  /// transfer′: the share of the proficient who apply it at work.
  private func transfer(of program: ID<Program>, _ future: borrowing Future) -> Double {
    let index = portfolio.programs[program].blueprint.index
    let sponsor = portfolio.programs[program].sponsor
    let followThrough = 1 + future[future.plan.sponsors.followThrough] * (sponsors.confidence[sponsor] - 0.5)
    let applied = future[future.plan.portfolio.blueprints.values[index].transfer]
    let engaged = applied * (1 + leadership.strength[.learners])
    let practical = future.plan.portfolio.blueprints.values[index].practical
    return min(1, max(0, engaged * followThrough * portfolio.programs[program].quality * (1 + 0.3 * practical)))
  }

  /// Quality grows with evaluation and fades with what upkeep leaves undone; it stands still once the program is retired.
  private mutating func age(_ program: ID<Program>, _ week: Week, _ future: borrowing Future) {
    guard isInService(program, week) else { return }
    let growth = future[future.plan.organization.improvement] * leadership.strength[.evaluation] / weeksPerYear
    let grown = min(1.5, portfolio.programs[program].quality + growth)
    portfolio.programs[program].quality = grown * fading(of: program, future)
  }

  /// `exp(−ln 2 / half_life · unmet share of upkeep / 52)`
  private func fading(of program: ID<Program>, _ future: borrowing Future) -> Double {
    let asked = portfolio.programs[program].upkeepAsked
    let served = portfolio.programs[program].upkeepServed
    guard asked > 0, served < asked else { return 1 }
    let blueprint = portfolio.programs[program].blueprint.index
    let halfLife = future.plan.portfolio.blueprints.values[blueprint].halfLife
    return exp(-M_LN2 / halfLife * (1 - served / asked) / weeksPerYear)
  }
}

extension CohortState {
  /// trained  ← trained·stay + completions − expiries                                            (at most people·reach)
  /// adopters ← adopters·stay·keep + (new + renewals·(1 − adopters/trained))·proficiency·transfer′   (at most trained)
  fileprivate mutating func learn(staying stay: Double, keeping keep: Double, adopting: Double) {
    let alreadyAdopted = trained > 0 ? adopters / trained : 0
    let open = completionsNew + completionsRenewals * (1 - alreadyAdopted)
    trained = min(reached, max(0, trained * stay + completions - expiries))
    adopters = min(trained, adopters * stay * keep + open * adopting)
  }
}
