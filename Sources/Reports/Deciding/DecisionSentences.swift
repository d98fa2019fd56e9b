import Analysis
import Quantities
import Statistics

/// What a decision comes to, in sentences that a sponsor understands and that are true of the numbers beside them.
struct DecisionSentences {
  let results: DecisionResults
  let numbers: SpokenNumbers
  let words: DecisionWords

  init(_ results: DecisionResults, _ numbers: SpokenNumbers) {
    self.results = results
    self.numbers = numbers
    words = DecisionWords(numbers: numbers, titles: results.titles)
  }

  private var decision: Decision { results.decision }
  private var unit: String { results.unit }

  func strategy(_ index: Int) -> String { numbers.style.shown(decision.strategies[index].name) }

  /// A size in the outcome's unit, `$41k`, `3 points`.
  func size(_ value: Double, error: Double) -> String { numbers.size(value, unit: unit, error: error) }

  /// What an outcome comes to.
  func level(_ value: Double, error: Double) -> String {
    if decision.outcome.isChance { return chance(value) }
    return numbers.value(value, unit: unit, error: error.isFinite ? error : 0)
  }

  // MARK: The choice

  /// `FY27 baseline is best on average (−$504k), and unbeaten in 81 % of futures.`
  var choice: String {
    let best = decision.standings[decision.preferred]
    let head =
      "\(strategy(decision.preferred)) is best on average (\(level(best.statistics.mean, error: best.statistics.standardError))), "
      + "and unbeaten in \(numbers.ofFutures(futures(best.unbeaten)))."
    let surest = decision.standings.indices.min {
      decision.standings[$0].regret.percentiles[.p90] < decision.standings[$1].regret.percentiles[.p90]
    }
    guard let surest, surest != decision.preferred,
      decision.standings[surest].regret.percentiles[.p90] < best.regret.percentiles[.p90]
    else { return head }
    return head + " In the worst tenth of futures \(strategy(surest)) leaves less to regret."
  }

  /// A share of futures that is neither 0 nor 100 %.
  func chance(_ share: Double) -> String {
    numbers.share(futures(share))
  }

  private func futures(_ share: Double) -> WilsonInterval {
    WilsonInterval(kept: Int((share * Double(decision.counted)).rounded()), of: decision.counted)
  }

  /// What everything would be worth, and all assumptions.
  var bound: String {
    let everything = decision.everything
    guard everything.mean > 0 else {
      return "No other is better in any future: nothing that could be found out would change the choice."
    }
    let all =
      "Who knew everything before choosing, chance as well, would gain "
      + "\(size(everything.mean, error: everything.standardError)) on average: more than anything below can be worth."
    guard let group = decision.groupFindings.first else { return all + " Nothing is assumed: the rest is chance." }
    let count = decision.assumptions.count
    let name = count == 1 ? "the one assumption" : "all \(count) assumptions"
    if group.isWorth { return all + " Knowing \(name), but not chance, is worth \(worth(group))." }
    return all + " Knowing \(name), but not chance, is worth nothing that is told apart from noise\(atMost(group))."
  }

  /// `$41k ($36k to $47k)`
  func worth(_ finding: FoundOut.Finding) -> String {
    let error = finding.value.heldOutError.standardError
    return "\(size(finding.worth, error: error)) (\(interval(finding)))"
  }

  /// `$36k to $47k`
  func interval(_ finding: FoundOut.Finding) -> String {
    let error = finding.value.heldOutError.standardError
    let interval = finding.value.interval
    let low = interval.low <= 0 ? "0" : size(interval.low, error: error)
    return "\(low) to \(size(min(interval.high, decision.everything.meanInterval.high), error: error))"
  }

  /// `, $2k at most`
  private func atMost(_ finding: FoundOut.Finding) -> String {
    let interval = finding.value.interval
    guard finding.hasInfluence, interval.high > 0 else { return "" }
    let high = min(interval.high, decision.everything.meanInterval.high)
    return ": \(size(high, error: finding.value.heldOutError.standardError)) at most"
  }

  // MARK: Where the ranking changes

  /// `Vendors first is best below 31 %`, or that nothing changes within its range.
  func ranking(_ index: Int) -> String {
    let ranges = decision.findings[index].ranges
    let unit = decision.assumptions[index].unit
    guard let first = ranges.first, let last = ranges.last, ranges.count > 1 else {
      return "the best stays the best from its P5 to its P95"
    }
    if ranges.count == 2 {
      let at = words.value(last.from, unit)
      return "below \(at) \(strategy(first.strategy)) is best, above it \(strategy(last.strategy))"
    }
    return ranges.map { range in
      "\(strategy(range.strategy)) from \(words.value(range.from, unit)) to \(words.value(range.to, unit))"
    }.joined(separator: ", ")
  }

  // MARK: Regions

  /// `Unless attrition is above 19 % and the budget cut strikes: …`
  func change(_ change: ChangedChoice) -> String {
    let region = change.region
    let conditions = region.limits.map {
      numbers.style.shown(words.condition(($0.atLeast, $0.atMost), decision.sources[$0.input]))
    }
    let density = WilsonInterval(kept: region.count.casesInside, of: region.count.inside)
    let base = WilsonInterval(kept: region.count.cases, of: region.count.all)
    let coverage = WilsonInterval(kept: region.count.casesInside, of: region.count.cases)
    let inside = WilsonInterval(kept: region.count.inside, of: region.count.all)
    let gain = size(change.gain.mean, error: change.gain.standardError)
    let other = strategy(change.alternative)
    let onAverage =
      change.gain.mean > 0
      ? "On average \(other) is better there, by \(gain)."
      : "On average \(strategy(decision.preferred)) stays ahead of \(other) even there, by \(gain)."
    return
      "Where \(conditions.joined(separator: " and ")) (\(numbers.share(inside)) of futures), another strategy is better "
      + "in \(numbers.ofFutures(density)), against \(numbers.share(base)) of all; \(numbers.share(coverage)) of all "
      + "futures in which one is better lie there. \(onAverage)"
  }

  var noChange: String {
    decision.everything.mean > 0
      ? "No part of what is assumed and of what may strike sets these futures apart by more than chance."
      : "No other strategy is better in any future."
  }

  // MARK: The plan

  /// What deciding by single numbers would have cost.
  var plan: String {
    let choices = decision.plan.strategies
    let why = "with every assumption at its median and nothing striking"
    guard let choice = choices.first else { return "The plan, \(why), has no value to choose by." }
    if decision.plan.agrees(with: decision.preferred) {
      return
        "The plan, \(why), leads to \(strategy(choice)) too: including uncertainty changes the numbers, not the choice."
    }
    if choices.count > 1 {
      return "The plan, \(why), cannot tell \(listed(choices.map(strategy))) apart."
    }
    let loss = decision.plan.losses[0]
    let error = loss.statistics.standardError
    let amount = size(loss.mean, error: error)
    guard loss.pValue < FoundOut.significance else {
      return "The plan, \(why), leads to \(strategy(choice)); what that loses is not told apart from nothing."
    }
    return
      "The plan, \(why), leads to \(strategy(choice)): that loses \(amount) on average. Including uncertainty is worth "
      + "that much."
  }
}
