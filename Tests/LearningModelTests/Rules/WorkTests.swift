import LearningModel
import Support
import Testing

// Designers have 40 hours a week; weeks are counted from 0.

@Suite("§9 Work")
struct WorkTests {
  // MARK: Hours

  @Test("a program takes no more than its crew's productive hours")
  func crew() throws {
    var course = ProgramDescription.course(hours: 100)
    course.crew = 1.5
    let rehearsal = try Rehearsal(.studio(weeks: 4, designers: 3, [course]), weeks: 2)
    // 1.5 × 40 = 60 in the first week, the 40 that remain in the second.
    #expect(areClose(rehearsal.values(of: "hours.course", weeks: 2), [60, 40]))
  }

  @Test("in priority order each program takes what capacity the ones before it left")
  func capacityLeft() throws {
    var first = ProgramDescription.course("first", hours: 90)
    first.rank = 1
    let plan = PlanDescription.studio(weeks: 3, designers: 3, [.course("second", hours: 100), first])
    let rehearsal = try Rehearsal(plan, weeks: 1)
    // Three designers have 120 hours: 90 for the first, 30 are left.
    #expect(isClose(rehearsal.value(of: "hours.first", week: 0), 90))
    #expect(isClose(rehearsal.value(of: "hours.second", week: 0), 30))
  }

  @Test("experts give min(remaining, sme_hours_per_week), and a phase waits for them")
  func expertHours() throws {
    var course = ProgramDescription.course(hours: 40)
    course.modality.smeRatio = 0.5
    course.modality.smeShares = [.development: 1]
    course.smeHoursPerWeek = 8
    let rehearsal = try Rehearsal(.studio(weeks: 4, [course]), weeks: 4)
    // 40 learning hours × 0.5 = 20 hours: 8 + 8 + 4.
    #expect(areClose(rehearsal.values(of: "sme_hours.course", weeks: 4), [8, 8, 4, 0]))
    #expect(rehearsal.program("course").launchedIn == 2)
  }

  @Test("nobody works in a closed week, experts neither")
  func closedWeek() throws {
    var course = ProgramDescription.course(hours: 80)
    course.modality.smeRatio = 0.5
    course.modality.smeShares = [.development: 1]
    course.smeHoursPerWeek = 20
    let start = PlanDescription.calm(weeks: 1).calendar.start
    let rehearsal = try Rehearsal(.studio(weeks: 4, [course], closed: [start.adding(days: 8)]), weeks: 3)
    #expect(areClose(rehearsal.values(of: "hours.course", weeks: 3), [40, 0, 40]))
    #expect(areClose(rehearsal.values(of: "sme_hours.course", weeks: 3), [20, 0, 20]))
  }

  // MARK: Phases

  @Test("a phase ends in the week in which nothing remains of it, and the next begins the week after")
  func phasesByWeek() throws {
    let course = ProgramDescription.course("course", [.analysis: 10, .design: 60, .review: 10])
    let rehearsal = try Rehearsal(.studio(weeks: 6, [course]), weeks: 5)
    // Analysis in week 0, design in weeks 1 and 2, review in week 3: what is left of a week is not used.
    #expect(areClose(rehearsal.values(of: "hours.course", weeks: 5), [10, 40, 20, 10, 0]))
    #expect(rehearsal.program("course").launchedIn == 3)
  }

  @Test("phases come in the order analysis, design, development, review, pilot, deployment")
  func orderOfPhases() throws {
    let hours: [WorkPhase: Double] = [
      .deployment: 1, .pilot: 2, .review: 3, .development: 4, .design: 5, .analysis: 6,
    ]
    let rehearsal = try Rehearsal(.studio(weeks: 7, [.course("course", hours)]), weeks: 6)
    #expect(areClose(rehearsal.values(of: "hours.course", weeks: 6), [6, 5, 4, 3, 2, 1]))
  }

  @Test("a phase with nothing to do is passed over")
  func emptyPhases() throws {
    let rehearsal = try Rehearsal(.studio(weeks: 4, [.course("course", [.design: 40, .deployment: 40])]), weeks: 2)
    #expect(rehearsal.program("course").launchedIn == 1)
  }

  @Test("a phase that was passed over is not completed: nothing strikes after it")
  func passedOverIsNotCompleted() throws {
    var plan = PlanDescription.studio(weeks: 4, [.course("course", [.design: 40, .deployment: 40])])
    plan.register = [
      EntryDescription("after-design", .after([.design], probability: 1), [.cost(1)]),
      EntryDescription("after-review", .after([.review], probability: 1), [.cost(1)]),
      EntryDescription("after-deployment", .after([.deployment], probability: 1), [.cost(1)]),
    ]
    let rehearsal = try Rehearsal(plan, weeks: 3)
    #expect(rehearsal.values(of: "strikes.after-design", weeks: 3) == [1, 0, 0])
    #expect(rehearsal.values(of: "strikes.after-review", weeks: 3) == [0, 0, 0])
    #expect(rehearsal.values(of: "strikes.after-deployment", weeks: 3) == [0, 1, 0])
  }

