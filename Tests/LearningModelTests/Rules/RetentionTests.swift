import Glibc
import LearningModel
import Support
import Testing

@Suite("§12 Retention")
struct RetentionTests {
  /// A thousand people at 50,000, of whom 1 % a week would leave; 400 of them have adopted.
  private func plan(_ retains: Double...) -> PlanDescription {
    var plan = PlanDescription.school(salary: 50_000)
    plan.organization.audiences[0].turnover = 0.52
    plan.organization.replacementCost = 0.2
    for (number, share) in retains.enumerated() {
      var course = ProgramDescription.taught("course-\(number)", coverage: 0.4, adoption: 0.4)
      course.retains = DescribedValue(floatLiteral: share)
      plan.programs.append(course)
    }
    return plan
  }

  @Test("turnover × the product over programs of (1 − retains × adopters / people)")
  func turnover() throws {
    // 1 − 0.5 × 0.4 = 0.8 and 1 − 0.25 × 0.4 = 0.9: 1 % becomes 0.72 %.
    let rehearsal = try Rehearsal(plan(0.5, 0.25), weeks: 1)
    #expect(isClose(rehearsal.world.learners.stay[ID(0)], exp(-0.0072)))
  }

  @Test("it is the adopters among the audience's own people that count")
  func byAudience() throws {
    var plan = plan(0.5)
    plan.organization.audiences.append(AudienceDescription("managers", people: 1000, turnover: 0.52))
    plan.programs[0].audiences = ["managers"]
    let rehearsal = try Rehearsal(plan, weeks: 1)
    #expect(isClose(rehearsal.world.learners.stay[ID(0)], exp(-0.01)))
    #expect(isClose(rehearsal.world.learners.stay[ID(1)], exp(-0.008)))
  }

  @Test("a leaver avoided is worth replacement_cost × salary")
  func worth() throws {
    // 0.2 × 50,000 = 10,000 for each of 1000 × (e^−0.0072 − e^−0.01).
    let rehearsal = try Rehearsal(plan(0.5, 0.25), weeks: 1)
    let benefit = rehearsal.value(of: "benefit.retention", week: 0)
    #expect(isClose(benefit, 1e7 * (exp(-0.0072) - exp(-0.01))))
    // Of it 0.2 : 0.1 to the two programs.
    #expect(isClose(rehearsal.value(of: "benefit.course-0", week: 0), benefit * 2 / 3))
    #expect(isClose(rehearsal.value(of: "benefit.course-1", week: 0), benefit / 3))
  }

  @Test("salaries of the second fiscal year make it worth more")
  func salaryGrowth() throws {
    var plan = plan(0.5)
    plan.calendar = PlanDescription.calm(weeks: 60).calendar
    plan.funding.salaryGrowth = 0.1
    plan.programs[0].enrolsJoinersOnly = true
    let rehearsal = try Rehearsal(plan, weeks: 53)
    // Adopters of week 51 decide; they are kept, and joiners complete and adopt.
    let adopters = rehearsal.value(of: "adopters", week: 51)
    let weekly = 0.01 * (1 - 0.5 * adopters / 1000)
    let expected = 1.1e7 * (exp(-weekly) - exp(-0.01))
    #expect(isClose(rehearsal.value(of: "benefit.retention", week: 52), expected))
  }

  @Test("without adopters nobody is kept")
  func noAdopters() throws {
    var plan = plan(0.5)
    plan.programs[0].running = RunningState(coverage: 0.4, adoption: 0)
    #expect(try Rehearsal(plan, weeks: 1).value(of: "benefit.retention", week: 0) == 0)
  }
}
