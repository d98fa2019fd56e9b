import Forecasting
import LearningModel
import Statistics

/// What is given up for the objective, along the frontier.
package enum FrontierAxis: Hashable, Sendable {
  /// The chance of keeping the constraints, all in the same future: more is better.
  case chance
  /// Mean spend: less is better.
  case spend
  /// Nothing: spend itself is what is chosen by, and there is no constraint.
  case nothing

  init(_ objective: MixObjective, _ constraints: [MixConstraint]) {
    if !constraints.isEmpty {
      self = .chance
    } else {
      self = objective.series.metric == .spend && objective.series.kind == nil ? .nothing : .spend
    }
  }
}

/// The mixes that no other one that was tried beats in both, the objective and the axis (the ε-constraint method on what was
/// tried: the best objective for each level of the other). By first looks of all mixes it is found which may lie on it; by
/// more futures, as many of each, which do, and last by all: the frontier's numbers are those that the rest is told by.
struct Frontier {
  /// Played of each mix that may lie on it by first looks, unless all are fewer.
  private static let secondLook = 8 * Moments.blockLength
  /// So many that may lie on it go on, at the most, beside those that are played so far anyway.
  private static let most = 12

  private let search: FoundMix
  private let isMaximized: Bool
  let axis: FrontierAxis
  private let futures: Int
  /// From the greatest reach along the axis down.
  private(set) var settings: [LeverSetting] = []

  init(_ search: FoundMix, _ objective: MixObjective, _ axis: FrontierAxis, _ settings: ForecastSettings) {
    self.search = search
    isMaximized = objective.isMaximized
    self.axis = axis
    futures = settings.replications
  }

  /// Along the chance of the constraints; where one mix is best at every chance, along spend, unless that is what is
  /// chosen by.
  static func found(
    _ search: FoundMix, _ objective: MixObjective, _ constraints: [MixConstraint], _ settings: ForecastSettings,
    _ play: (LeverSetting, Int) throws -> PlayedSetting
  ) throws -> Frontier {
    var frontier = Frontier(search, objective, FrontierAxis(objective, constraints), settings)
    try frontier.find(play)
    let withoutConstraints = FrontierAxis(objective, [])
    if frontier.settings.count > 1 || frontier.axis != .chance || withoutConstraints == .nothing { return frontier }
    var bySpend = Frontier(search, objective, withoutConstraints, settings)
    try bySpend.find(play)
    return bySpend
  }

  private mutating func find(_ play: (LeverSetting, Int) throws -> PlayedSetting) throws {
    if axis == .nothing { return }
    let all = search.candidates.map(\.setting)
    settings = try unbeaten(all, search.candidates.map(\.futures).min() ?? 0, play)
    for look in [min(Self.secondLook, futures), futures] {
      var likely = thinned(settings)
      let known = try all.filter { setting in
        try !likely.contains(setting) && (setting == search.nearest || play(setting, 0).futures >= look)
      }
      likely += known
      settings = try unbeaten(likely, look, play)
    }
  }

  /// Evenly along it, where there are many.
  private func thinned(_ likely: [LeverSetting]) -> [LeverSetting] {
    guard likely.count > Self.most else { return likely }
    return (0..<Self.most).map { likely[$0 * (likely.count - 1) / (Self.most - 1)] }
  }

  private struct Place {
    let setting: LeverSetting
    /// Greater is better.
    let height, reach: Double
  }

  private func place(_ setting: LeverSetting, _ played: PlayedSetting, _ count: Int) -> Place {
    let objective = mean(played.outcomes[0], count)
    let kept = played.keepsAll(Array(played.kept.indices)).prefix(count).count { $0 }
    return Place(
      setting: setting, height: isMaximized ? objective : -objective,
      reach: axis == .chance ? Double(kept) / Double(count) : -mean(played.outcomes[1], count))
  }

  private func mean(_ column: [Double], _ count: Int) -> Double {
    let first = Array(column.prefix(count))
    return Moments(of: first.span).mean
  }

  /// Those of which no other is at least as good in both and better in one, by so many futures, from the greatest reach
  /// down.
  private func unbeaten(
    _ settings: [LeverSetting], _ count: Int, _ play: (LeverSetting, Int) throws -> PlayedSetting
  ) throws -> [LeverSetting] {
    let places = try settings.map { place($0, try play($0, count), count) }
    let order = places.indices.filter { places[$0].height.isFinite }
      .sorted { one, other in
        let (first, second) = (places[one], places[other])
        if first.reach != second.reach { return first.reach > second.reach }
        return first.height == second.height ? one < other : first.height > second.height
      }
    var found: [LeverSetting] = []
    var highest = -Double.infinity
    for index in order where places[index].height > highest {
      found.append(places[index].setting)
      highest = places[index].height
    }
    return found
  }
}
