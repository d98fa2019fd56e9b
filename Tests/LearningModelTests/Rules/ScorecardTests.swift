import LearningModel
import Support
import Testing

// Without anything the parts are 0 (strengths), 0.5 (confidence), 1 (nothing due), 0 (coverage), 0 (hours).

@Suite("§13 Scorecard")
struct ScorecardTests {
  private func maturity(_ plan: PlanDescription, week: Int = 0) throws -> Double {
    try Rehearsal(plan, weeks: week + 1).value(of: "maturity", week: week)
  }

  @Test("maturity is the mean of five parts")
  func mean() throws {
    #expect(isClose(try maturity(.school()), 1.5 / 5))
  }

  @Test("(a) the mean of the seven strengths over their ceilings")
  func strengths() throws {
    var plan = PlanDescription.school()
    plan.attend(to: .sponsors, strength: 0.3)
    // Half of its ceiling of 0.6; nothing of the other six.
    #expect(isClose(try maturity(plan), (0.5 / 7 + 1.5) / 5))
  }

  @Test("(a) a strength that own learning raises above its ceiling counts as 1")
  func strengthAtMost() throws {
    var plan = PlanDescription.school()
    plan.leadership.hoursPerWeek = 10
    plan.leadership.attention = [.ownLearning: 0.1, .sponsors: 0.9]
    plan.leadership.ceiling = [.ownLearning: 0.8, .sponsors: 0.5]
    // Own learning is at half of its ceiling, 0.4; sponsors at 0.5 × 9/10 × 1.4 = 0.63 of 0.5.
    #expect(isClose(try maturity(plan), (1.5 / 7 + 1.5) / 5))
  }

  @Test("(b) the sponsors' mean confidence")
  func confidence() throws {
    var plan = PlanDescription.school()
    plan.sponsors = [
      SponsorDescription("coo", initialConfidence: 0.9), SponsorDescription("cfo", initialConfidence: 0.5),
    ]
    #expect(isClose(try maturity(plan), 1.7 / 5))
  }

  @Test("(c) the share of the programs due so far that were launched on time")
  func punctuality() throws {
    // One designer of 40 hours: the first is launched in week 1, in time; the second in week 3, a week late.
    var plan = PlanDescription.studio(weeks: 8, [.course("first", hours: 80), .course("second", hours: 80)])
    plan.programs[0].deadlineWeek = 1
    plan.programs[1].deadlineWeek = 2
    plan.weights = ConfidenceWeights(onTime: 0, late: 0)
    let rehearsal = try Rehearsal(plan, weeks: 4)
    let expected = [1, 1, 0.5, 0.5].map { (0.5 + $0) / 5 }
    #expect(areClose(rehearsal.values(of: "maturity", weeks: 4), expected))
  }

  @Test("(d) coverage of launched programs, weighted by the people of their audiences")
  func coverage() throws {
    var all = ProgramDescription.taught("all", coverage: 0.5)
    var few = ProgramDescription.taught("few", coverage: 1)
    few.audiences = ["managers"]
    all.audiences = ["staff"]
    var retired = ProgramDescription.taught("retired", coverage: 1)
    retired.retiresIn = 0
    var later = ProgramDescription.instant("later")
    later.startWeek = 5
    all.enrolsJoinersOnly = true
    few.enrolsJoinersOnly = true
    // Weights are people, not people × reach.
    few.reach = 0.1
    var plan = PlanDescription.school(all, few, retired, later)
    plan.organization.audiences.append(AudienceDescription("managers", people: 250))
    // (1000 × 0.5 + 250 × 1) / 1250 = 0.6; the retired and the one to come do not count.
    let rehearsal = try Rehearsal(plan, weeks: 1)
    #expect(isClose(rehearsal.value(of: "coverage", week: 0), 0.6))
    #expect(isClose(rehearsal.value(of: "maturity", week: 0), (1.5 + 0.6) / 5))
  }

  @Test("coverage of a program is its trained over people × reach of all its audiences together")
  func coverageOfAudiences() throws {
    var course = ProgramDescription.taught(coverage: 0.5)
    course.reach = 0.8
    course.retiresIn = 0
    var plan = PlanDescription.school(course)
    plan.organization.audiences.append(AudienceDescription("managers", people: 250, turnover: 36.043_653_389_117_154))
    // Managers halve in a week (turnover 52 × ln 2): 400 + 50 trained of 800 + 200.
    #expect(isClose(try Rehearsal(plan, weeks: 1).value(of: "coverage.course", week: 0), 0.45))
  }

  @Test("(e) learning hours per person: so far, scaled to a year, then over the last 52 weeks")
  func learningHours() throws {
    var course = ProgramDescription.taught(rollout: 4)
    course.learningHours = 2
    var plan = PlanDescription.school(weeks: 60, course)
    plan.organization.benchmarkHours = 52
    // 250 of 1000 people learn 2 hours in each of weeks 0 to 3: half an hour a person and week.
    let rehearsal = try Rehearsal(plan, weeks: 57)
    let hours = [0, 3, 7, 51, 52, 54, 55].map { rehearsal.value(of: "learning_hours_per_person", week: $0) }
    #expect(areClose(hours, [26, 26, 13, 2, 1.5, 0.5, 0]))
    // Week 0: coverage 0.25, half of the benchmark.
    #expect(isClose(rehearsal.value(of: "maturity", week: 0), (1.5 + 0.25 + 0.5) / 5))
    plan.organization.benchmarkHours = 13
    #expect(isClose(try maturity(plan), (1.5 + 0.25 + 1) / 5))
  }

  @Test("the people who do not learn count in learning hours per person")
  func everybodyCounts() throws {
    var plan = PlanDescription.school(.taught())
    plan.programs[0].audiences = ["staff"]
    plan.organization.audiences.append(AudienceDescription("managers", people: 1000))
    // 1000 hours, 2000 people, scaled by 52.
    let hours = try Rehearsal(plan, weeks: 1).value(of: "learning_hours_per_person", week: 0)
    #expect(isClose(hours, 26))
  }

  @Test(
    "the five indicators are association × maturity × attributable share",
    arguments: [
      ("innovate", 0.92), ("productivity", 0.37), ("response", 0.34), ("prepared", 0.58), ("first_to_market", 0.46),
    ])
  func associations(name: String, association: Double) throws {
    var plan = PlanDescription.school()
    plan.organization.attributableShare = 0.2
    let rehearsal = try Rehearsal(plan, weeks: 1)
    #expect(isClose(rehearsal.value(of: "scorecard.\(name)", week: 0), association * 0.3 * 0.2))
    // They enter no benefit.
    #expect(rehearsal.value(of: "benefit", week: 0) == 0)
  }
}
