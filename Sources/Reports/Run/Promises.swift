import Analysis
package import Forecasting
package import LearningModel
package import Scenarios

extension Scenario {
  /// Its outcomes as promises about the series of its plan.
  package func promises(in layout: MetricLayout) -> [Promise] { outcomes.compactMap { Promise($0, layout) } }
}

extension ForecastResults {
  /// A sentence for each promise that is kept with less than this chance.
  package func promisesKept(lessOftenThan required: Double) -> [String] {
    let numbers = SpokenNumbers(currency: labels.currency, style: TerminalStyle(showsUnicode: false))
    return zip(summary.promises, labels.promises).filter { $0.0.chance.chance < required }.map { promise, written in
      let kept = numbers.share(promise.chance.chance, error: 0)
      return harmless(
        "\(labels.scenario): '\(promise.promise.series.name): \(written)' is kept in \(kept) of futures, ")
        + "less than the \(numbers.share(required, error: 0)) required."
    }
  }
}
