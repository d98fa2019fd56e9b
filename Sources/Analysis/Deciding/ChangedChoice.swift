package import Statistics

/// A part of what may be assumed and happen in which the preferred strategy is more often not the best one.
package struct ChangedChoice: Sendable {
  /// Limits speak of `ChangedChoice.Source`s by their place in `sources`.
  package let region: DiscoveredRegion
  /// The strategy that is best on average in the region; the preferred one where it still is.
  package let best: Int
  /// What the best alternative brings there more than the preferred one, in futures that the search has not seen.
  package let gain: ColumnStatistics
  /// That alternative.
  package let alternative: Int

  /// What a limit is about.
  package enum Source: Hashable, Sendable {
    case assumption(FindableAssumption)
    /// Strikes of an entry of the register, in the preferred strategy.
    case strikes(String)
  }

  /// Inputs that have more than one value, and where they come from.
  static func inputs(_ played: PlayedDecision, preferred: Int) -> (sources: [Source], columns: [[Double]]) {
    let assumed = zip(played.assumptions, played.assumed).map { (Source.assumption($0), $1) }
    let names = played.strategies[preferred].plan.layout.subjects.disruptions
    let strikes = zip(names, played.strikes[preferred]).map { (Source.strikes($0), $1) }
    let varying = (assumed + strikes).filter { input in input.1.contains { $0 != input.1[0] } }
    return (varying.map(\.0), varying.map(\.1))
  }

  /// Those that hold in futures in which they were not sought.
  static func all(
    _ gains: StrategyGains, _ inputs: (sources: [Source], columns: [[Double]])
  ) -> [ChangedChoice] {
    var isCase = [Bool](repeating: false, count: gains.futures)
    for (row, future) in gains.rows.enumerated() { isCase[future] = gains.gains.contains { $0[row] > 0 } }
    let discovery = ScenarioDiscovery(
      inputs.columns, isCase: isCase, futures: gains.rows, rounding: { rounded($0, inputs.sources[$0.input]) })
    return discovery.regions.compactMap { ChangedChoice($0, gains, inputs.columns) }
  }

  private init?(_ region: DiscoveredRegion, _ gains: StrategyGains, _ columns: [[Double]]) {
    let inside = gains.rows.indices.filter { row in
      row % 2 == 1 && region.limits.allSatisfy { $0.contains(columns[$0.input][gains.rows[row]]) }
    }
    let means = gains.gains.map { gain in
      var reader = ColumnReader<Double>()
      let own = inside.map { gain[$0] }
      return reader.statistics(of: own.span)
    }
    guard let most = means.indices.max(by: { means[$0].mean < means[$1].mean }) else { return nil }
    self.region = region
    gain = means[most]
    alternative = gains.alternatives[most]
    best = means[most].mean > 0 ? gains.alternatives[most] : gains.preferred
  }

  /// To three digits, as it is told.
  private static func rounded(_ limit: InputLimit, _ source: Source) -> InputLimit {
    guard case .assumption = source else { return limit }
    return InputLimit(
      input: limit.input, atLeast: limit.atLeast.map(threeDigits), atMost: limit.atMost.map(threeDigits))
  }
}

/// To three significant digits.
package func threeDigits(_ value: Double) -> Double {
  guard value != 0, value.isFinite else { return value }
  var scale = 1.0
  while value.magnitude * scale < 100 { scale *= 10 }
  while value.magnitude * scale >= 1000 { scale /= 10 }
  return scale >= 1 ? (value * scale).rounded() / scale : (value * scale).rounded() * (1 / scale)
}
