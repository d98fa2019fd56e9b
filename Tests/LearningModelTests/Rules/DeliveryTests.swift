import LearningModel
import Support
import Testing

// A thousand people called staff; an instant course is launched at the end of week 0, a taught one ran before.

@Suite("§10 Delivery")
struct DeliveryTests {
  // MARK: Programs that ran before

  @Test("coverage and adoption are shares of people × reach")
  func coverageAndAdoption() throws {
    var course = ProgramDescription.taught(coverage: 0.5, adoption: 0.3)
    course.reach = 0.8
    let rehearsal = try Rehearsal(.school(course), weeks: 0)
    #expect(rehearsal.learners(of: "course").trained == 400)
    #expect(rehearsal.learners(of: "course").adopters == 240)
  }

  @Test("those not trained are enrolled over the rollout, from the first week on")
  func catchingUp() throws {
    var course = ProgramDescription.taught(coverage: 0.5, rollout: 4)
    course.reach = 0.8
    let rehearsal = try Rehearsal(.school(course), weeks: 6)
    #expect(areClose(rehearsal.values(of: "seats_served.course", weeks: 6), [100, 100, 100, 100, 0, 0]))
    #expect(isClose(rehearsal.value(of: "coverage.course", week: 3), 1))
  }

  @Test("certificates from before the horizon expire evenly over the first valid_for weeks")
  func expiryFromBefore() throws {
    var course = ProgramDescription.taught(coverage: 0.4)
    course.validFor = 8
    course.enrolsJoinersOnly = true
    let rehearsal = try Rehearsal(.school(course), weeks: 17)
    // 400 / 8 = 50 a week, in weeks 0 to 7; those who renewed in week 0 expire in week 8.
    #expect(areClose(rehearsal.values(of: "seats_served.course", weeks: 17), Array(repeating: 50, count: 17)))
    #expect(isClose(rehearsal.value(of: "trained.course", week: 16), 400))
  }

  @Test("certificates that outlive the horizon expire at the same even pace")
  func expiryBeyondHorizon() throws {
    var course = ProgramDescription.taught(coverage: 0.4)
    course.validFor = 100
    course.enrolsJoinersOnly = true
    let rehearsal = try Rehearsal(.school(weeks: 10, course), weeks: 10)
    #expect(areClose(rehearsal.values(of: "seats_served.course", weeks: 10), Array(repeating: 4, count: 10)))
  }

  @Test("from the week of until on nothing is delivered, nobody waits, and certificates go on to expire")
  func retired() throws {
    var course = ProgramDescription.taught(coverage: 0.4, rollout: 6)
    course.validFor = 8
    course.retiresIn = 2
    var plan = PlanDescription.school(course)
    plan.strike(in: 1, .deliveryOutage(1))
    let rehearsal = try Rehearsal(plan, weeks: 4)
    // 600 / 6 = 100 new a week and 50 renewals.
    #expect(areClose(rehearsal.values(of: "seats_served.course", weeks: 4), [150, 0, 0, 0]))
    #expect(areClose(rehearsal.values(of: "seats_waiting.course", weeks: 4), [0, 150, 0, 0]))
    // 400 + 150 − 50, then 50 less a week.
    #expect(areClose(rehearsal.values(of: "trained.course", weeks: 4), [500, 450, 400, 350]))
    #expect(areClose(rehearsal.values(of: "coverage.course", weeks: 4), [0.5, 0.45, 0.4, 0.35]))
    #expect(rehearsal.values(of: "launched_programs", weeks: 4) == [1, 1, 0, 0])
  }

  // MARK: Enrolment

  @Test("from the week after launch people × reach / rollout are enrolled a week until all are")
  func rollout() throws {
    var course = ProgramDescription.instant(rollout: 4)
    course.reach = 0.6
    let rehearsal = try Rehearsal(.school(course), weeks: 7)
    #expect(areClose(rehearsal.values(of: "seats_served.course", weeks: 7), [0, 150, 150, 150, 150, 0, 0]))
  }

  @Test("a rollout whose share has no exact number enrols everybody once")
  func roundedRollout() throws {
    let rehearsal = try Rehearsal(.school(.instant(rollout: 10)), weeks: 15)
    #expect(isClose(rehearsal.values(of: "seats_served.course", weeks: 15).reduce(0, +), 1000))
  }

