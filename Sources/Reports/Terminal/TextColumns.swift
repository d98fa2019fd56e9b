/// Columns of the screen that a text takes: East Asian wide characters and emoji take two, marks on a letter none.
func displayWidth(_ text: String) -> Int {
  text.reduce(0) { $0 + displayWidth($1) }
}

private func displayWidth(_ character: Character) -> Int {
  guard let first = character.unicodeScalars.first else { return 0 }
  switch first.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}

enum TextAlignment {
  case left, right
}

extension TerminalStyle {
  /// Text in so many columns: filled with blanks, or cut short with a sign that says so.
  func fitted(_ text: String, to width: Int, _ alignment: TextAlignment = .left) -> String {
    let clipped = clipped(text, to: width)
    let blanks = String(repeating: " ", count: max(0, width - displayWidth(clipped)))
    return alignment == .left ? clipped + blanks : blanks + clipped
  }

  func clipped(_ text: String, to width: Int) -> String {
    guard displayWidth(text) > width else { return text }
    var kept = ""
    for character in text {
      if displayWidth(kept) + displayWidth(character) > width - 1 { break }
      kept.append(character)
    }
    return kept + sign("…", "~")
  }

  /// Words in lines of the screen, each indented; a number stays with its percent sign. What is longer than a line is cut.
  func wrapped(_ text: String, indentation: Int = 2) -> [String] {
    var lines: [String] = []
    var line = ""
    let words = text.replacing(" %", with: "\u{A0}%").split(separator: " ")
    for word in words.map({ clipped(String($0), to: columns - indentation) }) {
      if !line.isEmpty && indentation + displayWidth(line) + 1 + displayWidth(word) > columns {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    let indent = String(repeating: " ", count: indentation)
    return (lines + [line]).map { indent + $0.replacing("\u{A0}%", with: " %") }
  }
}
