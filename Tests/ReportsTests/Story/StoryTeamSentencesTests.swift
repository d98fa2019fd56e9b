import LearningModel
import Support
import Testing

/// Weeks begin on Mondays from 4 January 2027 on; designers work 40 hours a week.
@Suite("A story's sentences: the team")
struct StoryTeamSentencesTests {
  private func told(_ description: PlanDescription) throws -> [String] { try StoryOfATest(description).told }

  @Test("a seat that is added is one, and a requisition is opened for it")
  func added() throws {
    let growing = DescribedSchedule([.init(week: 0, value: 1), .init(week: 2, value: 2)])
    var studio = PlanDescription.studio(weeks: 4, designers: growing)
    studio.team.roles[0].timeToFill = 20
    #expect(try told(studio) == ["18 Jan 2027 · A seat for a designer was added."])
  }

  @Test("a seat that is cut says whether somebody sat there")
  func cut() throws {
    let shrinking = DescribedSchedule([.init(week: 0, value: 3), .init(week: 1, value: 1)])
    var studio = PlanDescription.studio(weeks: 4, designers: shrinking)
    studio.team.roles[0].vacant = 1
    studio.team.roles[0].timeToFill = 20
    // The open requisition goes before the newest member.
    #expect(
      try told(studio) == [
        "4 Jan 2027 · A seat for a designer was vacant; a requisition was opened.",
        "11 Jan 2027 · A seat for a designer was cut; nobody sat there.",
        "11 Jan 2027 · A seat was cut, and a designer was let go.",
      ])
  }

  @Test("who was found while hiring is frozen waits, and the story says for how long")
  func frozenJoiner() throws {
    // With a reputation in the middle, 2 weeks from 4 January; hiring is frozen in the weeks from 11, 18 and 25 January.
    var studio = PlanDescription.studio(weeks: 8)
    studio.organization.initialReputation = 0.5
    studio.team.roles[0].vacant = 1
    studio.team.roles[0].timeToFill = 2
    studio.register = [EntryDescription("hiring-freeze", .date(week: 1, probability: 1), [.hiringFreeze(3)])]
    let joined = try told(studio).filter { $0.contains("joined") }
    #expect(
      joined == [
        "1 Feb 2027 · A designer joined, 4 weeks after the requisition was opened; 2 weeks of them were a hiring freeze."
      ])
  }

  @Test("a vacancy that a freeze and want of money hold up says so; one whose seat is cut says that")
  func heldUp() throws {
    var studio = PlanDescription.studio(weeks: 6)
    studio.team.roles[0].vacant = 1
    studio.team.roles[0].salary = 52_000
    studio.team.roles[0].hiringCost = 0.1
    studio.register = [EntryDescription("hiring-freeze", .date(week: 0, probability: 1), [.hiringFreeze(2)])]
    #expect(
      try told(studio).contains(
        "4 Jan 2027 · A seat for a designer was vacant; the requisition stayed closed by a hiring freeze and for lack of money to the end."
      ))
    // So strong an attrition that the designer has left when the seat is cut, in the week from 24 May.
    var shrinking = PlanDescription.studio(
      weeks: 30, designers: DescribedSchedule([.init(week: 0, value: 1), .init(week: 20, value: 0)]))
    shrinking.team.roles[0].attrition = 0.9999
    shrinking.register = [EntryDescription("hiring-freeze", .date(week: 0, probability: 1), [.hiringFreeze(30)])]
    let told = try told(shrinking)
    #expect(told.contains { $0.hasSuffix(" · A designer left; the seat was cut in the week of 24 May 2027.") })
    #expect(told.contains("24 May 2027 · A seat for a designer was cut; nobody sat there."))
  }

  @Test("contractors come, and leave when the work is done")
  func contractors() throws {
    // Two designers' work for one: after two weeks of it a contractor comes at once, for two weeks.
    var course = ProgramDescription.course(hours: 4_000)
    course.crew = 2
    var studio = PlanDescription.studio(weeks: 6, [course])
    studio.team.roles[0].contractors.upTo = 5
    studio.team.roles[0].contractors.engagement = 2
    #expect(
      try told(studio) == [
        "4 Jan 2027 · course started.", "18 Jan 2027 · A contractor came for a designer's work.",
        "1 Feb 2027 · A contractor for a designer's work left.",
        "At the end · Not launched: course (in development).",
      ])
  }
}
