package import LearningModel
import Statistics

/// What differs between the futures that keep a promise and those that break it.
package struct Contrast: Sendable {
  package let source: Source
  /// Its mean over the futures that keep the promise, and over those that break it.
  package let kept: Double
  package let broken: Double
  /// Of the mean of the smaller of the two groups: no digit beyond it means anything.
  package let standardError: Double
  /// Difference of the two means in standard deviations over all futures: how far it sets them apart.
  package let distance: Double

  /// What a planner could look at: something that happens, or something assumed.
  package enum Source: Hashable, Sendable {
    case series(Series)
    /// Path of the assumption.
    case assumption(String)
  }
}

extension Forecast {
  /// What sets futures that break a promise apart, the most telling first: strikes, departures, and assumed values.
  ///
  /// Chance alone makes some difference in each of hundreds of them: only those beyond five standard errors are named.
  package func contrasts(of promise: Promise) -> [Contrast] {
    let isKept = isKept(promise)
    var contrasts: [Contrast] = []
    for (position, series) in plan.layout.series.enumerated() where isCause(series) && series != promise.series {
      contrasts += contrast(.series(series), samples.outcomes.column(position), isKept)
    }
    if let assumed = samples.assumed {
      for (index, assumption) in plan.assumptions.enumerated()
      where !assumption.draw.isFixed && !assumption.path.isEmpty {
        contrasts += contrast(.assumption(assumption.path), assumed.column(index), isKept)
      }
    }
    return contrasts.sorted { abs($0.distance) > abs($1.distance) }
  }

  private func isCause(_ series: Series) -> Bool {
    series.kind != nil && (series.metric == .strikes || series.metric == .departures)
  }

  private static var fewestFutures: Int { 30 }
  private static var standardErrorsApart: Double { 5 }

  /// One contrast, or none where the difference may be chance.
  private func contrast(_ source: Contrast.Source, _ values: [Double], _ isKept: [Bool]) -> [Contrast] {
    let kept = values.indices.filter { isKept[$0] }.map { values[$0] }
    let broken = values.indices.filter { !isKept[$0] }.map { values[$0] }
    guard min(kept.count, broken.count) >= Self.fewestFutures else { return [] }
    let all = Moments(of: values.span)
    let (keptMoments, brokenMoments) = (Moments(of: kept.span), Moments(of: broken.span))
    let difference = brokenMoments.mean - keptMoments.mean
    let error = hypotenuse(keptMoments.standardError, brokenMoments.standardError)
    guard abs(difference) > Self.standardErrorsApart * error else { return [] }
    return [
      Contrast(
        source: source, kept: keptMoments.mean, broken: brokenMoments.mean,
        standardError: max(keptMoments.standardError, brokenMoments.standardError),
        distance: difference / all.standardDeviation)
    ]
  }
}

private func hypotenuse(_ one: Double, _ other: Double) -> Double { (one * one + other * other).squareRoot() }
