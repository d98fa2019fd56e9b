import Quantities

/// A time axis in columns of the screen, and what stands on it.
struct LaunchStrip {
  private let calendar: PlanningCalendar
  private let strip: RangeStrip

  init(_ calendar: PlanningCalendar, width: Int, _ style: TerminalStyle) {
    self.calendar = calendar
    strip = RangeStrip(width: width, style: style, ticks: Self.ticks(calendar, width))
  }

  /// Months above the axis, as far as they find room.
  var axis: String { strip.axis }

  /// P10, P50 and P90 of the launch and the week that is promised, weeks counted from 1.
  func line(p10: Double, p50: Double, p90: Double, deadline: Double?) -> String {
    strip.line(p10: column(p10), p50: column(p50), p90: column(p90), mark: deadline.flatMap(column))
  }

  private func column(_ week: Double) -> Int? { Self.column(ofWeek: week, calendar, strip.width) }

  /// The column of a week counted from 1; nil outside the horizon.
  private static func column(ofWeek number: Double, _ calendar: PlanningCalendar, _ width: Int) -> Int? {
    let place = (number - 0.5) / Double(calendar.weekCount) * Double(width)
    return place >= 0 && place < Double(width) ? Int(place) : nil
  }

  /// First weeks of months that stand far enough apart to be named: all, every third, every sixth, or Januaries.
  private static func ticks(_ calendar: PlanningCalendar, _ width: Int) -> [(column: Int, label: String)] {
    let firsts = calendar.weeks.filter { $0 == 0 || calendar.month[$0] != calendar.month[$0 - 1] }
    for monthsApart in [1, 3, 6, 12] {
      let chosen = firsts.filter { (calendar.firstDay[$0].month.rawValue - 1) % monthsApart == 0 }
      guard chosen.count * 5 <= width || monthsApart == 12 else { continue }
      return chosen.compactMap { week in
        column(ofWeek: Double(week + 1), calendar, width).map { ($0, label(week, calendar.firstDay[week])) }
      }
    }
    return []
  }

  /// A January is named by its year.
  private static func label(_ week: Int, _ day: CivilDate) -> String {
    let month = String(day.month.name.prefix(3))
    return day.month == .january ? "\(day.year)" : week == 0 ? "\(month) \(day.year)" : month
  }
}
