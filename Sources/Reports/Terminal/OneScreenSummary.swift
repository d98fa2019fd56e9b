import Forecasting
import LearningModel
import Quantities

/// What a forecast says, on one screen of the terminal: promises, launches, money, people, what struck, what to look at.
package struct OneScreenSummary: TerminalScreen {
  let results: ForecastResults
  package let numbers: SpokenNumbers

  package init(_ results: ForecastResults, _ style: TerminalStyle) {
    self.results = results
    numbers = SpokenNumbers(currency: results.labels.currency, style: style)
  }

  package var sections: [[String]] {
    [title, verdict, promises, precision, launches, money, moneyByQuarter, people, disruptions, nextLook]
  }

  var plan: Plan { results.plan }

  private var precision: [String] { PrecisionLines(results: results, numbers: numbers).lines }

  private var title: [String] {
    let calendar = results.labels.calendar
    let futures = numbers.futures(results.forecast.settings.replications)
    let facts =
      "\(futures), \(calendar.start.spoken) to \(calendar.lastDay.spoken), seed \(results.forecast.settings.seed)"
    return [heading(style.shown(results.labels.scenario))]
      + style.wrapped(facts, indentation: 0).map { style.painted($0, .faint) }
  }

  /// `Coverage, Code of conduct`
  func spoken(_ series: Series) -> String { style.shown(results.labels.title(of: series)) }

  /// Colour follows the words for chances: safe from `likely` on, in trouble below `about even`.
  func ink(of chance: Double) -> TerminalStyle.Ink? { chance < 0.4 ? .trouble : chance >= 0.66 ? .safe : nil }
}
