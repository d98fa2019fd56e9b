import LearningModel
import Support
import Testing

@Suite("§3 Funding: what is committed, what is bought, what is always paid")
struct CommittedMoneyTests {
  /// A member at 1,000 a week with on-costs, and as many vacancies, each at 5,200 to fill.
  private func staffed(vacant: Int, weeks: Int = 13, release: Double) -> PlanDescription {
    var plan = PlanDescription.studio(weeks: weeks, designers: DescribedSchedule(integerLiteral: 1 + vacant))
    plan.team.roles[0].vacant = vacant
    plan.team.roles[0].salary = 26_000
    plan.team.roles[0].hiringCost = 0.2
    plan.funding.onCosts = 1
    plan.release(release)
    return plan
  }

  /// What is refused in the first week.
  private func refused(_ plan: PlanDescription) throws -> Double {
    var rehearsal = try Rehearsal(plan)
    rehearsal.play()
    return rehearsal.value(of: "unfunded", week: 0)
  }

  @Test("salaries with on-costs of the weeks left in the quarter, this one included, are committed")
  func salariesAreCommitted() throws {
    // 13 × 1,000 are committed: 18,200 leave just the 5,200 that filling the vacancy costs.
    #expect(try refused(staffed(vacant: 1, release: 18_200)) == 0)
    #expect(try refused(staffed(vacant: 1, release: 18_199)) == 5_200)
  }

  @Test("weeks left in a quarter end with the horizon")
  func weeksLeftEndWithHorizon() throws {
    // 5 × 1,000 + 5,200
    #expect(try refused(staffed(vacant: 1, weeks: 5, release: 10_200)) == 0)
    #expect(try refused(staffed(vacant: 1, weeks: 5, release: 10_199)) == 5_200)
  }

  @Test("licences are committed like salaries")
  func licencesAreCommitted() throws {
    var plan = staffed(vacant: 1, release: 18_200 + 13 * 100)
    plan.funding.licences = 5_200
    #expect(try refused(plan) == 0)
    plan.release(18_200 + 13 * 100 - 1)
    #expect(try refused(plan) == 5_200)
  }

  @Test("the hiring cost of open requisitions is committed")
  func hiringCostIsCommitted() throws {
    // 13,000 for the member; each requisition takes 5,200 away from the next.
    #expect(try refused(staffed(vacant: 2, release: 23_400)) == 0)
    #expect(try refused(staffed(vacant: 2, release: 23_399)) == 5_200)
  }