  @Test("joiners are enrolled by the share already rolled out, × reach")
  func joiners() throws {
    var course = ProgramDescription.instant(rollout: 2)
    course.reach = 0.5
    let rehearsal = try Rehearsal(.school(weeklyStay: 0.9, course), weeks: 5)
    // 100 people join a week. 250 + 100 × 0.5 × (0, 1/2, 1, 1).
    #expect(areClose(rehearsal.values(of: "seats_served.course", weeks: 5), [0, 250, 275, 50, 50]))
  }

  @Test("with enrols: joiners only joiners are enrolled, without rollout")
  func joinersOnly() throws {
    var course = ProgramDescription.instant(rollout: 2)
    course.reach = 0.5
    course.enrolsJoinersOnly = true
    let rehearsal = try Rehearsal(.school(weeklyStay: 0.9, course), weeks: 4)
    #expect(areClose(rehearsal.values(of: "seats_served.course", weeks: 4), [0, 50, 50, 50]))
  }

  @Test("a course for several audiences enrols each by its own people")
  func audiences() throws {
    var plan = PlanDescription.school(.instant(rollout: 2))
    plan.organization.audiences.append(AudienceDescription("managers", people: 200))
    plan.programs[0].audiences = ["managers"]
    #expect(isClose(try Rehearsal(plan, weeks: 2).value(of: "seats_served.course", week: 1), 100))
    plan.programs[0].audiences = nil
    #expect(isClose(try Rehearsal(plan, weeks: 2).value(of: "seats_served.course", week: 1), 600))
  }

  @Test("of each week's completions those still there valid_for weeks later are enrolled again")
  func renewal() throws {
    var course = ProgramDescription.instant()
    course.validFor = 4
    let rehearsal = try Rehearsal(.school(weeklyStay: 0.9, course), weeks: 6)
    // 1000 complete in week 1, then 100 joiners a week; in week 5 the 1000 × 0.9⁴ = 656.1 still there come again.
    #expect(areClose(rehearsal.values(of: "seats_served.course", weeks: 6), [0, 1000, 100, 100, 100, 756.1]))
    #expect(areClose(rehearsal.values(of: "trained.course", weeks: 6), [0, 1000, 1000, 1000, 1000, 1000]))
  }

  @Test("whoever waits leaves with the audience's turnover, and waits no longer")
  func waiting() throws {
    var plan = PlanDescription.school(weeklyStay: 0.9, .instant(rollout: 2))
    plan.strike(in: 1, .deliveryOutage(2))
    let rehearsal = try Rehearsal(plan, weeks: 4)
    // 500 enrolled in week 1; 500 × 0.9 and 500 + 50 joiners in week 2; 1000 × 0.9 + 100 served in week 3.
    #expect(areClose(rehearsal.values(of: "seats_waiting.course", weeks: 4), [0, 500, 1000, 0]))
    #expect(areClose(rehearsal.values(of: "seats_served.course", weeks: 4), [0, 0, 0, 1000]))
  }

  // MARK: Seats

  @Test("who does not complete enrols again the week after")
  func completionRate() throws {
    var course = ProgramDescription.instant()
    course.modality.completionRate = 0.8
    let rehearsal = try Rehearsal(.school(course), weeks: 4)
    // 1000, a fifth of them again, and a fifth of these.
    #expect(areClose(rehearsal.values(of: "seats_served.course", weeks: 4), [0, 1000, 200, 40]))
    #expect(areClose(rehearsal.values(of: "completions.course", weeks: 4), [0, 800, 160, 32]))
    #expect(areClose(rehearsal.values(of: "seats_waiting.course", weeks: 4), [0, 0, 0, 0]))
  }

  /// A live course of two hours in classes of twenty, with 1.5 hours of preparation and leading for each hour.
  private var live: ProgramDescription {
    var course = ProgramDescription.taught()
    course.learningHours = 2
    course.modality.isLive = true
    course.modality.classSize = 20
    course.modality.facilitationRatio = 1.5
    return course
  }

  @Test("live sessions take seats / class_size × learning_hours × facilitation_ratio facilitator hours")
  func facilitatorHours() throws {
    var plan = PlanDescription.school(people: 400, live)
    plan.team.roles = [RoleDescription("facilitator", headcount: 3), RoleDescription("coach", headcount: 3)]
    // 20 sessions × 2 × 1.5 = 60 hours.
    let rehearsal = try Rehearsal(plan, weeks: 1)
    #expect(isClose(rehearsal.value(of: "worked_hours.facilitator", week: 0), 60))
    plan.programs[0].modality.ledBy = "coach"
    #expect(isClose(try Rehearsal(plan, weeks: 1).value(of: "worked_hours.coach", week: 0), 60))
  }

