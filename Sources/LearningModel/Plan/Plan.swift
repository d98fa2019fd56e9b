package import Chance
package import Quantities

/// Everything that is the same in every replication of a scenario.
package struct Plan: Sendable {
  package var title: String
  package var calendar: PlanningCalendar
  package var draws: DrawTable
  package var assumptions: [Assumption]
  /// Nil where every assumption is drawn independently.
  package var tied: TiedAssumptions?
  package var funding: FundingPlan
  package var leadership: LeadershipPlan
  package var sponsors: SponsorPlan
  package var team: TeamPlan
  package var portfolio: PortfolioPlan
  package var organization: AudiencePlan
  package var register: DisruptionRegister
  /// The catalogue's metrics laid out for this scenario's subjects.
  package let layout: MetricLayout

  /// Weeks of the horizon.
  package var weeks: Int { calendar.weekCount }

  package init(
    title: String, calendar: PlanningCalendar, draws: DrawTable, assumptions: [Assumption], tied: TiedAssumptions?,
    funding: FundingPlan, leadership: LeadershipPlan, sponsors: SponsorPlan, team: TeamPlan, portfolio: PortfolioPlan,
    organization: AudiencePlan, register: DisruptionRegister
  ) {
    self.title = title
    self.calendar = calendar
    self.draws = draws
    self.assumptions = assumptions
    self.tied = tied
    self.funding = funding
    self.leadership = leadership
    self.sponsors = sponsors
    self.team = team
    self.portfolio = portfolio
    self.organization = organization
    self.register = register
    layout = MetricLayout(
      subjects: Subjects(
        roles: team.names, programs: portfolio.names.values.prefix(portfolio.plannedCount).map(\.id),
        sponsors: sponsors.names, incidentKinds: organization.incidents.names,
        disruptions: register.names))
  }
}
