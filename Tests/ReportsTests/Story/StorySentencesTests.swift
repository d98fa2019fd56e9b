import LearningModel
import Support
import Testing

/// Weeks begin on Mondays from 4 January 2027 on; designers work 40 hours a week.
@Suite("A story's sentences")
struct StorySentencesTests {
  private func entry(_ name: String, week: Int, _ effects: EffectDescription...) -> EntryDescription {
    EntryDescription(name, .date(week: week, probability: 1), effects)
  }

  private func told(_ description: PlanDescription, following program: String? = nil) throws -> [String] {
    try StoryOfATest(description, following: program).told
  }

  @Test("a future in which nothing happens says so")
  func nothing() throws {
    #expect(
      try told(.calm(weeks: 8)) == [
        "Nothing happened in this future: nothing struck, nobody left, no program started or was launched."
      ])
  }

  @Test("nor does anything happen to a program that never starts")
  func nothingToAProgram() throws {
    var later = ProgramDescription.course("later", hours: 40)
    later.startWeek = 20
    let studio = PlanDescription.studio(weeks: 8, [.course(hours: 40), later])
    #expect(
      try told(studio, following: "later") == [
        "Nothing happened to later in this future.", "At the end · Not launched: later (not started).",
      ])
  }

  @Test("programs start together in one sentence, and are launched at the end of a week without a date to keep")
  func startsAndLaunches() throws {
    // 80 hours of each for two designers: 40 a week would do for both, but the first takes all 80 of its first week.
    let studio = PlanDescription.studio(
      weeks: 8, designers: 2, [.course("first", hours: 80), .course("second", hours: 80)])
    #expect(
      try told(studio) == [
        "4 Jan 2027 · first and second started.", "4 Jan 2027 · first was launched.",
        "11 Jan 2027 · second was launched.",
      ])
  }

  @Test("a launch on time wins its sponsor's confidence, a late one was missed before and loses some")
  func deadlines() throws {
    // 120 hours of one designer: launched at the end of the third week, needed in the second: one week late.
    var course = ProgramDescription.course(hours: 120)
    course.deadlineWeek = 1
    var studio = PlanDescription.studio(weeks: 8, [course])
    studio.sponsors = [SponsorDescription("coo", initialConfidence: 0.5)]
    // 0.5 − 0.10 · 0.5 · 1/8 = 0.494
    #expect(
      try told(studio) == [
        "4 Jan 2027 · course started.",
        "11 Jan 2027 · course was needed by now and not launched: it was in development.",
        "18 Jan 2027 · course was launched, 1 week late; the COO's confidence fell from 50 % to 49 %.",
      ])
    // 0.5 + 0.08 · 0.5 = 0.54
    studio.programs[0].deadlineWeek = 2
    #expect(
      try told(studio).last
        == "18 Jan 2027 · course was launched, on time; the COO's confidence rose from 50 % to 54 %.")
  }

  @Test("a strike says what it did to whom, with amounts and dates")
  func strike() throws {
    // One week of 80 hours is done when it strikes: half of the other 40 is added, and two weeks from 11 January pass.
    var studio = PlanDescription.studio(weeks: 8, [.course(hours: 80)])
    studio.register = [entry("new-wishes", week: 1, .remainingWork(0.5), .blocked(2))]
    #expect(
      try told(studio)[1]
        == "11 Jan 2027 · 'new wishes' struck course: 50 % more work still to do (20 hours), blocked for 2 weeks, until 25 Jan 2027."
    )
  }

  @Test("one week is a week, one hour an hour")
  func singular() throws {
    var studio = PlanDescription.studio(weeks: 8, [.course(hours: 50)])
    studio.register = [entry("new-wishes", week: 1, .remainingWork(0.1), .blocked(1))]
    #expect(
      try told(studio)[1]
        == "11 Jan 2027 · 'new wishes' struck course: 10 % more work still to do (1 hour), blocked for 1 week, until 18 Jan 2027."
    )
  }

  @Test("a sponsor who changes their mind sends a program back to development")
  func changesMind() throws {
    // 40 hours of development are done when it strikes in review: half of them again.
    var studio = PlanDescription.studio(weeks: 8, [.course("course", [.development: 40, .review: 40])])
    studio.sponsors = [SponsorDescription("general-counsel")]
    studio.register = [entry("sponsor-changes-mind", week: 1, .rework(0.5))]
    #expect(
      try told(studio)[1]
        == "11 Jan 2027 · The general counsel changed their mind about course: back to development, 50 % of the work done is to be done again (20 hours)."
    )
  }

  @Test("a name of the shipped register is taken at its word only if it did what it says")
  func trueToItsName() throws {
    // $13,000 for the 10 weeks of the quarter, four of them to come: a fifth of 5,200.
    var studio = PlanDescription.studio(weeks: 10)
    studio.release(13_000)
    studio.register = [entry("budget-cut", week: 6, .funding(-0.2, lasting: false))]
    #expect(
      try told(studio) == [
        "4 Jan 2027 · $13k was released for the quarter.",
        "15 Feb 2027 · The budget was cut: $1.04k less at once, 20 % less in each later quarter of the fiscal year.",
      ])
    studio.register = [entry("budget-cut", week: 6, .funding(0.2, lasting: true))]
    #expect(
      try told(studio).last
        == "15 Feb 2027 · 'budget cut' struck: $1.04k more at once, 20 % more in each later quarter.")
  }

  @Test("a strike that finds nobody changed nothing")
  func withoutEffect() throws {
    var studio = PlanDescription.studio(weeks: 8)
    studio.register = [entry("new-wishes", week: 1, .blocked(2))]
    #expect(try told(studio) == ["11 Jan 2027 · 'new wishes' struck, which changed nothing."])
  }

  @Test("a program is cancelled, and its sponsor loses confidence")
  func cancelled() throws {
    // 0.5 − 0.05 · 0.5 = 0.475
    var studio = PlanDescription.studio(weeks: 8, [.course(hours: 80)])
    studio.sponsors = [SponsorDescription("chro", initialConfidence: 0.5)]
    studio.register = [entry("merger", week: 1, .cancel(1))]
    #expect(
      try told(studio).last
        == "11 Jan 2027 · 'merger' struck course: cancelled, the CHRO's confidence fell from 50 % to 48 %.")
  }

  @Test("a program goes into its gates and passes them")
  func gates() throws {
    // Review ends with the first week; the gate takes the next two; deployment is the fourth.
    var course = ProgramDescription.course("course", [.review: 40, .deployment: 40])
    course.gates = [GateDescription("legal", duration: 2)]
    #expect(
      try told(.studio(weeks: 8, [course]), following: "course") == [
        "4 Jan 2027 · course started.", "4 Jan 2027 · course had nothing more to do in analysis; review was next.",
        "4 Jan 2027 · course had nothing more to do in review; its gates were next.",
        "11 Jan 2027 · course went into the legal gate for 2 weeks, until 25 Jan 2027.",
        "25 Jan 2027 · course passed the legal gate.",
        "25 Jan 2027 · course had nothing more to do in deployment.", "25 Jan 2027 · course was launched.",
      ])
  }

  @Test("a gate that rejects sends back to development")
  func rejected() throws {
    var course = ProgramDescription.course("course", [.development: 40, .review: 40])
    course.gates = [GateDescription("legal", duration: 1, rejects: 1, rework: 0.25)]
    // Development is done with the first week, review with the second; a quarter of both is to be done again.
    #expect(
      try told(.studio(weeks: 4, [course])).dropFirst().prefix(2) == [
        "18 Jan 2027 · course went into the legal gate for 1 week, until 25 Jan 2027.",
        "25 Jan 2027 · course was rejected by the legal gate: back to development, 25 % of the work done is to be done again (20 hours).",
      ])
  }

  @Test("a program that finds no place waits, and says for how long when it starts")
  func waits() throws {
    var studio = PlanDescription.studio(weeks: 8, [.course("first", hours: 80), .course("second", hours: 40)])
    studio.team.wipLimit = 1
    #expect(
      try told(studio) == [
        "4 Jan 2027 · first started.",
        "4 Jan 2027 · second could not start: as many programs as may be were at work.",
        "11 Jan 2027 · first was launched.", "18 Jan 2027 · second (after 2 weeks of waiting) started.",
        "18 Jan 2027 · second was launched.",
      ])
  }

  @Test("a program whose people are taken says for how long")
  func interrupted() throws {
    // Both have 20 hours of analysis done when `urgent` takes all 40 hours of the second week.
    var urgent = ProgramDescription.course("urgent", hours: 40)
    urgent.startWeek = 1
    urgent.rank = 1
    var studio = PlanDescription.studio(weeks: 8, [.course(hours: 80), urgent])
    studio.programs[0].rank = 2
    #expect(try told(studio).contains("11 Jan 2027 · Nobody had hours for course for 1 week."))
  }

  @Test("whoever leaves is counted, and what became of the vacancy is told: here a freeze")
  func departures() throws {
    // So strong an attrition that all three have left within 30 weeks; the freeze of the first 30 weeks ends on 2 August.
    var studio = PlanDescription.studio(weeks: 40, designers: 3)
    studio.team.roles[0].attrition = 0.9999
    studio.team.roles[0].timeToFill = 5
    studio.register = [entry("hiring-freeze", week: 0, .hiringFreeze(30))]
    let told = try told(studio).map { String($0.split(separator: " · ")[1]) }
    #expect(
      told.filter { !$0.contains(" joined") }.prefix(4) == [
        "Hiring was frozen: nobody is hired for 30 weeks, until 2 Aug 2027.",
        "A designer left; the requisition stayed closed by a hiring freeze until 2 Aug 2027.",
        "A designer left (the second); the requisition stayed closed by a hiring freeze until 2 Aug 2027.",
        "A designer left (the third); the requisition stayed closed by a hiring freeze until 2 Aug 2027.",
      ])
    // Nobody is eager to join: five weeks and a little for a poor reputation, rounded up.
    #expect(told.contains("A designer joined, 6 weeks after the requisition was opened."))
  }

  @Test("a vacancy for which there is no money stays closed, and the month says what was refused")
  func shortOfMoney() throws {
    // A tenth of $52,000 for the hire; nothing is ever released. January has the weeks from 4, 11, 18 and 25.
    var studio = PlanDescription.studio(weeks: 4)
    studio.team.roles[0].vacant = 1
    studio.team.roles[0].salary = 52_000
    studio.team.roles[0].hiringCost = 0.1
    #expect(
      try told(studio) == [
        "4 Jan 2027 · A seat for a designer was vacant; the requisition stayed closed for lack of money to the end.",
        "Jan 2027 · Money was short in 4 weeks: for hiring (up to $5.2k a week).",
      ])
  }

  @Test("an urgent request says who asked for it")
  func urgent() throws {
    var studio = PlanDescription.studio(weeks: 8)
    studio.sponsors = [SponsorDescription("chro")]
    studio.register = [entry("urgent-request", week: 1, .newProgram(.course("rush", hours: 40)))]
    #expect(
      try told(studio) == [
        "11 Jan 2027 · An urgent request came in: rush was asked for by the CHRO.", "11 Jan 2027 · rush started.",
        "11 Jan 2027 · rush was launched.",
      ])
  }

  @Test("incidents of a month are counted in one sentence, one as one and several as several", arguments: 1...20)
  func incidents(number: Int) throws {
    // One a week on average, each of $10.
    var school = PlanDescription.school(weeks: 4, people: 1000)
    school.organization.incidents = [
      IncidentDescription("safety", audiences: ["staff"], perThousandYear: 52, loss: 10)
    ]
    let story = try StoryOfATest(school, .number(number), replications: 20)
    let count = story.story.events.count
    let expected =
      switch count {
      case 0: "Nothing happened in this future: nothing struck, nobody left, no program started or was launched."
      case 1: "Jan 2027 · 1 safety incident happened: $10 lost."
      default: "Jan 2027 · \(count) safety incidents happened: $\(10 * count) lost."
      }
    #expect(story.told == [expected])
  }

  @Test("one program is followed: what happens to others and to the team is left out")
  func following() throws {
    var studio = PlanDescription.studio(
      weeks: 8, designers: 2, [.course("first", hours: 80), .course("second", hours: 80)])
    studio.release(1000)
    studio.register = [entry("outage", week: 1, .deliveryOutage(1))]
    #expect(
      try told(studio, following: "second") == [
        "4 Jan 2027 · first and second started.",
        "4 Jan 2027 · second had nothing more to do in analysis; development was next.",
        "11 Jan 2027 · second had nothing more to do in development.", "11 Jan 2027 · second was launched.",
      ])
  }

  @Test("text of the scenario steers no terminal and no spreadsheet")
  func harmless() throws {
    var course = ProgramDescription.course(hours: 40)
    course.title = "=1+1\u{1B}[31m\nred"
    var studio = PlanDescription.studio(weeks: 4, [course])
    studio.register = [entry("evil\u{202E}entry", week: 0, .blocked(1))]
    let story = try StoryOfATest(studio)
    #expect(!story.screen.contains("\u{1B}") && !story.screen.contains("\u{202E}"))
    #expect(story.told[0].hasSuffix("'evil\\u{202E}entry' struck, which changed nothing."))
    #expect(story.told[1].hasSuffix("=1+1\\u{1B}[31m\\u{A}red started."))
  }

  @Test("the table has every event with the one that brought it")
  func table() throws {
    var studio = PlanDescription.studio(weeks: 8, [.course(hours: 80)])
    studio.register = [entry("new-wishes", week: 1, .remainingWork(0.5))]
    let table = try StoryOfATest(studio).table
    let rows = table.rows.map { row in
      Dictionary(uniqueKeysWithValues: zip(table.columns, row))
    }
    let struck = try #require(rows.first { $0["kind"] == "struck" })
    let changed = try #require(rows.first { $0["kind"] == "work_changed" })
    #expect(struck["subject"] == "new-wishes" && struck["program"] == "course" && struck["date"] == "2027-01-11")
    #expect(changed["cause"] == struck["event"] && changed["value"] == .number(20) && changed["unit"] == "hours")
    #expect(changed["text"] == "50 % more work still to do (20 hours).")
  }

  @Test("fits the screen, also one of sixty columns", arguments: [60, 72, 80, 140])
  func fits(columns: Int) throws {
    let story = try StoryOfATest(.smallAcademy(), .typical, replications: 40, columns: columns)
    let lines = story.screen.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= columns }, "\(lines.filter { $0.count > columns })")
    #expect(lines.contains { $0.hasPrefix("  Spend  ") })
  }
}
