import LearningModel
import Support
import Testing

@Suite("§12 What learning brings")
struct BenefitsTests {
  private var valuable: ProgramDescription {
    var course = ProgramDescription.taught(coverage: 0.5, adoption: 0.1)
    course.enrolsJoinersOnly = true
    course.valuePerAdopterYear = 5200
    course.attributable = 0.3
    return course
  }

  @Test("productivity: adopters × value_per_adopter_year / 52 × attributable")
  func productivity() throws {
    // 100 adopters × 5200 / 52 × 0.3.
    let rehearsal = try Rehearsal(.school(valuable), weeks: 1)
    #expect(isClose(rehearsal.value(of: "benefit.productivity", week: 0), 3000))
    #expect(isClose(rehearsal.value(of: "benefit.course", week: 0), 3000))
  }

  @Test("it counts the adopters at the end of the week, of all audiences")
  func adoptersOfTheWeek() throws {
    var course = valuable
    course.running = RunningState(coverage: 0, adoption: 0)
    course.enrolsJoinersOnly = false
    var plan = PlanDescription.school(course)
    plan.organization.audiences.append(AudienceDescription("managers", people: 200))
    // All 1200 complete in week 0 and adopt: × 30 a week.
    #expect(isClose(try Rehearsal(plan, weeks: 1).value(of: "benefit.productivity", week: 0), 36_000))
  }

  @Test("adopters of a retired program go on to bring what they do")
  func retired() throws {
    var course = valuable
    course.retiresIn = 0
    #expect(isClose(try Rehearsal(.school(course), weeks: 2).value(of: "benefit.productivity", week: 1), 3000))
  }

  @Test("the value of adopters does not grow with prices and salaries")
  func valueDoesNotGrow() throws {
    var plan = PlanDescription.school(weeks: 60, valuable)
    plan.funding.priceGrowth = 0.1
    plan.funding.salaryGrowth = 0.1
    #expect(isClose(try Rehearsal(plan, weeks: 53).value(of: "benefit.productivity", week: 52), 3000))
  }

  @Test("benefit is productivity, retention, losses avoided and recruiting; net benefit is benefit less spend")
  func benefit() throws {
    var course = valuable
    course.retains = 0.5
    course.prevents = ["safety": 1]
    var plan = PlanDescription.school(weeklyStay: 0.9, salary: 50_000, course)
    plan.organization.replacementCost = 0.2
    plan.organization.costPerHire = 1000
    plan.organization.recruitingEffect = 0.1
    plan.organization.incidents = [IncidentDescription("safety", perThousandYear: 5200, loss: 10)]
    plan.funding.licences = 52_000
    let rehearsal = try Rehearsal(plan, weeks: 1)
    let kinds = ["productivity", "retention", "risk", "recruiting"].map {
      rehearsal.value(of: "benefit.\($0)", week: 0)
    }
    #expect(kinds.allSatisfy { $0 > 0 })
    #expect(isClose(rehearsal.value(of: "benefit", week: 0), kinds.reduce(0, +)))
    // Licences cost 52,000 / 52 a week.
    #expect(isClose(rehearsal.value(of: "net_benefit", week: 0), kinds.reduce(0, +) - 1000))
    // By program: productivity and retention only.
    #expect(isClose(rehearsal.value(of: "benefit.course", week: 0), kinds[0] + kinds[1]))
  }

  @Test("roi is net benefit over spend since the start")
  func returnOnSpend() throws {
    var course = valuable
    course.statesValue = true
    course.retiresIn = 1
    course.modality.keptAfterYear = 0
    var plan = PlanDescription.school(course)
    plan.funding.licences = DescribedSchedule([.init(week: 0, value: 52_000), .init(week: 1, value: 104_000)])
    // The adopters are kept for no week: 0 and 0 of benefit in weeks 0 and 1.
    #expect(areClose(try Rehearsal(plan, weeks: 2).values(of: "roi", weeks: 2), [-1, -1]))
    plan.programs[0].modality.keptAfterYear = 1
    // 3000 against 1000 in week 0: 2; 6000 against 1000 + 2000 after week 1: 1.
    #expect(areClose(try Rehearsal(plan, weeks: 2).values(of: "roi", weeks: 2), [2, 1]))
    #expect(isClose(try plan.outcome(of: "roi"), (20 * 3000 - 39_000) / 39_000.0))
  }

  @Test("there is no roi while a program states no value, retains or prevents, nor without any spend")
  func noReturn() throws {
    var stating = valuable
    stating.statesValue = true
    var plan = PlanDescription.school(stating, .taught("silent"))
    plan.funding.licences = 52_000
    #expect(try plan.outcome(of: "roi").isNaN)
    #expect(try PlanDescription.school(stating).outcome(of: "roi").isNaN)
  }
}
