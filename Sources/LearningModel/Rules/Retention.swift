// model.md §12 — Retention: people whose work changed leave less often.

extension World {
  /// Share of each audience's turnover that learning leaves: `Π (1 − retains × adopters / people)` over programs.
  mutating func measureRetention(_ future: borrowing Future) {
    for audience in future.plan.organization.audiences {
      learners.remainingTurnover[audience] = 1
      learners.preventedShares[audience] = 0
    }
    for program in portfolio.programs.ids where portfolio.programs[program].retains > 0 {
      for index in portfolio.programs[program].cohorts {
        let cohort = ID<Cohort>(index)
        let audience = learners.cohorts[cohort].audience
        let people = future.plan.organization.people[audience]
        let adopted = people > 0 ? learners.cohorts[cohort].adopters / people : 0
        let prevented = min(1, portfolio.programs[program].retains * adopted)
        learners.cohorts[cohort].preventedTurnover = prevented
        learners.remainingTurnover[audience] *= 1 - prevented
        learners.preventedShares[audience] += prevented
      }
    }
  }

  /// Programs share what they achieved together by what each would have achieved alone.
  mutating func countRetention(_ future: borrowing Future) {
    for audience in future.plan.organization.audiences {
      learners.retentionBenefit[audience] = retentionBenefit(audience, future)
      effects.benefit[.retention] += learners.retentionBenefit[audience]
    }
    for program in portfolio.programs.ids where portfolio.programs[program].retains > 0 {
      for index in portfolio.programs[program].cohorts {
        let audience = learners.cohorts[ID<Cohort>(index)].audience
        let shares = learners.preventedShares[audience]
        guard shares > 0 else { continue }
        let share = learners.cohorts[ID<Cohort>(index)].preventedTurnover / shares
        effects.programBenefit[program] += share * learners.retentionBenefit[audience]
      }
    }
  }

  /// A leaver avoided is worth the cost of a replacement.
  private func retentionBenefit(_ audience: ID<Audience>, _ future: borrowing Future) -> Double {
    let avoided = learners.leavingWithoutLearning[audience] - learners.leaving[audience]
    let salary = future.plan.organization.salary[audience] * ledger.salaryLevel
    return max(0, avoided) * future[future.plan.organization.replacementCost] * salary
  }
}
