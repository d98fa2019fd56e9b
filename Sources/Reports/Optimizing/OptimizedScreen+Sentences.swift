import Analysis
import Scenarios
import Statistics

extension OptimizedScreen {
  /// What was found, how good it is beyond having been chosen, and how it stands to the scenario and the next best.
  var answer: String {
    guard let best = mix.best else { return nothingKeeps }
    return
      "\(capitalized(text(of: best.setting))): the mean of \(objective) is \(level(best.objective)), the \(extreme) "
      + "of the mixes that were tried\(keeping(best)). " + fresh + scenario(best) + next(best)
  }

  private var objective: String { named(mix.objective.series.name.replacing("_", with: " ")) }
  private var extreme: String { mix.objective.isMaximized ? "greatest" : "least" }

  /// ` and keep 'spend at most $4.8M' with 90 % (93 %, 95 % interval 92–93 %)`
  private func keeping(_ best: OptimizedMix.Candidate) -> String {
    guard !mix.constraints.isEmpty else { return "" }
    let parts = zip(mix.constraints, best.chances).map { constraint, chance in
      "\(quoted(constraint)) with \(wanted(constraint)) (it does in \(numbers.ofFutures(chance)), 95 % interval "
        + "\(numbers.interval(chance))\(chance.low < constraint.wanted ? ", which is not told apart from it" : ""))"
    }
    return " and keep " + parts.joined(separator: " and ")
  }

  private func quoted(_ constraint: MixConstraint) -> String {
    "'\(style.shown(constraint.promise.promise.series.name.replacing("_", with: " "))) "
      + "\(style.shown(constraint.promise.written))'"
  }

  private func wanted(_ constraint: MixConstraint) -> String { PlainNumber.text(constraint.wanted * 100) + " %" }

  /// Whoever is chosen because it looks best looks better than it is.
  private var fresh: String {
    guard let fresh = mix.fresh else { return "" }
    let chances = zip(mix.constraints, fresh.chances).map { constraint, chance in
      ", \(quoted(constraint)) is kept in \(numbers.ofFutures(chance))"
    }.joined()
    return "The best of many looks better than it is, for luck helped to choose it: in "
      + "\(numbers.futures(fresh.futures)) that had no part in choosing, the mean is \(level(fresh.objective))\(chances). "
  }

  /// Against the scenario as it stands.
  private func scenario(_ best: OptimizedMix.Candidate) -> String {
    guard let current = mix.current, let now = mix.candidates.first(where: { $0.setting == current }) else { return "" }
    if current == best.setting { return "That is what the scenario has now. " }
    let broken = now.keeps(mix.constraints) ? "" : ", and a constraint is kept too seldom"
    let start = "As the scenario stands (\(text(of: current))) it is \(level(now.besideBest))\(broken)"
    guard let difference = now.fromBest, difference.isReal else { return start + ". " }
    let size = numbers.size(difference.mean, unit: unit, error: difference.statistics.standardError)
    return start + ": \(size) \(difference.mean < 0 ? "less" : "more"). "
  }

  private func next(_ best: OptimizedMix.Candidate) -> String {
    let others = mix.ranked.filter { $0.setting != best.setting && $0.keeps(mix.constraints) }
    let near = others.filter { $0.fromBest.map { !$0.isReal } ?? false }
    guard let second = others.first else { return "No other mix that was tried keeps them." }
    if near.isEmpty { return "The next best, \(text(of: second.setting)), is told apart from it." }
    return near.count == 1
      ? "\(capitalized(text(of: near[0].setting))) is not told apart from it."
      : "\(near.count) others are not told apart from it, \(text(of: near[0].setting)) among them."
  }

  private var nothingKeeps: String {
    guard let nearest = mix.nearest else { return "No mix was tried." }
    let constraints = mix.constraints.map { "\(quoted($0)) with \(wanted($0))" }.joined(separator: " and ")
    let chances = zip(mix.constraints, nearest.chances).map { constraint, chance in
      "\(quoted(constraint)) in \(numbers.share(chance)) (95 % interval \(numbers.interval(chance)))"
    }.joined(separator: " and ")
    return
      "No mix that was tried keeps \(constraints). \(capitalized(text(of: nearest.setting))) comes nearest: it keeps "
      + "\(chances) of \(numbers.futures(nearest.futures)); the mean of \(objective) is then \(level(nearest.objective))."
  }

  /// Why there is no frontier: one mix is best in both, or there is nothing to trade.
  var tradesNothing: [String] {
    if mix.axis == .nothing {
      return style.wrapped(
        "Spend is what is chosen by, and nothing has to be kept: there is nothing to trade for it.")
    }
    guard mix.frontier.count == 1 else { return [] }
    let other =
      mix.axis == .spend
      ? "the least mean of spend"
      : "the greatest chance of keeping \(mix.constraints.count == 1 ? quoted(mix.constraints[0]) : "all constraints")"
    return style.wrapped(
      "\(capitalized(text(of: mix.frontier[0].setting))): both the \(extreme) mean of \(objective) and \(other) of the "
        + "mixes that were tried. There is nothing to trade one for the other.")
  }

  // MARK: What was not searched

  var limits: String { tried + outranked + spacing + leftAlone }

  private var tried: String {
    let (count, all) = (numbers.grouped(UInt64(mix.candidates.count)), mix.found.combinations)
    if mix.found.triesAll { return "All \(count) mixes of the levers' values were tried. " }
    let total = all == Int.max ? "more than nine trillion millions of" : numbers.grouped(UInt64(all))
    return "\(count) of \(total) mixes were tried, spread evenly at first and then near the best: a better one may be "
      + "among the others. "
  }

  private var outranked: String {
    let count = mix.candidates.count { $0.out?.reason == .outranked }
    guard count > 0 else { return "" }
    return "\(numbers.grouped(UInt64(count))) of those tried went out because others looked better, without being told "
      + "apart from them. "
  }

  private var spacing: String {
    let parts = mix.levers.compactMap { lever -> String? in
      guard case .resolution(let step) = lever.spacing else { return nil }
      return "values of \(named(lever.name)) lie \(style.shown(step)) apart"
    }
    return parts.isEmpty ? "" : capitalized(parts.joined(separator: ", ")) + "; nothing finer was looked at. "
  }

  private var leftAlone: String {
    results.leftAlone.isEmpty
      ? "" : "Left alone: \(results.leftAlone.map(named).joined(separator: ", "))."
  }
}
