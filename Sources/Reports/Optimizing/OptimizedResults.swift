package import Analysis
package import Forecasting
import Scenarios
import Statistics

/// The best mix of levers, with all that its file and its screen say.
package struct OptimizedResults: Sendable {
  package let mix: OptimizedMix
  let labels: ScenarioLabels
  /// Levers that the scenario declares and that were left alone.
  let leftAlone: [String]
  private let resolvedText: String

  /// - Parameter leftAlone: names of levers that the scenario declares and nobody asked for.
  package init(
    _ mix: OptimizedMix, _ labels: ScenarioLabels, _ statement: ScenarioStatement, leftAlone: [String]
  ) {
    self.mix = mix
    self.labels = labels
    self.leftAlone = leftAlone
    resolvedText = statement.resolvedText
  }

  /// Writes `optimization.csv` and `run.json`; they appear both, or none does.
  ///
  /// - Returns: whether they appeared.
  package func write(to destination: RunDestination, control: ForecastControl) throws(OutputFault) -> Bool {
    var folder = try OutputFolder(replacing: destination.path, force: destination.replacesAnything)
    try folder.write("optimization.csv", table.csv)
    var manifest = RunManifest(
      settings: mix.settings, resolvedScenarios: [(labels.scenario, resolvedText)])
    manifest.request = request
    return try folder.commit(manifest, control)
  }

  /// With it the search can be made again, also where levers were declared.
  private var request: JSONDocument {
    .members([
      JSONDocument.Member("command", .text("optimize")),
      JSONDocument.Member(mix.objective.isMaximized ? "maximize" : "minimize", .text(mix.objective.series.name)),
      JSONDocument.Member("subject_to", .list(mix.constraints.map { .text($0.written) })),
      JSONDocument.Member("levers", .list(mix.levers.map { .text($0.written) })),
      JSONDocument.Member("evaluations", .count(mix.evaluations)),
    ])
  }
}

extension MixConstraint {
  /// As `--subject-to` reads it.
  var written: String { "\(name) with \(PlainNumber.text(wanted * 100))%" }

  /// `spend at most $4.8M`
  var name: String { "\(promise.promise.series.name) \(promise.written)" }
}

extension OptimizedMix {
  /// How a mix stands to the constraints, by 95 % intervals of their chances.
  func verdict(_ candidate: Candidate) -> String {
    let pairs = zip(candidate.chances, constraints)
    if pairs.contains(where: { $0.high < $1.wanted }) { return "breaks" }
    return pairs.allSatisfy({ $0.low >= $1.wanted }) ? "keeps" : "not told apart"
  }

  /// By how good they look beside the best, which is first: those that keep the constraints by their own futures.
  var ranked: [Candidate] {
    let sign = objective.isMaximized ? 1.0 : -1.0
    return candidates.indices.sorted { one, other in
      let (first, second) = (candidates[one], candidates[other])
      if (first.setting == found.best) != (second.setting == found.best) { return first.setting == found.best }
      let (keeps, otherKeeps) = (first.keeps(constraints), second.keeps(constraints))
      if keeps != otherKeeps { return keeps }
      let (mean, otherMean) = (sign * first.besideBest.mean, sign * second.besideBest.mean)
      if mean.isNaN || otherMean.isNaN || mean == otherMean {
        return mean.isNaN == otherMean.isNaN ? one < other : !mean.isNaN
      }
      return mean > otherMean
    }.map { candidates[$0] }
  }

  /// On the frontier, in its order: from the most certain, or the cheapest.
  var frontier: [Candidate] {
    candidates.indices.filter { candidates[$0].isOnFrontier }.sorted { one, other in
      let (first, second) = (candidates[one], candidates[other])
      let (reach, otherReach) =
        axis == .chance
        ? (-(first.joint?.chance ?? 0), -(second.joint?.chance ?? 0)) : (first.spend.mean, second.spend.mean)
      return reach == otherReach ? one < other : reach < otherReach
    }.map { candidates[$0] }
  }
}
