import LearningModel
import Support
import Testing

// Designers have 40 hours a week; weeks are counted from 0.

@Suite("§9 Programs start in priority order")
struct ProgramsTests {
  // MARK: Starting

  @Test("a program starts in the week in which its start has come")
  func startHasCome() throws {
    var course = ProgramDescription.course(hours: 40)
    course.startWeek = 3
    var rehearsal = try Rehearsal(.studio(weeks: 6, [course]), weeks: 3)
    #expect(rehearsal.program("course").status == .waiting)
    rehearsal.play()
    #expect(rehearsal.program("course").startedIn == 3)
    #expect(rehearsal.program("course").launchedIn == 3)
  }

  @Test("a program waits until all in after are launched")
  func waitsForLaunches() throws {
    // The first two take 60 + 60 hours of one designer: launched in weeks 1 and 2. The third may start in week 3.
    let first = ProgramDescription.course("first", hours: 60)
    let second = ProgramDescription.course("second", hours: 60)
    var third = ProgramDescription.course("third", hours: 10)
    third.after = ["first", "second"]
    third.rank = 1
    let rehearsal = try Rehearsal(.studio(weeks: 6, [first, second, third]), weeks: 6)
    #expect(rehearsal.program("second").launchedIn == 2)
    #expect(rehearsal.program("third").startedIn == 3)
  }

  @Test("a program in after that is cancelled holds nobody any more, in the same week")
  func waitsForCancellation() throws {
    var next = ProgramDescription.course("next", hours: 10)
    next.after = ["course"]
    var plan = PlanDescription.studio(weeks: 4, [.course(hours: 400), next])
    plan.strike(in: 1, .cancel(1))
    let rehearsal = try Rehearsal(plan, weeks: 4)
    #expect(rehearsal.program("course").cancelledIn == 1)
    #expect(rehearsal.program("next").startedIn == 1)
  }

  @Test("a program in after that was launched before the horizon, or is retired, holds nobody")
  func runningPredecessor() throws {
    var retired = ProgramDescription.taught("retired")
    retired.retiresIn = 0
    var next = ProgramDescription.course("next", hours: 10)
    next.after = ["running", "retired"]
    let rehearsal = try Rehearsal(.studio(weeks: 2, [.taught("running"), retired, next]), weeks: 1)
    #expect(rehearsal.program("next").startedIn == 0)
  }

  @Test("no more programs are active than the limit of work in progress, and priority decides who starts")
  func limitOfWorkInProgress() throws {
    var plan = PlanDescription.studio(weeks: 4, ["a", "b", "c"].map { .course($0, hours: 40) })
    plan.programs[0].rank = 3
    plan.programs[1].rank = 1
    plan.programs[2].rank = 2
    plan.team.wipLimit = 1
    let rehearsal = try Rehearsal(plan, weeks: 4)
    // One week each: b, then c, then a.
    #expect(["a", "b", "c"].map { rehearsal.program($0).startedIn } == [2, 0, 1])
    #expect(rehearsal.values(of: "waiting_programs", weeks: 4) == [2, 1, 0, 0])
  }

  @Test("the limit of work in progress is scheduled")
  func scheduledLimit() throws {
    var plan = PlanDescription.studio(weeks: 6, designers: 2, [.course("a", hours: 400), .course("b", hours: 400)])
    plan.team.wipLimit = DescribedSchedule([.init(week: 0, value: 1), .init(week: 2, value: 2)])
    let rehearsal = try Rehearsal(plan, weeks: 3)
    #expect(rehearsal.program("b").startedIn == 2)
  }

  @Test("what the leader learned about authoring shortens programs that start: gain × strength × years since the start")
  func authoringGain() throws {
    var course = ProgramDescription.course(hours: 100)
    course.startWeek = 26
    var plan = PlanDescription.studio(weeks: 30, [course])
    plan.attend(to: .ownLearning, strength: 0.5)
    plan.leadership.authoringGain = 0.2
    // Half a year: 1 − 0.2 × 0.5 × 0.5 = 0.95; of the 95 hours 40 are done in week 26.
    let rehearsal = try Rehearsal(plan, weeks: 27)
    #expect(isClose(rehearsal.remaining(.development), 55))
  }

