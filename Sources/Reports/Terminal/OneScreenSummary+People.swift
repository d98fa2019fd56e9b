import LearningModel
import Statistics

extension OneScreenSummary {
  /// Who is the bottleneck, and when.
  var people: [String] {
    let roles = Array(plan.team.roles)
    guard !roles.isEmpty else { return [] }
    let strip = UtilizationStrip(results, width: style.columns - 2 - 23 - 8 - rangeWidth - 14, style)
    let head = "\(strip.legend) used" + style.fitted(showsRange ? "P10 to P90" : "", to: rangeWidth, .right)
    return [heading("People", head + style.fitted("unmet hours", to: 14, .right))]
      + roles.map { line(of: $0, strip) } + bottleneck(roles)
  }

  private var showsRange: Bool { style.columns >= 72 }
  private var rangeWidth: Int { showsRange ? 15 : 0 }

  private func line(of role: ID<Role>, _ strip: UtilizationStrip) -> String {
    let used = results.statistics(.utilization, subject: role.index)
    let unmet = results.statistics(.unmetHours, subject: role.index)
    let error = used.standardError
    let range = numbers.range(used.percentiles[.p10], used.percentiles[.p90], error: error)
    return "  " + style.fitted(spoken(plan.team.names[role.index]), to: 22) + " " + strip.line(of: role)
      + style.painted(
        style.fitted(numbers.share(used.moments.mean, error: error), to: 8, .right),
        used.moments.mean >= 0.9 ? .trouble : nil)
      + style.fitted(showsRange ? range : "", to: rangeWidth, .right)
      + style.fitted(numbers.count(unmet.mean, error: unmet.standardError), to: 14, .right)
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
    let use = results.statistics(.utilization, subject: busiest.index)
    let share = numbers.share(use.mean, error: use.standardError)
    return style.wrapped("Bottleneck: \(spoken(plan.team.names[busiest.index])), \(share) of capacity used.")
  }
}
