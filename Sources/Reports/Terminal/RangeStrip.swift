/// Ranges on one axis in columns of the screen: `├──●──┤` from P10 over the median to P90, and the mark that each is held
/// against.
struct RangeStrip {
  let width: Int
  let style: TerminalStyle
  /// Places that the axis names, from left to right.
  let ticks: [(column: Int, label: String)]

  /// What the signs mean, `P10 ├─●─┤ P90 of launches, ┃ needed by`.
  static func legend(_ ranges: String, _ mark: String, _ style: TerminalStyle) -> String {
    "P10 \(style.sign("├─●─┤", "[-o-]")) P90 of \(ranges), \(style.sign("┃", "|")) \(mark)"
  }

  /// The names of the ticks above them, as far as they find room.
  var axis: String {
    var line = ""
    var taken = 0
    for tick in ticks where tick.column >= taken && tick.column + displayWidth(tick.label) <= width {
      line += String(repeating: " ", count: tick.column - taken) + tick.label + " "
      taken = tick.column + displayWidth(tick.label) + 1
    }
    return style.fitted(trimmed(line), to: width)
  }

  private func trimmed(_ line: String) -> String { line.hasSuffix(" ") ? String(line.dropLast()) : line }

  /// A range from its columns, nil for what is beyond the axis; as wide as the strip.
  func line(p10: Int?, p50: Int?, p90: Int?, mark: Int?) -> String {
    var cells = [String](repeating: " ", count: width)
    for tick in ticks { cells[tick.column] = style.sign("┊", ".") }
    if let first = p10, let last = p90, first <= last {
      for place in first...last { cells[place] = style.sign("─", "-") }
      cells[first] = style.sign("├", "[")
      cells[last] = style.sign("┤", "]")
    }
    if let mark { cells[mark] = style.sign("┃", "|") }
    if let median = p50 { cells[median] = mark == median ? style.sign("◉", "@") : style.sign("●", "o") }
    return cells.joined()
  }
}
