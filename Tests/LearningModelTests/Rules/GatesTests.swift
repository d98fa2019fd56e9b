import Glibc
import LearningModel
import Support
import Testing

// Designers have 40 hours a week; weeks are counted from 0.

@Suite("§9 Gates")
struct GatesTests {
  /// One week of review in week 0 and one of pilot, with these gates between them.
  private func reviewed(_ gates: GateDescription..., weeks: Int = 12) -> PlanDescription {
    var course = ProgramDescription.course("course", [.review: 40, .pilot: 40])
    course.gates = gates
    return .studio(weeks: weeks, [course])
  }

  // MARK: How long

  @Test("gates start together the week after review ends, and work goes on in the week after the last of them")
  func startTogether() throws {
    let rehearsal = try Rehearsal(reviewed(.init("legal", duration: 2), .init("marketing", duration: 3)), weeks: 5)
    // Review in week 0, gates in weeks 1 to 3, pilot in week 4.
    #expect(areClose(rehearsal.values(of: "hours.course", weeks: 5), [40, 0, 0, 0, 40]))
    #expect(rehearsal.values(of: "gate_weeks.course", weeks: 5) == [0, 1, 1, 1, 0])
    #expect(rehearsal.program("course").launchedIn == 4)
  }

  @Test("a gate takes whole weeks, rounded up", arguments: [(1.0, 2), (1.2, 3), (2, 3), (0, 2), (0.3, 2)])
  func wholeWeeks(duration: Double, launchedIn: Int) throws {
    // At least one week: pilot in week 2 for up to one, in week 3 for up to two.
    var plan = reviewed(.init("legal", duration: 0))
    plan.programs[0].gates[0].duration = .fixed(duration)
    #expect(try Rehearsal(plan, weeks: 6).program("course").launchedIn == launchedIn)
  }

  @Test("coordination shortens gates: duration × (1 − strength), rounded up")
  func coordination() throws {
    var plan = reviewed(.init("legal", duration: 5))
    plan.attend(to: .coordination, strength: 0.5)
    // 2.5, so 3 weeks: 1 to 3; pilot in week 4.
    #expect(try Rehearsal(plan, weeks: 6).program("course").launchedIn == 4)
  }

  @Test("with nothing left to do a program is launched at the end of its gates' last week")
  func nothingLeft() throws {
    var plan = reviewed(.init("legal", duration: 2))
    plan.programs[0] = .course("course", [.review: 40])
    plan.programs[0].gates = [GateDescription("legal", duration: 2)]
    plan.register = [EntryDescription("after-gates", .after([.gates], probability: 1), [.cost(1)])]
    let rehearsal = try Rehearsal(plan, weeks: 4)
    #expect(rehearsal.program("course").launchedIn == 2)
    #expect(rehearsal.values(of: "gate_weeks.course", weeks: 4) == [0, 1, 1, 0])
    // It has completed its gates all the same.
    #expect(rehearsal.values(of: "strikes.after-gates", weeks: 4) == [0, 0, 1, 0])
  }

  @Test("so is one whose remaining work vanishes while gates hold it")
  func workVanishes() throws {
    var plan = reviewed(.init("legal", duration: 2))
    plan.strike(in: 2, .remainingWork(-1))
    #expect(try Rehearsal(plan, weeks: 5).program("course").launchedIn == 2)
  }

  @Test("with review passed over, gates start when the program would be past it")
  func emptyReview() throws {
    var course = ProgramDescription.course("course", [.development: 40, .pilot: 40])
    course.gates = [GateDescription("legal", duration: 1)]
    let rehearsal = try Rehearsal(.studio(weeks: 5, [course]), weeks: 5)
    #expect(areClose(rehearsal.values(of: "hours.course", weeks: 3), [40, 0, 40]))
  }

  @Test("gates go on in closed weeks")
  func closedWeek() throws {
    let start = PlanDescription.calm(weeks: 1).calendar.start
    var course = ProgramDescription.course("course", [.review: 40, .pilot: 40])
    course.gates = [GateDescription("legal", duration: 1)]
    let plan = PlanDescription.studio(weeks: 5, [course], closed: [start.adding(days: 7)])
    #expect(try Rehearsal(plan, weeks: 4).program("course").launchedIn == 2)
  }

  // MARK: Rejections

