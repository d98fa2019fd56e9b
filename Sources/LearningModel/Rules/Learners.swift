// model.md §11 — Learners: who is trained, and whose behavior at work changed.
import Glibc

extension World {
  /// Leavers of each audience this week, after what learning does for retention (§12).
  mutating func measureTurnover(_ week: Week, _ future: borrowing Future) {
    for audience in future.plan.organization.audiences {
      let people = future.plan.organization.people[audience]
      let turnover = future[future.plan.organization.turnover[audience]]
      let weekly = turnover * remainingTurnover(of: audience, future) / weeksPerYear
      let before = week.index == 0 ? 0 : learners.departed[audience, ID(week.index - 1)]
      learners.departed[audience, ID(week.index)] = before + weekly
      learners.stay[audience] = exp(-weekly)
      learners.leaving[audience] = people * -expm1(-weekly)
      learners.leavingWithoutLearning[audience] = people * -expm1(-turnover / weeksPerYear)
    }
  }

  /// trained  ← trained·stay + completions − expiries                                            (at most people·reach)
  /// adopters ← adopters·stay·keep + (new + renewals·(1 − adopters/trained))·proficiency·transfer′   (at most trained)
  package mutating func updateLearners(_ week: Week, _ future: borrowing Future) {
    for program in portfolio.programs.ids where hasLearners(program) {
      let terms = future.plan.portfolio.blueprints[portfolio.programs[program].blueprint]
      let adopting = proficiency(terms, future) * transfer(of: program, terms, future)
      let keep = portfolio.programs[program].weeklyKeep
      for index in portfolio.programs[program].cohorts {
        var cohort = learners.cohorts[ID<Cohort>(index)]
        let stay = learners.stay[cohort.audience]
        let completions = cohort.completionsNew + cohort.completionsRenewals
        let alreadyAdopted = cohort.trained > 0 ? cohort.adopters / cohort.trained : 0
        let open = cohort.completionsNew + cohort.completionsRenewals * (1 - alreadyAdopted)
        let trained = cohort.trained * stay + completions - cohort.expiries
        cohort.trained = min(cohort.reached, max(0, trained))
        cohort.adopters = min(cohort.trained, cohort.adopters * stay * keep + open * adopting)
        learners.cohorts[ID(index)] = cohort
        learners.completed[ID(index), ID(week.index)] = completions
      }
      age(program, terms, week, future)
    }
  }

  private func hasLearners(_ program: ID<Program>) -> Bool {
    let status = portfolio.programs[program].status
    return status == .launched || status == .retired
  }

  /// Those who complete and have learned to do it; content that leaders helped to define is learned better.
  private func proficiency(_ terms: ProgramBlueprint, _ future: borrowing Future) -> Double {
    min(1, future[terms.proficiency] * (1 + leadership.strength[.needs]) * (1 + 0.2 * terms.relevant))
  }

  /// transfer′: the share of the proficient who apply it at work.
  private func transfer(of program: ID<Program>, _ terms: ProgramBlueprint, _ future: borrowing Future) -> Double {
    let confidence = sponsors.confidence[portfolio.programs[program].sponsor]
    let followThrough = 1 + future[future.plan.sponsors.followThrough] * (confidence - 0.5)
    let engaged = future[terms.transfer] * (1 + leadership.strength[.learners])
    let quality = portfolio.programs[program].quality
    return min(1, max(0, engaged * followThrough * quality * (1 + 0.3 * terms.practical)))
  }

  /// Quality grows with evaluation and fades with what upkeep leaves undone; it stands still once the program is retired.
  private mutating func age(_ program: ID<Program>, _ terms: ProgramBlueprint, _ week: Week, _ future: borrowing Future)
  {
    guard isInService(program, week) else { return }
    let state = portfolio.programs[program]
    let unmet = state.upkeepAsked > 0 ? max(0, 1 - state.upkeepServed / state.upkeepAsked) : 0
    let growth = future[future.plan.organization.improvement] * leadership.strength[.evaluation] / weeksPerYear
    let fading = exp(-M_LN2 / terms.halfLife * unmet / weeksPerYear)
    portfolio.programs[program].quality = min(1.5, state.quality + growth) * fading
  }
}
