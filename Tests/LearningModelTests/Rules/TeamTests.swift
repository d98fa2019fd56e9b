import Glibc
import LearningModel
import Support
import Testing

@Suite("§7 Team: seats and leavers")
struct SeatTests {
  private func steps(_ steps: (Int, Double)...) -> DescribedSchedule {
    DescribedSchedule(steps.map { DescribedSchedule.Step(week: $0.0, value: $0.1) })
  }

  private func played(_ plan: PlanDescription, weeks: Int) throws -> Rehearsal {
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: weeks)
    return rehearsal
  }

  @Test("vacant initial seats are vacancies")
  func vacantSeats() throws {
    var plan = PlanDescription.studio(weeks: 5, designers: 3)
    plan.team.roles[0].vacant = 1
    let rehearsal = try played(plan, weeks: 1)
    #expect(rehearsal.value(of: "headcount.designer", week: 0) == 2)
    #expect(rehearsal.value(of: "vacancies.designer", week: 0) == 1)
  }

  @Test("when seats fall, requisitions above them are withdrawn, the newest first, and nobody has to go")
  func newestRequisitionGoesFirst() throws {
    var plan = PlanDescription.studio(weeks: 10, designers: steps((0, 1), (1, 2), (2, 3), (3, 2)))
    plan.team.roles[0].timeToFill = 5
    plan.team.roles[0].salary = 52_000
    plan.team.roles[0].severance = 8
    let rehearsal = try played(plan, weeks: 4)
    // Opened in weeks 1 and 2; the one of week 1 stays.
    let open = rehearsal.world.team.seats.values.filter { $0.occupancy == .requisitioned }
    #expect(open.map(\.since) == [1])
    #expect(rehearsal.value(of: "departures.designer", week: 3) == 0)
    #expect(rehearsal.value(of: "spend.salaries", week: 3) == 1_000)
  }

  @Test("when seats fall below members too, members go and cost severance weeks of salary")
  func membersGo() throws {
    var plan = PlanDescription.studio(weeks: 10, designers: steps((0, 4), (1, 2)))
    plan.team.roles[0].vacant = 1
    plan.team.roles[0].salary = 52_000
    plan.team.roles[0].severance = 8
    let rehearsal = try played(plan, weeks: 2)
    // The requisition and one of three members go; 8,000 and two salaries.
    #expect(rehearsal.value(of: "headcount.designer", week: 1) == 2)
    #expect(rehearsal.value(of: "vacancies.designer", week: 1) == 0)
    #expect(rehearsal.value(of: "departures.designer", week: 1) == 1)
    #expect(rehearsal.value(of: "spend.salaries", week: 1) == 10_000)
  }

  @Test("the newest members go first")
  func newestMemberGoesFirst() throws {
    // People come and go until week 12; then two seats become one.
    var plan = PlanDescription.studio(weeks: 20, designers: steps((0, 2), (12, 1)))
    plan.team.roles[0].attrition = 0.99
    plan.team.roles[0].timeToFill = 1
    var rehearsal = try Rehearsal(plan)
    var seen = 0
    for replication in 0..<100 {
      rehearsal.begin(replication: replication)
      rehearsal.play(weeks: 12)
      let before = rehearsal.world.team.seats.values
      rehearsal.play()
      let after = rehearsal.world.team.seats.values
      let hadTwoNewMembers = before.allSatisfy { $0.occupancy == .member && !$0.isRamped }
      guard hadTwoNewMembers, rehearsal.value(of: "departures.designer", week: 12) == 1 else { continue }
      let newest = before[0].since > before[1].since ? 0 : 1
      guard after[1 - newest].occupancy == .member, before[0].since != before[1].since else { continue }
      seen += newest == 0 ? 1 : 0
      #expect(after[newest].occupancy == .closed)
    }
    #expect(seen > 5)
  }

  @Test("a member's hazard of leaving is −ln(1 − attrition) / 52 a week")
  func baseHazard() throws {
    var plan = PlanDescription.studio(weeks: 10)
    plan.team.roles[0].attrition = 0.2
    let rehearsal = try played(plan, weeks: 2)
    // −ln 0.8 / 52 = 0.0042912
    #expect(abs(rehearsal.world.team.hazard[rehearsal.role("designer")] - 2 * 0.0042912) < 1e-7)
  }

  @Test("coaching multiplies the hazard by 1 − strength, strain by exp(strain_effect × strain)")
  func easedAndStrainedHazard() throws {
    var plan = PlanDescription.studio(weeks: 10, [.course(hours: 1_000)])
    plan.team.roles[0].attrition = 0.2
    plan.team.roles[0].strainEffect = 0.9
    plan.attend(to: .team, strength: 0.25)
    let rehearsal = try played(plan, weeks: 2)
    // Week 0 without strain; overload then brings strain to 1 / 9, and week 1 counts × e^0.1 = 1.1051709.
    let expected = 0.0042912 * 0.75 * (1 + 1.1051709)
    #expect(abs(rehearsal.world.team.hazard[rehearsal.role("designer")] - expected) < 1e-7)
  }

  @Test("each member leaves by a clock: with probability 1 − exp(−hazard) by then, at the start of the week")
  func membersLeave() throws {
    var plan = PlanDescription.studio(weeks: 10)
    plan.team.roles[0].attrition = DescribedValue("attrition", .fixed(1 - exp(-5.2)))
    plan.team.roles[0].timeToFill = 100
    // 0.1 a week: after four weeks 1 − e^−0.4 = 0.3297 have left.
    let share = try plan.share(of: 800, after: 4) { $0.world.team.headcount[$0.role("designer")] == 0 }
    #expect(isLikely(share, 0.3297, of: 800))
    // Whoever leaves has no capacity in that week.
    let agree = try plan.share(of: 100, after: 4) {
      $0.world.team.capacity[$0.role("designer")] == 40 * Double($0.world.team.headcount[$0.role("designer")])
    }
    #expect(agree == 1)
  }
}

