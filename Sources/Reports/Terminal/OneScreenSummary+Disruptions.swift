import LearningModel
import Statistics

extension OneScreenSummary {
  /// What struck most, and what it cost at once.
  var disruptions: [String] {
    let entries = plan.register.names.indices
      .map { (index: $0, strikes: results.statistics(.strikes, part: $0).moments) }
      .filter { $0.strikes.mean > 0 }
      .sorted { ($1.strikes.mean, $0.index) < ($0.strikes.mean, $1.index) }
    guard !entries.isEmpty else { return [] }
    let head = cells(shown(["in futures", "strikes", "hours", "weeks", "money"]))
    let rest = entries.count - OneScreenSummary.mostStriking
    return [heading("What struck most", head)]
      + entries.prefix(OneScreenSummary.mostStriking).map { line(ofEntry: $0.index) }
      + (rest > 0 ? [style.painted("  \(rest) more in disruptions.csv", .faint)] : [])
  }

  private static var mostStriking: Int { 6 }

  /// Without the hours where there is little room.
  private func shown(_ texts: [String]) -> [(String, Int)] {
    (style.columns < 72 ? Array(texts[..<2] + texts[3...]) : texts).map { ($0, 10) }
  }

  private func line(ofEntry index: Int) -> String {
    let strikes = results.statistics(.strikes, part: index)
    let money = results.statistics(.directMoney, subject: index)
    let texts =
      [
        numbers.share(chanceOfAny(entry: index)),
        numbers.count(strikes.mean, error: strikes.standardError),
      ]
      + [Metric.addedHours, .addedWeeks].map { metric in
        let added = results.statistics(metric, subject: index)
        return numbers.count(added.mean, error: added.standardError)
      } + [numbers.money(money.mean, error: money.standardError)]
    let width = style.columns - 2 - 10 * shown(texts).count
    return "  " + style.fitted(spoken(plan.register.names[index]), to: width) + cells(shown(texts))
  }

  private func chanceOfAny(entry index: Int) -> WilsonInterval {
    let futures = results.forecast.settings.replications
    return WilsonInterval(kept: Int((results.chanceOfAny(entry: index) * Double(futures)).rounded()), of: futures)
  }
}
