package import LearningModel

/// All that one future reported: a row of weekly values and the outcome for each series, compared to the bit.
package struct WholeRecord {
  package let plan: Plan
  private let weekly: [String: [UInt64]]

  package init(_ description: PlanDescription, seed: UInt64, replication: Int = 0) throws {
    plan = try Plan(description)
    var player = FuturePlayer(plan: plan, seed: seed, periodOfWeek: Array(0..<plan.weeks))
    player.play(replication: replication)
    let width = plan.layout.periodic.count
    var weekly: [String: [UInt64]] = [:]
    for (position, series) in plan.layout.series.enumerated() {
      var bits = [player.record.outcomes[position].bitPattern]
      if position < width {
        bits += (0..<plan.weeks).map { player.record.periods[$0 * width + position].bitPattern }
      }
      weekly[series.name] = bits
    }
    self.weekly = weekly
  }

  /// Names of the series of these subjects, of both records, whose values differ anywhere.
  package func differences(from other: WholeRecord, where isCompared: (Series) -> Bool) -> [String] {
    plan.layout.series.filter { isCompared($0) && weekly[$0.name] != other.weekly[$0.name] }.map(\.name)
  }

  /// Whether any value of the series is other than zero.
  package func hasValues(_ series: String) -> Bool { weekly[series]?.contains { $0 != 0 } ?? false }
}