  // MARK: Priority

  @Test("priority order is rank, then deadline, none last, then the order of the file")
  func priorityOrder() throws {
    let ids = ["later", "sooner", "none", "also-none", "first-rank"]
    var plan = PlanDescription.studio(weeks: 6, ids.map { .course($0, hours: 40) })
    plan.programs[0].deadlineWeek = 9
    plan.programs[1].deadlineWeek = 5
    plan.programs[4].rank = 1
    // One designer gives a week to one after another.
    let rehearsal = try Rehearsal(plan, weeks: 6)
    #expect(ids.map { rehearsal.program($0).launchedIn } == [2, 1, 3, 4, 0])
  }

  @Test("ranks are scheduled")
  func scheduledRank() throws {
    var plan = PlanDescription.studio(weeks: 8, [.course("a", hours: 120), .course("b", hours: 120)])
    plan.programs[0].rank = DescribedSchedule([.init(week: 0, value: 1), .init(week: 2, value: 3)])
    plan.programs[1].rank = 2
    // a works in weeks 0 and 1; b is before it from week 2 on and takes weeks 2 to 4; a has 40 hours left for week 5.
    let rehearsal = try Rehearsal(plan, weeks: 8)
    #expect(rehearsal.program("a").launchedIn == 5)
    #expect(rehearsal.program("b").launchedIn == 4)
  }

  @Test("a rank that a disruption changed no longer follows its schedule")
  func movedRank() throws {
    var plan = PlanDescription.studio(weeks: 8, [.course("a", hours: 120), .course("b", hours: 120)])
    plan.programs[0].rank = DescribedSchedule([.init(week: 0, value: 1), .init(week: 2, value: 1)])
    plan.programs[1].rank = 2
    var only = OnlyDescription()
    only.programs = ["a"]
    plan.strike(in: 1, .priority(9), only: only)
    // a works in week 0; b takes weeks 1 to 3; a has 80 hours left for weeks 4 and 5.
    let rehearsal = try Rehearsal(plan, weeks: 8)
    #expect(rehearsal.program("b").launchedIn == 3)
    #expect(rehearsal.program("a").launchedIn == 5)
  }

  @Test("a disruption of a week finds the ranks that are scheduled from this week on")
  func ranksOfTheWeek() throws {
    var plan = PlanDescription.studio(weeks: 3, [.course("a", hours: 120), .course("b", hours: 120)])
    plan.programs[0].rank = DescribedSchedule([.init(week: 0, value: 5), .init(week: 1, value: 1)])
    plan.programs[1].rank = 3
    var only = OnlyDescription()
    only.programs = ["b"]
    plan.strike(in: 1, .priorityTop, only: only)
    // One below a's 1.
    let rehearsal = try Rehearsal(plan, weeks: 2)
    #expect(rehearsal.program("b").rank == 0)
  }

  @Test("an unplanned program has its template's rank and dates in weeks from the strike, and may start in its week")
  func unplannedProgram() throws {
    var template = ProgramDescription.course("urgent", hours: 40)
    template.rank = 1
    template.deadlineWeek = 4
    template.retiresIn = 6
    var plan = PlanDescription.studio(weeks: 10, [.course(hours: 120)])
    plan.strike(in: 2, .newProgram(template))
    let rehearsal = try Rehearsal(plan, weeks: 9)
    let urgent = rehearsal.world.portfolio.programs.values[1]
    #expect(urgent.startedIn == 2)
    #expect(urgent.deadlineWeek == 6)
    #expect(urgent.launchedIn == 2)
    // 120 hours in weeks 0, 1 and 3: the urgent one was first in week 2.
    #expect(rehearsal.program("course").launchedIn == 3)
    #expect(urgent.status == .retired)
  }

  // MARK: Launching

  @Test("a program of which every phase is empty is launched at the end of its first week")
  func nothingToDo() throws {
    var course = ProgramDescription.instant()
    course.startWeek = 2
    let rehearsal = try Rehearsal(.studio(weeks: 4, [course]), weeks: 4)
    #expect(rehearsal.program("course").launchedIn == 2)
  }

