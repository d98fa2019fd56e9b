// model.md §9 — the hours of a program by phase and role, before development ratio and estimate error.

extension ProgramDescription {
  /// `learning_hours × phase_share × role_share × design_factor`; stated effort is split by phase shares alone.
  ///
  /// - Parameter roles: the roles of the team, whose columns the result has.
  func usualHours(_ roles: [String]) throws(PlanProblem) -> [WorkPhase: [Double]] {
    var hours: [WorkPhase: [Double]] = [:]
    for phase in WorkPhase.allCases {
      guard let share = modality.phaseShares[phase], share > 0 else { continue }
      if let effort {
        let isNothing = effort.values.allSatisfy { $0 == 0 }
        hours[phase] = isNothing ? roles.map { _ in 0 } : try passedOn(effort, to: roles, in: phase).map { $0 * share }
      } else {
        let shares = try passedOn(modality.roleShares[phase] ?? [:], to: roles, in: phase)
        hours[phase] = shares.map { learningHours * share * $0 * designFactor }
      }
    }
    return hours
  }

  /// `1 + 0.25 × mean of practical, relevant, memorable`
  var designFactor: Double { 1 + 0.25 * (practical + relevant + memorable) / 3 }

  /// A role that the team lacks passes its part to the others of the phase in proportion.
  private func passedOn(
    _ parts: [String: Double], to roles: [String], in phase: WorkPhase
  ) throws(PlanProblem) -> [Double] {
    let stated = roles.map { parts[$0] ?? 0 }
    let present = stated.reduce(0, +)
    guard present > 0 else { throw .noRole(program: id, phase: phase) }
    let whole = parts.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
    return stated.map { $0 / present * whole }
  }
}
