/// A line of a text with a caret beneath the spot that is meant, as a terminal shows it.
struct SourceExcerpt {
  /// Both lines, indented, each with its end.
  let text: String

  /// Columns of a terminal.
  static let width = 100
  /// Of these, at most so many stand before the spot.
  private static let before = 60
  /// Farther into a line nobody looks, and walking there would take long.
  private static let farthest = 10_000

  /// Nil where there is nothing to point at.
  init?(_ line: Substring, column: Int) {
    guard column > 0, column <= Self.farthest, !line.isEmpty else { return nil }
    var cells = line.unicodeScalars.prefix(column + Self.width).map(Cell.init)
    let spot = min(column - 1, cells.count)
    let isCut = cells.count > column + Self.width - 1
    let fits = !isCut && cells.reduce(0) { $0 + $1.width } <= Self.width
    let shown = fits ? cells.indices : Self.window(of: cells, around: spot)
    let caret = cells[shown.lowerBound..<spot].reduce(shown.lowerBound > 0 ? 1 : 0) { $0 + $1.width }
    let end = shown.upperBound < cells.count || isCut ? "…" : ""
    cells = Array(cells[shown])
    let shownLine = cells.reduce(into: "") { $0.unicodeScalars.append($1.scalar) }
    text =
      "    \(shown.lowerBound > 0 ? "…" : "")\(shownLine)\(end)\n"
      + "    \(String(repeating: " ", count: caret))^\n"
  }

  /// The cells that fit: from the line's beginning if the spot is near enough.
  private static func window(of cells: [Cell], around spot: Int) -> Range<Int> {
    var start = spot
    var room = before
    while start > 0, cells[start - 1].width <= room {
      start -= 1
      room -= cells[start].width
    }
    var end = start
    room = width
    while end < cells.count, cells[end].width <= room {
      room -= cells[end].width
      end += 1
    }
    return start..<max(end, spot)
  }

  /// A character and the columns that it takes; one that a terminal would obey is a blank.
  private struct Cell {
    let scalar: Unicode.Scalar
    let width: Int

    init(_ scalar: Unicode.Scalar) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
        (self.scalar, width) = (" ", 1)
      case .nonspacingMark, .enclosingMark: (self.scalar, width) = (scalar, 0)
      default: (self.scalar, width) = (scalar, Self.isWide(scalar) ? 2 : 1)
      }
    }

    /// Chinese, Japanese, Korean and emoji, by their blocks.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF,
        0x20000...0x3FFFD:
        true
      default: false
      }
    }
  }
}

/// A text on one line of a terminal, whole: what would move the cursor or turn the direction of writing is a blank.
package func harmlessLine(_ text: some StringProtocol) -> String {
  text.unicodeScalars.reduce(into: "") { shown, scalar in
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: shown += " "
    default: shown.unicodeScalars.append(scalar)
    }
  }
}
