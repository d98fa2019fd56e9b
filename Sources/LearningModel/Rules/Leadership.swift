// model.md §4 — Leadership: where attention goes and what it achieves.

extension World {
  package mutating func shareAttention(_ week: Week, _ future: borrowing Future) {
    let isAbsent = week.index < leadership.absentUntil
    let present = isAbsent ? future[future.plan.leadership.acting] : 1
    let hours = future.plan.leadership.hoursPerWeek[week] * present
    let own = ID<Practice>(Practice.ownLearning.rawValue)
    let ownStrength = strength(of: own, hours: hours, boost: 1, week, future)
    leadership.strength[own] = ownStrength
    for practice in leadership.strength.ids where practice != own {
      leadership.strength[practice] = strength(of: practice, hours: hours, boost: 1 + ownStrength, week, future)
    }
  }

  /// `min(1, ceiling × x / (x + half) × boost)` with x the hours per unit of load
  private func strength(
    of practice: ID<Practice>, hours: Double, boost: Double, _ week: Week, _ future: borrowing Future
  ) -> Double {
    let x = hours * future.plan.leadership.attention[practice, week] / load(on: practice)
    let half = future.plan.leadership.half[practice]
    return min(1, future[future.plan.leadership.ceiling[practice]] * x / (x + half) * boost)
  }

  /// What a practice's hours are spread over, at least 1.
  private func load(on practice: ID<Practice>) -> Double {
    switch Practice(rawValue: practice.index) {
    case .sponsors, .needs, .coordination: Double(max(1, portfolio.activeCount))
    case .team: Double(max(1, team.totalMembers))
    case .learners, .evaluation: Double(max(1, portfolio.launchedCount))
    case .ownLearning, nil: 1
    }
  }
}
