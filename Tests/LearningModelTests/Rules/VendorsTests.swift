import LearningModel
import Support
import Testing

// Designers have 40 hours a week; weeks are counted from 0.

@Suite("§9 Vendors")
struct VendorsTests {
  /// Ten learning hours at 100 each, design and development bought in four weeks; money enough.
  private func plan(_ hours: [WorkPhase: Double] = [:], weeks: Int = 20) -> PlanDescription {
    var course = ProgramDescription("course", modality: ModalityDescription("simple"), learningHours: 10)
    course.modality.phaseShares = hours.mapValues { $0 / 10 }
    course.modality.roleShares = hours.mapValues { _ in ["designer": 1] }
    var vendor = VendorDescription()
    vendor.leadTime = 4
    vendor.weeksPerLearningHour = 0
    vendor.pricePerLearningHour = 100
    vendor.changeOrderPremium = 1.3
    course.vendor = vendor
    var plan = PlanDescription.studio(weeks: weeks, [course])
    plan.funding.annual = 1e6
    return plan
  }

  private func payments(_ plan: PlanDescription, weeks: Int) throws -> [Double] {
    try Rehearsal(plan, weeks: weeks).values(of: "spend.vendors", weeks: weeks)
  }

  // MARK: Time

  @Test("a vendor takes lead time and weeks per learning hour; their sum is rounded up")
  func weeks() throws {
    var plan = plan()
    plan.programs[0].vendor?.leadTime = 1.2
    plan.programs[0].vendor?.weeksPerLearningHour = 0.12
    // 1.2 + 10 × 0.12 = 2.4: three weeks, 0 to 2 (four if each were rounded up).
    #expect(try Rehearsal(plan, weeks: 5).program("course").launchedIn == 2)
  }

  @Test("the clock counts the weeks in design and development, blocked and closed ones too")
  func clockGoesOn() throws {
    let start = PlanDescription.calm(weeks: 1).calendar.start
    var plan = plan()
    let open = plan
    plan = .studio(weeks: 20, open.programs, closed: [start.adding(days: 7)])
    plan.funding.annual = 1e6
    plan.strike(in: 2, .blocked(1))
    #expect(try Rehearsal(plan, weeks: 5).program("course").launchedIn == 3)
  }

  @Test("development ends when the team's hours are done, the clock has run out and the last instalment is paid")
  func endOfDevelopment() throws {
    var plan = plan([.development: 200])
    plan.programs[0].vendor?.oversight = 1
    // The clock needs four weeks, 200 hours of one designer five.
    #expect(try Rehearsal(plan, weeks: 6).program("course").launchedIn == 4)
    plan.programs[0].vendor?.oversight = 0.15
    let rehearsal = try Rehearsal(plan, weeks: 6)
    #expect(rehearsal.program("course").launchedIn == 3)
    // The team does 15 % of the usual hours of the two phases.
    #expect(isClose(rehearsal.value(of: "hours.course", week: 0), 30))
  }

  @Test("the team does the other phases and the expert hours in full")
  func otherPhases() throws {
    var plan = plan([.analysis: 40, .design: 40, .review: 40])
    plan.programs[0].vendor?.oversight = 0.25
    plan.programs[0].modality.smeRatio = 1
    plan.programs[0].modality.smeShares = [.design: 1]
    let rehearsal = try Rehearsal(plan, weeks: 7)
    // Analysis in week 0; design with 10 hours of the team and 10 of experts in week 1; the clock takes weeks 1 to 4;
    // review in week 5.
    #expect(areClose(rehearsal.values(of: "hours.course", weeks: 7), [40, 10, 0, 0, 0, 40, 0]))
    #expect(areClose(rehearsal.values(of: "sme_hours.course", weeks: 7), [0, 10, 0, 0, 0, 0, 0]))
  }

  // MARK: Price

  @Test("30 % fall due when design begins, 40 % when the clock is half-way, 30 % at its end")
  func instalments() throws {
    #expect(try payments(plan([.analysis: 40]), weeks: 6) == [0, 300, 400, 0, 300, 0])
  }

  @Test("the 40 % fall due in the week in which the clock reaches half")
  func halfWay() throws {
    var plan = plan()
    plan.programs[0].vendor?.leadTime = 5
    // Half of five weeks is reached in the third.
    #expect(try payments(plan, weeks: 6) == [300, 0, 400, 0, 300, 0])
  }

