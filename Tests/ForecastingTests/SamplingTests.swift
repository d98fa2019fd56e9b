import Chance
import Forecasting
import LearningModel
import Statistics
import Support
import Testing

@Suite("Forecasts under sampling designs") struct SamplingTests {
  private func settings(_ design: SamplingDesign, replications: Int = 512, threads: Int = 1) -> ForecastSettings {
    var settings = ForecastSettings()
    settings.replications = replications
    settings.threads = threads
    settings.sampling = design
    settings.periodLength = .quarter
    settings.keepsAssumedValues = true
    return settings
  }

  private func addresses(_ plan: Plan) -> [Address] { plan.assumptions.map(\.address) }

  private func designs(_ plan: Plan) -> [SamplingDesign] { [.latin, .sobol(addresses(plan))] }

  private func bits(_ forecast: Forecast) -> [UInt64] {
    (0..<forecast.samples.outcomes.columns).flatMap { forecast.samples.outcomes.column($0).map(\.bitPattern) }
  }

  @Test("the same bits with 1, 2 and 7 threads, and the first futures of a longer forecast are those of a shorter one")
  func threadsChangeNothing() throws {
    let plan = try Plan(.smallAcademy(weeks: 10))
    for design in designs(plan) {
      let one = try Forecast(plan, settings(design))
      for threads in [2, 7] { #expect(bits(one) == bits(try Forecast(plan, settings(design, threads: threads)))) }
      let long = try Forecast(plan, settings(design, replications: 1_024))
      for column in 0..<one.samples.outcomes.columns {
        let first = long.samples.outcomes.column(column).prefix(512)
        #expect(one.samples.outcomes.column(column).map(\.bitPattern) == first.map(\.bitPattern))
      }
    }
  }

  @Test("a replication played alone is that of the forecast")
  func replay() throws {
    let plan = try Plan(.smallAcademy(weeks: 10))
    for design in designs(plan) {
      let forecast = try Forecast(plan, settings(design))
      for replication in [3, 300] {
        var player = FuturePlayer(
          plan: plan, seed: 1, periodOfWeek: plan.calendar.periodOfWeek(by: .quarter), sampling: design)
        player.play(replication: replication)
        for column in player.record.outcomes.indices {
          let value = forecast.samples.outcomes[replication, column]
          #expect(value.bitPattern == player.record.outcomes[column].bitPattern)
        }
      }
    }
  }

  @Test("chance stays as it is: where nothing is assumed, every design gives the same futures")
  func luckStays() throws {
    var description = PlanDescription.calm(weeks: 10)
    description.register = [EntryDescription("maybe", .date(week: 3, probability: 0.5), [.cost(100)])]
    let plan = try Plan(description)
    let random = bits(try Forecast(plan, settings(.random)))
    for design in designs(plan) { #expect(bits(try Forecast(plan, settings(design))) == random) }
  }

  @Test("where an outcome is one assumption, its mean is almost exact, and the standard error says so")
  func additiveOutcome() throws {
    // Uniform on $10,000…$20,000: mean $15,000, deviation $2,887. In a batch each 256th of it occurs once, so that what is left
    // has a deviation of 2,887/256 a replication: the mean of 2,560 errs by 2,887/256/√2560 = $0.22 instead of $57.
    let plan = try Plan(.simpleSpend())
    for design in designs(plan) {
      let forecast = try Forecast(plan, settings(design, replications: 2_560))
      let spend = try forecast.summary()[plan.layout[.spend]]
      #expect(abs(spend.mean - 15_000) < 4 * 0.223)
      #expect(spend.standardError < 0.6 && spend.standardError > 0.05)
      #expect(abs(spend.moments.standardDeviation - 2_887) < 10)
      let median = try #require(spend.intervals).p50
      #expect(median.low < 15_000 && median.high > 15_000 && median.high - median.low < 100)
    }
  }

  @Test("means are unbiased: over 200 seeds they lie around the true one, within four standard errors")
  func unbiased() throws {
    // As above, and $4,000 with a probability of one half: 15,000 + 2,000.
    let plan = try Plan(.simpleSpend(chance: true))
    for design in designs(plan) {
      var means: [Double] = []
      for seed in 1...200 {
        var settings = settings(design)
        settings.seed = UInt64(seed)
        let forecast = try Forecast(plan, settings)
        let spend = try forecast.summary()[plan.layout[.spend]]
        means.append(spend.mean)
      }
      let moments = Moments(of: means.span)
      #expect(abs(moments.mean - 17_000) < 4 * moments.standardError)
      // Only the chance is left to vary: 2,000/√512 = $88, instead of √(2,000² + 2,887²)/√512 = $155.
      #expect(moments.standardDeviation < 100)
    }
  }

  @Test("sobol's first dimensions go to what matters most for the promises, the same for every number of threads")
  func influence() throws {
    let plan = try Plan(.smallAcademy(weeks: 40))
    let series = plan.layout.series
    let launch = try #require(plan.layout.position(named: "launched.ladders"))
    let confidence = try #require(plan.layout.position(named: "confidence.sales"))
    func first(_ position: Int, threads: Int = 1) throws -> String {
      let promise = Promise(series[position], .atLeast, 0)
      let ranked = try settings(.sobol([]), threads: threads).ranked(for: plan, [promise])
      guard case .sobol(let order) = ranked.sampling else { return "" }
      #expect(order.count == plan.assumptions.count { !$0.draw.isFixed })
      return plan.assumptions.first { $0.address == order[0] }?.path ?? ""
    }
    #expect(try first(launch) == "programs.ladders.estimate_error")
    #expect(try first(confidence) == "sponsors.sales.initial_confidence")
    let (one, seven) = (
      try settings(.sobol([])).ranked(for: plan, []).sampling,
      try settings(.sobol([]), threads: 7).ranked(for: plan, []).sampling
    )
    #expect(one == seven)
    #expect(try settings(.latin).ranked(for: plan, []).sampling == .latin)
  }

  @Test("batches have the length of the blocks in which futures are played and summed")
  func batchesAreBlocks() { #expect(SamplingDesign.batchLength == Moments.blockLength) }
}
