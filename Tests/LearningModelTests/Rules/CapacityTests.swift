import LearningModel
import Quantities
import Support
import Testing

@Suite("§8 Capacity and strain")
struct CapacityTests {
  /// A designer of 40 hours and a course that wants so many a week.
  private func demanding(_ hours: Double, weeks: Int = 10, closed: [CivilDate] = []) -> PlanDescription {
    var plan = PlanDescription.studio(weeks: weeks, [.course(hours: 4_000)], closed: closed)
    plan.programs[0].crew = hours / 40
    return plan
  }

  private func played(_ plan: PlanDescription, weeks: Int) throws -> Rehearsal {
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: weeks)
    return rehearsal
  }

  @Test("capacity is productive_hours × the productivity of the members present")
  func capacity() throws {
    var plan = PlanDescription.studio(weeks: 5, designers: 3)
    plan.team.roles[0].productiveHours = 25
    let rehearsal = try played(plan, weeks: 1)
    #expect(rehearsal.world.team.capacity[rehearsal.role("designer")] == 75)
  }

  @Test("each member is absent in a week with probability absence")
  func absence() throws {
    var plan = PlanDescription.studio(weeks: 30, designers: 20)
    plan.team.roles[0].absence = 0.3
    var rehearsal = try Rehearsal(plan)
    var present: [Double] = []
    for _ in 0..<30 {
      rehearsal.play()
      present.append(rehearsal.world.team.capacity[rehearsal.role("designer")] / 40)
    }
    #expect(isLikely(present.reduce(0, +) / 600, 0.7, of: 600))
    // Not the same ones every week, and nobody by halves.
    #expect(Set(present).count > 3)
    #expect(present.allSatisfy { $0 == $0.rounded() })
  }

  @Test("above capacity members stretch by up to overtime")
  func overtime() throws {
    var plan = demanding(100)
    plan.team.overtime = 0.1
    let rehearsal = try played(plan, weeks: 1)
    #expect(rehearsal.value(of: "worked_hours.designer", week: 0) == 44)
    #expect(rehearsal.value(of: "overtime_hours.designer", week: 0) == 4)
    #expect(isClose(rehearsal.value(of: "utilization.designer", week: 0), 1.1))
    #expect(rehearsal.value(of: "unmet_hours.designer", week: 0) == 56)
  }

  @Test("within capacity nobody stretches")
  func noOvertime() throws {
    var plan = demanding(30)
    plan.team.overtime = 0.1
    let rehearsal = try played(plan, weeks: 1)
    #expect(rehearsal.value(of: "overtime_hours.designer", week: 0) == 0)
    #expect(rehearsal.value(of: "utilization.designer", week: 0) == 0.75)
  }

  @Test("strain moves a ninth of the way each week toward demand / capacity − 1")
  func strain() throws {
    // 60 / 40 − 1 = 0.5: 0.5 / 9, then 8 / 9 of it + 0.5 / 9.
    let rehearsal = try played(demanding(60), weeks: 2)
    #expect(isClose(rehearsal.value(of: "strain.designer", week: 0), 0.5 / 9))
    #expect(isClose(rehearsal.value(of: "strain.designer", week: 1), 0.5 / 9 * (17.0 / 9)))
  }

  @Test("strain moves toward 1 at most and 0 at least")
  func strainIsLimited() throws {
    #expect(isClose(try played(demanding(1_000), weeks: 1).value(of: "strain.designer", week: 0), 1.0 / 9))
    #expect(try played(demanding(20), weeks: 1).value(of: "strain.designer", week: 0) == 0)
  }

  @Test("overtime does not hide the overload that causes it")
  func overtimeStrains() throws {
    var plan = demanding(60)
    plan.team.overtime = 0.5
    let rehearsal = try played(plan, weeks: 1)
    #expect(rehearsal.value(of: "unmet_hours.designer", week: 0) == 0)
    #expect(isClose(rehearsal.value(of: "strain.designer", week: 0), 0.5 / 9))
  }

  @Test("without capacity strain moves toward 0")
  func noCapacityNoStrain() throws {
    var plan = demanding(1_000)
    plan.team.roles[0].headcount = DescribedSchedule([.init(week: 0, value: 1), .init(week: 1, value: 0)])
    #expect(isClose(try played(plan, weeks: 2).value(of: "strain.designer", week: 1), 8.0 / 81))
  }

  @Test("programs ask only for their present phase, and those that are blocked or held by gates ask for nothing")
  func programDemand() throws {
    var plan = PlanDescription.studio(weeks: 10, [.course("course", [.analysis: 60, .pilot: 500])])
    #expect(try played(plan, weeks: 1).value(of: "unmet_hours.designer", week: 0) == 20)
    plan.strike(in: 1, .blocked(1))
    #expect(try played(plan, weeks: 2).value(of: "unmet_hours.designer", week: 1) == 0)
    var gated = PlanDescription.studio(weeks: 10, [.course("course", [.review: 40, .pilot: 500])])
    gated.programs[0].gates = [GateDescription("legal", duration: 1)]
    let rehearsal = try played(gated, weeks: 3)
    #expect(rehearsal.value(of: "unmet_hours.designer", week: 1) == 0)
    #expect(rehearsal.value(of: "unmet_hours.designer", week: 2) == 460)
  }

  // MARK: Closed weeks

  @Test("a week that holds a closed day has no capacity, demand or wish for hours; strain moves toward 0")
  func closedWeek() throws {
    let wednesday = try #require(CivilDate(year: 2027, month: 1, day: 13))
    var plan = demanding(1_000, closed: [wednesday])
    plan.team.restartHours = 6
    plan.team.roles[0].salary = 52_000
    let rehearsal = try played(plan, weeks: 3)
    #expect((0..<3).map { rehearsal.value(of: "hours.course", week: $0) } == [40, 0, 40])
    #expect(rehearsal.value(of: "unmet_hours.designer", week: 1) == 0)
    #expect(isClose(rehearsal.value(of: "strain.designer", week: 1), 8.0 / 81))
    // No interruption, so no restart hours; salaries go on.
    #expect(rehearsal.remaining(.development) == 4_000 - 80)
    #expect(rehearsal.value(of: "spend.salaries", week: 1) == 1_000)
  }

  @Test("in a closed week nobody is served or maintains anything, enrolment goes on, and all who wait are kept")
  func closedWeekOfDelivery() throws {
    let wednesday = try #require(CivilDate(year: 2027, month: 1, day: 13))
    var plan = PlanDescription.studio(weeks: 10, [.running(rollout: 10)], closed: [wednesday])
    plan.programs[0].modality.upkeep = 52
    plan.organization.audiences = [AudienceDescription("all", people: 100)]
    let rehearsal = try played(plan, weeks: 3)
    let served = (0..<3).map { rehearsal.value(of: "seats_served.running", week: $0) }
    #expect(zip(served, [10, 0, 20]).allSatisfy(isClose))
    #expect(isClose(rehearsal.value(of: "seats_waiting.running", week: 1), 10))
    // An hour a week of upkeep; in the closed week it is not asked for, so that nothing ages.
    #expect((0..<3).map { rehearsal.value(of: "worked_hours.designer", week: $0) } == [1, 0, 1])
    #expect(rehearsal.value(of: "quality.running", week: 1) == 1)
  }
}
