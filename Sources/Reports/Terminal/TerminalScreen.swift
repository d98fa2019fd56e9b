/// What a command prints on the terminal: sections with an empty line between them.
package protocol TerminalScreen {
  /// How numbers are said on it; they know the terminal too.
  var numbers: SpokenNumbers { get }
  /// Lines without their ends; a section without lines is left out.
  var sections: [[String]] { get }
}

extension TerminalScreen {
  /// All lines, each with its end.
  package var text: String {
    sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  var style: TerminalStyle { numbers.style }

  /// A terminal narrower than most: tables then say less, and nothing wraps.
  var isNarrow: Bool { style.columns < 76 }
  /// Wide enough for what is good to see and not needed.
  var isWide: Bool { style.columns >= 100 }

  /// A heading, and above its columns what they are.
  func heading(_ text: String, _ columns: String = "") -> String {
    let room = style.columns - (columns.isEmpty ? 0 : displayWidth(columns) + 1)
    let text = style.clipped(text, to: room)
    let gap = String(repeating: " ", count: columns.isEmpty ? 0 : room + 1 - displayWidth(text))
    return style.painted(text, .heading) + gap + style.painted(columns, .faint)
  }

  /// What the columns of a table are.
  func columnHeads(after width: Int, _ heads: [(String, Int)]) -> String {
    style.painted(String(repeating: " ", count: width) + cells(heads), .faint)
  }

  /// Texts in so many columns each, flush right.
  func cells(_ texts: [(String, Int)]) -> String { texts.map { style.fitted($0.0, to: $0.1, .right) }.joined() }

  /// An id of the scenario in words, as this terminal can show it.
  func spoken(_ id: String) -> String { style.shown(inWords(id)) }

  /// Blanks at the end of a line are of no use to anybody.
  func trimmed(_ line: String) -> String { String(line.reversed().drop { $0 == " " }.reversed()) }
}
