import Chance
package import Forecasting
package import LearningModel
import Statistics

/// How much steadier estimates are under Latin hypercube and Sobol sampling than from as many random futures.
package struct DesignGains: Sendable {
  /// Outcomes that vary in the order of the catalogue, then the chances of the promises.
  package let rows: [Row]
  /// Futures of each design.
  package let replications: Int

  package struct Row: Sendable {
    /// `spend`, `coverage.code-of-conduct`; of a promise `spend kept`.
    package let name: String
    /// Whether it is of the whole, not of a program, role or other subject.
    package let isOfWhole: Bool
    package let mean: Double
    /// Of the mean, under `random`.
    package let standardError: Double
    /// The variance of the mean under `random` over that under the design: so many times as many random futures would do.
    package let latin: Double
    package let sobol: Double
  }

  /// - Parameter settings: replications in whole batches. A gain is known to about √(2/batches) of itself.
  package init(
    _ plan: Plan, _ promises: [Promise], _ settings: ForecastSettings, control: ForecastControl = ForecastControl()
  ) throws(ForecastFault) {
    func estimates(_ design: SamplingDesign) throws(ForecastFault) -> [Estimate] {
      var own = settings.ofOutcomesAlone
      own.sampling = design
      own.replications = settings.wholeBatches
      own = try own.ranked(for: plan, promises, control: control)
      return try Estimate.all(of: Forecast(plan, own, control: control), promises, control)
    }
    let (random, latin, sobol) = (try estimates(.random), try estimates(.latin), try estimates(.sobol([])))
    replications = settings.wholeBatches
    rows = random.indices.filter { random[$0].error > 0 }.map { index in
      let variance = random[index].error * random[index].error
      func gain(_ other: Estimate) -> Double { variance / (other.error * other.error) }
      return Row(
        name: random[index].name, isOfWhole: random[index].isOfWhole, mean: random[index].mean,
        standardError: random[index].error,
        latin: gain(latin[index]), sobol: gain(sobol[index]))
    }
  }

  /// Of a mean.
  private struct Estimate {
    let name: String
    let isOfWhole: Bool
    let mean: Double
    let error: Double

    static func all(
      of forecast: Forecast, _ promises: [Promise], _ control: ForecastControl
    ) throws(ForecastFault) -> [Estimate] {
      let outcomes = try forecast.summary(control: control).rows.map { row in
        Estimate(
          name: row.series.name, isOfWhole: row.series.kind == nil, mean: row.statistics.mean,
          error: row.statistics.standardError)
      }
      var reader = ColumnReader<Double>(forecast.settings.replicates)
      let kept = promises.map { promise in
        let column = forecast.isKept(promise).map { $0 ? 1.0 : 0 }
        let statistics = reader.statistics(of: column.span)
        return Estimate(
          name: promise.series.name + " kept", isOfWhole: true, mean: statistics.mean, error: statistics.standardError)
      }
      return outcomes + kept
    }
  }
}
