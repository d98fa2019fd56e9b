import Glibc
import LearningModel
import Support
import Testing

@Suite("§12 Reputation and recruiting")
struct ReputationTests {
  @Test("reputation moves a 52nd of the way toward maturity each week, once there is a scorecard")
  func towardMaturity() throws {
    // Strengths 0, confidence 0.5, nothing due 1, no coverage, no hours: maturity 0.3. 0.5 − 0.2 / 52, then again.
    let rehearsal = try Rehearsal(.school(), weeks: 3)
    let expected = [0.5, 0.3 + 0.2 * 51 / 52, 0.3 + 0.2 * (51.0 / 52) * (51.0 / 52)]
    #expect(areClose(rehearsal.values(of: "reputation", weeks: 3), expected))
  }

  /// Incidents of this weight, about five a week.
  private func plan(people: Double, weight: Double) -> PlanDescription {
    var plan = PlanDescription.school(people: people)
    let rate = 5 * 52 * 1000 / people
    plan.organization.incidents = [IncidentDescription("conduct", perThousandYear: rate, reputationWeight: weight)]
    return plan
  }

  @Test("each incident that happened takes the share weight × 20 / people of it")
  func incidents() throws {
    // 0.5 × 20 / 1000 = 1 % each.
    let rehearsal = try Rehearsal(plan(people: 1000, weight: 0.5), weeks: 1)
    let count = rehearsal.value(of: "incidents.conduct", week: 0)
    #expect(count > 0)
    #expect(isClose(rehearsal.value(of: "reputation", week: 0), 0.5 * pow(0.99, count)))
  }

  @Test("an incident takes all of it at most")
  func atMostAll() throws {
    let rehearsal = try Rehearsal(plan(people: 10, weight: 1), weeks: 1)
    #expect(rehearsal.value(of: "incidents", week: 0) > 0)
    #expect(rehearsal.value(of: "reputation", week: 0) == 0)
  }

  @Test("prevented incidents, and those of weight 0, leave it")
  func harmless() throws {
    #expect(try Rehearsal(plan(people: 10, weight: 0), weeks: 1).value(of: "reputation", week: 0) == 0.5)
    var prevented = plan(people: 10, weight: 1)
    var course = ProgramDescription.taught(coverage: 1)
    course.prevents = ["conduct": 1]
    prevented.programs = [course]
    let rehearsal = try Rehearsal(prevented, weeks: 1)
    #expect(rehearsal.value(of: "prevented", week: 0) > 0)
    #expect(rehearsal.value(of: "reputation", week: 0) == 0.5)
  }

  @Test("each leaver of the audiences is replaced at cost_per_hire × (1 − recruiting_effect × reputation)")
  func recruiting() throws {
    var plan = PlanDescription.school(weeks: 60, weeklyStay: 0.9)
    plan.organization.costPerHire = 4000
    plan.organization.recruitingEffect = 0.1
    plan.organization.audiences.append(AudienceDescription("managers", people: 100, turnover: 0))
    plan.funding.priceGrowth = 0.1
    // 100 leavers × 4000 × 0.1 × 0.5 saved.
    let rehearsal = try Rehearsal(plan, weeks: 53)
    #expect(isClose(rehearsal.value(of: "benefit.recruiting", week: 0), 20_000))
    // At the prices of the second fiscal year.
    let reputation = rehearsal.value(of: "reputation", week: 52)
    #expect(isClose(rehearsal.value(of: "benefit.recruiting", week: 52), 100 * 4400 * 0.1 * reputation))
  }
}
