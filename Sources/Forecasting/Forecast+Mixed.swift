import LearningModel
import Statistics

/// What a future that stands beside one of a forecast has from it, and what from another future, its partner, which no
/// forecast plays.
package struct MixedFuture: Sendable {
  /// Whose chance it has, and whose assumptions but for `entries`.
  package enum Luck: Sendable {
    case ofForecast, ofPartner
  }

  package let luck: Luck
  /// Entries of the plan's assumptions that have the value of the other one.
  package let entries: [Int]

  package init(_ luck: Luck, _ entries: [Int]) {
    self.luck = luck
    self.entries = entries
  }

  /// The partner itself.
  package static let partner = MixedFuture(.ofPartner, [])
}

extension Forecast {
  /// Beyond every forecast and beyond the futures that rank assumptions for Sobol's sequence.
  private static var firstPartner: Int { 1 << 41 }

  /// Plays futures beside the first ones of the forecast, a mixture of each and its partner. Only outcomes may be asked of
  /// what is returned, and assumed values if they are kept.
  ///
  /// Each is a future like any other: a mixture keeps no two tied assumptions apart only if it takes all of them or none.
  ///
  /// - Parameters:
  ///   - count: at most as many as the forecast has.
  ///   - outcomes: positions in the layout.
  ///   - partners: assumed values of the partners, from `partner`; needed where partners give to the forecast's.
  package func mixed(
    _ mixture: MixedFuture, count: Int, observing outcomes: [Int], partners: SampleTable<Double>? = nil,
    keepsAssumedValues: Bool = false, control: ForecastControl = ForecastControl()
  ) throws(ForecastFault) -> Forecast {
    precondition(count <= settings.replications, "more mixtures than futures")
    var some = settings
    some.replications = count
    some.stopping = nil
    some.periodLength = .year
    some.observed = .outcomes(outcomes)
    some.keepsAssumedValues = keepsAssumedValues
    let (played, given) = (some, mixture.luck == .ofForecast ? partners : samples.assumed)
    let samples = try Samples(plan, played, replications: count)
    forEach(below: blockCount(count), threads: played.threads) {
      SamplePlayer(FuturePlayer(plan, played), samples, firstReplication: 0)
    } work: { player, block in
      let first = block * Moments.blockLength
      player.play(first..<min(first + Moments.blockLength, count), control) { player, place in
        player.play(place, mixture, given, partner: Self.firstPartner + place)
      }
      control.tellProgress()
    }
    try checkNotCancelled(control)
    return Forecast(plan, played, samples: samples)
  }
}

extension FuturePlayer {
  fileprivate mutating func play(
    _ place: Int, _ mixture: MixedFuture, _ given: SampleTable<Double>?, partner: Int
  ) {
    let replication = mixture.luck == .ofForecast ? place : partner
    guard let given, !mixture.entries.isEmpty else { return play(replication: replication) }
    play(
      replication: replication, assuming: (0..<given.columns).map { given[place, $0] }, at: mixture.entries)
  }
}
