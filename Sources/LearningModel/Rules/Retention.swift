// model.md §12 — Retention: people whose work changed leave less often.
import Glibc

extension World {
  /// Share of an audience's turnover that learning leaves: `Π (1 − retains × adopters / people)` over programs.
  func remainingTurnover(of audience: ID<Audience>, _ future: borrowing Future) -> Double {
    var remaining = 1.0
    for cohort in learners.cohorts.ids where learners.cohorts[cohort].audience == audience {
      remaining *= 1 - prevented(cohort, future)
    }
    return remaining
  }

  /// Share of leavers that one program keeps.
  private func prevented(_ cohort: ID<Cohort>, _ future: borrowing Future) -> Double {
    let retains = portfolio.programs[learners.cohorts[cohort].program].retains
    guard retains > 0 else { return 0 }
    let people = future.plan.organization.people[learners.cohorts[cohort].audience]
    return people > 0 ? min(1, retains * learners.cohorts[cohort].adopters / people) : 0
  }

  /// A leaver avoided is worth the cost of a replacement. Programs share it by what each would keep.
  mutating func countRetention(_ future: borrowing Future) {
    for audience in future.plan.organization.audiences {
      let avoided = learners.leavingWithoutLearning[audience] - learners.leaving[audience]
      guard avoided > 0 else { continue }
      let salary = future.plan.organization.salary[audience] * ledger.salaryLevel
      let benefit = avoided * future[future.plan.organization.replacementCost] * salary
      effects.benefit[.retention] += benefit
      var sum = 0.0
      for cohort in learners.cohorts.ids where learners.cohorts[cohort].audience == audience {
        sum += prevented(cohort, future)
      }
      guard sum > 0 else { continue }
      for cohort in learners.cohorts.ids where learners.cohorts[cohort].audience == audience {
        effects.programBenefit[learners.cohorts[cohort].program] += benefit * prevented(cohort, future) / sum
      }
    }
  }
}
