import Analysis
import Chance
import Forecasting
import LearningModel
import Scenarios
import Statistics
import Support
import Testing

@Suite("What drives an outcome") struct SensitivityTests {
  private func forecast(_ description: PlanDescription, _ replications: Int, threads: Int = 2) throws -> Forecast {
    var settings = ForecastSettings()
    settings.replications = replications
    settings.keepsAssumedValues = true
    settings.threads = threads
    return try Forecast(Plan(description), settings)
  }

  private func outcome(_ name: String, _ forecast: Forecast) throws -> ExplainedOutcome {
    try ExplainedOutcome(named: name, forecast.plan.layout, [])
  }

  // Spend is $10,000 × (1 + X), X uniform: variance 10⁸/12 = 8.333 × 10⁶. Luck adds $4,000 in half of the futures: 4 × 10⁶.
  private let assumed = 8.333e6 / 12.333e6

  @Test(
    "of a spend with a third of chance it finds the third, the share of its one assumption, and both ends of its bar")
  func spend() throws {
    let forecast = try forecast(.simpleSpend(chance: true), 4_096)
    let inputs = UncertainInput.all(in: forecast.plan)
    let found = try Sensitivity(forecast, inputs, [outcome("spend", forecast)])
    #expect(inputs.map(\.path) == ["funding.on_costs"])
    let spend = try #require(found.outcomes.first)
    let influence = spend.influences[0]
    #expect(influence.firstOrder.interval.low <= assumed && assumed <= influence.firstOrder.interval.high)
    #expect(spend.shares.assumptions.interval.low <= assumed && assumed <= spend.shares.assumptions.interval.high)
    #expect(abs(spend.shares.chance.value - (1 - assumed)) < 0.05)
    // $10,000 × 1.1 and × 1.9, and $2,000 of chance in the mean.
    #expect(abs(influence.atP10.value - 13_000) < 4 * influence.atP10.standardError)
    #expect(abs(influence.atP90.value - 21_000) < 4 * influence.atP90.standardError)
    #expect(influence.atP90.standardError < 150)
    #expect(spend.influential == [0])
    // Nobody graded it: nothing rests on judgement.
    #expect(spend.shares.judgement == PickFreeze.Estimate(value: 0, standardError: 0))
    #expect(spend.shares.others == spend.shares.assumptions)
  }

  @Test("where nothing is left to chance, none of the spread is chance, to the last digit")
  func withoutChance() throws {
    let forecast = try forecast(.simpleSpend(), 512)
    let found = try Sensitivity(forecast, UncertainInput.all(in: forecast.plan), [outcome("spend", forecast)])
    let spend = try #require(found.outcomes.first)
    #expect(spend.shares.chance == PickFreeze.Estimate(value: 0, standardError: 0))
    #expect(abs(spend.influences[0].firstOrder.value - 1) < 1e-9)
  }

  @Test("a promise is an outcome of 0 and 1: at the P10 of the costs it is kept for certain, at the P90 never")
  func promise() throws {
    let forecast = try forecast(.simpleSpend(), 2_048)
    let layout = forecast.plan.layout
    let promise = StatedPromise(Promise(layout.series[layout[.spend]], .atMost, 15_000), written: "at most $15k")
    let found = try Sensitivity(
      forecast, UncertainInput.all(in: forecast.plan), ExplainedOutcome.usual([promise], layout))
    #expect(found.outcomes.map(\.outcome.name) == ["promises", "spend"])
    let kept = try #require(found.outcomes.first)
    #expect(kept.influences[0].atP10.value == 1 && kept.influences[0].atP90.value == 0)
    #expect(kept.influences[0].rankCorrelation.value < -0.8)
    // All of it is decided by the one input; lines cannot follow the step within the one class that holds it.
    #expect(kept.influences[0].firstOrder.value > 0.99)
    #expect(kept.shares.chance.value == 0)
  }

  /// Two designers whose costs are one input, and a third input that does nothing.
  private func shared() throws -> PlanDescription {
    var description = try PlanDescription.simpleSpend(chance: true)
    var other = RoleDescription("facilitator", headcount: 1)
    other.salary = 520_000
    description.team.roles.append(other)
    let uniform = DescribedDraw.distribution(try Distribution.uniform(from: 0.1, to: 0.3))
    for role in description.team.roles.indices {
      description.team.roles[role].startsAt = DescribedValue("team.starts_at", uniform)
    }
    return description
  }

  @Test("an assumption that several things share is one row; one without influence is listed, and called so")
  func sharedAndIdle() throws {
    let forecast = try forecast(shared(), 2_048)
    let inputs = UncertainInput.all(in: forecast.plan)
    #expect(inputs.map(\.path).sorted() == ["funding.on_costs", "team.starts_at"])
    let spend = try #require(try Sensitivity(forecast, inputs, [outcome("spend", forecast)]).outcomes.first)
    let idle = try #require(inputs.firstIndex { $0.path == "team.starts_at" })
    #expect(spend.ranked.count == 2 && spend.ranked.last == idle)
    #expect(!spend.hasInfluence(idle))
    #expect(spend.influences[idle].firstOrder.interval.low == 0)
  }

