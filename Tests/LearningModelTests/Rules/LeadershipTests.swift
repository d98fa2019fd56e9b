import LearningModel
import Support
import Testing

@Suite("§4 Leadership")
struct LeadershipTests {
  /// Four hours a week for a practice: a tenth of forty. Ceiling 0.6, half of it at one hour per unit of load.
  private func leader(of practices: Practice..., ceiling: DescribedValue = 0.6, in plan: PlanDescription)
    -> PlanDescription
  {
    var plan = plan
    plan.leadership.hoursPerWeek = 40
    for practice in practices {
      plan.leadership.attention[practice] = 0.1
      plan.leadership.ceiling[practice] = ceiling
    }
    return plan
  }

  private let fourCourses = ["a", "b", "c", "d"].map { ProgramDescription.course($0, hours: 1_000) }

  @Test("strength is ceiling × x / (x + half), x the hours per unit of load")
  func strengthSaturates() throws {
    var rehearsal = try Rehearsal(leader(of: .sponsors, in: .calm(weeks: 2)))
    rehearsal.play()
    // 40 × 0.1 = 4 hours on a load of at least 1: 0.6 × 4 / 5.
    #expect(isClose(rehearsal.value(of: "attention.sponsors", week: 0), 0.48))
  }

  @Test("half is the hours per unit of load at which half of the ceiling is reached")
  func halfIsHalf() throws {
    var plan = leader(of: .needs, in: .calm(weeks: 2))
    plan.leadership.half[.needs] = 4
    var rehearsal = try Rehearsal(plan)
    rehearsal.play()
    #expect(isClose(rehearsal.value(of: "attention.needs", week: 0), 0.3))
  }

  @Test("hours for sponsors, needs and coordination are spread over active programs, at least 1")
  func programsAreTheLoad() throws {
    let plan = leader(of: .sponsors, .needs, .coordination, in: .studio(weeks: 3, designers: 4, fourCourses))
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 2)
    for practice in ["sponsors", "needs", "coordination"] {
      // Programs start after attention is shared: none is active in the first week, four in the second.
      #expect(isClose(rehearsal.value(of: "attention." + practice, week: 0), 0.48))
      #expect(isClose(rehearsal.value(of: "attention." + practice, week: 1), 0.3))
    }
  }

  @Test("hours for the team are spread over members")
  func membersAreTheLoad() throws {
    var plan = PlanDescription.studio(weeks: 2, designers: 3)
    plan.team.roles.append(RoleDescription("facilitator", headcount: 1))
    var rehearsal = try Rehearsal(leader(of: .team, in: plan))
    rehearsal.play()
    #expect(isClose(rehearsal.value(of: "attention.team", week: 0), 0.3))
  }

  @Test("hours for learners and evaluation are spread over launched programs, until they are retired")
  func launchedProgramsAreTheLoad() throws {
    var plan = PlanDescription.studio(weeks: 3, ["a", "b", "c", "d"].map { .running($0) })
    for index in 1..<4 { plan.programs[index].retiresIn = 1 }
    var rehearsal = try Rehearsal(leader(of: .learners, .evaluation, in: plan))
    rehearsal.play(weeks: 2)
    for practice in ["learners", "evaluation"] {
      #expect(isClose(rehearsal.value(of: "attention." + practice, week: 0), 0.3))
      #expect(isClose(rehearsal.value(of: "attention." + practice, week: 1), 0.48))
    }
  }

  @Test("hours for own learning are for one person, however much there is to lead")
  func ownLearningHasNoLoad() throws {
    var rehearsal = try Rehearsal(leader(of: .ownLearning, in: .studio(weeks: 3, designers: 4, fourCourses)))
    rehearsal.play(weeks: 2)
    #expect(isClose(rehearsal.value(of: "attention.own_learning", week: 1), 0.48))
  }

  @Test("own learning makes the other practices stronger by its own strength, and not itself")
  func ownLearningBoosts() throws {
    var plan = leader(of: .sponsors, .ownLearning, in: .calm(weeks: 2))
    plan.leadership.ceiling[.ownLearning] = 0.5
    var rehearsal = try Rehearsal(plan)
    rehearsal.play()
    // 0.5 × 4 / 5 = 0.4; 0.6 × 4 / 5 × 1.4.
    #expect(isClose(rehearsal.value(of: "attention.own_learning", week: 0), 0.4))
    #expect(isClose(rehearsal.value(of: "attention.sponsors", week: 0), 0.672))
  }

  @Test("no strength is above 1")
  func strengthIsAtMostOne() throws {
    var rehearsal = try Rehearsal(leader(of: .sponsors, .ownLearning, ceiling: 1, in: .calm(weeks: 2)))
    rehearsal.play()
    // 0.8 × 1.8 would be 1.44.
    #expect(rehearsal.value(of: "attention.sponsors", week: 0) == 1)
  }

  @Test("hours a week and their shares follow their schedules")
  func attentionIsScheduled() throws {
    var plan = leader(of: .sponsors, in: .calm(weeks: 4))
    plan.leadership.hoursPerWeek = DescribedSchedule([.init(week: 0, value: 40), .init(week: 1, value: 10)])
    plan.leadership.attention[.sponsors] = DescribedSchedule([.init(week: 0, value: 0.1), .init(week: 2, value: 0.4)])
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 3)
    // 4 hours, 1 hour, 4 hours.
    #expect(isClose(rehearsal.value(of: "attention.sponsors", week: 0), 0.48))
    #expect(isClose(rehearsal.value(of: "attention.sponsors", week: 1), 0.3))
    #expect(isClose(rehearsal.value(of: "attention.sponsors", week: 2), 0.48))
  }

  @Test("while the leader is absent, from the week after the strike, hours are × acting")
  func actingLeaderHasLess() throws {
    var plan = leader(of: .sponsors, in: .calm(weeks: 6))
    plan.leadership.acting = 0.25
    plan.strike(in: 1, .leaderAbsent(2))
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 5)
    // One hour instead of four in weeks 2 and 3: 0.6 × 1 / 2.
    let strengths = (0..<5).map { rehearsal.value(of: "attention.sponsors", week: $0) }
    #expect(zip(strengths, [0.48, 0.48, 0.3, 0.3, 0.48]).allSatisfy(isClose))
  }

  @Test("of overlapping absences the later end counts")
  func laterReturnCounts() throws {
    var plan = leader(of: .sponsors, in: .calm(weeks: 8))
    plan.leadership.acting = 0.25
    plan.strike(in: 1, .leaderAbsent(4))
    plan.strike(in: 3, .leaderAbsent(1))
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 8)
    // Away from week 2 to week 5; the second absence, of week 4, lies within.
    let acting = (0..<8).filter { isClose(rehearsal.value(of: "attention.sponsors", week: $0), 0.3) }
    #expect(acting == [2, 3, 4, 5])
  }

  @Test("programs that start take fewer hours by authoring_gain × strength of own learning × years since the start")
  func authoringGets() throws {
    var plan = PlanDescription.studio(weeks: 30, designers: 0, [.course(hours: 100)])
    plan.programs[0].startWeek = 26
    plan.attend(to: .ownLearning, strength: 0.5)
    plan.leadership.authoringGain = 0.4
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 27)
    // 100 × (1 − 0.4 × 0.5 × 26 / 52)
    #expect(isClose(rehearsal.remaining(.development), 90))
  }
}
