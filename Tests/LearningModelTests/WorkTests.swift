import LearningModel
import Support
import Testing

@Suite("§9 Work")
struct WorkTests {
  @Test(
    "a program takes the least of what remains, its crew and the capacity left, and is launched in the week in which deployment ends"
  )
  func takesTheLeast() throws {
    var plan = PlanDescription.calm(weeks: 10)
    plan.team.roles = [RoleDescription("designer", headcount: 2)]
    var program = ProgramDescription("course", modality: .only(.development, "designer"), learningHours: 75)
    program.crew = 1
    plan.programs = [program]
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 2)
    // A crew of one works 30 hours a week: 75 − 60 = 15 are left after two weeks.
    #expect(rehearsal.world.portfolio.remaining[rehearsal.id("course"), .development, rehearsal.role("designer")] == 15)
    rehearsal.play()
    #expect(rehearsal.program("course").launchedIn == 2)
  }

  @Test("a program that got no hours after a week with hours owes the restart hours when it gets hours again")
  func interruptedProgramOwesRestartHours() throws {
    var plan = PlanDescription.calm(weeks: 10)
    plan.team.roles = [RoleDescription("designer", headcount: 1)]
    plan.team.restartHours = 6
    var first = ProgramDescription("first", modality: .only(.development, "designer"), learningHours: 60)
    first.rank = 2
    var second = ProgramDescription("second", modality: .only(.development, "designer"), learningHours: 30)
    second.rank = 1
    second.startWeek = 1
    plan.programs = [first, second]
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 2)
    #expect(rehearsal.program("first").isInterrupted)
    rehearsal.play()
    // 60 − 30 in the first week, none in the second; in the third 30 + 6 restart hours are owed and 30 worked.
    #expect(rehearsal.world.portfolio.remaining[rehearsal.id("first"), .development, rehearsal.role("designer")] == 6)
    rehearsal.play()
    #expect(rehearsal.program("first").launchedIn == 3)
  }
}
