import LearningModel
import Support
import Testing

// A calm horizon starts on 4 January 2027: week 13 is the first of April, 26 of July, 39 of October, 52 of 2028. The
// first quarter has 90 days, of which 87 lie inside the horizon; the second has 91.

@Suite("§3 Funding: releases")
struct ReleaseTests {
  @Test("a listed amount is prorated by the share of the quarter's days inside the horizon")
  func firstQuarterIsProrated() throws {
    var plan = PlanDescription.calm(weeks: 30)
    plan.funding.quarters = [90_000, 91_000, 92_000]
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 14)
    // 87 of 90 days of the first quarter; all of the second.
    #expect(rehearsal.value(of: "released", week: 0) == 87_000)
    #expect(rehearsal.value(of: "released", week: 13) == 91_000)
  }

  @Test("the last quarter is prorated by its days before the horizon's end, and a year's amount is split into four")
  func lastQuarterIsProrated() throws {
    var plan = PlanDescription.calm(weeks: 20)
    plan.funding.annual = 364_000
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 20)
    // 20 weeks end with 23 May: 30 + 23 = 53 of the second quarter's 91 days; 364,000 / 4 × 53 / 91.
    #expect(rehearsal.value(of: "released", week: 13) == 53_000)
  }

  @Test("a quarter's share of a scheduled year is that of the quarter's first week")
  func annualIsScheduled() throws {
    var plan = PlanDescription.calm(weeks: 39)
    plan.funding.annual = DescribedSchedule([.init(week: 0, value: 400_000), .init(week: 20, value: 800_000)])
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 39)
    #expect(rehearsal.value(of: "released", week: 13) == 100_000)
    #expect(rehearsal.value(of: "released", week: 20) == 0)
    #expect(rehearsal.value(of: "released", week: 26) == 200_000)
  }

  @Test("the first listed quarter is the one that holds the start, wherever the fiscal year begins")
  func firstListedQuarterHoldsStart() throws {
    var plan = PlanDescription.calm(weeks: 26, fiscalYearStarts: .july)
    plan.funding.quarters = [90_000, 91_000]
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 14)
    // January to March is the third quarter of a fiscal year from July on, and the first one listed.
    #expect(rehearsal.value(of: "released", week: 0) == 87_000)
    #expect(rehearsal.value(of: "released", week: 13) == 91_000)
  }

  @Test("a quarter in which no week of the horizon begins releases nothing")
  func quarterWithoutWeekReleasesNothing() throws {
    var plan = PlanDescription.calm(weeks: 13)
    plan.funding.quarters = [90_000, 91_000]
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 13)
    // The last week begins on 29 March and ends on 4 April: four days of the second quarter, but no week.
    #expect((0..<13).map { rehearsal.value(of: "released", week: $0) }.reduce(0, +) == 87_000)
  }

  @Test("a release is what is planned × year_factor × renewal × lasting_factor")
  func releaseIsAProduct() throws {
    var plan = PlanDescription.calm(weeks: 65)
    plan.funding.quarters = [0, 91_000, 92_000, 92_000, 91_000]
    plan.funding.elasticity = 1
    plan.sponsors = [SponsorDescription("sponsor", initialConfidence: 0.7)]
    plan.strike(in: 3, .funding(-0.2, lasting: false))
    plan.strike(in: 3, .funding(-0.1, lasting: true))
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 53)
    // In the first year 0.8 × 1 × 0.9; in the second, of whose first quarter all 91 days are inside, 1 × 1.2 × 0.9.
    #expect(rehearsal.value(of: "released", week: 13) == 65_520)
    #expect(rehearsal.value(of: "released", week: 52) == 98_280)
  }
}