  /// Development, review and pilot of 40 hours each; the gates decide at the start of week 3 if they take a week.
  private func built(_ gates: GateDescription...) -> PlanDescription {
    var course = ProgramDescription.course("course", [.development: 40, .review: 40, .pilot: 40])
    course.gates = gates
    return .studio(weeks: 12, [course])
  }

  @Test("a rejection sends rework back as the effect does, and the gate runs again after review")
  func rejection() throws {
    let plan = built(.init("legal", duration: 1, rejects: 1, rework: 0.25))
    let rehearsal = try Rehearsal(plan, weeks: 6)
    // Week 2 in the gate; rejected, a quarter of 40 + 40 hours is done again: 10 of development in week 3, 10 of review in
    // week 4; the gate takes week 5 again.
    #expect(areClose(rehearsal.values(of: "hours.course", weeks: 6), [40, 40, 0, 10, 10, 0]))
    #expect(areClose(rehearsal.values(of: "rework_hours.course", weeks: 6), [0, 0, 0, 20, 0, 0]))
    #expect(rehearsal.values(of: "gate_weeks.course", weeks: 6) == [0, 0, 1, 0, 0, 1])
    #expect(rehearsal.world.portfolio.gates[0].runs == 2)
  }

  @Test("after n earlier rejections a gate rejects with its probability / 2ⁿ")
  func halving() throws {
    var plan = reviewed(.init("legal", duration: 1, rejects: 1), weeks: 9)
    plan.programs[0] = .course("course", [.review: 40])
    plan.programs[0].gates = [GateDescription("legal", duration: 1, rejects: 1)]
    let replications = 2000
    let weeks = try Outcomes(plan, replications: replications).values(of: "launch_week.course")
    // Review is the first week. The first run always rejects, the second with 1/2, the third with 1/4: launched in the
    // third week with 1/2, in the fourth with 1/2 × 3/4.
    for (week, probability) in [(2.0, 0.0), (3, 0.5), (4, 0.375)] {
      let share = Double(weeks.count { $0 == week }) / Double(replications)
      let error = sqrt(probability * (1 - probability) / Double(replications))
      #expect(abs(share - probability) <= 4 * error, "launched in week \(week)")
    }
  }

  @Test("with nothing to do again only the gate that rejected runs again")
  func nothingToDoAgain() throws {
    let plan = built(.init("legal", duration: 1, rejects: 1, rework: 0), .init("marketing", duration: 1))
    let rehearsal = try Rehearsal(plan, weeks: 4)
    #expect(rehearsal.world.portfolio.gates.array.map(\.runs) == [2, 1])
    #expect(rehearsal.values(of: "gate_weeks.course", weeks: 4) == [0, 0, 1, 1])
  }

  @Test("several gates of one week are decided in the order of the list, and a rejection drops the rest")
  func firstRejectionCounts() throws {
    let plan = built(
      .init("legal", duration: 1), .init("marketing", duration: 1, rejects: 1, rework: 0.25),
      .init("accessibility", duration: 1, rejects: 1, rework: 0.25))
    let rehearsal = try Rehearsal(plan, weeks: 6)
    #expect(rehearsal.world.portfolio.gates.array.map(\.rejections) == [0, 1, 0])
    // Only one rework of a quarter; all three run again after review, in week 5.
    #expect(isClose(rehearsal.value(of: "rework_hours.course", week: 3), 20))
    #expect(rehearsal.world.portfolio.gates.array.map(\.runs) == [2, 2, 2])
  }

  @Test("a rejection drops the gates that are still pending")
  func pendingGates() throws {
    let plan = built(.init("legal", duration: 1, rejects: 1, rework: 0.25), .init("marketing", duration: 9))
    let rehearsal = try Rehearsal(plan, weeks: 5)
    // Nothing holds the program in week 3: it works again.
    #expect(areClose(rehearsal.values(of: "hours.course", weeks: 5), [40, 40, 0, 10, 10]))
  }

  // MARK: Reviews that disruptions bring

  /// Development in weeks 0 and 1, review in week 2, pilot in week 3; struck in week 1 by a review.
  private func struck(_ review: EffectDescription, _ gates: GateDescription...) -> PlanDescription {
    var plan = PlanDescription.studio(
      weeks: 12, [.course("course", [.development: 80, .review: 40, .pilot: 40])])
    plan.programs[0].gates = gates
    plan.strike(in: 1, review)
    return plan
  }