  @Test("what rests on judgement is what finding it out would remove; tied to judgement is judgement")
  func judgement() throws {
    let forecast = try forecast(shared(), 2_048)
    func spend(_ grades: [String: Grade], tie: Int? = nil) throws -> SpreadShares {
      let inputs = UncertainInput.all(in: forecast.plan).map { input in
        UncertainInput(
          path: input.path, entry: input.entry, grade: grades[input.path], p10: input.p10, p90: input.p90, tie: tie)
      }
      return try #require(try Sensitivity(forecast, inputs, [outcome("spend", forecast)]).outcomes.first).shares
    }
    // Two salaries: 4 × 8.333 × 10⁶ of 37.333 × 10⁶.
    let truth = 33.333 / 37.333
    let costs = try spend(["funding.on_costs": .judgement, "team.starts_at": .published])
    #expect(abs(costs.judgement.value - truth) < 4 * costs.judgement.standardError + 0.01)
    #expect(abs(costs.others.value) < 1e-9)
    let idle = try spend(["funding.on_costs": .measured, "team.starts_at": .judgement])
    #expect(abs(idle.judgement.value) < 4 * idle.judgement.standardError && idle.judgement.standardError < 0.1)
    let tied = try spend(["funding.on_costs": .measured, "team.starts_at": .judgement], tie: 0)
    #expect(tied.judgement == tied.assumptions)
  }

  @Test("a design finds totals: chance and the assumption add up to one where they do not work together")
  func design() throws {
    let forecast = try forecast(.simpleSpend(chance: true), 2_048)
    let inputs = UncertainInput.all(in: forecast.plan)
    let design = SensitivityDesign(1_024, groups: 2, replications: 2_048)
    let found = try Sensitivity(forecast, inputs, [outcome("spend", forecast)], design: design)
    let indices = try #require(found.outcomes.first).designed
    #expect(found.design?.groups == [.inputs(inputs), .chance])
    #expect(indices[0].total.interval.low <= assumed && assumed <= indices[0].total.interval.high)
    #expect(indices[1].total.interval.low <= 1 - assumed && 1 - assumed <= indices[1].total.interval.high)
    #expect(abs(indices[0].first.value - assumed) < 0.1)
  }

  @Test("tied inputs are exchanged together")
  func ties() {
    func input(_ path: String, _ entry: Int, _ tie: Int?) -> UncertainInput {
      UncertainInput(path: path, entry: entry, p10: 0, p90: 1, tie: tie)
    }
    let inputs = [input("a", 0, 1), input("b", 1, nil), input("c", 2, 1)]
    #expect(DesignGroup.all(of: inputs) == [.inputs([inputs[0], inputs[2]]), .inputs([inputs[1]]), .chance])
  }

  @Test("only with others have influence those that have none by themselves, and only a design knows of them")
  func onlyWithOthers() throws {
    let forecast = try forecast(.smallAcademy(), 1_024)
    let inputs = UncertainInput.all(in: forecast.plan)
    let outcomes = try ["spend", "benefit"].map { try outcome($0, forecast) }
    let plain = try Sensitivity(forecast, inputs, outcomes)
    let design = SensitivityDesign(256, groups: inputs.count + 1, replications: 1_024)
    let designed = try Sensitivity(forecast, inputs, outcomes, design: design)
    for index in outcomes.indices {
      #expect(plain.onlyWithOthers(plain.outcomes[index]).isEmpty)
      let found = designed.onlyWithOthers(designed.outcomes[index])
      for input in inputs.indices {
        let total = try #require(designed.total(of: input, designed.outcomes[index]))
        let isOne = !designed.outcomes[index].hasInfluence(input) && total.interval.low > 0.01
        #expect(found.contains(input) == isOne)
      }
    }
  }

  @Test("any number of threads finds the same")
  func threads() throws {
    var texts: [String] = []
    for threads in [1, 3] {
      let forecast = try forecast(.smallAcademy(), 512, threads: threads)
      let outcomes = try ["spend", "benefit", "roi"].map { try outcome($0, forecast) }
      let inputs = UncertainInput.all(in: forecast.plan)
      let design = SensitivityDesign(64, groups: inputs.count + 1, replications: 512)
      let found = try Sensitivity(forecast, inputs, outcomes, design: design)
      texts.append("\(found.outcomes)")
    }
    #expect(texts[0] == texts[1])
  }

  @Test("over time a flow is summed by quarter, and the inputs that matter most are followed")
  func overTime() throws {
    let forecast = try forecast(.smallAcademy(), 1_024)
    let found = try Sensitivity(forecast, UncertainInput.all(in: forecast.plan), [outcome("spend", forecast)])
    let spend = try #require(found.outcomes.first)
    let overTime = try #require(spend.overTime)
    #expect(overTime.periods.map(\.label).count == forecast.plan.calendar.periods(by: .quarter).count)
    #expect(overTime.rows.map(\.input) == Array(spend.influential.prefix(8)))
    #expect(overTime.rows.allSatisfy { $0.firstOrder.count == overTime.periods.count })
  }
}
