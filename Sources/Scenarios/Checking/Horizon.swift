import Quantities

// Dates: inside the horizon where they mean nothing outside it, and in an order that makes sense.

extension InputReader {
  mutating func checkHorizon(_ scenario: Scenario) {
    let calendar = scenario.calendar
    // Where the horizon itself is faulty, every date would be.
    guard scenario.horizon.isRead else { return }
    for day in scenario.horizon.closed { checkInside(day.value, day.place, day.path, calendar) }
    for entry in assumptions {
      guard case .schedule(let schedule) = entry.value, schedule.constant == nil || schedule.steps.first?.date != .first
      else { continue }
      checkSchedule(schedule, entry, calendar)
    }
    for (_, entry) in scenario.disruptions {
      if let date = entry.date { checkInside(date.value, date.place, date.path, calendar) }
    }
    for (_, program) in scenario.programs { checkDates(of: program, calendar) }
  }

  private mutating func checkInside(
    _ day: CivilDate, _ place: Place, _ path: ScenarioPath, _ calendar: PlanningCalendar
  ) {
    guard day < calendar.start || day > calendar.lastDay else { return }
    note(
      .outsideHorizon(read: day.description, start: calendar.start.description, end: calendar.lastDay.description),
      at: place, path)
  }

  private mutating func checkSchedule(_ schedule: Schedule, _ entry: AssumptionEntry, _ calendar: PlanningCalendar) {
    guard let first = schedule.steps.first, first.date != .first else { return }
    if first.date > calendar.start {
      note(
        .scheduleStartsLate(first: first.date.description, start: calendar.start.description), at: entry.place,
        entry.path)
    }
    for step in schedule.steps where step.date > calendar.lastDay {
      checkInside(step.date, entry.place, entry.path, calendar)
    }
  }

  private mutating func checkDates(of program: ProgramInputs, _ calendar: PlanningCalendar) {
    if let start = program.start, program.launched == nil, start.value > calendar.firstDay[calendar.weekCount - 1] {
      note(
        .neverStarts(
          reason:
            "it may start on \(start.value), and the last week of the horizon begins on \(calendar.firstDay[calendar.weekCount - 1])"
        ),
        at: start.place, start.path)
    }
    if let start = program.start, let deadline = program.neededBy, deadline.value < start.value {
      note(
        .deadlineBeforeStart(deadline: deadline.value.description, start: start.value.description), at: deadline.place,
        deadline.path)
    } else if program.start == nil, let deadline = program.neededBy, deadline.value < calendar.start,
      program.launched == nil
    {
      note(
        .deadlineBeforeStart(deadline: deadline.value.description, start: calendar.start.description),
        at: deadline.place, deadline.path)
    }
    if let deadline = program.neededBy, program.launched == nil, deadline.value > calendar.lastDay {
      note(
        .neverDue(deadline: deadline.value.description, end: calendar.lastDay.description), at: deadline.place,
        deadline.path)
    }
    if let until = program.until, until.value <= calendar.start {
      note(.retiredBeforeLaunch(until: until.value.description), at: until.place, until.path)
    }
  }

  // MARK: Programs that already run

  mutating func checkRunningPrograms(_ scenario: Scenario) {
    for (id, program) in scenario.programs {
      let path = ScenarioPath("programs").appending(id)
      guard let launched = program.launched else {
        if isNamed(path.appending("launched")) { continue }
        for (key, stated) in [("coverage", program.coverage), ("adoption", program.adoption)] {
          if let stated { note(.onlyForRunning(key: key), at: stated.place, stated.path) }
        }
        continue
      }
      if launched.value >= scenario.calendar.start, scenario.horizon.isRead {
        note(
          .launchedAfterStart(read: launched.value.description, start: scenario.calendar.start.description),
          at: launched.place, launched.path)
      }
      checkCoverage(of: program, launched, path)
      if let start = program.start { note(.startOfRunning, at: start.place, start.path) }
    }
  }

  private mutating func checkCoverage(
    of program: ProgramInputs, _ launched: Stated<CivilDate>, _ path: ScenarioPath
  ) {
    guard let coverage = program.coverage else {
      if isNamed(path.appending("coverage")) { return }
      note(
        .missing(
          key: "coverage", meaning: "Share of those it is meant for who are trained at the start.", example: "80%"),
        at: launched.place, path)
      return
    }
    guard let adoption = program.adoption, adoption.value > coverage.value else { return }
    note(
      .adoptionAboveCoverage(adoption: adoption.written, coverage: coverage.written), at: adoption.place, adoption.path)
  }
}
