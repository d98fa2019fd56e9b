import Analysis
import Chance
import Forecasting
import LearningModel
import Statistics
import Support
import Testing

@Suite("Why a forecast is what it is")
struct ExplanationTests {
  private func settings(_ replications: Int) -> ForecastSettings {
    var settings = ForecastSettings()
    settings.replications = replications
    settings.threads = 1
    return settings
  }

  private func outcome(_ name: String, of description: PlanDescription) throws -> ExplainedOutcome {
    try ExplainedOutcome(named: name, Plan(description).layout, [])
  }

  /// A course of 400 hours for one designer: a strike in week 3 adds 40 hours for certain, another one 80.
  private func twoStrikes() -> PlanDescription {
    var studio = PlanDescription.studio(weeks: 40, [.course(hours: 400)])
    studio.register = [
      EntryDescription("more", .date(week: 3, probability: 0.5), [.remainingWork(0.1)]),
      EntryDescription("twice", .date(week: 3, probability: 0.5), [.remainingWork(1)]),
    ]
    return studio
  }

  @Test("an entry switched off alone takes its effect on the others with it; on alone it has none")
  func offAndOnAlone() throws {
    // 280 hours are left in week 3 (three weeks of 40 are done). More: +28. Twice: +280. Both: 280 × 2.2 − 280 = +336.
    // Futures: each strikes with ½, independently, so q of four cases are equally likely but for luck; take the very
    // futures and count them.
    let studio = twoStrikes()
    let explanation = try Explanation(studio, outcome("hours.course", of: studio), settings(32), splitsRegister: true)
    let outcomes = try Outcomes(studio, replications: 32)
    let more = outcomes.values(of: "strikes.more")
    let twice = outcomes.values(of: "strikes.twice")
    let both = Double(zip(more, twice).count { $0 > 0 && $1 > 0 }) / 32
    let shareOfMore = more.reduce(0, +) / 32
    let shareOfTwice = twice.reduce(0, +) / 32
    let effects = Dictionary(uniqueKeysWithValues: explanation.effects.map { ($0.group.name, $0) })
    let moreEffect = try #require(effects["more"])
    let twiceEffect = try #require(effects["twice"])
    #expect(isClose(explanation.planned, 400))
    #expect(isClose(explanation.forecast, 400 + 28 * shareOfMore + 280 * shareOfTwice + 28 * both))
    #expect(isClose(moreEffect.inPlan.mean, 28 * shareOfMore))
    #expect(isClose(moreEffect.inForecast.mean, 28 * shareOfMore + 28 * both))
    #expect(isClose(moreEffect.interaction, 28 * both))
    #expect(isClose(twiceEffect.inPlan.mean, 280 * shareOfTwice))
    // The 28 hours that only both bring are shared alike.
    let steps = Dictionary(uniqueKeysWithValues: explanation.bridge.steps.map { ($0.name, $0.change) })
    #expect(isClose(try #require(steps["more"]), 28 * shareOfMore + 14 * both))
    #expect(isClose(try #require(steps["twice"]), 280 * shareOfTwice + 14 * both))
    #expect(isClose(try #require(steps["money limits"]), 0))
  }

  @Test("the bridge leads from the plan to the forecast, and adds up to the cent when it is shown in cents")
  func bridgeAddsUp() throws {
    let academy = try PlanDescription.smallAcademy(weeks: 26)
    let explanation = try Explanation(academy, outcome("spend", of: academy), settings(6))
    #expect(isClose(explanation.bridge.start, try PlannedFuture(academy).value(of: "spend")))
    #expect(isClose(explanation.bridge.end, explanation.forecast))
    let cents = explanation.bridge.rounded(to: 0.01)
    let total = cents.steps.reduce((cents.start * 100).rounded()) { $0 + ($1.change * 100).rounded() }
    #expect(total == (cents.end * 100).rounded())
    #expect(total == (explanation.forecast * 100).rounded())
  }

  @Test("rounded steps add up though each alone would round otherwise: thirds of 1 in tenths are 0.3, 0.4, 0.3")
  func rounding() {
    let step = Bridge.Step(name: "third", change: 1.0 / 3)
    let bridge = Bridge(start: 0, [step, step, step]).rounded(to: 0.1)
    #expect(areClose(bridge.steps.map(\.change), [0.3, 0.4, 0.3]))
    #expect(isClose(bridge.end, 1))
  }

  @Test("money limits count with what they cost beyond the plan")
  func moneyLimits() throws {
    // The plan can just pay the vendor's 40,000; a cut that strikes every other future leaves too little for it.
    var studio = PlanDescription.studio(weeks: 13, [.course(hours: 400)])
    var vendor = VendorDescription()
    vendor.weeksPerLearningHour = 0.01
    vendor.pricePerLearningHour = 100
    studio.programs[0].vendor = vendor
    studio.release(40_000)
    studio.register = [EntryDescription("cut", .date(week: 0, probability: 0.5), [.funding(-0.5, lasting: false)])]
    let explanation = try Explanation(studio, outcome("launched.course", of: studio), settings(32))
    let struck = try Outcomes(studio, replications: 32).values(of: "strikes.cut").reduce(0, +) / 32
    #expect(explanation.planned == 1 && isClose(explanation.forecast, 1 - struck))
    // Only both together keep the course from its launch: each has half of it.
    let steps = Dictionary(uniqueKeysWithValues: explanation.bridge.steps.map { ($0.name, $0.change) })
    #expect(isClose(try #require(steps["cut"] ?? steps["disruptions"]), -struck / 2))
    #expect(isClose(try #require(steps["money limits"]), -struck / 2))
  }

  @Test("beyond ten groups orders are sampled: the steps have standard errors, and still add up")
  func sampled() throws {
    var studio = PlanDescription.studio(weeks: 20, [.course(hours: 400)])
    studio.register = (1...11).map { number in
      EntryDescription(
        "entry-\(number)", .date(week: 2, probability: 0.3), [.remainingWork(.fixed(Double(number) / 10))])
    }
    let explanation = try Explanation(studio, outcome("hours.course", of: studio), settings(8), splitsRegister: true)
    #expect(explanation.bridge.steps.count == 12)
    #expect(explanation.bridge.steps.allSatisfy { !$0.standardError.isNaN })
    #expect(isClose(explanation.bridge.end, explanation.forecast))
  }
}
