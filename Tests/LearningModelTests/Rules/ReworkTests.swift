import LearningModel
import Support
import Testing

// Designers have 40 hours a week; weeks are counted from 0. A strike comes before the work of its week.

@Suite("§6, §9 Rework")
struct ReworkTests {
  private func plan(_ hours: [WorkPhase: Double], struckIn week: Int, _ share: Double) -> PlanDescription {
    var plan = PlanDescription.studio(weeks: 20, [.course("course", hours)])
    plan.strike(in: week, .rework(.fixed(share)))
    return plan
  }

  private func remaining(_ rehearsal: Rehearsal, _ phases: WorkPhase...) -> [Double] {
    phases.map { rehearsal.remaining($0) }
  }

  @Test("in analysis nothing is to be done again")
  func inAnalysis() throws {
    let rehearsal = try Rehearsal(plan([.analysis: 80, .development: 40], struckIn: 1, 0.5), weeks: 2)
    #expect(areClose(remaining(rehearsal, .analysis, .development), [0, 40]))
    #expect(rehearsal.value(of: "rework_hours.course", week: 1) == 0)
  }

  @Test("in design nothing returns: what is to be done again waits for development")
  func inDesign() throws {
    let rehearsal = try Rehearsal(plan([.design: 120, .development: 40], struckIn: 1, 0.5), weeks: 2)
    // 40 hours of design are done, 20 of them again in development; design goes on.
    #expect(areClose(remaining(rehearsal, .design, .development), [40, 60]))
    #expect(rehearsal.program("course").phase == .design)
  }

  @Test("in development the hours of design and development are to be done again there")
  func inDevelopment() throws {
    let rehearsal = try Rehearsal(plan([.design: 40, .development: 120], struckIn: 2, 0.5), weeks: 3)
    // Done 40 + 40, half of it again: 80 + 40 hours, less the 40 of week 2.
    #expect(areClose(remaining(rehearsal, .design, .development), [0, 80]))
    #expect(isClose(rehearsal.value(of: "rework_hours.course", week: 2), 40))
  }

  @Test("a program past development returns there and goes through the later phases again")
  func pastDevelopment() throws {
    let hours: [WorkPhase: Double] = [.analysis: 40, .design: 40, .development: 40, .review: 40, .pilot: 80]
    let rehearsal = try Rehearsal(plan(hours, struckIn: 5, 0.25), weeks: 6)
    // Weeks 0 to 4 did one phase each, pilot half. Again: 10 + 10 in development, done in week 5; 10 in review; 10 in
    // pilot, where 40 were left; nothing in analysis.
    #expect(areClose(rehearsal.values(of: "hours.course", weeks: 6), [40, 40, 40, 40, 40, 20]))
    #expect(areClose(remaining(rehearsal, .analysis, .design, .development, .review, .pilot), [0, 0, 0, 10, 50]))
    #expect(rehearsal.program("course").phase == .review)
  }

  @Test("hours done again count as done only once")
  func doneOnce() throws {
    var plan = plan([.development: 80, .review: 80], struckIn: 3, 0.5)
    plan.strike(in: 6, .rework(0.5))
    let rehearsal = try Rehearsal(plan, weeks: 7)
    // Week 3: 80 + 40 are done; again 40 in development (week 3) and 20 in review, where 40 + 20 are left (weeks 4, 5:
    // 40 + 20, so the review ends in week 5 and with it the program).
    #expect(rehearsal.program("course").launchedIn == 5)
    var twice = plan
    twice.register.removeAll()
    twice.strike(in: 3, .rework(0.5))
    twice.strike(in: 4, .rework(0.5))
    // At the start of week 4 development's 80 hours are done, not 120, and 20 of review's: again 40 + 10.
    #expect(isClose(try Rehearsal(twice, weeks: 5).value(of: "rework_hours.course", week: 4), 50))
  }

  @Test("expert hours are done again likewise")
  func expertHours() throws {
    var plan = plan([.development: 40, .review: 80], struckIn: 2, 0.5)
    plan.programs[0].modality.smeRatio = 1
    plan.programs[0].modality.smeShares = [.development: 0.1, .review: 0.2]
    // 12 expert hours in development, 24 in review, all done by the start of week 2: 6 again in week 2, 12 in week 3.
    let rehearsal = try Rehearsal(plan, weeks: 4)
    #expect(areClose(rehearsal.values(of: "sme_hours.course", weeks: 4), [12, 24, 6, 12]))
  }

  @Test("development is passed over if none of it is to be done again")
  func nothingInDevelopment() throws {
    let rehearsal = try Rehearsal(plan([.review: 40, .pilot: 80], struckIn: 2, 0.5), weeks: 3)
    // Half of 40 hours of review and of 40 of pilot: review takes week 2.
    #expect(areClose(rehearsal.values(of: "hours.course", weeks: 3), [40, 40, 20]))
    #expect(areClose(remaining(rehearsal, .review, .pilot), [0, 60]))
  }

  @Test("pending gates are dropped, and gates run again after review")
  func inGates() throws {
    var plan = plan([.development: 40, .review: 40, .pilot: 40], struckIn: 3, 0.25)
    plan.programs[0].gates = [GateDescription("legal", duration: 4)]
    let rehearsal = try Rehearsal(plan, weeks: 10)
    // Gates from week 2 on, struck in week 3: 10 hours again in development (3) and review (4); gates in weeks 5 to 8.
    #expect(rehearsal.values(of: "gate_weeks.course", weeks: 10) == [0, 0, 1, 0, 0, 1, 1, 1, 1, 0])
    #expect(rehearsal.program("course").launchedIn == 9)
  }
}
