// model.md §12 — Reputation as a place to learn, and what it saves in recruiting.

extension World {
  /// A 52nd of the way toward maturity each week.
  mutating func moveReputation() {
    effects.reputation += (leadership.maturity - effects.reputation) / weeksPerYear
  }

  /// An incident that was not prevented takes a share of it.
  mutating func loseReputation(_ kind: ID<IncidentKind>, _ future: borrowing Future) {
    let weight = future.plan.organization.incidents.reputationWeight[kind]
    let people = future.plan.organization.totalPeople
    guard people > 0 else { return }
    effects.reputation -= min(1, weight * 20 / people) * effects.reputation
  }

  /// Each leaver of the audiences is replaced at less cost, the better the reputation.
  mutating func countRecruiting(_ future: borrowing Future) {
    var leavers = 0.0
    for audience in future.plan.organization.audiences { leavers += learners.leaving[audience] }
    let costPerHire = future.plan.organization.costPerHire * ledger.priceLevel
    let saving = min(1, future[future.plan.organization.recruitingEffect] * effects.reputation)
    effects.benefit[.recruiting] += leavers * costPerHire * saving
  }
}
