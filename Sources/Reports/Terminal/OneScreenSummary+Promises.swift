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
    let kept = numbers.share(chance)
    let width = style.columns - 2 - 37
    return "  " + style.fitted(text, to: width) + " "
      + style.painted(style.fitted(kept, to: 6, .right) + "  " + style.fitted(word, to: 13), ink(of: chance.chance))
      + " " + style.fitted(numbers.interval(chance), to: 14, .right)
  }

  private func line(of all: WilsonInterval) -> String {
    let kept = numbers.inHundred(all)
    let width = style.columns - 2 - 37
    return "  " + style.fitted("All in the same future", to: width) + " "
      + style.painted(style.fitted(kept, to: 21, .right), ink(of: all.chance))
      + " " + style.fitted(numbers.interval(all), to: 14, .right)
  }

  func ink(of chance: Double) -> TerminalStyle.Ink? { chance < 0.4 ? .trouble : chance >= 0.66 ? .safe : nil }
}
