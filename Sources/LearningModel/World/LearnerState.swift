package import Chance

/// Learners by program and audience (model.md §10, §11).
package struct LearnerState: ~Copyable, Sendable {
  package var cohorts: OwnedColumn<Cohort, CohortState>
  /// Completions of each cohort by week, for certificates that expire.
  package var completed: OwnedGrid<Cohort, Never, Double>
  package var weeklyTurnover: OwnedColumn<Audience, Double>  // this week's, as a hazard; not a number before the first
  package var stay: OwnedColumn<Audience, Double>  // share of people who stay through this week
  package var leaving: OwnedColumn<Audience, Double>  // people who leave this week
  package var leavingWithoutLearning: OwnedColumn<Audience, Double>
  package var remainingTurnover: OwnedColumn<Audience, Double>  // share of turnover that learning leaves this week
  package var retentionBenefit: OwnedColumn<Audience, Double>  // money, this week
  package var preventedShares: OwnedColumn<Audience, Double>  // sum of what each program would prevent of it alone
  package var launchedCoverage = 0.0  // share of the people whom launched programs reach, at the end of the week
  /// Sum of turnover over weeks so far, this one included, by audience and week.
  package var departed: OwnedGrid<Audience, Never, Double>

  init(_ plan: borrowing Plan) {
    let audiences = plan.organization.names.count
    cohorts = OwnedColumn()
    completed = OwnedGrid(width: plan.weeks)
    weeklyTurnover = OwnedColumn(repeating: 0, count: audiences)
    stay = OwnedColumn(repeating: 1, count: audiences)
    leaving = OwnedColumn(repeating: 0, count: audiences)
    leavingWithoutLearning = OwnedColumn(repeating: 0, count: audiences)
    remainingTurnover = OwnedColumn(repeating: 1, count: audiences)
    retentionBenefit = OwnedColumn(repeating: 0, count: audiences)
    preventedShares = OwnedColumn(repeating: 0, count: audiences)
    departed = OwnedGrid(repeating: 0, rows: audiences, width: plan.weeks)
  }

  mutating func begin() {
    cohorts.removeAll()
    completed.removeAll()
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

  /// What counts in its program's.
  var totals: LearnerTotals {
    LearnerTotals(
      trained: trained, adopters: adopters, waiting: waitingNew + waitingRenewals, seatsServed: seatsServed,
      completions: completions)
  }
}

/// A program's cohorts together: added up once, when their week is over.
package struct LearnerTotals: Sendable {
  package var people = 0.0  // of its audiences
  package var reached = 0.0  // people × reach
  package var trained = 0.0
  package var adopters = 0.0
  package var waiting = 0.0
  package var seatsServed = 0.0  // this week
  package var completions = 0.0  // this week

  /// Trained over people times reach.
  package var coverage: Double { reached > 0 ? trained / reached : 0 }

  /// Its audiences, and nobody of them yet.
  var emptied: LearnerTotals { LearnerTotals(people: people, reached: reached) }

  /// Of a cohort, or of a whole program. Whom they reach is known before.
  mutating func add(_ some: LearnerTotals) {
    trained += some.trained
    adopters += some.adopters
    waiting += some.waiting
    seatsServed += some.seatsServed
    completions += some.completions
  }
}

/// What learning brought this week, and the organization's reputation (model.md §12).
package struct EffectState: ~Copyable, Sendable {
  package var reputation = 0.0  // 0…1
  package var incidentClocks: OwnedColumn<IncidentKind, CountingClock>
  // This week
  package var benefit = OwnedColumn<BenefitKind, Double>(repeating: 0, count: BenefitKind.allCases.count)  // money
  package var programBenefit: OwnedColumn<Program, Double>  // money, productivity and retention
  package var incidents: OwnedColumn<IncidentKind, Int>
  package var prevented: OwnedColumn<IncidentKind, Int>
  package var losses: OwnedColumn<IncidentKind, Double>  // money
  package var lossesAvoided: OwnedColumn<IncidentKind, Double>  // money
  package var learnerTimeCost = 0.0  // money
  package var seatsServed: OwnedColumn<Program, Double>
  /// Learning hours of all weeks up to each, from 0 before the first.
  package var learningHours: OwnedValues<Double>

  init(_ plan: borrowing Plan) {
    let kinds = plan.organization.incidents.names.count
    incidentClocks = OwnedColumn(
      repeating: CountingClock(at: Address("never"), Luck(seed: 0, replication: 0)), count: kinds)
    programBenefit = OwnedColumn()
    seatsServed = OwnedColumn()
    incidents = OwnedColumn(repeating: 0, count: kinds)
    prevented = OwnedColumn(repeating: 0, count: kinds)
    losses = OwnedColumn(repeating: 0, count: kinds)
    lossesAvoided = OwnedColumn(repeating: 0, count: kinds)
    learningHours = OwnedValues(repeating: 0, count: plan.weeks + 1)
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
