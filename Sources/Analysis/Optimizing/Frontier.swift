import Forecasting
import LearningModel
package import Statistics

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

/// A mix that no other one that was tried beats in both: the objective and the axis.
package struct FrontierPoint: Sendable {
  /// By the frontier's futures.
  package let objective: Double
  package let objectiveError: Double
  package let spend: Double
  /// Of keeping all constraints; nil without any.
  package let chance: WilsonInterval?
}

/// The mixes that are not beaten (the ε-constraint method on what was tried: the best objective for each level of the
/// other). By first looks of all mixes it is found which may lie on it; by more futures, as many of each, which do.
struct Frontier {
  /// Played of each mix that may lie on it, unless fewer are played of anything.
  private static let futuresOfEach = 8 * Moments.blockLength
  private static let most = 16

  private let search: FoundMix
  private let isMaximized: Bool
  let axis: FrontierAxis
  private let replicates: Replicates
  let futures: Int
  private(set) var points: [LeverSetting: FrontierPoint] = [:]

  init(_ search: FoundMix, _ objective: MixObjective, _ axis: FrontierAxis, _ settings: ForecastSettings) {
    self.search = search
    isMaximized = objective.isMaximized
    self.axis = axis
    replicates = settings.replicates
    futures = min(settings.replications, Self.futuresOfEach)
  }

  /// Along the chance of the constraints; where one mix is best at every chance, along spend.
  static func found(
    _ search: FoundMix, _ objective: MixObjective, _ constraints: [MixConstraint], _ settings: ForecastSettings,
    _ play: (LeverSetting, Int) throws -> PlayedSetting
  ) throws -> Frontier {
    var frontier = Frontier(search, objective, FrontierAxis(objective, constraints), settings)
    try frontier.find(play)
    if frontier.points.count > 1 || frontier.axis != .chance { return frontier }
    var bySpend = Frontier(search, objective, FrontierAxis(objective, []), settings)
    try bySpend.find(play)
    return bySpend
  }

  private mutating func find(_ play: (LeverSetting, Int) throws -> PlayedSetting) throws {
    if axis == .nothing { return }
    let common = search.candidates.map(\.futures).min() ?? 0
    let settings = search.candidates.map(\.setting)
    let rough = try settings.map { try point(play($0, common), common) }
    var likely = unbeaten(rough).map { settings[$0] }
    // Evenly along it, where there are many.
    if likely.count > Self.most {
      likely = (0..<Self.most).map { likely[$0 * (likely.count - 1) / (Self.most - 1)] }
    }
    if let nearest = search.nearest, !likely.contains(nearest) { likely.append(nearest) }
    let exact = try likely.map { try point(play($0, futures), futures) }
    for index in unbeaten(exact) { points[likely[index]] = exact[index].point }
  }

  private struct Place {
    let point: FrontierPoint
    /// Greater is better.
    let height, reach: Double
  }

  private func point(_ played: PlayedSetting, _ count: Int) -> Place {
    let objective = moments(played.outcomes[0], count)
    let spend = moments(played.outcomes[1], count)
    let kept = played.keepsAll(Array(played.kept.indices)).prefix(count)
    let chance = played.kept.isEmpty ? nil : WilsonInterval(Array(kept), replicates)
    let point = FrontierPoint(
      objective: objective.mean, objectiveError: objective.standardError, spend: spend.mean, chance: chance)
    return Place(
      point: point, height: isMaximized ? objective.mean : -objective.mean,
      reach: axis == .chance ? chance?.chance ?? 0 : -spend.mean)
  }

  private func moments(_ column: [Double], _ count: Int) -> Moments {
    let first = Array(column.prefix(count))
    return Moments(of: first.span)
  }

  /// Indices of those of which no other is at least as good in both and better in one, from the greatest reach down.
  private func unbeaten(_ places: [Place]) -> [Int] {
    let order = places.indices.filter { places[$0].height.isFinite }
      .sorted { one, other in
        let (first, second) = (places[one], places[other])
        if first.reach != second.reach { return first.reach > second.reach }
        return first.height == second.height ? one < other : first.height > second.height
      }
    var found: [Int] = []
    var highest = -Double.infinity
    for index in order where places[index].height > highest {
      found.append(index)
      highest = places[index].height
    }
    return found
  }
}
