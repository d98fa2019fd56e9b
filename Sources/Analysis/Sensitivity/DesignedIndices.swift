import Forecasting
import Statistics

/// Inputs that are exchanged together in Saltelli's design: one, or all that are tied to each other; or all chance.
package enum DesignGroup: Hashable, Sendable {
  case inputs([UncertainInput])
  case chance

  /// Of all inputs, in the order of the first of each; chance is the last.
  package static func all(of inputs: [UncertainInput]) -> [DesignGroup] {
    var groups: [[UncertainInput]] = []
    for input in inputs {
      if let tie = input.tie, let index = groups.firstIndex(where: { $0[0].tie == tie }) {
        groups[index].append(input)
      } else {
        groups.append([input])
      }
    }
    return groups.map { .inputs($0) } + [.chance]
  }
}

/// How `--design` exchanges inputs: base futures, and the futures that it takes.
package struct SensitivityDesign: Sendable {
  package let baseReplications: Int

  /// - Parameter baseReplications: nil for so many that all together take tens of seconds: pairs of blocks, which two
  ///   processors share without waiting for each other.
  package init(_ baseReplications: Int?, groups: Int, replications: Int) {
    let usual = futures(for: 2 * (groups + 1)) / 512 * 512
    self.baseReplications = min(replications, baseReplications ?? usual)
  }

  /// Beside the forecast's own: the partners, and one mixture a group.
  package func futureCount(groups: Int) -> Int { baseReplications * (groups + 1) }
}

/// Indices of every group for each outcome.
struct DesignedIndices {
  /// By outcome, in the order of the groups.
  private(set) var indices: [[SaltelliIndices]] = []

  init(
    _ forecast: Forecast, _ groups: [DesignGroup], _ inputs: [UncertainInput], _ outcomes: [ExplainedOutcome],
    _ design: SensitivityDesign, control: ForecastControl
  ) throws(ForecastFault) {
    let positions = outcomes.flatMap { $0.positions(in: forecast.plan.layout) }
    let count = design.baseReplications
    let partners = try forecast.mixed(
      .partner, count: count, observing: positions, keepsAssumedValues: true, control: control)
    var mixed: [[[Double]]] = outcomes.map { _ in [] }  // by outcome and group
    for group in groups {
      let mixture =
        switch group {
        case .inputs(let members): MixedFuture(.ofForecast, members.map(\.entry))
        // The luck of the partner under all assumptions of the forecast's future.
        case .chance: MixedFuture(.ofPartner, inputs.map(\.entry))
        }
      let played = try forecast.mixed(
        mixture, count: count, observing: positions, partners: partners.samples.assumed, control: control)
      for (index, outcome) in outcomes.enumerated() { mixed[index].append(outcome.values(in: played)) }
    }
    for (index, outcome) in outcomes.enumerated() {
      let base = SaltelliDesign(
        Array(outcome.values(in: forecast).prefix(count)), outcome.values(in: partners), mixed: mixed[index])
      indices.append(mixed[index].map { base.indices($0) })
    }
  }
}