  @Test("seats for which no facilitator has hours wait and are not lost")
  func facilitatorsAreShort() throws {
    var plan = PlanDescription.school(people: 400, live)
    plan.team.roles = [RoleDescription("facilitator", headcount: 1)]
    // 30 of 60 hours in each of two weeks.
    let rehearsal = try Rehearsal(plan, weeks: 3)
    #expect(areClose(rehearsal.values(of: "seats_served.course", weeks: 3), [200, 200, 0]))
    #expect(areClose(rehearsal.values(of: "seats_waiting.course", weeks: 3), [200, 0, 0]))
  }

  @Test("without a role called facilitator or named by led_by live sessions need nobody")
  func nobodyLeads() throws {
    var plan = PlanDescription.school(people: 400, live)
    plan.team.roles = [RoleDescription("coach", headcount: 1)]
    let rehearsal = try Rehearsal(plan, weeks: 1)
    #expect(isClose(rehearsal.value(of: "seats_served.course", week: 0), 400))
    #expect(rehearsal.value(of: "worked_hours.coach", week: 0) == 0)
  }

  @Test(
    "seats cost uncommitted money, which programs that are not mandatory share alike; a mandatory one takes what it needs"
  )
  func costOfSeats() throws {
    var courses = ["small", "large", "mandatory"].map { ProgramDescription.taught($0) }
    for (index, share) in [0.1, 0.3, 0.2].enumerated() {
      courses[index].reach = share
      courses[index].modality.costPerSeat = 2
    }
    courses[2].isMandatory = true
    var plan = PlanDescription.school(weeks: 10)
    plan.programs = courses
    plan.release(600)
    let rehearsal = try Rehearsal(plan, weeks: 1)
    // The mandatory one takes 400; the others ask for 200 + 600, and the 200 left pay a quarter of each.
    #expect(isClose(rehearsal.value(of: "seats_served.mandatory", week: 0), 200))
    #expect(isClose(rehearsal.value(of: "seats_served.small", week: 0), 25))
    #expect(isClose(rehearsal.value(of: "seats_served.large", week: 0), 75))
    #expect(isSameMoney(rehearsal.value(of: "spend.delivery", week: 0), 600))
    #expect(isSameMoney(rehearsal.value(of: "unfunded", week: 0), 600))
  }

  @Test("a mandatory program is delivered even if there is no money")
  func mandatory() throws {
    var course = ProgramDescription.taught()
    course.isMandatory = true
    course.modality.costPerSeat = 2
    let rehearsal = try Rehearsal(.school(course), weeks: 1)
    #expect(isClose(rehearsal.value(of: "seats_served.course", week: 0), 1000))
    #expect(rehearsal.value(of: "balance", week: 0) == -2000)
  }

  @Test("no seats are served in a closed week, but people enrol and wait")
  func closedWeek() throws {
    let school = PlanDescription.school(.taught(rollout: 2))
    var plan = PlanDescription.calm(weeks: 4, closed: [school.calendar.start])
    plan.organization = school.organization
    plan.programs = school.programs
    let rehearsal = try Rehearsal(plan, weeks: 3)
    #expect(areClose(rehearsal.values(of: "seats_served.course", weeks: 3), [0, 1000, 0]))
    #expect(areClose(rehearsal.values(of: "seats_waiting.course", weeks: 3), [500, 0, 0]))
  }

  @Test("learners' time is seats × learning_hours × salary / 2080; nobody charges it to the budget")
  func learnersTime() throws {
    var course = ProgramDescription.taught()
    course.learningHours = 2
    var plan = PlanDescription.school(weeks: 60, people: 40, salary: 104_000, course)
    plan.funding.salaryGrowth = 0.1
    plan.programs[0].validFor = 52
    let rehearsal = try Rehearsal(plan, weeks: 53)
    // 40 × 2 × 50 an hour; a year later, at the salaries of the second fiscal year.
    #expect(isClose(rehearsal.value(of: "learner_time_cost", week: 0), 4000))
    #expect(isClose(rehearsal.value(of: "learner_time_cost", week: 52), 4400))
    #expect(rehearsal.value(of: "spend", week: 0) == 0)
  }
}