  // MARK: Restart

  /// The first program, pushed aside by the second from week 1 on.
  private func interrupted(first: Double, second: Double) -> PlanDescription {
    var plan = PlanDescription.studio(weeks: 10, [.course("first", hours: first), .course("second", hours: second)])
    plan.team.restartHours = 6
    plan.programs[1].rank = 1
    plan.programs[1].startWeek = 1
    return plan
  }

  @Test("a program that got hours in one week and none in a later one owes the restart hours when it gets hours again")
  func restart() throws {
    let rehearsal = try Rehearsal(interrupted(first: 80, second: 40), weeks: 3)
    // 80 − 40 in week 0, none in week 1, in week 2 40 + 6 are owed and 40 worked.
    #expect(isClose(rehearsal.remaining(.development, of: "first"), 6))
  }

  @Test("restart hours are owed once, however long the interruption")
  func restartOnce() throws {
    let rehearsal = try Rehearsal(interrupted(first: 80, second: 120), weeks: 5)
    // Weeks 1 to 3 go to the second; in week 4: 40 + 6 − 40.
    #expect(isClose(rehearsal.remaining(.development, of: "first"), 6))
  }

  @Test("coordination saves restart hours: × (1 − strength)")
  func easedRestart() throws {
    var plan = interrupted(first: 80, second: 40)
    plan.attend(to: .coordination, strength: 0.5)
    // In week 2 one program is active: 6 × (1 − 0.5) = 3 hours.
    let rehearsal = try Rehearsal(plan, weeks: 3)
    #expect(isClose(rehearsal.remaining(.development, of: "first"), 3))
  }

  @Test("each role that the phase still needs owes restart hours, and no other")
  func restartByRole() throws {
    var plan = interrupted(first: 0, second: 80)
    plan.team.roles.append(RoleDescription("developer", headcount: 1))
    plan.team.roles[1].productiveHours = 40
    plan.team.roles.append(RoleDescription("tester", headcount: 1))
    plan.team.roles[2].productiveHours = 40
    for index in 0...1 { plan.programs[index].modality.phaseShares = [.development: 1] }
    plan.programs[0].effort = ["designer": 80, "developer": 100, "tester": 40]
    plan.programs[1].effort = ["designer": 40, "developer": 40]
    let rehearsal = try Rehearsal(plan, weeks: 3)
    let id = rehearsal.id("first")
    let left = rehearsal.plan.team.roles.map { rehearsal.world.portfolio.remaining[id, .development, $0] }
    // Week 0 takes 40 of each; the tester is done. Week 1 goes to the second. In week 2 6 are owed and 40 worked.
    #expect(areClose(left, [6, 26, 0]))
    #expect(rehearsal.value(of: "worked_hours.tester", week: 2) == 0)
  }

  @Test("who gets hours of one role is not interrupted by the want of another")
  func partlyServed() throws {
    var plan = interrupted(first: 0, second: 40)
    plan.team.roles.append(RoleDescription("developer", headcount: 1))
    plan.team.roles[1].productiveHours = 40
    plan.programs[0].modality.phaseShares = [.development: 1]
    plan.programs[0].effort = ["designer": 80, "developer": 120]
    // Week 1: no designer, but a developer. Nothing is owed: the developer ends in week 2, the designer too.
    let rehearsal = try Rehearsal(plan, weeks: 3)
    #expect(rehearsal.program("first").launchedIn == 2)
  }

  @Test("a program that has not got hours yet is not interrupted by having to wait")
  func notYetBegun() throws {
    var plan = interrupted(first: 80, second: 40)
    plan.programs[1].startWeek = 0
    // The second takes week 0; the first needs weeks 1 and 2 and owes nothing.
    let rehearsal = try Rehearsal(plan, weeks: 3)
    #expect(rehearsal.program("first").launchedIn == 2)
  }

  @Test("closed and blocked weeks interrupt nobody")
  func closedAndBlocked() throws {
    let start = PlanDescription.calm(weeks: 1).calendar.start
    var plan = PlanDescription.studio(weeks: 6, [.course(hours: 120)], closed: [start.adding(days: 7)])
    plan.team.restartHours = 6
    plan.strike(in: 2, .blocked(1))
    // 120 hours in weeks 0, 3 and 4.
    let rehearsal = try Rehearsal(plan, weeks: 6)
    #expect(rehearsal.program("course").launchedIn == 4)
    #expect(rehearsal.values(of: "blocked_weeks.course", weeks: 5) == [0, 0, 1, 0, 0])
  }
}
