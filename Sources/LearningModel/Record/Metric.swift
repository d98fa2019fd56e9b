/// What a forecast reports, each declared once in `MetricCatalogue` (outputs.md).
package enum Metric: Int, CaseIterable, Sendable {
  // Money
  case released, lapsed, fundingEffects, unfunded, spend, balance, committed
  // Team
  case headcount, vacancies, contractors, departures, joined, utilization, strain, skill, unmetHours, workedHours
  case overtimeHours
  // Portfolio
  case activePrograms, launchedPrograms, cancelledPrograms, waitingPrograms
  case launched, onTime, cancelled, launchWeek, weeksLate, onTimeShare
  case hours, reworkHours, smeHours, backlogHours, programCost, blockedWeeks, gateWeeks, waitingWeeks
  // Learners
  case seatsServed, seatsWaiting, completions, learningHours, learningHoursPerPerson, trained, adopters, coverage
  case quality
  // Effects
  case benefit, netBenefit, learnerTimeCost, roi, incidents, prevented, losses, lossesAvoided
  case confidence, reputation, maturity, scorecard, attention
  // Disruptions
  case strikes, addedHours, addedWeeks, directMoney
}

/// What a metric is told apart by.
package enum SubjectKind: Sendable, Hashable {
  case spendCategory, role, program, benefitKind, incidentKind, sponsor, association, practice, disruption
}

/// How weeks become a period, and periods a horizon.
package enum MetricKind: String, Sendable, Hashable {
  /// Summed over the period and the horizon.
  case flow
  /// Taken at the end.
  case stock
  /// Averaged over the weeks.
  case mean
  /// A quotient of two sums over the period or the horizon.
  case ratio
  /// A quotient of two sums since the start; named `…_to_date` in the projection.
  case toDate = "ratio to date"
  /// Known at the end of the horizon only.
  case event
}

/// One value of a spend category (model.md §3).
package enum SpendCategory: Int, CaseIterable, Sendable {
  case salaries, licences, hiring, contractors, vendors, delivery, other
  package var name: String { String(describing: self) }
}

/// What learning brings (model.md §12).
package enum BenefitKind: Int, CaseIterable, Sendable {
  case productivity, retention, risk, recruiting
  package var name: String { String(describing: self) }
}

/// The five indicators of the scorecard and their published associations (model.md §13).
package enum Association: Int, CaseIterable, Sendable {
  case innovate, productivity, response, prepared, firstToMarket

  package var name: String { self == .firstToMarket ? "first_to_market" : String(describing: self) }

  /// How much more likely, or higher, in organizations with strong learning. Source: Bersin, High-Impact Learning
  /// Organization; a cross-sectional association in a survey, neither direction nor size of an effect.
  package var strength: Double {
    switch self {
    case .innovate: 0.92
    case .productivity: 0.37
    case .response: 0.34
    case .prepared: 0.58
    case .firstToMarket: 0.46
    }
  }
}
