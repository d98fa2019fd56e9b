import LearningModel
import Support
import Testing

/// Weeks begin on Mondays from 4 January 2027 on; January has four of them.
@Suite("A story's sentences: money")
struct StoryMoneySentencesTests {
  private func told(_ description: PlanDescription) throws -> [String] { try StoryOfATest(description).told }

  private func entry(_ name: String, week: Int, _ effects: EffectDescription...) -> EntryDescription {
    EntryDescription(name, .date(week: week, probability: 1), effects)
  }

  @Test("what is left at a fiscal year's end lapses")
  func lapsed() throws {
    var studio = PlanDescription.studio(weeks: 6, fiscalYearStarts: .february)
    studio.release(1000)
    #expect(
      try told(studio) == [
        "4 Jan 2027 · $1k was released for the quarter.",
        "1 Feb 2027 · $1k was left at the fiscal year's end and lapsed.",
      ])
  }

  @Test("a year, or the horizon, that ends in the red says by how much")
  func overdrawn() throws {
    // $100 of licences a week, nothing released: four weeks of January, then two more.
    var studio = PlanDescription.studio(weeks: 6, fiscalYearStarts: .february)
    studio.funding.licences = 5_200
    #expect(
      try told(studio) == [
        "25 Jan 2027 · The fiscal year ended $400 in the red, which cost every sponsor's confidence.",
        "8 Feb 2027 · The horizon ended $600 in the red, which cost every sponsor's confidence.",
      ])
  }

  @Test("a strike may cost money, freeze purchases, stop delivery or take the leader away")
  func strikes() throws {
    var studio = PlanDescription.studio(weeks: 6)
    studio.release(13_000)
    studio.register = [
      entry("flood", week: 1, .cost(500)), entry("purchase-freeze", week: 2, .spendingFreeze(3)),
      entry("platform-outage", week: 3, .deliveryOutage(1)),
      // Attention is shared before strikes: the absence begins a week later.
      entry("leader-leaves", week: 1, .leaderAbsent(2)),
    ]
    #expect(
      try told(studio).dropFirst() == [
        "11 Jan 2027 · 'flood' struck: it cost $500.",
        "11 Jan 2027 · The learning leader left: nobody leads in full for 2 weeks, until 1 Feb 2027.",
        "18 Jan 2027 · 'purchase freeze' struck: no new vendor or contractor for 3 weeks, until 8 Feb 2027.",
        "25 Jan 2027 · The platform was out: no seats are served for 1 week, until 1 Feb 2027.",
      ])
  }

  /// Ten learning hours at $100 each, in four weeks.
  private func bought(weeks: Int) -> PlanDescription {
    var course = ProgramDescription("course", modality: ModalityDescription("simple"), learningHours: 10)
    var vendor = VendorDescription()
    vendor.leadTime = 4
    vendor.weeksPerLearningHour = 0
    vendor.pricePerLearningHour = 100
    vendor.changeOrderPremium = 1.3
    course.vendor = vendor
    return .studio(weeks: weeks, [course])
  }

  @Test("a vendor is paid in three instalments, what changes cost in the last")
  func instalments() throws {
    // 30 % at the start, 40 % when half of the weeks are counted. Then half as much again of the two that are left: one
    // week more, a quarter of the four that were agreed, costs 1.3 × 25 % = 32.5 % beside the last 30 %.
    var studio = bought(weeks: 8)
    studio.release(10_000)
    studio.register = [entry("new-wishes", week: 2, .remainingWork(0.5))]
    #expect(
      try told(studio).filter { $0.contains("vendor") } == [
        "4 Jan 2027 · The first instalment, $300, was paid to the vendor of course.",
        "11 Jan 2027 · The second instalment, $400, was paid to the vendor of course.",
        "1 Feb 2027 · The third instalment, $625, was paid to the vendor of course.",
      ])
  }

  @Test("changes after the last instalment have a price of their own")
  func priceOfChanges() throws {
    // Bought in four weeks; in the fifth, in review, half of it is sent back: two weeks more, at 1.3 × 50 % of the price.
    var studio = bought(weeks: 10)
    studio.programs[0].modality.phaseShares = [.review: 8]
    studio.programs[0].modality.roleShares = [.review: ["designer": 1]]
    studio.release(10_000)
    studio.register = [entry("second-thoughts", week: 4, .rework(0.5))]
    #expect(
      try told(studio).last { $0.contains("vendor") }
        == "8 Feb 2027 · The price of changes, $650, was paid to the vendor of course.")
  }

  @Test("what there is no money for is told once a month: vendors, seats, contractors' hours")
  func shortOfMoney() throws {
    #expect(
      try told(bought(weeks: 4)).filter { $0.contains("Money") } == [
        "Jan 2027 · Money was short in 4 weeks: for the vendor of course (up to $300 a week)."
      ])
    // A thousand people want their seat at $2 at once, and again each week.
    var course = ProgramDescription.taught()
    course.modality.costPerSeat = 2
    #expect(
      try told(.school(weeks: 1, course)) == ["Jan 2027 · Money was short in 1 week: for seats (up to $2k a week)."])
    // A contractor is there from the third week on, and nobody can pay the 40 hours at $50.
    var long = ProgramDescription.course("long", hours: 4_000)
    long.crew = 2
    var studio = PlanDescription.studio(weeks: 4, [long])
    studio.team.roles[0].contractors.upTo = 1
    studio.team.roles[0].contractors.rate = 50
    #expect(
      try told(studio).filter { $0.contains("Money") } == [
        "Jan 2027 · Money was short in 2 weeks: for contractors' hours (up to $2k a week)."
      ])
  }

  @Test("incidents that happen and those that learning prevents stand in one sentence", arguments: 1...12)
  func prevented(number: Int) throws {
    // One a week on average, each of $10; half of the people are trained in what prevents each.
    var course = ProgramDescription.taught(coverage: 0.5)
    course.enrolsJoinersOnly = true
    course.prevents = ["safety": 1]
    var school = PlanDescription.school(weeks: 4, people: 1000, course)
    school.organization.incidents = [
      IncidentDescription("safety", audiences: ["staff"], perThousandYear: 52, loss: 10)
    ]
    let story = try StoryOfATest(school, .number(number), replications: 12)
    let prevented = story.story.events.count {
      if case .incident(_, _, true) = $0.happening { true } else { false }
    }
    let happened = story.story.events.count - prevented
    let first = "\(happened) safety incident\(happened == 1 ? "" : "s") happened: $\(10 * happened) lost"
    let were = prevented == 1 ? "was" : "were"
    let expected: [String] =
      switch (happened, prevented) {
      case (0, 0): []
      case (0, 1): ["Jan 2027 · 1 safety incident was prevented: $10 not lost."]
      case (0, _): ["Jan 2027 · \(prevented) safety incidents were prevented: $\(10 * prevented) not lost."]
      case (_, 0): ["Jan 2027 · \(first)."]
      default: ["Jan 2027 · \(first); \(prevented) more \(were) prevented: $\(10 * prevented) not lost."]
      }
    #expect(story.told.filter { $0.contains("incident") } == expected)
  }
}
