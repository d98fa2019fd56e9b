import LearningModel
import Quantities
import Support
import Testing

@Suite("Closed forms: money")
struct MoneyClosedFormsTests {
  /// $130,000 a quarter. The second quarter has 13 weeks, 13 to 25 counted from 0; from week 16 on 10 are left. A cut of
  /// 20 % takes 0.2 × 130,000 × 10/13 = $20,000 at once, and $26,000 of the third and of the fourth quarter: $72,000 with
  /// probability 0.3. The mean of the effect is −$21,600, its variance 0.3 × 0.7 × 72,000²; μ₄ of a chance with p is
  /// pq·(1 − 3pq) times the fourth power of the amount.
  @Test("a dated cut with a probability: mean and variance of what it takes")
  func datedCut() throws {
    var description = PlanDescription.calm(weeks: 52)
    description.funding.quarters = [130_000, 130_000, 130_000, 130_000]
    let uncut = try #require(try Outcomes(description, replications: 1).values(of: "balance").first)
    // 87 of the first quarter's 90 days lie in the horizon; three whole quarters follow.
    #expect(uncut == 125_666.67 + 390_000)
    description.register = [
      EntryDescription("cut", .date(week: 16, probability: 0.3), [.funding(-0.2, lasting: false)])
    ]
    let effects = try Outcomes(description, replications: Extent.replications).values(of: "balance").map { $0 - uncut }
    #expect(Set(effects.map { $0.rounded() }) == [0, -72_000])
    let (pq, amount) = (0.3 * 0.7, 72_000.0)
    Agreement(effects).expectMean(-21_600, variance: pq * amount * amount)
    Agreement(effects).expectVariance(
      pq * amount * amount, fourthMoment: pq * (1 - 3 * pq) * amount * amount * amount * amount)
  }

  /// The fiscal year begins in July, in week 26. Before it $96,666.67 (87 of 90 days) and $100,000 were released and
  /// 26 × $1,000 spent on licences: $170,666.67. A quarter of it is carried over: 0.75 × 170,666.67 = $128,000 lapse, and
  /// 42,666.67 + 100,000 − 1,000 = $141,666.67 are there at the end of the week.
  @Test("a lapse with carry-over: the rest of a positive balance goes before the new year's money comes")
  func lapse() throws {
    var description = PlanDescription.calm(weeks: 52, fiscalYearStarts: .july)
    (description.funding.annual, description.funding.carryOver, description.funding.licences) = (400_000, 0.25, 52_000)
    var rehearsal = try Rehearsal(description)
    rehearsal.play(weeks: 52)
    #expect(rehearsal.value(of: "balance", week: 25) == 170_666.67)
    for week in 0..<52 { #expect(rehearsal.value(of: "lapsed", week: week) == (week == 26 ? 128_000 : 0)) }
    #expect(rehearsal.value(of: "balance", week: 26) == 141_666.67)
  }

  /// With licences of $10,000 a week 196,666.67 − 260,000 = −$63,333.33 are left: a debt stays whole.
  @Test("a negative balance does not lapse")
  func debtStays() throws {
    var description = PlanDescription.calm(weeks: 52, fiscalYearStarts: .july)
    (description.funding.annual, description.funding.carryOver, description.funding.licences) = (400_000, 0.25, 520_000)
    var rehearsal = try Rehearsal(description)
    rehearsal.play(weeks: 27)
    #expect(rehearsal.value(of: "balance", week: 25) == -63_333.33)
    #expect(rehearsal.value(of: "lapsed", week: 26) == 0)
    #expect(rehearsal.value(of: "balance", week: 26) == 26_666.67)
  }

  /// From Monday, 15 February 2027, 14 + 31 = 45 of the first quarter's 90 days are left: half of it is released. Of the
  /// second quarter the horizon of 10 weeks holds 1 to 25 April: 25 of 91 days.
  @Test("proration: a first quarter cut by the start and a last one cut by the end release their share of days")
  func proration() throws {
    let start = try #require(CivilDate(year: 2027, month: 2, day: 15))
    let calendar = try #require(PlanningCalendar(start: start, weekCount: 10, fiscalYearStarts: .january))
    var description = PlanDescription(calendar: calendar)
    description.funding.annual = 400_000
    var rehearsal = try Rehearsal(description)
    rehearsal.play(weeks: 10)
    // The first week of the second quarter begins on 5 April, the eighth of the horizon.
    for week in 0..<10 {
      let expected = week == 0 ? 50_000 : week == 7 ? 27_472.53 : 0
      #expect(rehearsal.value(of: "released", week: week) == expected, "week \(week)")
    }
  }

  /// A lead time of 2.3 weeks and 0.55 weeks for each of 10 hours are 7.8, together rounded up to 8 weeks. $1,000 an hour:
  /// $3,000 when it begins, $4,000 in the week in which the clock reaches 4, $3,000 in the eighth and last; then nothing
  /// is left to do and it is launched.
  @Test("vendor instalments: 30 % at the start, 40 % half-way, 30 % at the end, by week")
  func vendorInstalments() throws {
    var description = PlanDescription.calm(weeks: 12)
    description.funding.annual = 1e6
    description.team.roles = [RoleDescription("designer", headcount: 0)]
    let modality = ModalityDescription.phases([.design: 1, .development: 1], "designer")
    var program = ProgramDescription("course", modality: modality, learningHours: 10)
    var vendor = VendorDescription()
    (vendor.leadTime, vendor.weeksPerLearningHour, vendor.pricePerLearningHour) = (2.3, 0.55, 1000)
    program.vendor = vendor
    description.programs = [program]
    var rehearsal = try Rehearsal(description)
    rehearsal.play(weeks: 12)
    let paid = (0..<12).map { rehearsal.value(of: "spend.vendors", week: $0) }
    #expect(paid == [3000, 0, 0, 4000, 0, 0, 0, 3000, 0, 0, 0, 0])
    #expect(rehearsal.program("course").launchedIn == 7)
  }
}
