import LearningModel
import Quantities
import Support
import Testing

/// A schedule with two roles, a gate, a program that waits for another, a closed week and an interruption:
///
/// 20 weeks from Monday, 4 January 2027; the week of 25 January (the fourth) is closed. Two designers work 30 hours a
/// week each, one developer 20. Restart hours: 5. Hours in the weeks of each program, in the order of their ranks:
///
///     week  basics (crew of 1)              advanced (after basics)   update (from week 2, crew of 2)
///      1    analysis    designer 30
///      2    development designer 30, dev 20                           design      designer 30 of 90
///      3    review      designer 20                                   design      designer 40 (60 − 20)
///      4    closed; gate, first week                                  closed
///      5    gate, second and last: launched                           design      designer 20, done
///      6                                    design      designer 40   development dev 20 of 60
///      7                                    development dev 20: launched          dev 0: interrupted
///      8                                                              development dev 20 of 40 + 5
///      9                                                              development dev 20 of 25
///     10                                                              development dev 5: launched
///
/// `basics` is needed in week 6: on time. `advanced` in week 6 too: a week late. `update` has no date.
///
/// People: 60, nobody leaves. `basics` enrolls 20 in each of the weeks 6, 7 and 8, at $10 a seat; half of those who
/// complete work differently afterwards, which is worth $10 a week each: 10, 20, then 30 in the 13 weeks from week 8 to
/// week 20 are 10 + 20 + 13 × 30 = 420 weeks of adopters: $4,200.
///
/// Money: $400,000 a year, $100,000 a quarter. 87 of the 90 days of the first quarter lie in the horizon: $96,666.67.
/// The horizon ends on Sunday, 23 May: 30 + 23 = 53 of the second quarter's 91 days, $58,241.76. Salaries:
/// 2 × $1,000 + $500 a week, $50,000 in all; seats $600. The balance at the end:
/// 96,666.67 + 58,241.76 − 50,000 − 600 = $104,308.43.
///
/// Confidence: ½, + 8 % of the other half for `basics`: 0.54; less a tenth of it × 1/8 for `advanced`: 0.53325.
@Suite("§14 A schedule worked out by hand")
struct HandWorkedScheduleTests {
  private func description() throws -> PlanDescription {
    let closed = try #require(CivilDate(year: 2027, month: 1, day: 27))
    var description = PlanDescription.calm(weeks: 20, closed: [closed])
    description.funding.annual = 400_000
    description.team.restartHours = 5
    description.team.roles = [RoleDescription("designer", headcount: 2), RoleDescription("developer", headcount: 1)]
    description.team.roles[0].salary = 52_000
    description.team.roles[1].salary = 26_000
    description.team.roles[1].productiveHours = 20
    description.organization.audiences = [AudienceDescription("staff", people: 60)]
    description.programs = [update(), basics(), advanced()]
    return description
  }

  private func basics() -> ProgramDescription {
    var modality = ModalityDescription("course")
    modality.phaseShares = [.analysis: 0.3, .development: 0.5, .review: 0.2]
    modality.roleShares = [
      .analysis: ["designer": 1], .development: ["designer": 0.6, "developer": 0.4], .review: ["designer": 1],
    ]
    modality.costPerSeat = 10
    modality.proficiency = 0.5
    var program = ProgramDescription("basics", modality: modality, learningHours: 100)
    (program.rank, program.crew, program.deadlineWeek, program.rollout) = (1, 1, 5, 3)
    program.gates = [GateDescription("legal", duration: 2)]
    program.valuePerAdopterYear = 520
    return program
  }

  private func advanced() -> ProgramDescription {
    var modality = ModalityDescription("seminar")
    modality.phaseShares = [.design: 2.0 / 3, .development: 1.0 / 3]
    modality.roleShares = [.design: ["designer": 1], .development: ["developer": 1]]
    var program = ProgramDescription("advanced", modality: modality, learningHours: 60)
    (program.rank, program.deadlineWeek, program.after, program.reach) = (2, 5, ["basics"], 0)
    return program
  }

  private func update() -> ProgramDescription {
    var modality = ModalityDescription("update")
    modality.phaseShares = [.design: 0.6, .development: 0.4]
    modality.roleShares = [.design: ["designer": 1], .development: ["developer": 1]]
    var program = ProgramDescription("update", modality: modality, learningHours: 150)
    (program.rank, program.startWeek, program.crew, program.reach) = (3, 1, 2, 0)
    return program
  }

  @Test("hours and launches are those of the table, week by week")
  func tableIsFollowed() throws {
    var rehearsal = try Rehearsal(description())
    rehearsal.play(weeks: 20)
    func hours(_ program: String) -> [Double] {
      (0..<10).map { (1e6 * rehearsal.value(of: "hours.\(program)", week: $0)).rounded() / 1e6 }
    }
    #expect(hours("basics") == [30, 50, 20, 0, 0, 0, 0, 0, 0, 0])
    #expect(hours("advanced") == [0, 0, 0, 0, 0, 40, 20, 0, 0, 0])
    #expect(hours("update") == [0, 30, 40, 0, 20, 20, 0, 20, 20, 5])
    #expect(rehearsal.program("basics").launchedIn == 4)
    #expect(rehearsal.program("advanced").launchedIn == 6)
    #expect(rehearsal.program("update").launchedIn == 9)
    #expect(rehearsal.value(of: "gate_weeks.basics", week: 3) == 1)
    #expect(rehearsal.value(of: "waiting_weeks.advanced", week: 4) == 1)
    #expect(rehearsal.value(of: "waiting_weeks.advanced", week: 5) == 0)
  }

  @Test("money, people, benefit and confidence are those of the comment, in every replication")
  func everyReplicationIsTheSame() throws {
    let outcomes = try Outcomes(description(), replications: 50)
    func all(_ series: String) -> Set<Double> { Set(outcomes.values(of: series).map { (1e8 * $0).rounded() / 1e8 }) }
    #expect(all("balance") == [104_308.43])
    #expect(all("released") == [154_908.43])
    #expect(all("spend.salaries") == [50_000])
    #expect(all("spend.delivery") == [600])
    #expect(all("trained.basics") == [60])
    #expect(all("adopters.basics") == [30])
    #expect(all("benefit.basics") == [4200])
    #expect(all("confidence") == [0.53325])
    #expect(all("launch_week.basics") == [5])
    #expect(all("on_time.basics") == [1])
    #expect(all("weeks_late.advanced") == [1])
    #expect(all("launch_week.update") == [10])
    #expect(all("on_time_share") == [0.5])
  }

  @Test(
    "with every value fixed and nothing left to chance, all replications are equal to the bit", arguments: Extent.seeds)
  func certaintyRepeats(seed: Int) throws {
    let description = try PlanDescription.randomWithoutChance(seed: seed)
    let first = try WholeRecord(description, seed: UInt64(seed), replication: 0)
    for replication in [1, 9999] {
      let other = try WholeRecord(description, seed: UInt64(seed), replication: replication)
      try #require(first.differences(from: other, where: { _ in true }) == [], "seed \(seed)")
    }
    let otherSeed = try WholeRecord(description, seed: 4711)
    try #require(first.differences(from: otherSeed, where: { _ in true }) == [], "seed \(seed)")
  }
}
