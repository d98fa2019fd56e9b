package import Chance

/// Learners by program and audience (model.md §10, §11).
package struct LearnerState: Sendable {
  package var cohorts: Column<Cohort, CohortState>
  /// Completions of each cohort by week, for certificates that expire.
  package var completed: Grid<Cohort, Never, Double>
  package var weeklyTurnover: Column<Audience, Double>  // this week's, as a hazard; not a number before the first
  package var stay: Column<Audience, Double>  // share of people who stay through this week
  package var leaving: Column<Audience, Double>  // people who leave this week
  package var leavingWithoutLearning: Column<Audience, Double>
  package var remainingTurnover: Column<Audience, Double>  // share of turnover that learning leaves this week
  package var preventedShares: Column<Audience, Double>  // sum of what each program would prevent of it alone
  package var launchedCoverage = 0.0  // share of the people whom launched programs reach, at the end of the week
  /// Sum of turnover over weeks so far, this one included, by audience and week.
  package var departed: Grid<Audience, Never, Double>

  init(_ plan: borrowing Plan) {
    cohorts = Column([])
    completed = Grid(repeating: 0, rows: 0, width: plan.weeks)
    stay = Column(repeating: 1, count: plan.organization.names.count)
    leaving = Column(repeating: 0, count: plan.organization.names.count)
    leavingWithoutLearning = leaving
    weeklyTurnover = leaving
    remainingTurnover = stay
    preventedShares = leaving
    departed = Grid(repeating: 0, rows: plan.organization.names.count, width: plan.weeks)
  }

  mutating func begin() {
    cohorts.values.removeAll(keepingCapacity: true)
    completed.values.removeAll(keepingCapacity: true)
  }
}

/// One audience as learners of one program. People are counted in fractions: expected numbers of a crowd.
package struct CohortState: Sendable {
  package var program: ID<Program>
  package var audience: ID<Audience>
  package var reached: Double  // people × reach
  package var waitingNew = 0.0  // enrolled earlier, not served yet
  package var waitingRenewals = 0.0
  package var freshNew = 0.0  // enrolled this week
  package var freshRenewals = 0.0
  package var againNew = 0.0  // did not complete last week, enrol again this week
  package var againRenewals = 0.0
  package var completionsNew = 0.0  // this week
  package var completionsRenewals = 0.0  // this week
  package var expiries = 0.0  // certificates that expire this week
  package var trained = 0.0
  package var adopters = 0.0
  package var initiallyTrained = 0.0
  package var preventedTurnover = 0.0  // share of the audience's turnover that the program alone would prevent
  package var seatsServed = 0.0  // this week
  package var rolledOut = 0.0  // share of the audience already enrolled by the rollout, 0…1

  package var completions: Double { completionsNew + completionsRenewals }
  package var asked: Double { waitingNew + waitingRenewals + freshNew + freshRenewals }
}

/// What learning brought this week, and the organization's reputation (model.md §12).
package struct EffectState: Sendable {
  package var reputation = 0.0  // 0…1
  package var incidentClocks: Column<IncidentKind, CountingClock>
  // This week
  package var benefit = Column<BenefitKind, Double>(repeating: 0, count: BenefitKind.allCases.count)  // money
  package var programBenefit: Column<Program, Double>  // money, productivity and retention
  package var incidents: Column<IncidentKind, Int>
  package var prevented: Column<IncidentKind, Int>
  package var losses: Column<IncidentKind, Double>  // money
  package var lossesAvoided: Column<IncidentKind, Double>  // money
  package var learnerTimeCost = 0.0  // money
  package var seatsServed: Column<Program, Double>
  /// Learning hours of all weeks up to each, from 0 before the first.
  package var learningHours: [Double]

  init(_ plan: borrowing Plan) {
    let kinds = plan.organization.incidents.names.count
    incidentClocks = Column(
      repeating: CountingClock(at: Address("never"), Luck(seed: 0, replication: 0)), count: kinds)
    programBenefit = Column([])
    seatsServed = Column([])
    incidents = Column(repeating: 0, count: kinds)
    prevented = incidents
    losses = Column(repeating: 0, count: kinds)
    lossesAvoided = losses
    learningHours = Array(repeating: 0, count: plan.weeks + 1)
  }

  mutating func beginWeek() {
    benefit.clear()
    programBenefit.clear()
    incidents.clear()
    prevented.clear()
    losses.clear()
    lossesAvoided.clear()
    seatsServed.clear()
    learnerTimeCost = 0
  }
}
