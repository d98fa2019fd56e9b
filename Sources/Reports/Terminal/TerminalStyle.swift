/// What the terminal shows that text is written for.
package struct TerminalStyle: Sendable {
  package var columns: Int
  package var showsUnicode: Bool
  package var showsColor: Bool

  /// Fewer than 60 columns are written as if there were 60: lines then wrap. More than 140 are not used: eyes lose the line.
  package init(columns: Int = 80, showsUnicode: Bool = true, showsColor: Bool = false) {
    self.columns = min(max(columns, 60), 140)
    self.showsUnicode = showsUnicode
    self.showsColor = showsColor
  }

  /// One meaning each: what is in trouble, what is safe, headings, and what may be skipped.
  enum Ink: String {
    case trouble = "38;5;166"
    case safe = "38;5;29"
    case heading = "1"
    case faint = "2"
  }

  func painted(_ text: String, _ ink: Ink?) -> String {
    guard showsColor, let ink, !text.isEmpty else { return text }
    return "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m"
  }

  /// A sign, or its plain substitute.
  func sign(_ unicode: String, _ ascii: String) -> String { showsUnicode ? unicode : ascii }

  /// `“text”`
  func quoted(_ text: String) -> String { sign("\u{201C}", "\"") + text + sign("\u{201D}", "\"") }

  /// Text of the scenario as this terminal can show it.
  func shown(_ text: String) -> String {
    let harmless = harmless(text)
    if showsUnicode { return harmless }
    return String(String.UnicodeScalarView(harmless.unicodeScalars.map { $0.isASCII ? $0 : "?" }))
  }
}
