import Chance
import Forecasting
import LearningModel
import Statistics
import Support
import Testing

/// How often a 95 % interval holds what endlessly many futures would give, over 400 seeds.
///
/// Spend of the simple plan is uniform from $10,000 to $20,000, or $4,000 more in half of the futures: half of it is between
/// $10,000 and $20,000, half between $14,000 and $24,000. So its mean is $17,000; its distribution function is (x − 10,000)/20,000
/// up to 14,000, (2x − 24,000)/20,000 up to 20,000 and (x − 4,000)/20,000 above: P10 12,000, P50 17,000, P90 22,000; and at most
/// $16,000 are spent with a chance of 0.4.
@Suite(
  "Coverage of 95 % intervals", .enabled(if: Extent.isOptimized, "a million futures take minutes without optimization"))
struct CoverageTests {
  private static let seeds = 400
  /// 93 to 97 of a hundred: 380 ± 8 of 400, where 4.4 are the standard deviation of the count.
  private static let held = 372...388
  /// Of twelve further counts one in twenty may be two deviations off: three deviations for them.
  private static let heldToo = 367...393

  private struct Holds {
    var mean = 0
    var p10 = 0
    var p50 = 0
    var p90 = 0
    var chance = 0
    var lengths: Set<Int> = []
  }

  private func design(_ name: String, _ plan: Plan) -> SamplingDesign {
    name == "sobol" ? .sobol(plan.assumptions.map(\.address)) : SamplingDesign(named: name) ?? .random
  }

  private func holds(_ name: String, replications: Int, until goals: (Series, Promise) -> [PrecisionGoal]?) throws
    -> Holds
  {
    let plan = try Plan(.simpleSpend(chance: true))
    let spend = plan.layout[.spend]
    let promise = Promise(plan.layout.series[spend], .atMost, 16_000)
    var settings = ForecastSettings()
    settings.replications = replications
    settings.sampling = design(name, plan)
    settings.threads = 1
    settings.periodLength = .year
    settings.stopping = goals(plan.layout.series[spend], promise).map { StoppingRule($0) }
    var holds = Holds()
    for seed in 1...Self.seeds {
      settings.seed = UInt64(seed)
      let forecast = try Forecast(plan, settings)
      let summary = try forecast.summary(promises: [promise])
      let statistics = summary[spend]
      let intervals = try #require(statistics.intervals)
      if covers(statistics.meanInterval, 17_000) { holds.mean += 1 }
      if covers(intervals.p10, 12_000) { holds.p10 += 1 }
      if covers(intervals.p50, 17_000) { holds.p50 += 1 }
      if covers(intervals.p90, 22_000) { holds.p90 += 1 }
      let chance = summary.promises[0].chance
      if chance.low <= 0.4 && 0.4 <= chance.high { holds.chance += 1 }
      holds.lengths.insert(forecast.settings.replications)
    }
    return holds
  }

  private func covers(_ interval: ConfidenceInterval, _ truth: Double) -> Bool {
    interval.low <= truth && truth <= interval.high
  }

  @Test(
    "means are held in 93 to 97 of a hundred seeds, chances, P10, P50 and P90 within three deviations of 95",
    arguments: [("random", 1_024), ("latin", 2_560), ("sobol", 2_560)])
  func fixedLength(sampling: String, replications: Int) throws {
    let holds = try holds(sampling, replications: replications) { _, _ in nil }
    #expect(Self.held.contains(holds.mean), "mean \(holds)")
    #expect(Self.heldToo.contains(holds.chance), "chance \(holds)")
    #expect(Self.heldToo.contains(holds.p10), "P10 \(holds)")
    #expect(Self.heldToo.contains(holds.p50), "P50 \(holds)")
    #expect(Self.heldToo.contains(holds.p90), "P90 \(holds)")
  }

  @Test(
    "the mean is held as often when the forecast stops as soon as it is known to half a percent",
    arguments: ["random", "latin", "sobol"])
  func stoppedForMean(sampling: String) throws {
    // A deviation of √(2,887² + 2,000²) = $3,512 takes 1.96² · 3,512²/96² ≈ 5,120 futures to $96; with only the chance
    // left, $2,000 take 1.96² · 2,000²/51² ≈ 5,900 to $51.
    let share = sampling == "random" ? 0.00566 : 0.003
    let holds = try holds(sampling, replications: 100_000) { spend, _ in [PrecisionGoal(.mean(spend), .share(share))] }
    #expect(Self.held.contains(holds.mean), "\(holds)")
    #expect(holds.lengths.count > 1 && holds.lengths.allSatisfy { $0.isMultiple(of: 1_024) && $0 < 20_000 })
  }

  @Test(
    "the median and the chance are held as often when the forecast stops for them",
    arguments: ["random", "latin", "sobol"])
  func stoppedForMedianAndChance(sampling: String) throws {
    let median = try holds(sampling, replications: 100_000) { spend, _ in
      [PrecisionGoal(.percentile(50, spend), .amount(sampling == "random" ? 150 : 75))]
    }
    #expect(Self.heldToo.contains(median.p50), "median \(median)")
    let chance = try holds(sampling, replications: 100_000) { _, promise in
      [PrecisionGoal(.chance(promise), .amount(sampling == "random" ? 0.015 : 0.008))]
    }
    #expect(Self.heldToo.contains(chance.chance), "chance \(chance)")
  }
}
