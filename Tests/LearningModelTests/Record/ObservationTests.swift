import LearningModel
import Support
import Testing

// Weeks begin on Mondays from 4 January 2027 on: four in January, four in February, five in March.

@Suite("Metrics of outputs.md")
struct ObservationTests {
  /// A series month by month, and at last over the horizon.
  private func months(_ description: PlanDescription, _ series: String) throws -> [Double] {
    let plan = try Plan(description)
    var player = FuturePlayer(plan: plan, seed: 1, periodOfWeek: plan.calendar.month)
    player.play(replication: 0)
    let position = try #require(plan.layout.position(named: series))
    let width = plan.layout.periodic.count
    let rows = player.record.periods.count / width
    return (0..<rows).map { player.record.periods[$0 * width + position] } + [player.record.outcomes[position]]
  }

  // MARK: Kinds

  @Test("a flow is summed over the period and over the horizon")
  func flow() throws {
    let plan = PlanDescription.studio(weeks: 9, [.course(hours: 1000)])
    #expect(areClose(try months(plan, "hours.course"), [160, 160, 40, 360]))
  }

  @Test("a stock is taken at the end")
  func stock() throws {
    let plan = PlanDescription.studio(weeks: 9, [.course(hours: 1000)])
    #expect(areClose(try months(plan, "backlog_hours"), [840, 680, 640, 640]))
  }

  @Test("a mean is averaged over the weeks")
  func mean() throws {
    var course = ProgramDescription.taught(coverage: 0.9)
    course.modality.costPerSeat = 1
    var plan = PlanDescription.school(weeks: 8, course)
    plan.strike(in: 1, .deliveryOutage(3))
    // Seats of 100 people are refused in week 0 and in all of February, none asked for in weeks 1 to 3.
    #expect(areClose(try months(plan, "unfunded"), [25, 100, 62.5]))
  }

  @Test("attention is the mean strength of a practice")
  func attention() throws {
    var plan = PlanDescription.school(weeks: 8)
    plan.attend(to: .sponsors, strength: 0.4)
    plan.leadership.attention[.sponsors] = DescribedSchedule([.init(week: 0, value: 0.1), .init(week: 6, value: 0)])
    #expect(areClose(try months(plan, "attention.sponsors"), [0.4, 0.2, 0.3]))
  }

  @Test("utilization is hours worked over capacity, both summed; weeks without capacity do not count")
  func utilization() throws {
    let start = PlanDescription.calm(weeks: 1).calendar.start
    let plan = PlanDescription.studio(weeks: 8, [.course(hours: 60)], closed: [start.adding(days: 14)])
    // 40 + 20 of three weeks of 40 in January; nothing in February; 60 / 280 in all.
    #expect(areClose(try months(plan, "utilization.designer"), [0.5, 0, 60.0 / 280]))
  }

  @Test("utilization is absent in a period without capacity, and above 1 with overtime")
  func unusualUtilization() throws {
    let nobody = PlanDescription.studio(weeks: 4, designers: 0, [.course(hours: 60)])
    #expect(try months(nobody, "utilization.designer").allSatisfy(\.isNaN))
    var stretched = PlanDescription.studio(weeks: 4, [.course(hours: 1000)])
    stretched.team.overtime = 0.1
    #expect(areClose(try months(stretched, "utilization.designer"), [1.1, 1.1]))
    #expect(areClose(try months(stretched, "overtime_hours.designer"), [16, 16]))
    #expect(areClose(try months(stretched, "worked_hours.designer"), [176, 176]))
  }

  @Test("a ratio to date counts from the start, whatever the period")
  func toDate() throws {
    var course = ProgramDescription.taught(coverage: 0.1, adoption: 0.1)
    course.enrolsJoinersOnly = true
    course.valuePerAdopterYear = 5200
    course.statesValue = true
    var plan = PlanDescription.school(weeks: 8, course)
    plan.funding.licences = DescribedSchedule([.init(week: 0, value: 52_000), .init(week: 4, value: 468_000)])
    // 10,000 a week against 1,000 and then 9,000: 36 / 4 in January, 40 / 40 in all.
    #expect(areClose(try months(plan, "roi"), [9, 1, 1]))
  }

  @Test("events are known at the end only")
  func events() throws {
    let layout = try Plan(.studio(weeks: 4, [.course(hours: 40)])).layout
    for name in ["launched.course", "on_time.course", "cancelled.course", "launch_week.course", "on_time_share"] {
      let position = try #require(layout.position(named: name))
      #expect(!layout.periodic.contains(position), "\(name)")
    }
  }

  // MARK: Programs

  @Test("programs are counted at the end of the week: active, launched and not retired, cancelled so far, waiting")
  func counts() throws {
    var launching = ProgramDescription.course("launching", hours: 80)
    launching.retiresIn = 4
    launching.rank = 1
    var waiting = ProgramDescription.course("waiting", hours: 400)
    waiting.startWeek = 1
    waiting.after = ["cancelled"]
    var plan = PlanDescription.studio(weeks: 6, [launching, .course("cancelled", hours: 400), waiting])
    var only = OnlyDescription()
    only.programs = ["cancelled"]
    plan.strike(in: 3, .cancel(1), only: only)
    let rehearsal = try Rehearsal(plan, weeks: 6)
    #expect(rehearsal.values(of: "active_programs", weeks: 6) == [2, 1, 1, 1, 1, 1])
    #expect(rehearsal.values(of: "launched_programs", weeks: 6) == [0, 1, 1, 1, 0, 0])
    #expect(rehearsal.values(of: "cancelled_programs", weeks: 6) == [0, 0, 0, 1, 1, 1])
    #expect(rehearsal.values(of: "waiting_programs", weeks: 6) == [0, 1, 1, 0, 0, 0])
    #expect(rehearsal.values(of: "waiting_weeks.waiting", weeks: 6) == [0, 1, 1, 0, 0, 0])
  }

