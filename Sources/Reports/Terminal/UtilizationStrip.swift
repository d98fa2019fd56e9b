import Forecasting
import LearningModel
import Quantities

/// How much of a role's capacity is used as time goes on, in shades: a cell for each period, or each quarter where there
/// are too many.
struct UtilizationStrip {
  private let results: ForecastResults
  private let style: TerminalStyle
  private let groups: [Range<Int>]
  private let width: Int
  private let isByQuarter: Bool

  /// - Parameter width: columns of the screen, at least 1.
  init(_ results: ForecastResults, width: Int, _ style: TerminalStyle) {
    self.results = results
    self.style = style
    self.width = width
    let periods = results.forecast.periods
    isByQuarter = periods.count > width || results.forecast.settings.periodLength == .quarter
    guard periods.count > width else {
      groups = periods.indices.map { $0..<($0 + 1) }
      return
    }
    let quarters = results.labels.calendar.periods(by: .quarter).map { quarter in
      let inside = periods.indices.filter { quarter.weeks.contains(periods[$0].weeks.lowerBound) }
      return (inside.first ?? 0)..<((inside.last ?? -1) + 1)
    }
    // A long horizon's first quarters: the rest finds no room.
    groups = Array(quarters.prefix(width))
  }

  /// `by quarter ░ 50 ▒ 75 ▓ 90 █ %`
  var legend: String {
    let (light, medium, dark, full) = (shade(0), shade(0.5), shade(0.75), shade(0.9))
    let word = isByQuarter ? "by quarter" : "by \(results.forecast.settings.periodLength.rawValue)"
    return "\(word) \(light) 50 \(medium) 75 \(dark) 90 % \(full)"
  }

  /// As wide as the strip.
  func line(of role: ID<Role>) -> String {
    let cell = max(1, min(3, width / max(1, groups.count)))
    let cells = groups.map { String(repeating: shade(mean(role, $0)), count: cell) }
    return style.fitted(cells.joined(), to: width)
  }

  /// Of the futures' mean, over the periods of the group.
  private func mean(_ role: ID<Role>, _ group: Range<Int>) -> Double {
    let position = results.plan.layout[.utilization] + role.index
    let samples = results.forecast.samples
    var sum = 0.0
    var count = 0
    for period in group {
      for value in samples.periods.column(samples.column(of: position, period)) where !value.isNaN {
        sum += Double(value)
        count += 1
      }
    }
    return count == 0 ? .nan : sum / Double(count)
  }

  private func shade(_ share: Double) -> String {
    switch share {
    case ..<0.5: style.sign("░", ".")
    case 0.5..<0.75: style.sign("▒", ":")
    case 0.75..<0.9: style.sign("▓", "+")
    case 0.9...: style.sign("█", "#")
    default: " "
    }
  }
}
