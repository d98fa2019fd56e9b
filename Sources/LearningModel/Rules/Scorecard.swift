// model.md §13 — Scorecard: how mature the learning function is.

extension World {
  package mutating func keepScore(_ week: Week, _ future: borrowing Future) {
    noteMissedDeadlines(week)
    learners.launchedCoverage = coverageOfLaunched()
    let parts =
      practiceStrength(future) + min(1, sponsors.mean) + punctuality(week) + learners.launchedCoverage
      + learningIntensity(week, future)
    leadership.maturity = parts / 5
  }

  /// (a) The mean of the seven strengths over their ceilings.
  private func practiceStrength(_ future: borrowing Future) -> Double {
    var sum = 0.0
    for practice in leadership.strength.ids {
      let ceiling = future[future.plan.leadership.ceiling[practice]]
      if ceiling > 0 { sum += min(1, leadership.strength[practice] / ceiling) }
    }
    return sum / Double(leadership.strength.count)
  }

  /// (c) The share of the programs due so far that were launched on time, 1 if none was due.
  private func punctuality(_ week: Week) -> Double {
    var due = 0.0
    var onTime = 0.0
    for program in portfolio.programs.ids where isDue(program, by: week) {
      due += 1
      if isOnTime(program) { onTime += 1 }
    }
    return due > 0 ? onTime / due : 1
  }

  /// Whether the week that holds `needed_by` as it stands has come. One before the horizon is never due.
  func isDue(_ program: ID<Program>, by week: Week) -> Bool {
    let deadline = portfolio.programs[program].deadlineWeek
    return deadline >= 0 && deadline <= week.index && portfolio.programs[program].launchedIn != -1
  }

  func isOnTime(_ program: ID<Program>) -> Bool {
    portfolio.programs[program].launchedIn <= portfolio.programs[program].deadlineWeek
  }

  /// (d) Coverage of launched programs, weighted by people.
  private func coverageOfLaunched() -> Double {
    var people = 0.0
    var covered = 0.0
    for program in portfolio.programs.ids where portfolio.programs[program].status == .launched {
      let reachable = portfolio.programs[program].learners.people
      people += reachable
      covered += reachable * portfolio.programs[program].learners.coverage
    }
    return people > 0 ? min(1, covered / people) : 0
  }

  /// (e) Learning hours per person over the last 52 weeks against the benchmark.
  private func learningIntensity(_ week: Week, _ future: borrowing Future) -> Double {
    let benchmark = future.plan.organization.benchmarkHours
    return benchmark > 0 ? min(1, learningHoursPerPerson(week, future) / benchmark) : 1
  }

  /// Hours per person over the last 52 weeks; in the first year so far, scaled to a year.
  func learningHoursPerPerson(_ week: Week, _ future: borrowing Future) -> Double {
    let people = future.plan.organization.totalPeople
    guard people > 0 else { return 0 }
    let weeks = min(52, week.index + 1)
    let hours = effects.learningHours[week.index + 1] - effects.learningHours[week.index + 1 - weeks]
    return hours / people * weeksPerYear / Double(weeks)
  }
}