@Suite("§7 Team: requisitions, joiners, productivity")
struct JoinerTests {
  /// The week in which a vacancy of the first week is filled.
  private func joins(after timeToFill: DescribedDraw, reputation: Double = 0.5) throws -> Int? {
    var plan = PlanDescription.studio(weeks: 20)
    plan.team.roles[0].vacant = 1
    plan.team.roles[0].timeToFill = timeToFill
    plan.organization.initialReputation = reputation
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 20)
    return (0..<20).first { rehearsal.value(of: "joined.designer", week: $0) == 1 }
  }

  @Test("a vacancy is filled after time_to_fill, rounded up, at least one week")
  func timeToFill() throws {
    #expect(try joins(after: 3) == 3)
    #expect(try joins(after: 2.1) == 3)
    #expect(try joins(after: 0) == 1)
  }

  @Test("reputation shortens the time to fill by half of what it is above one half")
  func reputationHelps() throws {
    // 10 × (1 − 0.5 × 0.4) and 10 × (1 + 0.5 × 0.4)
    #expect(try joins(after: 10, reputation: 0.9) == 8)
    #expect(try joins(after: 10, reputation: 0.1) == 12)
  }

  @Test("a seat that is left opens a requisition in the same week")
  func leaverIsReplaced() throws {
    var plan = PlanDescription.studio(weeks: 10)
    plan.team.roles[0].attrition = DescribedValue("attrition", .fixed(1 - exp(-5_200)))
    var rehearsal = try Rehearsal(plan)
    rehearsal.play()
    // A hazard of a hundred a week leaves nobody in the first.
    #expect(rehearsal.value(of: "departures.designer", week: 0) == 1)
    #expect(rehearsal.world.team.requisitions[rehearsal.role("designer")] == 1)
  }

  /// Capacity week by week of one who joins in week 1 with a fifth of full productivity and needs four weeks.
  private func capacities(coaching: Double) throws -> [Double] {
    var plan = PlanDescription.studio(weeks: 10)
    plan.team.roles[0].vacant = 1
    plan.team.roles[0].timeToFill = 1
    plan.team.roles[0].startsAt = 0.2
    plan.team.roles[0].ramp = 4
    plan.attend(to: .team, strength: coaching)
    var rehearsal = try Rehearsal(plan)
    return (0..<7).map { _ in
      rehearsal.play()
      return rehearsal.world.team.capacity[rehearsal.role("designer")]
    }
  }

  @Test("productivity rises from starts_at by tenure over ramp to 1")
  func ramp() throws {
    // 40 × (0.2 + 0.8 × t / 4)
    #expect(zip(try capacities(coaching: 0), [0, 8, 16, 24, 32, 40, 40]).allSatisfy(isClose))
  }

  @Test("coaching shortens the ramp by its strength")
  func coachedRamp() throws {
    // Two weeks instead of four.
    #expect(zip(try capacities(coaching: 0.5), [0, 8, 24, 40, 40, 40, 40]).allSatisfy(isClose))
  }

  @Test("all initial members are fully ramped")
  func initialMembersAreRamped() throws {
    var plan = PlanDescription.studio(weeks: 10, designers: 2)
    plan.team.roles[0].startsAt = 0.2
    plan.team.roles[0].ramp = 20
    var rehearsal = try Rehearsal(plan)
    rehearsal.play()
    #expect(rehearsal.world.team.capacity[rehearsal.role("designer")] == 80)
  }

  @Test("skill starts at 1, grows by skill_growth × strength of coaching / 52 a week, and multiplies productivity")
  func skillGrows() throws {
    var plan = PlanDescription.studio(weeks: 10)
    plan.team.skillGrowth = 0.52
    plan.attend(to: .team, strength: 0.5)
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 4)
    // 0.005 a week; the week's capacity is measured after it has grown.
    #expect(isClose(rehearsal.value(of: "skill", week: 3), 1.02))
    #expect(isClose(rehearsal.world.team.capacity[rehearsal.role("designer")], 40.8))
  }

  @Test("skill grows to 1.25 at most")
  func skillIsLimited() throws {
    var plan = PlanDescription.studio(weeks: 10)
    plan.team.skillGrowth = 20.8
    plan.attend(to: .team, strength: 0.5)
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 2)
    // 0.2 a week would be 1.4.
    #expect(rehearsal.value(of: "skill", week: 1) == 1.25)
  }
}
