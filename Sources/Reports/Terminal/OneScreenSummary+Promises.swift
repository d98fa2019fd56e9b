import Forecasting
import Statistics

extension OneScreenSummary {
  /// The chance of each promise with its interval, and of all.
  var promises: [String] {
    guard let all = results.summary.allPromises else {
      return [heading("Promises")] + style.wrapped("None: the scenario has no outcomes that it promises to keep.")
    }
    let lines = zip(results.summary.promises, results.labels.promises).map { promise, written in
      line("\(spoken(promise.promise.series)): \(style.shown(written))", promise.chance)
    }
    return [heading("Promises", "kept in        95 % interval")] + lines + (lines.count > 1 ? [line(of: all)] : [])
  }

  private func line(_ text: String, _ chance: WilsonInterval) -> String {
    let word = likelihood(chance.chance)
    let kept = share(chance)
    let width = style.columns - 2 - 37
    return "  " + style.fitted(text, to: width) + " "
      + style.painted(style.fitted(kept, to: 6, .right) + "  " + style.fitted(word, to: 13), ink(of: chance.chance))
      + " " + style.fitted(interval(chance), to: 14, .right)
  }

  private func line(of all: WilsonInterval) -> String {
    let kept = inHundred(all)
    let width = style.columns - 2 - 37
    return "  " + style.fitted("All in the same future", to: width) + " "
      + style.painted(style.fitted(kept, to: 21, .right), ink(of: all.chance))
      + " " + style.fitted(interval(all), to: 14, .right)
  }

  /// A sample shows neither certainty nor impossibility: no 100 % and no 0 %.
  private func share(_ chance: WilsonInterval) -> String {
    if chance.kept == chance.count { return "all" }
    return chance.kept == 0 ? "none" : numbers.share(chance.chance, error: chance.standardError)
  }

  private func interval(_ chance: WilsonInterval) -> String {
    let range = numbers.range(chance.low, chance.high, error: chance.standardError)
    return ["100 %": "> 99 %", "0 %": "< 1 %"][range] ?? range
  }

  /// `8 in 100 futures`, or what the sample shows where that would be none or all of them.
  private func inHundred(_ chance: WilsonInterval) -> String {
    let count = numbers.count(Double(chance.count), error: 0)
    if chance.kept == 0 { return "in none of \(count)" }
    if chance.kept == chance.count { return chance.count == 1 ? "in the one future" : "in all \(count) futures" }
    return numbers.share(chance.chance, error: chance.standardError).replacing(" %", with: "") + " in 100 futures"
  }

  func ink(of chance: Double) -> TerminalStyle.Ink? { chance < 0.4 ? .trouble : chance >= 0.66 ? .safe : nil }
}
