import Analysis
import Scenarios
import Statistics

extension SoughtScreen {
  /// What was sought, what was found, and how sure that is.
  var answer: String {
    guard let answer = found.found.answer.flatMap({ found.point($0) }) else { return cannotBeKept }
    let extreme = found.extreme.rawValue
    return "\(value(answer)) is the \(extreme) of \(lever) with which \(event) with a chance of \(wanted) or more: "
      + "it holds in \(kept(answer)). " + certainty(answer) + neighbour(answer)
  }

  /// `'on time share at least 60%' is kept`, `all promises are kept`
  private var event: String {
    if found.sought.isAll { return "all promises are kept in the same future" }
    let phrases = found.sought.promises.map {
      "'\(named($0.promise.series.name)) \(style.shown($0.written))'"
    }
    return phrases.count == 1
      ? "\(phrases[0]) is kept" : phrases.joined(separator: " and ") + " are kept in the same future"
  }

  /// `83 % of 10,000 futures (95 % interval 82–84 %)`
  private func kept(_ point: SoughtLever.Point) -> String {
    let futures = numbers.futures(point.chance.count)
    let share = numbers.share(point.chance)
    return "\(share) of \(futures) (95 % interval \(numbers.interval(point.chance)))"
  }

  private func certainty(_ answer: SoughtLever.Point) -> String {
    if found.found.isSure { return "" }
    let futures = numbers.futures(answer.chance.count)
    let doubt = "Whether it really reaches \(wanted), \(futures) cannot tell"
    guard let sure = found.found.sure.flatMap({ found.point($0) }) else { return doubt + ". " }
    return doubt + "; \(value(sure)) does beyond doubt, with \(numbers.interval(sure.chance)). "
  }

  /// The value before it, which falls short; or that there is none.
  private func neighbour(_ answer: SoughtLever.Point) -> String {
    let isFirst = answer.place == (found.extreme == .least ? 0 : found.lever.values.count - 1)
    if isFirst { return firstOfAll }
    guard let before = found.before else { return "" }
    let chance = "\(numbers.share(before.chance)) of \(numbers.futures(before.chance.count))"
    if before.chance.high < found.wanted {
      return "With \(value(before)) it does in \(chance) (\(numbers.interval(before.chance))), which is too few."
    }
    return "\(value(before)) is so near that these futures do not tell it from \(wanted): "
      + "\(chance) (\(numbers.interval(before.chance)))."
  }

  private var firstOfAll: String {
    let end = found.extreme == .least ? "least" : "greatest"
    let beyond = found.extreme == .least ? "Less" : "More"
    let start = "It is the \(end) value that was asked about. \(beyond) of it might do too."
    switch (found.extreme, found.found.trend) {
    case (.least, .falls): return start + " The chance falls as it rises: --most tells how far it may go."
    case (.most, .rises):
      return start + " The chance rises with it: --most asks for little here; leave it out for the least."
    default: return start
    }
  }

  private var cannotBeKept: String {
    guard let best = found.point(found.found.best) else { return "" }
    let start = "No value of \(lever) that was looked at is one with which \(event) with a chance of \(wanted)"
    let most = "at the most \(kept(best)), with \(value(best))"
    let noise = best.chance.high >= found.wanted ? " Noise alone might make that difference." : ""
    return start + ": \(most)." + noise
  }

  // MARK: How it was sought

  var method: String { values + trend + looks }

  private var values: String {
    let (looked, all) = (found.points.count, found.lever.values.count)
    switch found.found.method {
    case .every: return "All \(all) values were looked at. "
    case .bisection:
      return "\(looked) of \(all) values were looked at, by halving between them. " + spacing
    case .scan:
      return "\(looked) of \(all) values were looked at, from one end to the other"
        + (looked < all ? ": values between them may do too. " : ". ") + spacing
    }
  }

  private var spacing: String {
    guard case .resolution(let step) = found.lever.spacing else { return "" }
    return "They lie \(style.shown(step)) apart; nothing finer was looked at. "
  }

  private var trend: String {
    switch (found.found.trend, found.found.method) {
    case (.rises, _): "As far as can be told from noise, the chance only rises with it. "
    case (.falls, _): "As far as can be told from noise, the chance only falls as it rises. "
    case (.flat, _): "No two of their chances can be told apart. "
    case (.both, _): "The chance rises and falls again along it. "
    }
  }

  private var looks: String {
    let first = found.points.map(\.chance.count).min() ?? 0
    let most = found.points.map(\.chance.count).max() ?? 0
    if first == most { return "Each in \(numbers.futures(most))." }
    return
      "Each was looked at in \(numbers.grouped(UInt64(first))) futures at least, and in more of them until its chance "
      + "was four standard errors from \(wanted) or \(numbers.grouped(UInt64(most))) were played; "
      + "\(numbers.futures(found.futures)) in all."
  }
}
