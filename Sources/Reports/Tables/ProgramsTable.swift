import LearningModel
import Quantities
import Statistics

extension ForecastResults {
  /// `programs.csv`: each program of the file, from launch to benefit; in a last row those that enter unplanned, together.
  var programsTable: Table {
    var table = Table(columns: [
      "scenario", "program", "title", "sponsor", "audience", "modality", "needed_by", "launch_p10", "launch_p50",
      "launch_p90", "chance_launched", "chance_on_time", "chance_cancelled", "weeks_late_p50", "weeks_late_p90",
      "hours_mean", "rework_hours_mean", "cost_mean", "completions_mean", "coverage_mean", "adopters_mean",
      "benefit_mean", "benefit_p10", "benefit_p90", "blocked_weeks_mean", "gate_weeks_mean", "waiting_weeks_mean",
    ])
    for program in plan.portfolio.planned {
      table.append(names(of: program) + schedule(of: program) + effects(of: program))
    }
    if plan.portfolio.blueprints.values.count > plan.portfolio.plannedCount { table.append(unplanned) }
    return table
  }

  /// What enters unplanned, all together: how many there are differs from future to future, so that they have no dates and
  /// no chances. It is what is left of each whole when the programs of the file are taken away.
  private var unplanned: [Cell] {
    let benefit =
      [BenefitKind.productivity, .retention].reduce(0) { $0 + statistics(.benefit, part: $1.rawValue).moments.mean }
      - sum(.benefit, firstPart: BenefitKind.allCases.count)
    return [.text(labels.scenario), .text(""), .text("Unplanned programs")]
      + Array(repeating: .nothing, count: 12)
      + [rest(.hours), rest(.reworkHours), .nothing, rest(.completions), .nothing, rest(.adopters), amount(benefit)]
      + Array(repeating: .nothing, count: 5)
  }

  private func rest(_ metric: Metric) -> Cell { amount(statistics(metric).moments.mean - sum(metric, firstPart: 0)) }

  private func sum(_ metric: Metric, firstPart: Int) -> Double {
    plan.portfolio.planned.reduce(0) { $0 + statistics(metric, part: firstPart + $1.index).moments.mean }
  }

  /// Less than what is written is what adding up in another order leaves.
  private func amount(_ difference: Double) -> Cell { .number(abs(difference) < 1e-6 ? 0 : difference) }

  private func names(of program: ID<Program>) -> [Cell] {
    let label = labels.programs[program.index]
    return [
      .text(labels.scenario), .text(plan.portfolio.names.values[program.index].id), .text(label.title),
      .text(label.sponsor), .text(label.audience), .text(label.modality),
      label.neededBy.map { .text($0.description) } ?? .nothing,
    ]
  }

  private func schedule(of program: ID<Program>) -> [Cell] {
    let launch = statistics(.launchWeek, subject: program.index).percentiles
    let late = statistics(.weeksLate, subject: program.index).percentiles
    return [Percentile.p10, .p50, .p90].map { percentile in
      labels.firstDay(ofWeekNumber: launch[percentile]).map { .text($0.description) } ?? .nothing
    } + [Metric.launched, .onTime, .cancelled].map { mean($0, subject: program) } + [
      .number(late[.p50]), .number(late[.p90]),
    ]
  }

  private func effects(of program: ID<Program>) -> [Cell] {
    let p = program.index
    let benefit = statistics(.benefit, part: BenefitKind.allCases.count + p)
    return [
      mean(.hours, part: p), mean(.reworkHours, part: p), mean(.programCost, subject: program),
      mean(.completions, part: p), mean(.coverage, part: p), mean(.adopters, part: p),
      .number(benefit.moments.mean), .number(benefit.percentiles[.p10]), .number(benefit.percentiles[.p90]),
    ] + [Metric.blockedWeeks, .gateWeeks, .waitingWeeks].map { mean($0, subject: program) }
  }

  private func mean(_ metric: Metric, subject program: ID<Program>) -> Cell {
    .number(statistics(metric, subject: program.index).moments.mean)
  }

  private func mean(_ metric: Metric, part index: Int) -> Cell { .number(statistics(metric, part: index).moments.mean) }
}