@Suite("§3 Funding: the turn of the fiscal year")
struct FiscalYearTests {
  @Test("of a positive balance all but carry_over lapses, and that before the release")
  func positiveBalanceLapses() throws {
    var plan = PlanDescription.calm(weeks: 26, fiscalYearStarts: .april)
    plan.funding.quarters = [90_000, 91_000]
    plan.funding.carryOver = 0.25
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 14)
    // 0.75 × 87,000 lapse; 21,750 stay and 91,000 are added.
    #expect(rehearsal.value(of: "lapsed", week: 13) == 65_250)
    #expect(rehearsal.value(of: "balance", week: 13) == 112_750)
  }

  @Test("nothing lapses in the first week of the horizon or of a quarter within the year")
  func nothingLapsesWithinTheYear() throws {
    var plan = PlanDescription.calm(weeks: 52)
    plan.funding.quarters = [90_000, 0, 0, 0]
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 52)
    #expect((0..<52).map { rehearsal.value(of: "lapsed", week: $0) }.reduce(0, +) == 0)
  }

  @Test("a negative balance stays")
  func negativeBalanceStays() throws {
    var plan = PlanDescription.calm(weeks: 26, fiscalYearStarts: .april)
    plan.funding.licences = 52_000
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 14)
    // Fourteen weeks of licences at 1,000.
    #expect(rehearsal.value(of: "lapsed", week: 13) == 0)
    #expect(rehearsal.value(of: "balance", week: 13) == -14_000)
  }

  /// What is released of 91,000 planned in week 13, the first of the second fiscal year.
  private func release(elasticity: Double, sponsors: [Double], _ programs: [ProgramDescription] = []) throws -> Double {
    var plan = PlanDescription.studio(weeks: 26, designers: 0, programs, fiscalYearStarts: .april)
    plan.funding.quarters = [90_000, 91_000]
    plan.funding.elasticity = DescribedValue("funding.elasticity", .fixed(elasticity))
    plan.sponsors = sponsors.enumerated().map { number, confidence in
      SponsorDescription("sponsor \(number)", initialConfidence: DescribedValue("c\(number)", .fixed(confidence)))
    }
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 14)
    #expect(rehearsal.value(of: "released", week: 0) == 87_000)  // renewal is 1 until then
    return rehearsal.value(of: "released", week: 13)
  }

  @Test("renewal is 1 + elasticity × (confidence − 0.5)")
  func renewalFollowsConfidence() throws {
    // 1 + 1 × (0.7 − 0.5) = 1.2
    #expect(try release(elasticity: 1, sponsors: [0.7]) == 109_200)
  }

  @Test("renewal is at most 1.5 and at least 0.5")
  func renewalIsClamped() throws {
    #expect(try release(elasticity: 4, sponsors: [0.9]) == 136_500)
    #expect(try release(elasticity: 4, sponsors: [0.1]) == 45_500)
  }

  @Test("sponsors' confidence is weighted by their programs' usual hours, estimate error and bought hours included")
  func confidenceIsWeightedByUsualHours() throws {
    var first = ProgramDescription.course("first", hours: 30)
    first.sponsor = "sponsor 0"
    first.estimateError = 2
    var second = ProgramDescription.course("second", hours: 20)
    second.sponsor = "sponsor 1"
    second.vendor = VendorDescription()
    // (60 × 0.9 + 20 × 0.3) / 80 = 0.75, though of the second's hours the team does none: 91,000 × 1.25.
    #expect(try release(elasticity: 1, sponsors: [0.9, 0.3], [first, second]) == 113_750)
  }

  @Test("sponsors weigh alike if there are no hours")
  func sponsorsWeighAlikeWithoutHours() throws {
    // (0.9 + 0.3) / 2 = 0.6: 91,000 × 1.1.
    #expect(try release(elasticity: 1, sponsors: [0.9, 0.3]) == 100_100)
  }

  @Test("salaries of the team grow by salary_growth, licences and seats by price_growth, once a fiscal year")
  func salariesAndPricesGrow() throws {
    var plan = PlanDescription.studio(weeks: 26, [.running(rollout: 20)], fiscalYearStarts: .april)
    plan.funding.annual = 1_000_000
    plan.funding.salaryGrowth = 0.1
    plan.funding.priceGrowth = 0.05
    plan.funding.licences = 5_200
    plan.team.roles[0].salary = 52_000
    plan.programs[0].modality.costPerSeat = 10
    plan.organization.audiences = [AudienceDescription("all", people: 100, salary: 20_800)]
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 26)
    // 1,000 and 100 a week; 100 people over 20 weeks are five seats at 10 a week; their hours cost 20,800 / 2,080 each.
    #expect([0, 12].allSatisfy { rehearsal.value(of: "spend.salaries", week: $0) == 1_000 })
    #expect(rehearsal.value(of: "spend.salaries", week: 13) == 1_100)
    #expect(rehearsal.value(of: "spend.salaries", week: 25) == 1_100)
    #expect(rehearsal.value(of: "spend.licences", week: 12) == 100)
    #expect(rehearsal.value(of: "spend.licences", week: 13) == 105)
    #expect(rehearsal.value(of: "spend.delivery", week: 12) == 50)
    #expect(isSameMoney(rehearsal.value(of: "spend.delivery", week: 13), 52.50))
    #expect(isClose(rehearsal.value(of: "learner_time_cost", week: 12), 50))
    #expect(isClose(rehearsal.value(of: "learner_time_cost", week: 13), 55))
  }

  @Test("values of adopters and losses do not grow")
  func valuesAndLossesDoNotGrow() throws {
    var plan = PlanDescription.studio(weeks: 26, [.running()], fiscalYearStarts: .april)
    plan.funding.salaryGrowth = 0.1
    plan.funding.priceGrowth = 0.05
    plan.programs[0].running = RunningState(coverage: 1, adoption: 1)
    plan.programs[0].valuePerAdopterYear = 52
    plan.organization.audiences = [AudienceDescription("all", people: 1_000)]
    plan.organization.incidents = [IncidentDescription("safety", perThousandYear: 5_200, loss: 1_000)]
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 14)
    for week in [0, 13] {
      // 1,000 adopters at 52 a year; about a hundred incidents a week of 1,000 each.
      #expect(isClose(rehearsal.value(of: "benefit.productivity", week: week), 1_000))
      let incidents = rehearsal.value(of: "incidents.safety", week: week)
      #expect(incidents > 0)
      #expect(rehearsal.value(of: "losses.safety", week: week) == 1_000 * incidents)
    }
  }
}
