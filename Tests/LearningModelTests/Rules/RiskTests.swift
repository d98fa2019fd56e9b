import Glibc
import LearningModel
import Support
import Testing

@Suite("§12 Risk")
struct RiskTests {
  /// A thousand people who meet a hundred incidents a week in the mean, each at a loss of 10.
  private func plan(_ programs: ProgramDescription..., weeks: Int = 20) -> PlanDescription {
    var plan = PlanDescription.school(weeks: weeks)
    plan.programs = programs
    plan.organization.incidents = [IncidentDescription("safety", perThousandYear: 5200, loss: 10)]
    return plan
  }

  private func preventing(_ id: String, _ share: Double, coverage: Double) -> ProgramDescription {
    var course = ProgramDescription.taught(id, coverage: coverage)
    course.enrolsJoinersOnly = true
    course.prevents = ["safety": DescribedValue(floatLiteral: share)]
    return course
  }

  /// Whether so many of about 2,000 incidents were prevented as this probability lets expect, within 4 standard errors.
  private func isPrevented(_ plan: PlanDescription, with probability: Double) throws -> Bool {
    let outcomes = try Outcomes(plan, replications: 1)
    let prevented = outcomes.values(of: "prevented")[0]
    let all = prevented + outcomes.values(of: "incidents")[0]
    return abs(prevented / all - probability) <= 4 * sqrt(probability * (1 - probability) / all)
  }

  @Test("incidents of a week are Poisson with mean people × per_1000_per_year / 1000 / 52")
  func hazard() throws {
    var plan = plan(weeks: 52)
    plan.organization.incidents[0].perThousandYear = 52
    // One a week in the mean, 52 a year with variance 52: over 200 futures the error of the mean is √(52/200).
    let counts = try Outcomes(plan, replications: 200).values(of: "incidents.safety")
    let mean = counts.reduce(0, +) / 200
    #expect(abs(mean - 52) <= 4 * sqrt(52.0 / 200))
    let variance = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 199
    // The variance of a sample's variance is about 2 × 52² / 199.
    #expect(abs(variance - 52) <= 4 * 52 * sqrt(2.0 / 199))
  }

  @Test("the people of the kind's audiences count")
  func people() throws {
    var plan = plan()
    plan.organization.audiences.append(AudienceDescription("managers", people: 250))
    plan.organization.incidents[0].audiences = ["managers"]
    // 250 × 5.2 / 52 = 25 a week: 500 in 20 weeks, within 4 × √500.
    let count = try plan.outcome(of: "incidents.safety")
    #expect(abs(count - 500) <= 4 * sqrt(500))
  }

  @Test("an incident is prevented with probability prevents × coverage × quality")
  func prevention() throws {
    #expect(try isPrevented(plan(preventing("course", 0.5, coverage: 0.8)), with: 0.4))
    var improved = plan(preventing("course", 0.5, coverage: 0.8))
    improved.attend(to: .evaluation, strength: 0.5)
    improved.organization.improvement = 1000
    // Quality is 1.5 from the first week on.
    #expect(try isPrevented(improved, with: 0.6))
  }

  @Test("what one program lets pass another may prevent: 1 − Π(1 − …)")
  func severalPrograms() throws {
    // 1 − (1 − 0.4)(1 − 0.5) = 0.7.
    let plan = plan(preventing("one", 0.5, coverage: 0.8), preventing("two", 0.5, coverage: 1))
    #expect(try isPrevented(plan, with: 0.7))
  }

  @Test("coverage is the trained share of the kind's audience, whoever else is trained")
  func coverage() throws {
    var plan = plan(preventing("course", 1, coverage: 0.6))
    plan.organization.audiences.append(AudienceDescription("managers", people: 1000))
    plan.organization.incidents[0].audiences = ["staff"]
    #expect(try isPrevented(plan, with: 0.6))
    // Half of the kind's 2,000 people are not in the program's audience.
    plan.organization.incidents[0].audiences = nil
    plan.programs[0].audiences = ["staff"]
    #expect(try isPrevented(plan, with: 0.3))
  }

  @Test("what is prevented for certain does not happen; its losses are avoided, a benefit")
  func certainPrevention() throws {
    let outcomes = try Outcomes(plan(preventing("course", 1, coverage: 1)), replications: 1)
    let prevented = outcomes.values(of: "prevented.safety")[0]
    #expect(prevented > 0)
    #expect(outcomes.values(of: "incidents.safety") == [0])
    #expect(outcomes.values(of: "losses_avoided.safety") == [10 * prevented])
    #expect(outcomes.values(of: "losses.safety") == [0])
    #expect(outcomes.values(of: "benefit.risk") == [10 * prevented])
  }

  @Test("losses of incidents that happen are counted, neither charged to the budget nor a negative benefit")
  func losses() throws {
    let outcomes = try Outcomes(plan(), replications: 1)
    let incidents = outcomes.values(of: "incidents")[0]
    #expect(incidents > 0)
    #expect(outcomes.values(of: "losses") == [10 * incidents])
    #expect(outcomes.values(of: "spend") == [0])
    #expect(outcomes.values(of: "benefit") == [0])
  }

  @Test("a program that prevents more keeps all that was prevented before")
  func monotone() throws {
    let less = try Outcomes(plan(preventing("course", 0.3, coverage: 1)), replications: 5)
    let more = try Outcomes(plan(preventing("course", 0.4, coverage: 1)), replications: 5)
    for (few, many) in zip(less.values(of: "prevented"), more.values(of: "prevented")) { #expect(few < many) }
  }
}
