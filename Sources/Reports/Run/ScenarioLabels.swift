package import LearningModel
package import Quantities
package import Scenarios

/// What tables and the screen call the things of a scenario, as far as its plan does not know.
package struct ScenarioLabels: Sendable {
  /// Name of the scenario in every table.
  package var scenario: String
  package var currency: Currency
  /// In the order of the plan's programs.
  package var programs: [ProgramLabels]
  /// Each promise as it was written, `at most $4.1M`, in the order of the forecast's promises.
  package var promises: [String]
  package var calendar: PlanningCalendar

}

/// What tables call a program and whom it is for.
package struct ProgramLabels: Sendable {
  package var title: String
  package var sponsor: String
  /// `everyone`, or its audiences one after the other.
  package var audience: String
  package var modality: String
  /// As the file states it, before disruptions move it; nil if it is never due.
  package var neededBy: CivilDate?
}

extension ScenarioLabels {
  /// - Parameter plan: the one made from this scenario.
  package init(_ scenario: Scenario, _ plan: Plan) {
    self.init(plan, currency: scenario.horizon.currency.value, promises: scenario.outcomes.map(\.written))
    self.scenario = scenario.name
    for (index, program) in scenario.programs.values.enumerated() where programs.indices.contains(index) {
      programs[index].neededBy = program.neededBy?.value
    }
  }

  /// The labels that a plan knows itself; a program is then needed by the first day of its week.
  package init(_ plan: Plan, currency: Currency = .usDollar, promises: [String] = []) {
    self.init(
      scenario: plan.title, currency: currency, programs: plan.portfolio.planned.map { plan.labels(of: $0) },
      promises: promises, calendar: plan.calendar)
  }

  /// First day of a week that is counted from 1, as `launch_week` is. A week between two others, as percentiles may
  /// give, counts as the later: by then so many futures have launched.
  package func firstDay(ofWeekNumber number: Double) -> CivilDate? {
    guard number >= 0, number <= Double(calendar.weekCount) else { return nil }
    return calendar.start.adding(days: 7 * (Int((number - 1e-9).rounded(.up)) - 1))
  }

  /// `money` in the scenario's currency, every other unit as it is.
  func unit(of series: Series) -> String {
    let unit = series.metric.declaration.unit
    return unit == "money" ? currency.code : unit
  }
}

extension Plan {
  fileprivate func labels(of program: ID<Program>) -> ProgramLabels {
    let blueprint = portfolio.blueprints.values[program.index]
    let names = portfolio.names.values[program.index]
    let audiences = portfolio.audiences[blueprint.audiences].map { organization.names[$0.index] }
    let isDue = blueprint.deadlineWeek != Week.never
    return ProgramLabels(
      title: names.title, sponsor: blueprint.sponsor.map { sponsors.names[$0.index] } ?? "",
      audience: audiences.count == organization.names.count ? "everyone" : audiences.joined(separator: ", "),
      modality: names.modality, neededBy: isDue ? calendar.start.adding(days: 7 * blueprint.deadlineWeek) : nil)
  }
}