  @Test("backlog is what remains of programs at work and of those whose start has come")
  func backlog() throws {
    var later = ProgramDescription.course("later", hours: 100)
    later.startWeek = 2
    later.after = ["course"]
    let rehearsal = try Rehearsal(.studio(weeks: 5, [.course(hours: 120), later]), weeks: 4)
    #expect(areClose(rehearsal.values(of: "backlog_hours", weeks: 4), [80, 40, 100, 60]))
  }

  @Test("what is counted for the whole includes unplanned programs")
  func unplanned() throws {
    var plan = PlanDescription.studio(weeks: 4, [.course(hours: 20)])
    plan.organization.audiences = [AudienceDescription("staff", people: 100)]
    plan.strike(in: 1, .newProgram(.course("urgent", hours: 10)))
    let rehearsal = try Rehearsal(plan, weeks: 3)
    #expect(areClose(rehearsal.values(of: "hours", weeks: 3), [20, 10, 0]))
    #expect(areClose(rehearsal.values(of: "hours.course", weeks: 3), [20, 0, 0]))
    // The course is rolled out in week 1, the urgent one in week 2.
    #expect(areClose(rehearsal.values(of: "seats_served", weeks: 3), [0, 100, 100]))
    #expect(areClose(rehearsal.values(of: "trained", weeks: 3), [0, 100, 200]))
    #expect(areClose(rehearsal.values(of: "trained.course", weeks: 3), [0, 100, 100]))
    // 20 and 10 learning hours.
    #expect(areClose(rehearsal.values(of: "learning_hours", weeks: 3), [0, 2000, 1000]))
  }

  @Test("a program costs its members' hours at salary with on-costs over productive hours, its vendor and its seats")
  func programCost() throws {
    var course = ProgramDescription.course("course", [.analysis: 20])
    course.modality.costPerSeat = 3
    course.vendor = VendorDescription()
    course.vendor?.leadTime = 1
    course.vendor?.weeksPerLearningHour = 0
    course.vendor?.pricePerLearningHour = 50
    var plan = PlanDescription.studio(weeks: 4, [course])
    plan.team.roles[0].salary = 104_000
    plan.funding.annual = 1e6
    plan.funding.onCosts = 0.5
    plan.organization.audiences = [AudienceDescription("staff", people: 100)]
    // 104,000 / 52 × 1.5 / 40 = 75 an hour, 20 hours in week 0; 20 learning hours × 50 in week 1; 100 seats in week 2.
    let rehearsal = try Rehearsal(plan, weeks: 3)
    #expect(areClose(rehearsal.values(of: "program_cost.course", weeks: 3), [1500, 1000, 300]))
  }

  @Test("a program that ran before the horizon has no launch, no date and no cancellation to speak of")
  func ranBefore() throws {
    let plan = PlanDescription.school(.taught())
    for name in ["launched", "cancelled", "on_time", "launch_week", "weeks_late"] {
      #expect(try plan.outcome(of: "\(name).course").isNaN, "\(name)")
    }
  }

  // MARK: Money

  @Test("spend is the sum of its categories")
  func spend() throws {
    var plan = PlanDescription.studio(weeks: 4, [.course(hours: 20)])
    plan.team.roles[0].salary = 52_000
    plan.funding.licences = 5200
    plan.strike(in: 1, .cost(70))
    let rehearsal = try Rehearsal(plan, weeks: 2)
    #expect(rehearsal.values(of: "spend.salaries", weeks: 2) == [1000, 1000])
    #expect(rehearsal.values(of: "spend.licences", weeks: 2) == [100, 100])
    #expect(rehearsal.values(of: "spend.other", weeks: 2) == [0, 70])
    #expect(rehearsal.values(of: "spend", weeks: 2) == [1100, 1170])
  }

  @Test("committed at the end of a week is what the later weeks of the quarter need")
  func committed() throws {
    var plan = PlanDescription.studio(weeks: 14)
    plan.team.roles[0].salary = 52_000
    // Thirteen weeks of the first quarter: 1,000 for each that is left.
    let rehearsal = try Rehearsal(plan, weeks: 14)
    #expect(rehearsal.value(of: "committed", week: 0) == 12_000)
    #expect(rehearsal.value(of: "committed", week: 12) == 0)
  }

  // MARK: Disruptions

  @Test("strikes are counted by entry and in all")
  func strikes() throws {
    var plan = PlanDescription.studio(weeks: 4)
    plan.strike(in: 1, .cost(1))
    plan.strike(in: 1, .cost(1))
    let rehearsal = try Rehearsal(plan, weeks: 2)
    #expect(rehearsal.values(of: "strikes.strike-1", weeks: 2) == [0, 1])
    #expect(rehearsal.values(of: "strikes", weeks: 2) == [0, 2])
    #expect(rehearsal.values(of: "direct_money.strike-2", weeks: 2) == [0, 1])
  }
}