  @Test("a launch in the week that holds needed_by is on time, one in the week after it a week late")
  func onTime() throws {
    // 100 hours of one designer end in week 2, the third.
    var course = ProgramDescription.course(hours: 100)
    course.deadlineWeek = 2
    var plan = PlanDescription.studio(weeks: 6, [course])
    #expect(try plan.outcome(of: "launch_week.course") == 3)
    #expect(try plan.outcome(of: "on_time.course") == 1)
    #expect(try plan.outcome(of: "weeks_late.course") == 0)
    plan.programs[0].deadlineWeek = 1
    #expect(try plan.outcome(of: "on_time.course") == 0)
    #expect(try plan.outcome(of: "weeks_late.course") == 1)
  }

  @Test("needed_by counts as it stands after disruptions have moved it")
  func movedDeadline() throws {
    var course = ProgramDescription.course(hours: 100)
    course.deadlineWeek = 1
    var plan = PlanDescription.studio(weeks: 6, [course])
    plan.strike(in: 1, .deadline(1))
    #expect(try plan.outcome(of: "on_time.course") == 1)
  }

  @Test("a due program that is not launched by its date, or is cancelled, is not on time")
  func notLaunched() throws {
    var course = ProgramDescription.course(hours: 1000)
    course.deadlineWeek = 5
    var plan = PlanDescription.studio(weeks: 6, [course])
    #expect(try plan.outcome(of: "on_time.course") == 0)
    #expect(try plan.outcome(of: "launched.course") == 0)
    #expect(try plan.outcome(of: "launch_week.course").isNaN)
    plan.strike(in: 1, .cancel(1))
    #expect(try plan.outcome(of: "on_time.course") == 0)
    #expect(try plan.outcome(of: "on_time_share") == 0)
    #expect(try plan.outcome(of: "cancelled.course") == 1)
  }

  @Test("a program is not due if its date lies outside the horizon, if it has none, or if it ran before")
  func notDue() throws {
    var after = ProgramDescription.course("after", hours: 1)
    after.deadlineWeek = 6
    var before = ProgramDescription.course("before", hours: 1)
    before.deadlineWeek = -1
    var running = ProgramDescription.taught("running")
    running.deadlineWeek = 3
    let plan = PlanDescription.studio(weeks: 6, [after, before, .course("none", hours: 1), running])
    for id in ["after", "before", "none", "running"] {
      #expect(try plan.outcome(of: "on_time.\(id)").isNaN, "\(id)")
    }
    #expect(try plan.outcome(of: "on_time_share").isNaN)
  }

  @Test("weeks late count from a date before the horizon too, and are absent without a date")
  func weeksLate() throws {
    var overdue = ProgramDescription.course("overdue", hours: 40)
    overdue.deadlineWeek = -2
    let plan = PlanDescription.studio(weeks: 6, [overdue, .course("undated", hours: 40)])
    // Launched in week 0, needed in week −2.
    #expect(try plan.outcome(of: "weeks_late.overdue") == 2)
    #expect(try plan.outcome(of: "weeks_late.undated").isNaN)
  }

  @Test("the share on time speaks of all due programs, the unplanned and the cancelled ones included")
  func shareOnTime() throws {
    var punctual = ProgramDescription.course("punctual", hours: 20)
    punctual.deadlineWeek = 3
    punctual.rank = 2
    var late = ProgramDescription.course("late", hours: 400)
    late.deadlineWeek = 2
    var cancelled = ProgramDescription.course("cancelled", hours: 400)
    cancelled.deadlineWeek = 4
    var urgent = ProgramDescription.course("urgent", hours: 1)
    urgent.rank = 1
    urgent.deadlineWeek = 3
    var plan = PlanDescription.studio(weeks: 6, [punctual, late, cancelled])
    plan.strike(in: 1, .newProgram(urgent))
    var only = OnlyDescription()
    only.programs = ["cancelled"]
    plan.strike(in: 1, .cancel(1), only: only)
    // Two of four: the punctual and the urgent one.
    #expect(try plan.outcome(of: "on_time_share") == 0.5)
  }
}
