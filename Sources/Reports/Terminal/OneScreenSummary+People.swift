import LearningModel
import Statistics

extension OneScreenSummary {
  /// Who is the bottleneck.
  var people: [String] {
    let roles = Array(plan.team.roles)
    guard !roles.isEmpty else { return [] }
    return [heading("People", "used of capacity     P10 to P90   unmet hours")] + roles.map(line) + bottleneck(roles)
  }

  private func line(of role: ID<Role>) -> String {
    let used = results.statistics(.utilization, subject: role.index)
    let unmet = results.statistics(.unmetHours, subject: role.index).moments
    let error = used.moments.standardError
    let width = style.columns - 2 - 23 - 8 - 15 - 14
    return "  " + style.fitted(spoken(plan.team.names[role.index]), to: 22) + " " + bar(used.moments.mean, width)
      + style.painted(
        style.fitted(numbers.share(used.moments.mean, error: error), to: 8, .right),
        used.moments.mean >= 0.9 ? .trouble : nil)
      + style.fitted(numbers.range(used.percentiles[.p10], used.percentiles[.p90], error: error), to: 15, .right)
      + style.fitted(numbers.count(unmet.mean, error: unmet.standardError), to: 14, .right)
  }

  private func bar(_ share: Double, _ width: Int) -> String {
    let filled = share.isFinite ? Int((min(1, max(0, share)) * Double(width)).rounded()) : 0
    return String(repeating: style.sign("█", "#"), count: filled)
      + String(repeating: style.sign("·", "."), count: width - filled)
  }

  /// The role with the most of its capacity used, if that is much.
  private func bottleneck(_ roles: [ID<Role>]) -> [String] {
    func used(_ role: ID<Role>) -> Double {
      let mean = results.statistics(.utilization, subject: role.index).moments.mean
      return mean.isFinite ? mean : 0
    }
    guard let busiest = roles.max(by: { used($0) < used($1) }), used(busiest) >= 0.75 else {
      return style.wrapped("No role is a bottleneck: all use less than three quarters of their capacity.")
    }
    let moments = results.statistics(.utilization, subject: busiest.index).moments
    let share = numbers.share(moments.mean, error: moments.standardError)
    return style.wrapped("Bottleneck: \(spoken(plan.team.names[busiest.index])), \(share) of capacity used.")
  }
}
