import LearningModel
import Quantities
import Support
import Testing

@Suite("§2 The order of a week: a change that a step makes is seen by the steps after it")
struct WeekTests {
  private func played(_ plan: PlanDescription, weeks: Int) throws -> Rehearsal {
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: weeks)
    return rehearsal
  }

  @Test("funding → disruptions: a cut in a quarter's first week cuts that quarter's release")
  func releaseBeforeDisruptions() throws {
    var plan = PlanDescription.calm(weeks: 13)
    plan.release(1_000)
    plan.strike(in: 0, .funding(-0.25, lasting: false))
    #expect(try played(plan, weeks: 1).value(of: "balance", week: 0) == 750)
  }

  @Test("disruptions → team: a hiring freeze stops the requisition of the same week")
  func disruptionsBeforeTeam() throws {
    var plan = PlanDescription.studio(weeks: 5)
    plan.team.roles[0].vacant = 1
    plan.strike(in: 0, .hiringFreeze(1))
    #expect(try played(plan, weeks: 1).world.team.requisitions.values == [0])
    #expect(try played(plan, weeks: 2).world.team.requisitions.values == [1])
  }

  @Test("team → work: who joins works in the same week")
  func teamBeforeWork() throws {
    var plan = PlanDescription.studio(weeks: 5, [.course(hours: 400)])
    plan.team.roles[0].vacant = 1
    plan.team.roles[0].timeToFill = 1
    let rehearsal = try played(plan, weeks: 2)
    #expect((0..<2).map { rehearsal.value(of: "hours.course", week: $0) } == [0, 40])
  }

  @Test("programs that start → claims: a program that starts keeps its share of a role from claims at once")
  func startBeforeClaims() throws {
    var maintained = ProgramDescription.running()
    maintained.modality.upkeep = 52 * 100
    var plan = PlanDescription.studio(weeks: 5, [maintained, .course(hours: 400)])
    plan.programs[1].startWeek = 1
    plan.team.claimsLimit = 0.5
    let rehearsal = try played(plan, weeks: 2)
    #expect((0..<2).map { rehearsal.value(of: "hours.course", week: $0) } == [0, 20])
    #expect(rehearsal.program("running").upkeepServed == 20)
  }

  @Test("claims → work: program work gets what claims have left")
  func claimsBeforeWork() throws {
    var maintained = ProgramDescription.running()
    maintained.modality.upkeep = 52 * 15
    let plan = PlanDescription.studio(weeks: 5, [maintained, .course(hours: 400)])
    #expect(isClose(try played(plan, weeks: 1).value(of: "hours.course", week: 0), 25))
  }

  @Test("work → sponsors: a launch moves confidence in its own week")
  func workBeforeSponsors() throws {
    var plan = PlanDescription.studio(weeks: 5, [.course(hours: 40)])
    plan.programs[0].deadlineWeek = 3
    #expect(isClose(try played(plan, weeks: 1).value(of: "confidence", week: 0), 0.54))
  }

  @Test("learners → sponsors → scorecard: the week's confidence and coverage count in its maturity")
  func scorecardIsLast() throws {
    var plan = PlanDescription.studio(weeks: 5, [.running()])
    plan.organization.audiences = [AudienceDescription("all", people: 100)]
    plan.organization.benchmarkHours = 0
    plan.sponsors = [SponsorDescription("sponsor", initialConfidence: 0.7)]
    // No strengths, confidence 0.7, nothing due, all 100 trained in the first week, no hours asked for: 3.7 / 5.
    #expect(isClose(try played(plan, weeks: 1).value(of: "maturity", week: 0), 0.74))
  }
}
