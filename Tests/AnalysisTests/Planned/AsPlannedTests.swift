import Analysis
import Chance
import LearningModel
import Support
import Testing

@Suite("The single-number plan")
struct AsPlannedTests {
  private func spread(_ low: Double, _ high: Double) throws -> DescribedDraw { try .uniform(from: low, to: high) }

  @Test("is the same in every future")
  func certain() throws {
    let planned = try PlanDescription.smallAcademy().asPlanned
    let plan = try Plan(planned)
    var player = FuturePlayer(plan: plan, seed: 1, periodOfWeek: plan.calendar.periodOfWeek(by: .week))
    player.play(replication: 0)
    let first = player.record.outcomes.map(\.bitPattern)
    for replication in 1..<6 {
      player.play(replication: replication)
      #expect(player.record.outcomes.map(\.bitPattern) == first)
    }
  }

  @Test("has every assumption at its median: a course of 400 hours whose error lies between 0.8 and 1.8 takes 520")
  func medians() throws {
    var studio = PlanDescription.studio(weeks: 30, [.course(hours: 400)])
    studio.programs[0].estimateError = DescribedValue("programs.course.estimate_error", try spread(0.8, 1.8))
    // 400 × 1.3 = 520 hours at 40 a week: 13 weeks.
    let plan = try PlannedFuture(studio)
    #expect(isClose(plan.value(of: "hours.course"), 520))
    #expect(plan.value(of: "launch_week.course") == 13)
  }

  @Test("has absence at its mean: a fifth absent leaves 32 of 40 hours, while a crew of one still works 40 in a week")
  func absence() throws {
    var studio = PlanDescription.studio(weeks: 30, designers: 2, [.course(hours: 400)])
    studio.team.roles[0].absence = 0.2
    // Two designers give 64 hours a week; the course takes all: ⌈400 / 64⌉ = 7 weeks.
    #expect(try PlannedFuture(studio).value(of: "launch_week.course") == 7)
    // A crew of one takes 40 of them, not 32: 10 weeks.
    studio.programs[0].crew = 1
    #expect(try PlannedFuture(studio).value(of: "launch_week.course") == 10)
  }

  @Test("nobody leaves, no clock rings, no gate rejects, no incident happens")
  func nothingHappens() throws {
    var studio = PlanDescription.studio(weeks: 52, designers: 3, [.course("course", [.review: 40, .pilot: 40])])
    studio.team.roles[0].attrition = 0.6
    studio.programs[0].gates = [GateDescription("legal", duration: try spread(1, 5), rejects: 0.9, rework: 0.5)]
    studio.organization.audiences = [AudienceDescription("staff", people: 1000)]
    studio.organization.incidents = [IncidentDescription("injury", perThousandYear: 100, loss: 10)]
    studio.register = [
      EntryDescription("change", .eachProgram(rate: 50), [.rework(0.5)]),
      EntryDescription("outage", .portfolio(rate: 50), [.cost(1000)]),
      EntryDescription("review", .after([.review], probability: 1), [.blocked(9)]),
    ]
    let plan = try PlannedFuture(studio)
    #expect(plan.value(of: "departures.designer") == 0)
    #expect(plan.value(of: "strikes").isZero && plan.value(of: "incidents") == 0)
    // Review in week 1, the gate's median of 3 weeks, pilot in week 5.
    #expect(plan.value(of: "launch_week.course") == 5)
  }

  @Test("counts what has a date if it is more likely than not, with its values at their medians")
  func dates() throws {
    var studio = PlanDescription.studio(weeks: 52, [.course(hours: 400)])
    studio.register = [
      EntryDescription("move", .date(week: 3, probability: 0.7), easedBy: .needs, [.cost(try spread(1000, 3000))]),
      EntryDescription("rumour", .date(week: 3, probability: 0.5), [.cost(50_000)]),
    ]
    #expect(isSameMoney(try PlannedFuture(studio).value(of: "spend"), 2000))
  }

  @Test("knows which sources of uncertainty a scenario has")
  func sources() throws {
    #expect(
      try PlanDescription.smallAcademy().uncertaintySources == [
        .attrition, .estimateErrors, .incidents, .assumptions, .durations, .disruption("change-of-mind"),
        .disruption("cut"), .moneyLimits,
      ])
    #expect(PlanDescription.studio().uncertaintySources == [.moneyLimits])
  }

  @Test("becomes the forecast again when every source is kept")
  func everything() throws {
    let academy = try PlanDescription.smallAcademy()
    let kept = academy.keeping(Set(academy.uncertaintySources))
    let (one, other) = (try Outcomes(academy, replications: 5), try Outcomes(kept, replications: 5))
    for series in ["spend", "on_time_share", "adopters", "losses"] {
      #expect(one.values(of: series).map(\.bitPattern) == other.values(of: series).map(\.bitPattern))
    }
  }

  @Test("without money limits nothing waits for money, and what is spent is not more than it costs")
  func moneyLimits() throws {
    var studio = PlanDescription.studio(weeks: 52, [.course(hours: 400)])
    var vendor = VendorDescription()
    vendor.weeksPerLearningHour = 0.01
    vendor.pricePerLearningHour = 100
    studio.programs[0].vendor = vendor
    // A price of 40,000 and no money at all: the program never gets done; lent money pays for it in full.
    #expect(try studio.keeping([.moneyLimits]).outcome(of: "vendors.spend").isNaN)
    #expect(try studio.keeping([.moneyLimits]).outcome(of: "launched.course") == 0)
    #expect(try studio.keeping([]).outcome(of: "launched.course") == 1)
    #expect(isSameMoney(try studio.keeping([]).outcome(of: "spend"), 40_000))
  }
}
