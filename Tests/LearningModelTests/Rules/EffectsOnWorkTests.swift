import LearningModel
import Support
import Testing

// One designer works 40 hours a week on one course; strikes are certain.

@Suite("§6 Effects on a program's work")
struct EffectsOnWorkTests {
  /// Plays a course that is struck in a week, to the end of another.
  private func rehearse(
    _ course: ProgramDescription, struckIn week: Int, _ effects: EffectDescription..., weeks: Int
  ) throws -> Rehearsal {
    var plan = PlanDescription.studio(weeks: 30, [course])
    plan.register = [EntryDescription("strike", .date(week: week, probability: 1), effects)]
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: weeks)
    return rehearsal
  }

  /// Hours of the course week by week.
  private func hours(_ rehearsal: Rehearsal) -> [Double] {
    (0..<rehearsal.week).map { rehearsal.value(of: "hours.course", week: $0) }
  }

  /// A course on which experts work ten hours a week, one for each hour of the designer.
  private func advised(hours: Double) -> ProgramDescription {
    var course = ProgramDescription.course(hours: hours)
    course.modality.smeRatio = 1
    course.modality.smeShares = [.development: 1]
    course.smeHoursPerWeek = 10
    return course
  }

  /// Ten weeks of a vendor's, with 40 hours of experts.
  private var bought: ProgramDescription {
    var course = advised(hours: 40)
    var vendor = VendorDescription()
    vendor.weeksPerLearningHour = 0.25
    course.vendor = vendor
    return course
  }

  // MARK: remaining_work

  @Test("remaining_work multiplies the hours still to do in the present and all later phases")
  func remainingWork() throws {
    let course = ProgramDescription.course("course", [.analysis: 80, .design: 80, .pilot: 80])
    let rehearsal = try rehearse(course, struckIn: 3, .remainingWork(0.5), weeks: 4)
    // Week 3 finds 40 hours of design and 80 of the pilot: 60, of which 40 are worked then, and 120.
    #expect(isClose(rehearsal.remaining(.design), 20))
    #expect(isClose(rehearsal.remaining(.pilot), 120))
    #expect(isClose(rehearsal.value(of: "added_hours.strike", week: 3), 60))
    #expect(rehearsal.remaining(.analysis) == 0)
  }

  @Test("remaining_work acts on experts' hours and a vendor's weeks to come as well")
  func remainingWorkOfOthers() throws {
    let rehearsal = try rehearse(bought, struckIn: 2, .remainingWork(0.5), weeks: 3)
    // Experts: 40 − 2 × 10 = 20, × 1.5, − 10. The vendor: 2 of 10 weeks counted, 8 × 1.5 to come.
    #expect(isClose(rehearsal.world.portfolio.remainingSME[rehearsal.id("course"), WorkPhase.development], 20))
    #expect(isClose(rehearsal.program("course").vendor.total, 14))
  }

  @Test("remaining_work of −100 % leaves nothing to do")
  func nothingRemains() throws {
    let course = ProgramDescription.course("course", [.analysis: 80, .pilot: 80])
    let rehearsal = try rehearse(course, struckIn: 1, .remainingWork(-1), weeks: 2)
    #expect(hours(rehearsal) == [40, 0])
    #expect(rehearsal.program("course").launchedIn == 1)
  }

  // MARK: rework

  @Test("in design, rework waits for development")
  func reworkInDesign() throws {
    let course = ProgramDescription.course("course", [.analysis: 40, .design: 80, .development: 40])
    let rehearsal = try rehearse(course, struckIn: 2, .rework(0.5), weeks: 3)
    // Half of the 40 hours done in design; those of analysis are never done again. Design goes on.
    #expect(rehearsal.remaining(.design) == 0)
    #expect(isClose(rehearsal.remaining(.development), 60))
    #expect(isClose(rehearsal.value(of: "rework_hours.course", week: 2), 20))
    #expect(isClose(rehearsal.value(of: "added_hours.strike", week: 2), 20))
    #expect(rehearsal.program("course").phase == .development)
  }

  @Test("a program past development returns there and goes through the later phases again")
  func reworkPastDevelopment() throws {
    let course = ProgramDescription.course("course", [.design: 40, .development: 40, .review: 80])
    let rehearsal = try rehearse(course, struckIn: 3, .rework(0.5), weeks: 4)
    // Half of 40 and of 40 in development, worked in week 3; review has 40 left and half of 40 to be done again.
    #expect(rehearsal.program("course").phase == .review)
    #expect(rehearsal.remaining(.development) == 0)
    #expect(isClose(rehearsal.remaining(.review), 60))
  }

  @Test("hours done again count as done only once")
  func doneOnlyOnce() throws {
    let course = ProgramDescription.course("course", [.design: 40, .development: 40, .review: 80])
    let rehearsal = try rehearse(course, struckIn: 3, .rework(0.5), weeks: 10)
    // Three weeks of work, then 40 and 60 hours: launched in week 5, with 160 hours done though 220 were worked.
    #expect(rehearsal.program("course").launchedIn == 5)
    #expect(isClose(hours(rehearsal).reduce(0, +), 220))
    var done = 0.0
    for phase in WorkPhase.allCases {
      done += rehearsal.world.portfolio.done[rehearsal.id("course"), phase, rehearsal.role("designer")]
    }
    #expect(isClose(done, 160))
  }

  @Test("rework acts on experts' hours, and adds to a vendor's clock its share of the weeks counted")
  func reworkOfOthers() throws {
    let rehearsal = try rehearse(bought, struckIn: 4, .rework(0.5), weeks: 5)
    // All 40 experts' hours are done: 20 again, − 10 in week 4. Half of 4 weeks are added to 10.
    #expect(isClose(rehearsal.world.portfolio.remainingSME[rehearsal.id("course"), WorkPhase.development], 10))
    #expect(isClose(rehearsal.program("course").vendor.total, 12))
  }

  @Test("rework drops pending gates, and gates run again after review")
  func reworkDropsGates() throws {
    var course = ProgramDescription.course("course", [.development: 40, .review: 40, .pilot: 40])
    course.gates = [GateDescription("legal", duration: 4)]
    let rehearsal = try rehearse(course, struckIn: 3, .rework(0.5), weeks: 10)
    // The gate runs from week 2; 20 hours of development in week 3, 20 of review in week 4, four weeks of the gate.
    #expect(zip(hours(rehearsal), [40, 40, 0, 20, 20, 0, 0, 0, 0, 40]).allSatisfy(isClose))
    #expect(rehearsal.program("course").launchedIn == 9)
  }

  @Test("rework of nothing leaves a program where it is")
  func reworkOfNothing() throws {
    let course = ProgramDescription.course("course", [.analysis: 40, .pilot: 80])
    let rehearsal = try rehearse(course, struckIn: 1, .rework(1), weeks: 2)
    // In the pilot's first week nothing of design or later is done yet.
    #expect(rehearsal.program("course").phase == .pilot)
    #expect(isClose(rehearsal.remaining(.pilot), 40))
  }

  // MARK: blocked, sme_absent

  @Test("blocked: no hours are taken for n weeks, this one included")
  func blocked() throws {
    let rehearsal = try rehearse(.course(hours: 400), struckIn: 1, .blocked(2), weeks: 5)
    #expect(hours(rehearsal) == [40, 0, 0, 40, 40])
    #expect((0..<5).map { rehearsal.value(of: "blocked_weeks.course", week: $0) } == [0, 1, 1, 0, 0])
    #expect(rehearsal.value(of: "added_weeks.strike", week: 1) == 2)
  }

  @Test("weeks are rounded up, and a drawn 0 stays 0")
  func weeksAreRoundedUp() throws {
    #expect(hours(try rehearse(.course(hours: 400), struckIn: 1, .blocked(1.2), weeks: 4)) == [40, 0, 0, 40])
    #expect(hours(try rehearse(.course(hours: 400), struckIn: 1, .blocked(0), weeks: 2)) == [40, 40])
  }

  @Test("blocks do not add up: the later end counts")
  func laterEndCounts() throws {
    var plan = PlanDescription.studio(weeks: 10, [.course(hours: 400)])
    plan.strike(in: 1, .blocked(4))
    plan.strike(in: 2, .blocked(1))
    plan.strike(in: 3, .blocked(3))
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 7)
    // To week 4, to week 2, to week 5.
    #expect(hours(rehearsal) == [40, 0, 0, 0, 0, 0, 40])
  }

  @Test("sme_absent: no experts' hours for n weeks, this one included; the team works on")
  func expertsAreAbsent() throws {
    let rehearsal = try rehearse(advised(hours: 400), struckIn: 1, .smeAbsent(2), weeks: 4)
    #expect((0..<4).map { rehearsal.value(of: "sme_hours.course", week: $0) } == [10, 0, 0, 10])
    #expect(hours(rehearsal) == [40, 40, 40, 40])
  }

  @Test("experts do not work on a blocked program either")
  func blockedForExperts() throws {
    let rehearsal = try rehearse(advised(hours: 400), struckIn: 1, .blocked(1), weeks: 3)
    #expect((0..<3).map { rehearsal.value(of: "sme_hours.course", week: $0) } == [10, 0, 10])
  }

  // MARK: review

  @Test("review: the program works on, but does not pass review before the further gate has passed")
  func reviewBeforeReview() throws {
    let course = ProgramDescription.course("course", [.development: 80, .review: 40, .pilot: 40])
    let rehearsal = try rehearse(course, struckIn: 1, .review(duration: 5, rejects: 0, rework: 0), weeks: 8)
    // The gate takes weeks 1 to 5. Development ends with week 1, the work of review with week 2; the pilot is week 6.
    #expect(hours(rehearsal) == [40, 40, 40, 0, 0, 0, 40, 0])
    #expect(rehearsal.program("course").launchedIn == 6)
    #expect(rehearsal.value(of: "added_weeks.strike", week: 1) == 5)
  }

  @Test("review: one that is over before the program gets there holds nothing up")
  func reviewIsOverEarly() throws {
    let course = ProgramDescription.course("course", [.development: 80, .review: 40, .pilot: 40])
    let rehearsal = try rehearse(course, struckIn: 1, .review(duration: 1, rejects: 0, rework: 0), weeks: 6)
    #expect(hours(rehearsal) == [40, 40, 40, 40, 0, 0])
  }

  @Test("review: after review it holds the program like the others")
  func reviewAfterReview() throws {
    let course = ProgramDescription.course("course", [.review: 40, .pilot: 120])
    let rehearsal = try rehearse(course, struckIn: 2, .review(duration: 2, rejects: 0, rework: 0), weeks: 7)
    #expect(hours(rehearsal) == [40, 40, 0, 0, 40, 40, 0])
    #expect((0..<7).map { rehearsal.value(of: "gate_weeks.course", week: $0) } == [0, 0, 1, 1, 0, 0, 0])
  }

  @Test("review: it takes the struck week at least")
  func reviewTakesAWeek() throws {
    let course = ProgramDescription.course("course", [.review: 40, .pilot: 120])
    let rehearsal = try rehearse(course, struckIn: 2, .review(duration: 0, rejects: 0, rework: 0), weeks: 5)
    #expect(hours(rehearsal) == [40, 40, 0, 40, 40])
  }

  @Test("review: when it rejects, its rework goes back")
  func reviewRejects() throws {
    let course = ProgramDescription.course("course", [.development: 40, .review: 40, .pilot: 120])
    let rehearsal = try rehearse(course, struckIn: 2, .review(duration: 1, rejects: 1, rework: 0.5), weeks: 4)
    // Held in week 2, rejected at the start of week 3: half of 40 hours of development and of review again.
    #expect(hours(rehearsal) == [40, 40, 0, 20])
    #expect(rehearsal.program("course").phase == .review)
    #expect(isClose(rehearsal.remaining(.review), 20))
  }
}