  @Test("what is committed at a week's end is that of the weeks after it")
  func committedIsReported() throws {
    var plan = staffed(vacant: 1, release: 18_200)
    plan.team.roles[0].timeToFill = 3
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 4)
    // Twelve weeks at 1,000 and the requisition; from the fourth week on two members for nine weeks.
    #expect(rehearsal.value(of: "committed", week: 0) == 17_200)
    #expect(rehearsal.value(of: "committed", week: 3) == 18_000)
  }

  @Test("open requisitions commit what they would cost at the present level of salaries")
  func requisitionsCommitPresentCost() throws {
    var plan = PlanDescription.studio(weeks: 26, designers: 1, fiscalYearStarts: .april)
    plan.team.roles[0].vacant = 1
    plan.team.roles[0].salary = 26_000
    plan.team.roles[0].hiringCost = 0.2
    plan.team.roles[0].timeToFill = 20
    plan.funding.quarters = [90_000, 91_000]
    plan.funding.salaryGrowth = 0.1
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 21)
    #expect(rehearsal.value(of: "committed", week: 12) == 5_200)
    #expect(isSameMoney(rehearsal.value(of: "committed", week: 13), 5_720))
    #expect(isSameMoney(rehearsal.value(of: "spend.hiring", week: 20), 5_720))
  }

  @Test("what is discretionary is bought in the order in which the week meets it, as far as money reaches")
  func moneyIsSpentInOrder() throws {
    var plan = PlanDescription.studio(weeks: 13, designers: 1, [.running(rollout: 10)])
    plan.team.roles[0].vacant = 1
    plan.team.roles[0].salary = 600
    plan.team.roles[0].hiringCost = 0.1
    plan.programs[0].modality.costPerSeat = 10
    plan.organization.audiences = [AudienceDescription("all", people: 60)]
    plan.release(100)
    var rehearsal = try Rehearsal(plan)
    rehearsal.play()
    // The team's requisition takes 60; six seats of 10 are asked for later in the week, and four can be paid.
    #expect(rehearsal.value(of: "spend.delivery", week: 0) == 40)
    #expect(rehearsal.value(of: "unfunded", week: 0) == 20)
    // What is not bought waits.
    #expect(isClose(rehearsal.value(of: "seats_waiting", week: 0), 2))
  }

  @Test("what waits for money is refused again each week, and bought when the money is there")
  func refusalIsReportedEachWeek() throws {
    var plan = staffed(vacant: 1, weeks: 26, release: 0)
    plan.funding.quarters = [0, 1_000_000]
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 14)
    #expect((0..<13).allSatisfy { rehearsal.value(of: "unfunded", week: $0) == 5_200 })
    #expect(rehearsal.value(of: "unfunded", week: 13) == 0)
    #expect(rehearsal.world.team.requisitions[rehearsal.role("designer")] == 1)
  }

  @Test("salaries and licences are paid even into a negative balance")
  func salariesAreAlwaysPaid() throws {
    var plan = staffed(vacant: 0, release: 0)
    plan.funding.licences = 5_200
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 2)
    #expect(rehearsal.value(of: "spend.salaries", week: 1) == 1_000)
    #expect(rehearsal.value(of: "spend.licences", week: 1) == 100)
    #expect(rehearsal.value(of: "balance", week: 1) == -2_200)
  }

  @Test("severance is paid even if money is short, and belongs to salaries")
  func severanceIsPaid() throws {
    var plan = staffed(vacant: 0, release: 0)
    plan.team.roles[0].headcount = DescribedSchedule([.init(week: 0, value: 1), .init(week: 1, value: 0)])
    plan.team.roles[0].severance = 8
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 2)
    // Eight weeks of salary, 500 each: on-costs are no part of it.
    #expect(rehearsal.value(of: "spend.salaries", week: 1) == 4_000)
    #expect(rehearsal.value(of: "balance", week: 1) == -5_000)
  }

  @Test("the hiring cost of somebody who joins is paid even if money is short by then")
  func joinersCostIsPaid() throws {
    var plan = staffed(vacant: 1, release: 18_200)
    plan.strike(in: 1, .cost(100_000))
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 5)
    // Opened in the first week for four weeks.
    #expect(rehearsal.value(of: "joined.designer", week: 4) == 1)
    #expect(rehearsal.value(of: "spend.hiring", week: 4) == 5_200)
    // 18,200 − 100,000 − 4 × 1,000 − 5,200 − 2 × 1,000
    #expect(rehearsal.value(of: "balance", week: 4) == -93_000)
  }

  @Test("seats of mandatory programs are paid even if money is short; other seats wait")
  func mandatorySeatsArePaid() throws {
    var plan = PlanDescription.studio(weeks: 13, [.running("mandatory"), .running("other")])
    plan.programs[0].isMandatory = true
    for index in 0..<2 { plan.programs[index].modality.costPerSeat = 10 }
    plan.organization.audiences = [AudienceDescription("all", people: 60)]
    plan.release(50)
    var rehearsal = try Rehearsal(plan)
    rehearsal.play()
    #expect(rehearsal.value(of: "spend.delivery", week: 0) == 600)
    #expect(rehearsal.value(of: "balance", week: 0) == -550)
    #expect(rehearsal.value(of: "seats_served.mandatory", week: 0) == 60)
    #expect(rehearsal.value(of: "seats_served.other", week: 0) == 0)
    #expect(rehearsal.value(of: "unfunded", week: 0) == 600)
  }

  @Test("a disruption's cost is paid even if money is short, as other spend")
  func costIsPaid() throws {
    var plan = PlanDescription.studio(weeks: 13)
    plan.strike(in: 0, .cost(700))
    var rehearsal = try Rehearsal(plan)
    rehearsal.play()
    #expect(rehearsal.value(of: "spend.other", week: 0) == 700)
    #expect(rehearsal.value(of: "balance", week: 0) == -700)
    #expect(rehearsal.value(of: "unfunded", week: 0) == 0)
  }
}
