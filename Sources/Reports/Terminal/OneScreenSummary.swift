import Forecasting
import LearningModel
import Quantities

/// What a forecast says, on one screen of the terminal: promises, launches, money, people, what struck, what to look at.
package struct OneScreenSummary {
  let results: ForecastResults
  let style: TerminalStyle
  let numbers: SpokenNumbers

  package init(_ results: ForecastResults, _ style: TerminalStyle) {
    self.results = results
    self.style = style
    numbers = SpokenNumbers(currency: results.labels.currency, style: style)
  }

  /// All lines, each with its end.
  package var text: String {
    let sections = [title, verdict, promises, precision, launches, money, people, disruptions, nextLook].filter {
      !$0.isEmpty
    }
    return sections.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  var plan: Plan { results.plan }

  private var title: [String] {
    let calendar = results.labels.calendar
    let futures = numbers.grouped(UInt64(results.forecast.settings.replications))
    let horizon = "\(spoken(calendar.start)) to \(spoken(calendar.lastDay))"
    return [
      style.painted(style.clipped(style.shown(results.labels.scenario), to: style.columns), .heading),
      style.painted("\(futures) futures, \(horizon), seed \(results.forecast.settings.seed)", .faint),
    ]
  }

  // MARK: What all sections share

  /// A heading, and above its columns what they are.
  func heading(_ text: String, _ columns: String = "") -> String {
    if columns.isEmpty { return style.painted(text, .heading) }
    let gap = max(1, style.columns - displayWidth(text) - displayWidth(columns))
    return style.painted(text, .heading) + String(repeating: " ", count: gap) + style.painted(columns, .faint)
  }

  /// `4 Jan 2027`
  func spoken(_ day: CivilDate) -> String { "\(day.day) \(day.month.name.prefix(3)) \(day.year)" }

  /// `instructional designer` for `instructional_designer`.
  func spoken(_ name: String) -> String { style.shown(name.replacing("_", with: " ")) }

  /// `Coverage, Code of conduct`
  func spoken(_ series: Series) -> String {
    let metric = series.metric.declaration.name.replacing("on_time", with: "on-time").replacing("_", with: " ")
    let title = metric.prefix(1).uppercased() + metric.dropFirst()
    guard let kind = series.kind else { return title }
    let subject = kind == .program ? style.shown(results.labels.programs[series.index].title) : spoken(series.subject)
    return "\(title), \(subject)"
  }
}
