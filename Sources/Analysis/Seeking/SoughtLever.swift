package import Forecasting
import LearningModel
package import Scenarios
package import Statistics

/// How much of a lever is enough: the least (or most) of it with which promises are kept with a wanted chance.
package struct SoughtLever: Sendable {
  package let lever: Lever
  package let extreme: ChanceSearch.Extreme
  package let sought: SoughtPromises
  /// 0…1
  package let wanted: Double
  package let found: SoughtChance
  /// Each value that was looked at, ascending.
  package let points: [Point]
  /// What is promised and what is spent is read of every value.
  package let promises: [StatedPromise]
  package let settings: ForecastSettings
  /// Of all values together.
  package let futures: Int

  /// A value of the lever, and what its futures come to.
  package struct Point: Sendable {
    package let value: LeverValue
    package let place: Int
    /// That all promises that are sought are kept in the same future.
    package let chance: WilsonInterval
    /// Of each promise of the scenario.
    package let each: [WilsonInterval]
    /// Of all promises of the scenario; nil where it makes only one.
    package let all: WilsonInterval?
    /// Mean and error of spend.
    package let spend: ColumnStatistics
  }

  /// Plays what has to be played.
  package init(
    _ experiment: inout LeverExperiment, _ sought: SoughtPromises, _ extreme: ChanceSearch.Extreme, wanted: Double
  ) throws {
    let lever = experiment.levers[0]
    let settings = experiment.settings
    // The ends first: what makes no sense there makes none in between.
    for place in [0, lever.values.count - 1] { _ = try experiment.strategy(LeverSetting([place])) }
    var own = experiment
    var search = ChanceSearch(
      extreme, of: lever.values.count, wanted: wanted, replications: settings.replications, settings.replicates
    ) { place, futures in
      try own.played(LeverSetting([place]), futures: futures).keepsAll(sought.places)
    }
    found = try search.result()
    experiment = own
    points = try found.looks.map { look in
      try Point(lever.values[look.place], look, own.played(LeverSetting([look.place]), futures: 0), settings.replicates)
    }
    self.lever = lever
    self.extreme = extreme
    self.sought = sought
    self.wanted = wanted
    self.settings = settings
    promises = experiment.promises
    futures = points.reduce(0) { $0 + $1.chance.count }
  }

  /// What the experiment of a search reads besides promises.
  package static let outcomes = ["spend"]

  /// The point of a place, if it was looked at.
  package func point(_ place: Int) -> Point? { points.first { $0.place == place } }

  /// The value before the answer in the order of the search, where it was looked at: the one that falls short.
  package var before: Point? {
    guard let answer = found.answer else { return nil }
    return point(extreme == .least ? answer - 1 : answer + 1)
  }
}

extension SoughtLever.Point {
  fileprivate init(
    _ value: LeverValue, _ look: SoughtChance.Look, _ played: PlayedSetting, _ replicates: Replicates
  ) throws {
    self.value = value
    place = look.place
    chance = look.chance
    each = played.kept.map { WilsonInterval($0, replicates) }
    all = played.kept.count > 1 ? WilsonInterval(played.keepsAll(Array(played.kept.indices)), replicates) : nil
    var reader = ColumnReader<Double>(replicates)
    let spent = played.outcomes[0]
    spend = reader.statistics(of: spent.span)
  }
}
