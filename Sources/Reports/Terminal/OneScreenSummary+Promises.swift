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
    let kept = style.fitted(numbers.share(chance), to: 6, .right)
    return beginning(text, chance)
      + style.painted(kept + "  " + style.fitted(likelihood(chance.chance), to: 13), ink(of: chance.chance))
      + " " + style.fitted(numbers.interval(chance), to: 14, .right)
  }

  private func line(of all: WilsonInterval) -> String {
    beginning("All in the same future", all)
      + style.painted(style.fitted(numbers.inHundred(all), to: 21, .right), ink(of: all.chance))
      + " " + style.fitted(numbers.interval(all), to: 14, .right)
  }

  /// The promise, and on a wide screen the chance as a bar of twenty twentieths.
  private func beginning(_ text: String, _ chance: WilsonInterval) -> String {
    let full = isWide ? Int((chance.chance * 20).rounded()) : 0
    let bar =
      String(repeating: style.sign("█", "#"), count: full)
      + String(repeating: style.sign("░", "."), count: isWide ? 20 - full : 0)
    let width = style.columns - 2 - 37 - (isWide ? 21 : 0)
    return "  " + style.fitted(text, to: width) + " " + style.painted(bar, ink(of: chance.chance)) + (isWide ? " " : "")
  }
}
