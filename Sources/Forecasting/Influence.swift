import Chance
package import LearningModel
import Statistics

extension ForecastSettings {
  /// The same, with the assumptions that matter most for these promises in the first dimensions of Sobol's sequence; other
  /// samplings stay as they are.
  ///
  /// Variants of a plan that are to meet the same luck share the settings of one of them.
  package func ranked(
    for plan: Plan, _ promises: [Promise], control: ForecastControl = ForecastControl()
  ) throws(ForecastFault) -> ForecastSettings {
    guard case .sobol = sampling else { return self }
    var ranked = self
    ranked.sampling = .sobol(InfluencePilot(plan, self).order(for: promises, control))
    try checkNotCancelled(control)
    return ranked
  }
}

/// A few hundred futures, of luck that no forecast meets, that show which assumptions matter most.
///
/// Influence is the sum of squared rank correlations with the promised outcomes, or with every outcome of the whole where
/// nothing is promised: what moves an outcome up or down by itself is what even coverage helps with.
struct InfluencePilot {
  private static let blocks = 2
  /// Beyond every forecast: a pilot that shared its luck would choose by what it is to estimate.
  private static let firstReplication = 1 << 40

  private let plan: Plan
  private let settings: ForecastSettings
  /// Entries that vary.
  private let assumptions: [Int]

  init(_ plan: Plan, _ settings: ForecastSettings) {
    self.plan = plan
    self.settings = settings
    assumptions = plan.assumptions.indices.filter { !plan.assumptions[$0].draw.isFixed }
  }

  /// The addresses of assumptions, the most influential first.
  func order(for promises: [Promise], _ control: ForecastControl) -> [Address] {
    let rows = played(control)
    let outcomes = positions(of: promises).map { position in rows.map { $0.outcomes[position] } }
    let influences = assumptions.map { index in
      let values = rows.map { $0.assumed[index] }
      return outcomes.reduce(0) { sum, outcome in
        let association = rankAssociation(values, outcome)
        return sum + association * association
      }
    }
    return assumptions.indices.sorted { (influences[$0], $1) > (influences[$1], $0) }
      .map { plan.assumptions[assumptions[$0]].address }
  }

  private func positions(of promises: [Promise]) -> [Int] {
    let series = plan.layout.series
    let promised = Set(promises.compactMap { series.firstIndex(of: $0.series) }).sorted()
    return promised.isEmpty ? series.indices.filter { series[$0].kind == nil } : promised
  }

  private struct Row {
    let assumed, outcomes: [Double]
  }

  private func played(_ control: ForecastControl) -> [Row] {
    results(below: Self.blocks, threads: settings.threads) {
      FuturePlayer(
        plan: plan, seed: settings.seed, periodOfWeek: plan.calendar.periodOfWeek(by: .year))
    } work: { player, block in
      (0..<Moments.blockLength).map { number in
        if control.isCancelled { return Row(assumed: [], outcomes: []) }
        player.play(replication: Self.firstReplication + block * Moments.blockLength + number)
        return Row(assumed: player.future.assumed.values, outcomes: player.record.outcomes)
      }
    }.flatMap { $0 ?? [] }.filter { !$0.outcomes.isEmpty }
  }
}
