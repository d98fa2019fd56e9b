import Reports
import Testing

@Suite("Text of a scenario on a terminal")
struct HarmlessTextTests {
  @Test(
    "shows what would steer the terminal or turn the writing as its code",
    arguments: [
      ("\u{1B}[31mred", "\\u{1B}[31mred"), ("line\nbreak", "line\\u{A}break"), ("\u{9B}2J", "\\u{9B}2J"),
      ("user\u{202E}txt.exe", "user\\u{202E}txt.exe"), ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
      ("a\u{200B}b", "a\\u{200B}b"), ("\u{7F}", "\\u{7F}"), ("x\u{E0041}", "x\\u{E0041}"), ("\u{2028}", "\\u{2028}"),
    ])
  func harmful(text: String, shown: String) {
    #expect(harmless(text) == shown)
  }

  @Test("leaves letters of all scripts, signs and emoji as they are")
  func untouched() {
    for text in ["New-manager essentials", "Übungsleitung – Teil 2", "学習", "می‌خواهم", "👩‍🏫 class", "50 % of $3.26M"] {
      #expect(harmless(text) == text)
    }
  }
}