  @Test("a vendor that takes no time is paid at once")
  func noTime() throws {
    var plan = plan()
    plan.programs[0].vendor?.leadTime = 0
    let rehearsal = try Rehearsal(plan, weeks: 2)
    #expect(rehearsal.value(of: "spend.vendors", week: 0) == 1000)
    #expect(rehearsal.program("course").launchedIn == 0)
  }

  @Test("the clock stands still while an instalment cannot be paid")
  func moneyIsShort() throws {
    var plan = plan()
    plan.funding.annual = nil
    plan.release(500)
    plan.funding.quarters.append(5000)
    let rehearsal = try Rehearsal(plan, weeks: 16)
    // 300 in week 0; 400 of the 200 left cannot be paid in weeks 1 to 12; the second quarter begins with week 13.
    let expected = [300.0] + Array(repeating: 0, count: 12) + [400, 300, 0]
    #expect(rehearsal.values(of: "spend.vendors", weeks: 16) == expected)
    #expect(rehearsal.values(of: "unfunded", weeks: 14) == [0] + Array(repeating: 400, count: 12) + [0])
    #expect(rehearsal.program("course").launchedIn == 14)
  }

  @Test("a spending freeze stops only the first instalment")
  func spendingFreeze() throws {
    var frozen = plan([.analysis: 40])
    frozen.strike(in: 1, .spendingFreeze(2))
    #expect(try payments(frozen, weeks: 8) == [0, 0, 0, 300, 400, 0, 300, 0])
    var begun = plan([.analysis: 40])
    begun.strike(in: 2, .spendingFreeze(8))
    #expect(try payments(begun, weeks: 6) == [0, 300, 400, 0, 300, 0])
  }

  @Test("the price is that of the week of the first instalment")
  func priceLevel() throws {
    var plan = plan(weeks: 60)
    plan.funding.priceGrowth = 0.1
    // The second fiscal year begins with week 52. Weeks 50 to 53 are paid at the first year's prices.
    plan.programs[0].startWeek = 50
    #expect(
      try Rehearsal(plan, weeks: 56).values(of: "spend.vendors", weeks: 56).suffix(6) == [300, 400, 0, 300, 0, 0])
    plan.programs[0].startWeek = 52
    let second = try Rehearsal(plan, weeks: 56).values(of: "spend.vendors", weeks: 56).suffix(4)
    #expect(areClose(Array(second), [330, 440, 0, 330]))
  }

  // MARK: Changes

  @Test(
    "rework adds its share of the weeks counted; the price rises in proportion, × premium, with the last instalment")
  func rework() throws {
    var plan = plan()
    plan.strike(in: 2, .rework(0.5))
    // Two of four weeks are counted: one is added. 1000 × 1/4 × 1.3 = 325.
    #expect(try payments(plan, weeks: 6) == [300, 400, 0, 0, 625, 0])
  }

  @Test("added work lengthens the weeks to come, and moves half-way")
  func remainingWork() throws {
    var plan = plan()
    plan.strike(in: 1, .remainingWork(1))
    // Three weeks to come become six, seven in all: half-way in the fourth. 1000 × 3/4 × 1.3 = 975.
    #expect(try payments(plan, weeks: 8) == [300, 0, 0, 400, 0, 0, 1275, 0])
  }

  @Test("less work shortens the weeks to come; the price stays")
  func lessWork() throws {
    var plan = plan()
    plan.strike(in: 2, .remainingWork(-0.5))
    #expect(try payments(plan, weeks: 5) == [300, 400, 300, 0, 0])
  }

  @Test("rework after the last instalment runs the clock again, and its surcharge falls due at its end")
  func lateRework() throws {
    var plan = plan([.review: 40, .pilot: 80])
    plan.strike(in: 6, .rework(0.5))
    let rehearsal = try Rehearsal(plan, weeks: 9)
    // Bought in weeks 0 to 3, review in 4, pilot from 5 on. Two weeks more, 6 and 7: 1000 × 2/4 × 1.3 = 650.
    #expect(rehearsal.values(of: "spend.vendors", weeks: 9) == [300, 400, 0, 300, 0, 0, 0, 650, 0])
    // Half of review in week 8.
    #expect(areClose(rehearsal.values(of: "hours.course", weeks: 9), [0, 0, 0, 0, 40, 40, 0, 0, 20]))
  }
}
