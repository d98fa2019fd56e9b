import LearningModel
import Support
import Testing

/// Weeks begin on Mondays from 4 January 2027 on; designers work 40 hours a week.
@Suite("A story's sentences: programs")
struct StoryProgramSentencesTests {
  private func told(_ description: PlanDescription, following program: String? = nil) throws -> [String] {
    try StoryOfATest(description, following: program).told
  }

  private func struck(
    _ name: String, _ effect: EffectDescription, _ change: (inout PlanDescription) -> Void = { _ in }
  ) throws -> String? {
    var studio = PlanDescription.studio(weeks: 12, [.course(hours: 400)])
    studio.sponsors = [SponsorDescription("coo")]
    studio.programs[0].deadlineWeek = 11
    studio.register = [EntryDescription(name, .date(week: 1, probability: 1), [effect])]
    change(&studio)
    return try told(studio).first { $0.hasPrefix("11 Jan") }
  }

  @Test("a date that moves says how far and to when")
  func deadlineMoved() throws {
    #expect(
      try struck("deadline-shift", .deadline(-2))
        == "11 Jan 2027 · The COO moved the date of course: now needed 2 weeks earlier, in the week of 8 Mar 2027.")
    #expect(
      try struck("deadline-shift", .deadline(1))
        == "11 Jan 2027 · The COO moved the date of course: now needed 1 week later, in the week of 29 Mar 2027.")
  }

  @Test("priorities, experts and reviews of the shipped register are told as people tell them")
  func shippedEntries() throws {
    #expect(
      try struck("priority-shift", .priority(10)) == "11 Jan 2027 · Priorities shifted: course went from rank 50 to 10."
    )
    #expect(
      try struck("expert-unavailable", .smeAbsent(2))
        == "11 Jan 2027 · The experts for course became unavailable: no experts' hours for 2 weeks, until 25 Jan 2027.")
    #expect(
      try struck("marketing-review", .review(duration: 2, rejects: 0, rework: 0))
        == "11 Jan 2027 · Marketing asked to review course: a review of 2 weeks, until 25 Jan 2027.")
    #expect(
      try struck("ill-defined-need", .remainingWork(0.1))
        == "11 Jan 2027 · What course is needed for turned out to be ill-defined: 10 % more work still to do (36 hours)."
    )
  }

  @Test("a review that a strike brought is passed under its name")
  func reviewPassed() throws {
    var studio = PlanDescription.studio(weeks: 8, [.course(hours: 400)])
    studio.register = [
      EntryDescription(
        "works-council", .date(week: 1, probability: 1), [.review(duration: 2, rejects: 0, rework: 0)])
    ]
    #expect(try told(studio).contains("25 Jan 2027 · course passed the review that 'works council' brought."))
  }

  @Test("a phase that ends may bring a strike in the week after, or when nothing can be felt any more")
  func afterAPhase() throws {
    // Development ends with the first week; half of the 40 hours of review is added in the second.
    var studio = PlanDescription.studio(weeks: 8, [.course("course", [.development: 40, .review: 40])])
    studio.register = [
      EntryDescription("second-thoughts", .after([.development], probability: 1), [.remainingWork(0.5)])
    ]
    #expect(
      try told(studio).contains(
        "11 Jan 2027 · 'second thoughts' struck course: 50 % more work still to do (20 hours)."))
    var short = PlanDescription.studio(weeks: 1, studio.programs)
    short.register = studio.register
    #expect(
      try told(short).contains(
        "4 Jan 2027 · 'second thoughts' struck course when nothing of it could be felt any more."))
  }

  @Test("a program waits for what goes before it")
  func predecessors() throws {
    var second = ProgramDescription.course("second", hours: 40)
    second.after = ["first"]
    #expect(
      try told(.studio(weeks: 6, [.course("first", hours: 40), second])) == [
        "4 Jan 2027 · first started.", "4 Jan 2027 · second could not start: what goes before it was not over.",
        "4 Jan 2027 · first was launched.", "11 Jan 2027 · second (after 1 week of waiting) started.",
        "11 Jan 2027 · second was launched.",
      ])
  }

  @Test("a program whose people are taken may not get them back before it is cancelled, or at all")
  func neverResumed() throws {
    var urgent = ProgramDescription.course("urgent", hours: 400)
    urgent.startWeek = 1
    urgent.rank = 1
    var studio = PlanDescription.studio(weeks: 6, [.course(hours: 80), urgent])
    #expect(try told(studio).contains("11 Jan 2027 · Nobody had hours for course from then on."))
    studio.register = [EntryDescription("merger", .date(week: 3, probability: 1), [.cancel(1)])]
    studio.register[0].only.programs = ["course"]
    #expect(try told(studio).contains("11 Jan 2027 · Nobody had hours for course before it was cancelled."))
  }

  @Test("a program is retired in the first week in which it is no more")
  func retired() throws {
    var course = ProgramDescription.instant()
    course.retiresIn = 3
    #expect(try told(.school(weeks: 6, course)).last == "25 Jan 2027 · course was retired.")
  }
}
