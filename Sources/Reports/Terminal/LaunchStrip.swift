import Quantities

/// A time axis in columns of the screen, and what stands on it.
struct LaunchStrip {
  let calendar: PlanningCalendar
  let width: Int
  let style: TerminalStyle

  /// The column of a week counted from 1; nil outside the horizon.
  private func column(ofWeek number: Double) -> Int? {
    let place = (number - 0.5) / Double(calendar.weekCount) * Double(width)
    return place >= 0 && place < Double(width) ? Int(place) : nil
  }

  /// First weeks of months that stand far enough apart to be named: all, every third, every sixth, or Januaries.
  private var ticks: [(column: Int, label: String)] {
    let firsts = calendar.weeks.filter { $0 == 0 || calendar.month[$0] != calendar.month[$0 - 1] }
    for monthsApart in [1, 3, 6, 12] {
      let chosen = firsts.filter { (calendar.firstDay[$0].month.rawValue - 1) % monthsApart == 0 }
      if chosen.count * 5 <= width || monthsApart == 12 { return chosen.compactMap(tick) }
    }
    return []
  }

  /// A January is named by its year.
  private func tick(_ week: Int) -> (column: Int, label: String)? {
    let day = calendar.firstDay[week]
    let month = String(day.month.name.prefix(3))
    let label = day.month == .january ? "\(day.year)" : week == 0 ? "\(month) \(day.year)" : month
    return column(ofWeek: Double(week + 1)).map { ($0, label) }
  }

  /// Months above the axis, as far as they find room.
  var axis: String {
    var line = ""
    for tick in ticks where tick.column >= line.count && tick.column + tick.label.count <= width {
      line += String(repeating: " ", count: tick.column - line.count) + tick.label + " "
    }
    return style.fitted(String(line.prefix(width)), to: width)
  }

  /// P10, P50 and P90 of the launch and the week that is promised, weeks counted from 1.
  func line(p10: Double, p50: Double, p90: Double, deadline: Double?) -> String {
    var cells = [String](repeating: " ", count: width)
    for tick in ticks { cells[tick.column] = style.sign("┊", ".") }
    if let first = column(ofWeek: p10), let last = column(ofWeek: p90), first <= last {
      for place in first...last { cells[place] = style.sign("─", "-") }
      cells[first] = style.sign("├", "[")
      cells[last] = style.sign("┤", "]")
    }
    let due = deadline.flatMap(column)
    if let due { cells[due] = style.sign("┃", "|") }
    if let median = column(ofWeek: p50) {
      cells[median] = due == median ? style.sign("◉", "@") : style.sign("●", "o")
    }
    return cells.joined()
  }
}
