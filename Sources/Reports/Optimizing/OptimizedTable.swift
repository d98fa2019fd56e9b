import Analysis
import Statistics

extension OptimizedResults {
  /// `optimization.csv`: every mix that was tried, in the order in which it was; last, the best in fresh futures.
  package var table: Table {
    var table = Table(columns: columns)
    for (index, candidate) in mix.candidates.enumerated() {
      table.append(head("tried", index) + levels(candidate) + fate(candidate) + onFrontier(candidate))
    }
    if let fresh = mix.fresh, let index = mix.candidates.firstIndex(where: { $0.setting == fresh.setting }) {
      table.append(
        head("fresh", index) + levels(fresh)
          + Array(repeating: .nothing, count: Self.fateColumns.count + Self.frontierColumns.count))
    }
    return table
  }

  private var columns: [String] {
    ["scenario", "row", "mix"] + mix.levers.map { "lever \($0.name)" }
      + ["metric", "unit", "goal", "n", "mean", "mcse", "spend", "spend_mcse", "currency"]
      + mix.constraints.flatMap { constraint in
        ["wanted", "chance", "chance_low", "chance_high"].map { "\($0) \(constraint.name)" }
      } + ["chance_all", "chance_all_low", "chance_all_high", "verdict"] + Self.fateColumns + Self.frontierColumns
  }

  private static let fateColumns = [
    "answer", "current", "went_out", "went_out_after", "from_best", "from_best_mcse", "from_best_verdict",
    "from_best_n", "mean_beside_best", "mean_beside_best_mcse",
  ]
  private static let frontierColumns = ["frontier", "frontier_axis"]

  private func head(_ row: String, _ index: Int) -> [Cell] {
    let setting = mix.candidates[index].setting
    return [.text(labels.scenario), .text(row), .count(index + 1)]
      + setting.values(of: mix.levers).map { .text($0.value.text) }
      + [
        .text(mix.objective.series.name), .text(labels.unit(of: mix.objective.series)),
        .text(mix.objective.isMaximized ? "maximize" : "minimize"),
      ]
  }

  private func levels(_ candidate: OptimizedMix.Candidate) -> [Cell] {
    let chances = zip(candidate.chances, mix.constraints).flatMap { chance, constraint in
      [Cell.number(constraint.wanted)] + cells(chance)
    }
    let joint = candidate.joint.map { cells($0) } ?? [.nothing, .nothing, .nothing]
    return [
      .count(candidate.futures), .number(candidate.objective.mean), .number(candidate.objective.standardError),
      .number(candidate.spend.mean), .number(candidate.spend.standardError), .text(labels.currency.code),
    ] + chances + joint + [mix.constraints.isEmpty ? .nothing : .text(mix.verdict(candidate))]
  }

  private func cells(_ chance: WilsonInterval) -> [Cell] {
    [.number(chance.chance), .number(chance.low), .number(chance.high)]
  }

  private func fate(_ candidate: OptimizedMix.Candidate) -> [Cell] {
    let answer: Cell =
      candidate.setting == mix.found.best ? "best" : candidate.setting == mix.found.nearest ? "nearest" : .nothing
    let out: [Cell] = candidate.out.map { [.text($0.reason.rawValue), .count($0.futures)] } ?? [.nothing, .nothing]
    return [answer, candidate.setting == mix.current ? "yes" : .nothing] + out + difference(candidate)
  }

  private func difference(_ candidate: OptimizedMix.Candidate) -> [Cell] {
    let told: [Cell] = [.number(candidate.besideBest.mean), .number(candidate.besideBest.standardError)]
    guard let difference = candidate.fromBest else { return [.nothing, .nothing, .nothing, .nothing] + told }
    return [
      .number(difference.mean), .number(difference.statistics.standardError),
      difference.isReal ? "difference" : "may be noise", .count(difference.count),
    ] + told
  }

  private func onFrontier(_ candidate: OptimizedMix.Candidate) -> [Cell] {
    candidate.isOnFrontier ? ["yes", mix.axis == .chance ? "chance" : "spend"] : [.nothing, .nothing]
  }
}

extension PairedDifference {
  /// Whether noise can hardly make it: beyond its 95 % interval. One of many mixes in twenty goes beyond it by noise.
  var isReal: Bool { interval.low > 0 || interval.high < 0 }
}
