import Forecasting
import Scenarios
import Statistics

/// Some of the edits between two scenarios make no sense without others, and no smaller groups of them were found.
package struct EditsCannotBeMixed: Error, Hashable, Sendable {
  package let edits: [String]

  /// A sentence for the planner.
  package var message: String {
    "The edits cannot be told apart: with only \(edits.isEmpty ? "some" : edits.joined(separator: ", ")) of them made, "
      + "the scenario has faults. Make a third scenario with part of them, and compare all three."
  }
}

/// The first of two scenarios with some of the edits made, played under the same luck. Each mixture is played once.
struct EditMixtures {
  private let difference: ScenarioDifference
  private let groups: [EditGroup]
  private let quantities: [EditedQuantity]
  private let criteria: Criteria
  private let settings: ForecastSettings
  private let control: ForecastControl
  private var known: [Coalition: [Double]] = [:]

  init(
    _ difference: ScenarioDifference, _ groups: [EditGroup], _ quantities: [EditedQuantity], _ criteria: Criteria,
    _ settings: ForecastSettings, _ control: ForecastControl
  ) {
    self.difference = difference
    self.groups = groups
    self.quantities = quantities
    self.criteria = criteria
    self.control = control
    self.settings = settings.ofOutcomesAlone
  }

  /// Each quantity over all futures and over each slice of them (`SliceEstimate`), one after the other.
  mutating func readings(with coalition: Coalition) throws -> [Double] {
    if let readings = known[coalition] { return readings }
    let strategy = try Strategy(scenario(with: coalition))
    let played = PlayedStrategy(strategy, try Forecast(strategy.plan, settings, control: control), criteria)
    let readings = quantities.flatMap { quantity in
      SliceEstimate.readings(of: played.column(quantity.criterion, criteria)) { quantity.statistic.reading(of: $0) }
    }
    known[coalition] = readings
    return readings
  }

  private func scenario(with coalition: Coalition) throws -> Scenario {
    let present = groups.indices.filter(coalition.contains)
    var chosen = present.reduce(into: Set<Int>()) { $0.formUnion(groups[$1].edits) }
    // Words come with the last edit, so that all edits together are the second scenario.
    if present.count == groups.count { chosen = Set(difference.edits.indices) }
    guard let scenario = difference.scenario(with: chosen).value else {
      throw EditsCannotBeMixed(edits: present.map { groups[$0].name })
    }
    return scenario
  }
}

extension EditedQuantity.Statistic {
  /// NaN where no future has a value.
  fileprivate func reading(of column: [Double]) -> Double {
    let known = column.filter { !$0.isNaN }
    guard !known.isEmpty else { return .nan }
    switch self {
    case .mean, .chance: return Moments(of: known.span).mean
    case .median:
      var reader = ColumnReader<Double>()
      return reader.statistics(of: known.span).percentiles[.p50]
    }
  }
}

extension PlayedStrategy {
  /// Future by future; a promise as 1 and 0. What the strategy knows nothing of has no value.
  fileprivate func column(_ criterion: Criterion, _ criteria: Criteria) -> [Double] {
    let found: [Double]? =
      switch criterion {
      case .outcome(let outcome): criteria.outcomes.firstIndex(of: outcome).flatMap { outcomes[$0] }
      case .promise(let promise):
        criteria.promises.firstIndex(of: promise).flatMap { kept[$0] }?.map { $0 ? 1 : 0 }
      case .allPromises: keptAll?.map { $0 ? 1 : 0 }
      }
    return found ?? []
  }
}
