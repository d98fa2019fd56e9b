/// A metric's declaration: the one place that CSV, terminal, promises, pictures and Metrics.md read.
package struct MetricDeclaration: Sendable, Hashable {
  package var metric: Metric
  package var name: String
  /// `money` is written as the scenario's currency.
  package var unit: String
  package var kind: MetricKind
  package var hasWhole: Bool
  package var subjects: [SubjectKind]
  package var betterWhen: BetterDirection
  package var section: String
  package var meaning: String
}

/// Which way an outcome is good news.
package enum BetterDirection: String, Sendable, Hashable {
  case higher, lower, neither
}

extension Metric {
  package var declaration: MetricDeclaration { MetricCatalogue.declarations[rawValue] }
}

package enum MetricCatalogue {
  /// In the order of `Metric`.
  package static let declarations: [MetricDeclaration] = rows.enumerated().map { index, row in
    MetricDeclaration(
      metric: Metric.allCases[index], name: row.name, unit: row.unit, kind: row.kind, hasWhole: row.whole,
      subjects: row.subjects, betterWhen: row.better, section: row.section, meaning: row.meaning)
  }

  package static func named(_ name: String) -> MetricDeclaration? { declarations.first { $0.name == name } }

  private struct Row {
    var name, unit: String
    var kind: MetricKind
    var whole: Bool
    var subjects: [SubjectKind]
    var better: BetterDirection
    var section, meaning: String

    init(
      _ name: String, _ unit: String, _ kind: MetricKind, whole: Bool = true, by subjects: [SubjectKind] = [],
      better: BetterDirection = .neither, _ section: String, _ meaning: String
    ) {
      self.name = name
      self.unit = unit
      self.kind = kind
      self.whole = whole
      self.subjects = subjects
      self.better = better
      self.section = section
      self.meaning = meaning
    }
  }

  private static let rows: [Row] = money + team + portfolio + learners + effects + disruptions

  private static let money: [Row] = [
    Row("released", "money", .flow, "§3", "Money released to the learning function at the start of fiscal quarters."),
    Row("lapsed", "money", .flow, better: .lower, "§3", "Positive balance lost at the turn of fiscal years."),
    Row("funding_effects", "money", .flow, "§6", "Changes of the balance by disruptions that act on funding."),
    Row(
      "unfunded", "money", .mean, better: .lower, "§3",
      "Purchases refused in a week for want of uncommitted money; they wait and may be refused again."),
    Row(
      "spend", "money", .flow, by: [.spendCategory], better: .lower, "§3",
      "Money spent, in all and by category; salaries include severance."),
    Row("balance", "money", .stock, "§3", "Money released and not spent; negative in a deficit."),
    Row(
      "committed", "money", .stock, "§3",
      "Salaries and licences of the weeks left in the fiscal quarter, and the hiring cost of open requisitions."),
  ]

  private static let team: [Row] = [
    Row("headcount", "people", .stock, whole: false, by: [.role], "§7", "Members of the role."),
    Row(
      "vacancies", "people", .stock, whole: false, by: [.role], better: .lower, "§7",
      "Seats of the role without a member, with or without a requisition."),
    Row("contractors", "people", .stock, whole: false, by: [.role], "§7", "Contractors of the role present."),
    Row(
      "departures", "people", .flow, whole: false, by: [.role], better: .lower, "§7",
      "Members who left, whether by their own choice or because seats were cut."),
    Row("joined", "people", .flow, whole: false, by: [.role], "§7", "Members who joined."),
    Row(
      "utilization", "share", .ratio, whole: false, by: [.role], "§8",
      "Members' hours worked over their capacity, both summed over the period; above 1 with overtime."),
    Row(
      "strain", "share", .stock, whole: false, by: [.role], better: .lower, "§8",
      "Smoothed excess of demand over capacity, 0 to 1."),
    Row(
      "skill", "factor", .stock, "§7", "Productivity that the team gained by coaching, 1 at the start and 1.25 at most."
    ),
    Row(
      "unmet_hours", "hours", .flow, whole: false, by: [.role], better: .lower, "§7", "Demand less the hours served."),
    Row(
      "worked_hours", "hours", .flow, whole: false, by: [.role], "§8",
      "Hours of work that members and contractors served."),
    Row(
      "overtime_hours", "hours", .flow, whole: false, by: [.role], better: .lower, "§8",
      "Members' hours above capacity."),
  ]

  private static let portfolio: [Row] = [
    Row("active_programs", "programs", .stock, "§6", "Programs started and neither launched nor cancelled."),
    Row(
      "launched_programs", "programs", .stock, better: .higher, "§10",
      "Programs launched and not retired, those that ran before the horizon included."),
    Row("cancelled_programs", "programs", .stock, better: .lower, "§6", "Programs cancelled so far."),
    Row(
      "waiting_programs", "programs", .stock, better: .lower, "§9",
      "Programs whose start has come and that have not started."),
    Row(
      "launched", "share", .event, whole: false, by: [.program], better: .higher, "§9",
      "1 if the program is launched within the horizon."),
    Row(
      "on_time", "share", .event, whole: false, by: [.program], better: .higher, "§9",
      "1 if a program that is due within the horizon is launched by its date as it then stands; absent if it is not due."
    ),
    Row(
      "cancelled", "share", .event, whole: false, by: [.program], better: .lower, "§6", "1 if the program is cancelled."
    ),
    Row(
      "launch_week", "weeks", .event, whole: false, by: [.program], better: .lower, "§9",
      "Number of the week in whose end the program is launched, counted from 1; only futures that launch it."),
    Row(
      "weeks_late", "weeks", .event, whole: false, by: [.program], better: .lower, "§9",
      "Weeks from the date needed by to the launch, 0 if on time; only futures that launch it."),
    Row(
      "on_time_share", "share", .event, better: .higher, "§9",
      "Share of the programs due within the horizon that are launched by their date; absent if none is due."),
    Row("hours", "hours", .flow, by: [.program], "§9", "Hours of the team worked on building programs."),
    Row(
      "rework_hours", "hours", .flow, by: [.program], better: .lower, "§6",
      "Hours already worked that have to be worked again."),
    Row("sme_hours", "hours", .flow, by: [.program], "§9", "Hours of subject-matter experts."),
    Row(
      "backlog_hours", "hours", .stock, better: .lower, "§9",
      "Hours still to do on programs started or waiting to start."),
    Row(
      "program_cost", "money", .flow, whole: false, by: [.program], better: .lower, "§3",
      "What a program costs: members' hours at salary with on-costs over productive hours, contractors, vendors and seats."
    ),
    Row(
      "blocked_weeks", "weeks", .flow, whole: false, by: [.program], better: .lower, "§6",
      "Weeks at work in which a disruption let nobody work on the program."),
    Row("gate_weeks", "weeks", .flow, whole: false, by: [.program], better: .lower, "§9", "Weeks in gates."),
    Row(
      "waiting_weeks", "weeks", .flow, whole: false, by: [.program], better: .lower, "§9",
      "Weeks between the program's start date and its actual start."),
  ]

  private static let learners: [Row] = [
    Row(
      "seats_served", "seats", .flow, by: [.program], "§10",
      "Seats in which people learned, whether they completed or not."),
    Row(
      "seats_waiting", "people", .stock, by: [.program], better: .lower, "§10", "People enrolled who wait for a seat."),
    Row("completions", "people", .flow, by: [.program], better: .higher, "§10", "People who completed a program."),
    Row("learning_hours", "hours", .flow, by: [.program], better: .higher, "§10", "Hours that people spent learning."),
    Row(
      "learning_hours_per_person", "hours per person", .stock, better: .higher, "§13",
      "Learning hours per person over the last 52 weeks; in the first year so far, scaled to a year."),
    Row(
      "trained", "people", .stock, by: [.program], better: .higher, "§11", "People present whose completion is valid."),
    Row("adopters", "people", .stock, by: [.program], better: .higher, "§11", "People whose behavior at work changed."),
    Row(
      "coverage", "share", .stock, by: [.program], better: .higher, "§11",
      "Trained over people times reach; for the whole weighted by people over launched programs."),
    Row(
      "quality", "factor", .stock, whole: false, by: [.program], better: .higher, "§11",
      "How good the program is compared with the day of its launch."),
  ]

  private static let effects: [Row] = [
    Row(
      "benefit", "money", .flow, by: [.benefitKind, .program], better: .higher, "§12",
      "What learning brings, measured against having no learning at all; by kind, and by program (productivity and retention only)."
    ),
    Row("net_benefit", "money", .flow, better: .higher, "§12", "Benefit less spend."),
    Row(
      "learner_time_cost", "money", .flow, better: .lower, "§10",
      "Learners' hours at their salary; reported, not charged to the budget."),
    Row(
      "roi", "share", .toDate, better: .higher, "§12",
      "Net benefit over spend; absent while a program of the file that may launch states no value, retains or prevents."
    ),
    Row("incidents", "incidents", .flow, by: [.incidentKind], better: .lower, "§12", "Incidents that happened."),
    Row(
      "prevented", "incidents", .flow, by: [.incidentKind], better: .higher, "§12", "Incidents that learning prevented."
    ),
    Row(
      "losses", "money", .flow, by: [.incidentKind], better: .lower, "§12",
      "Losses by incidents that happened; not charged to the budget."),
    Row(
      "losses_avoided", "money", .flow, by: [.incidentKind], better: .higher, "§12",
      "Losses by incidents that learning prevented."),
    Row(
      "confidence", "share", .stock, by: [.sponsor], better: .higher, "§5",
      "Confidence in the learning function; for the whole weighted by the hours of sponsors' programs."),
    Row("reputation", "share", .stock, better: .higher, "§12", "Reputation as a place to learn."),
    Row("maturity", "share", .stock, better: .higher, "§13", "Maturity of the learning function."),
    Row(
      "scorecard", "share", .stock, whole: false, by: [.association], "§13",
      "Association, not effect: what organizations of this maturity report more often than others."),
    Row(
      "attention", "strength", .mean, whole: false, by: [.practice], better: .higher, "§4",
      "Strength of the practice, 0 to 1."),
  ]

  private static let disruptions: [Row] = [
    Row(
      "strikes", "strikes", .flow, by: [.disruption], better: .lower, "§6", "How often an entry of the register struck."
    ),
    Row(
      "added_hours", "hours", .flow, whole: false, by: [.disruption], better: .lower, "§6",
      "Hours added by its strikes: more work, and work to be done again."),
    Row(
      "added_weeks", "weeks", .flow, whole: false, by: [.disruption], better: .lower, "§6",
      "Weeks of blocks, absences, freezes, outages, reviews and vendors' delays that its strikes brought."),
    Row(
      "direct_money", "money", .flow, whole: false, by: [.disruption], better: .lower, "§6",
      "Money that its strikes cost or took away at once."),
  ]
}