  @Test("a review struck before the end of review lets the program work, but not pass review before it has passed")
  func struckBeforeReview() throws {
    // It takes week 1 and the three that follow; pilot in week 5.
    let rehearsal = try Rehearsal(struck(.review(duration: 4, rejects: 0, rework: 0)), weeks: 6)
    #expect(areClose(rehearsal.values(of: "hours.course", weeks: 6), [40, 40, 40, 0, 0, 40]))
    #expect(rehearsal.values(of: "gate_weeks.course", weeks: 6) == [0, 0, 0, 0, 0, 0])
  }

  @Test(
    "with nothing left to do after review, a struck review that held it lets it be launched at the end of its last week"
  )
  func launchedAtTheEndOfStruckReview() throws {
    var plan = PlanDescription.studio(weeks: 12, [.course("course", [.development: 80, .review: 40])])
    plan.strike(in: 1, .review(duration: 4, rejects: 0, rework: 0))
    // Review's hours are done in week 2; the struck review takes weeks 1 to 4 and passes at the start of week 5.
    let rehearsal = try Rehearsal(plan, weeks: 6)
    #expect(rehearsal.program("course").launchedIn == 4)
  }

  @Test("a struck review that has passed before review ends holds nobody")
  func struckAndPassed() throws {
    let rehearsal = try Rehearsal(struck(.review(duration: 2, rejects: 0, rework: 0)), weeks: 4)
    #expect(rehearsal.program("course").launchedIn == 3)
  }

  @Test("the program's own gates start in the week in which the struck review passes")
  func ownGatesAfterStruckReview() throws {
    let plan = struck(.review(duration: 4, rejects: 0, rework: 0), .init("legal", duration: 1))
    // The struck review takes weeks 1 to 4, legal week 5; pilot in week 6.
    let rehearsal = try Rehearsal(plan, weeks: 7)
    #expect(rehearsal.values(of: "gate_weeks.course", weeks: 7) == [0, 0, 0, 0, 0, 1, 0])
    #expect(rehearsal.program("course").launchedIn == 6)
  }

  @Test("a review struck after review holds the program like the other gates, the struck week included")
  func struckAfterReview() throws {
    var plan = PlanDescription.studio(weeks: 8, [.course("course", [.review: 40, .pilot: 80])])
    plan.strike(in: 2, .review(duration: 2, rejects: 0, rework: 0))
    let rehearsal = try Rehearsal(plan, weeks: 5)
    #expect(areClose(rehearsal.values(of: "hours.course", weeks: 5), [40, 40, 0, 0, 40]))
    #expect(rehearsal.values(of: "gate_weeks.course", weeks: 5) == [0, 0, 1, 1, 0])
  }

  @Test("a struck review that rejects before development ends has its rework done there, and runs again after review")
  func struckRejects() throws {
    let rehearsal = try Rehearsal(struck(.review(duration: 1, rejects: 1, rework: 0.5)), weeks: 6)
    // At the start of week 2, 80 hours of development are done: it rejects in review, and 40 are done again in week 2.
    #expect(areClose(rehearsal.values(of: "hours.course", weeks: 5), [40, 40, 40, 40, 0]))
    // Review in week 3, the struck review again in week 4.
    #expect(rehearsal.values(of: "gate_weeks.course", weeks: 5) == [0, 0, 0, 0, 1])
  }

  @Test("a struck review that rejects in design lets design go on; what is to be done again waits for development")
  func struckRejectsInDesign() throws {
    var plan = PlanDescription.studio(weeks: 12, [.course("course", [.design: 120, .development: 40, .review: 40])])
    plan.strike(in: 1, .review(duration: 1, rejects: 1, rework: 0.5))
    let rehearsal = try Rehearsal(plan, weeks: 7)
    // At the start of week 2, 80 hours of design are done: 40 wait for development, 40 + 40 in weeks 3 and 4; review in
    // week 5, the struck review again in week 6.
    #expect(areClose(rehearsal.values(of: "hours.course", weeks: 7), [40, 40, 40, 40, 40, 40, 0]))
    #expect(rehearsal.value(of: "gate_weeks.course", week: 6) == 1)
    #expect(rehearsal.world.portfolio.gates[0].runs == 2)
  }
}
