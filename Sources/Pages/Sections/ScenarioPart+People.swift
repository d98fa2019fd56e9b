import Reports

extension ScenarioPart {
  /// Demand against capacity by role, and who is there.
  var people: Markup {
    let roles = results.subjects(of: "utilization")
    guard !roles.isEmpty else { return "" }
    return heading("People", "people") + "<p class=\"say\">\(busiest(roles)) \(room(roles))</p>\n" + utilization(roles)
      + "<p class=\"say\">\(unmet(roles))</p>\n" + demand(roles)
      + "<h3>Headcount</h3>\n<p class=\"say\">\(turnover(roles))</p>\n" + team(roles)
      + "<div class=\"pair\">\(roles.map { headcount($0) })</div>\n"
  }

  /// The role that uses most of its capacity.
  var bottleneck: (role: String, used: Estimate)? {
    results.subjects(of: "utilization").compactMap { role in results["utilization", role].map { (role, $0) } }
      .filter { $0.1.mean.isFinite }.max { $0.1.mean < $1.1.mean }
  }

  private func busiest(_ roles: [String]) -> Markup {
    guard let bottleneck else { return "" }
    let used = mean(bottleneck.used)
    let name = inWords(bottleneck.role)
    if bottleneck.used.mean < 0.75 {
      return "<b>No role is a bottleneck:</b> the busiest, \(name), uses \(used) of its capacity on average."
    }
    return
      "<b>\(capitalized(name)) is the bottleneck: \(used) of its capacity is used</b> on average (\(range(bottleneck.used)))."
  }

  private func room(_ roles: [String]) -> String {
    let idle = roles.filter { (results["utilization", $0]?.mean ?? 1) < 0.5 }.map(inWords)
    return idle.isEmpty ? "" : "Less than half is used of: \(listed(idle))."
  }

  private func utilization(_ roles: [String]) -> Markup {
    let columns = [
      PageTable.Column(title: "Role", field: "role", isNumber: false),
      .init(title: "Period", field: "period", isNumber: false), .init(title: "Mean used", field: "share"),
      .init(title: "P10", field: "p10"), .init(title: "P90", field: "p90"),
    ]
    let rows = roles.flatMap { role in
      results.projected("utilization", role).map { period -> [PageTable.Cell] in
        let estimate = period.estimate
        return [
          .text(capitalized(inWords(role))), .text(spoken(period: period.label)),
          .number(estimate.mean, mean(estimate)),
          .number(estimate.p10, said(estimate, estimate.p10, nil)),
          .number(estimate.p90, said(estimate, estimate.p90, nil)),
        ]
      }
    }
    return ChartFigure(
      chart: "heat", title: "Capacity used, in percent",
      description:
        "Mean of members' hours worked over their capacity; above 100 with overtime. The darker, the fuller.",
      table: PageTable(caption: "Capacity used", columns: columns, rows: rows),
      parameters: [("periods", String(results.periods.count))]
    ).markup
  }

  // MARK: Demand

  private func unmet(_ roles: [String]) -> Markup {
    let asked = roles.compactMap { role in results["unmet_hours", role].map { (role, $0) } }
    guard let worst = asked.max(by: { $0.1.mean < $1.1.mean }), worst.1.mean > 0 else {
      return "<b>All hours that are asked for are worked.</b>"
    }
    let hours = mean(worst.1)
    return """
      <b>Most is left undone by \(inWords(worst.0)): a mean of \(hours) \(hours == "1" ? "hour" : "hours")</b> that were asked \
      for in some week and not worked in it; what waits is asked for again.
      """
  }

  private func demand(_ roles: [String]) -> Markup {
    let columns = [
      PageTable.Column(title: "Role", field: "role", isNumber: false),
      .init(title: "Hours worked", field: "worked"), .init(title: "Hours unmet", field: "unmet"),
      .init(title: "Overtime"),
    ]
    let rows = roles.map { role -> [PageTable.Cell] in
      [.text(capitalized(inWords(role)))]
        + ["worked_hours", "unmet_hours", "overtime_hours"].map { meanCell($0, role) }
    }
    return ChartFigure(
      chart: "demand", title: "Demand over the horizon, in hours",
      description: "Means: hours worked, and hours asked for in a week that nobody had left.",
      table: PageTable(caption: "Demand over the horizon, means", columns: columns, rows: rows)
    ).markup
  }

  // MARK: Headcount

  private func turnover(_ roles: [String]) -> Markup {
    let sum = { (metric: String) in roles.reduce(0) { $0 + (results[metric, $1]?.mean ?? 0) } }
    let left = numbers.count(sum("departures"), error: 0.05)
    let joined = numbers.count(sum("joined"), error: 0.05)
    return
      "On average <b>\(left) members leave and \(joined) join</b> over the horizon. The pictures show members at the end of each \(periodWord)."
  }

  private func team(_ roles: [String]) -> Markup {
    let metrics = [
      ("Members at the end", "headcount"), ("Leave", "departures"), ("Join", "joined"),
      ("Empty seats at the end", "vacancies"), ("Contractors at the end", "contractors"),
    ]
    let columns =
      [PageTable.Column(title: "Role", isNumber: false)] + metrics.map { PageTable.Column(title: $0.0) }
    let rows = roles.map { role -> [PageTable.Cell] in
      [.text(capitalized(inWords(role)))] + metrics.map { meanCell($0.1, role) }
    }
    return PageTable(caption: "Means over all futures", columns: columns, rows: rows).markup
  }

  private func headcount(_ role: String) -> Markup {
    "<div>"
      + fan(
        "headcount", role, title: capitalized(inWords(role)), description: "Bands as above.", height: 110,
        chart: "steps")
      + "</div>"
  }
}
