import Analysis
import Statistics

extension SensitivityScreen {
  /// Where the spread of an outcome comes from, and how many inputs do nothing to it.
  func sentence(of outcome: OutcomeSensitivity) -> String {
    if outcome.count == 0 { return "No future has a value." }
    if !outcome.varies { return "It is the same in every future: nothing drives it." }
    if sensitivity.inputs.isEmpty { return "No input is uncertain: all of the spread is chance." }
    return "\(sources(outcome)) \(influences(outcome))\(futures(outcome))"
  }

  private func sources(_ outcome: OutcomeSensitivity) -> String {
    let shares = outcome.shares
    guard shares.chance.standardError.isFinite else { return "Too few futures tell chance from assumptions." }
    if shares.chance.shown == 0, shares.chance.standardError == 0 {
      return "None of the spread is chance: finding out everything would remove it; \(judgement(shares))."
    }
    return "Chance alone makes \(share(shares.chance)) of the spread, which no assumption can remove: at most "
      + "\(share(shares.assumptions)) could be removed by finding out everything; \(judgement(shares))."
  }

  private func judgement(_ shares: SpreadShares) -> String {
    let count = sensitivity.inputs.count { $0.grade == .judgement }
    if count == 0 { return "no input rests on judgement" }
    if count == sensitivity.inputs.count { return "all inputs rest on judgement" }
    return "\(share(shares.judgement)) rests on inputs by judgement"
  }

  private func share(_ estimate: PickFreeze.Estimate) -> String {
    wording.share(estimate.shown, error: estimate.standardError, estimate.interval)
  }

  private func influences(_ outcome: OutcomeSensitivity) -> String {
    let onlyWithOthers = sensitivity.onlyWithOthers(outcome)
    let together = together(onlyWithOthers, outcome)
    let (all, with) = (sensitivity.inputs.count, outcome.influential.count)
    if with == 0 {
      return "Of \(inputs(all)) none has an influence by itself that can be told from nothing." + together
    }
    let rest = all - with - onlyWithOthers.count
    let without =
      rest == 0
      ? "none is without" : "\(rest == 1 ? "one is" : "\(rest) are") without influence that could be told from nothing"
    return "Of \(inputs(all)) \(with == 1 ? "one has" : "\(with) have") an influence, \(without)." + together
  }

  /// Inputs that a design finds and the samples of the run do not show.
  private func together(_ found: [Int], _ outcome: OutcomeSensitivity) -> String {
    guard !found.isEmpty else { return "" }
    let names = found.prefix(3).map { "\(style.shown(sensitivity.inputs[$0].path)) \(total(of: $0, outcome))" }
    let strongest = found.count > 1 ? "the strongest " : ""
    return " \(found.count == 1 ? "One more has" : "\(found.count) more have") one only together with others: "
      + "\(strongest)\(listed(names))."
  }

  private func inputs(_ count: Int) -> String { count == 1 ? "the one uncertain input" : "\(count) uncertain inputs" }

  /// Of an outcome that some futures lack.
  private func futures(_ outcome: OutcomeSensitivity) -> String {
    let all = results.run.forecast.settings.replications
    guard outcome.count < all else { return "" }
    return " It speaks of the \(numbers.futures(outcome.count)) that have a value."
  }

  // MARK: Over time

  /// Shades by quarter for the inputs that matter most; of one or two outcomes, for more there is the file.
  func overTime(_ outcome: OutcomeSensitivity) -> [String] {
    guard sensitivity.outcomes.count <= 2, let overTime = outcome.overTime, overTime.periods.count > 1 else {
      return []
    }
    let width = min(3, max(1, 30 / overTime.periods.count))
    let shown = overTime.periods.prefix(30)
    let head =
      "Share of the spread of each \(overTime.series.metric.declaration.kind == .flow ? "quarter" : "quarter's end")"
    let legend = [0.01, 0.05, 0.15].map { shade($0) }
    let scale =
      "\(shade(0)) 1 \(legend[0]) 5 \(legend[1]) 15 % \(legend[2])"
    let first = shown.first?.label ?? ""
    let last = shown.last?.label ?? ""
    let strips = overTime.rows.prefix(5).map { row in
      let cells = row.firstOrder.prefix(30).map { String(repeating: shade($0.shown), count: width) }.joined()
      return "  " + path(of: sensitivity.inputs[row.input], to: style.columns - 34) + "  " + cells
    }
    return style.wrapped("\(head), \(first) to \(last): \(scale)").map { style.painted($0, .faint) } + strips
  }

  private func shade(_ share: Double) -> String {
    switch share {
    case ..<0.01: style.sign("·", ".")
    case 0.01..<0.05: style.sign("░", ":")
    case 0.05..<0.15: style.sign("▒", "+")
    case 0.15...: style.sign("█", "#")
    default: " "
    }
  }
}
