import Glibc
import Scenarios
import Support
import Testing

@Suite("Files from strangers", .serialized) struct HostileFileTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let text: @Sendable () -> String
    let told: [String]
    var testDescription: String { name }
  }

  static let deep = "Lists and maps are more than 100 deep here, the most that is read."
  static let noKey = "A key has to be plain text; this one is a list, a map or a '*' reference."
  static let large =
    "The file has more than 200,000 keys and values here, those that '*' repeats included, the most that is read."

  /// Nine levels that each name the one before ten times: a thousand million values.
  static func bomb(levels: Int = 9, _ level: (Int, String) -> String) -> String {
    (1...levels).reduce("a0: &a0 x\n") { text, number in
      let aliases = (0..<10).map { level($0, "*a\(number - 1)") }.joined(separator: ", ")
      return text + "a\(number): &a\(number) " + (level(0, "").isEmpty ? "[\(aliases)]\n" : "{\(aliases)}\n")
    }
  }

  static let cases: [Case] = [
    Case(name: "lists of aliases", text: { bomb { _, alias in alias } }, told: [large]),
    Case(name: "maps of aliases", text: { bomb { "k\($0): \($1)" } }, told: [large]),
    Case(
      name: "aliases of aliases for keys", text: { bomb(levels: 4) { _, alias in alias } + "? *a4\n: x\n? *a4\n: x\n" },
      told: [noKey, noKey]),
    Case(name: "100,000 brackets", text: { String(repeating: "[", count: 100_000) }, told: [deep]),
    Case(name: "4,000,000 braces", text: { String(repeating: "{", count: 4_000_000) }, told: [deep]),
    Case(name: "dashes in one line", text: { String(repeating: "- ", count: 1_000_000) }, told: [deep]),
    Case(name: "question marks in one line", text: { String(repeating: "? ", count: 1_000_000) }, told: [noKey, deep]),
    Case(name: "keys of keys", text: { String(repeating: "[? ", count: 1_000_000) }, told: [noKey, deep]),
    Case(
      name: "levels by indentation", text: { (0..<2000).map { String(repeating: " ", count: $0) + "a:\n" }.joined() },
      told: [deep]),
    Case(
      name: "an alias that makes it too deep",
      text: {
        "a: &a " + String(repeating: "[", count: 60) + String(repeating: "]", count: 60) + "\nb: "
          + String(repeating: "[", count: 60) + "*a" + String(repeating: "]", count: 60)
      },
      told: [deep]),
    Case(name: "300,000 keys", text: { (0..<300_000).map { "k\($0): 1\n" }.joined() }, told: [large]),
    Case(name: "a list of 1,900,000", text: { "[" + String(repeating: "1,", count: 1_900_000) + "]" }, told: [large]),
    Case(name: "pairs in a list", text: { "[" + String(repeating: "a: b,", count: 700_000) + "]" }, told: [large]),
    Case(
      name: "100,000 tags", text: { String(repeating: "%TAG !a! x\n", count: 300_000) + "---\na: 1\n" },
      told: ["A line that begins with '%' is not read; leave it out."]),
    Case(
      name: "tags behind a document",
      text: { "a: 1\n...\n" + (0..<200_000).map { "%TAG !a\($0)! x\n" }.joined() + "---\na: 1\n" },
      told: ["A line that begins with '%' is not read; leave it out."]),
    Case(
      name: "a quote over two million lines", text: { "a: \"" + String(repeating: "x\n", count: 1_900_000) },
      told: ["The quotation mark here is not closed."]),
    Case(name: "a scalar of 4 MB", text: { "a: " + String(repeating: "x", count: 3_999_000) }, told: []),
    Case(name: "a comment of 4 MB", text: { "a: 1 #" + String(repeating: "x", count: 3_999_000) }, told: []),
  ]

  @Test("are read or refused within a second (in release)", arguments: cases)
  func hostile(_ hostile: Case) {
    let text = hostile.text()
    var found: [Fault] = []
    let duration = timeOfProcessor { found = faults(text) }
    #expect(found.map(\.problem.message) == hostile.told)
    #expect(duration < secondsAllowed)
  }

  @Test("of a hundred thousand doubled keys a thousand are noted and fifty told, within a second")
  func manyFaults() {
    let text = String(repeating: "a: 1\n", count: 99_000)
    var told = ""
    let duration = timeOfProcessor { told = FaultReport(faults(text)).text }
    #expect(told.hasSuffix("… and 950 more faults.\n"))
    #expect(duration < secondsAllowed)
  }

  @Test("of forty thousand values broken by a comma in one line a thousand are noted, within a second")
  func manySlips() {
    let text = "{" + (0..<40_000).map { "k\($0): 1,2" }.joined(separator: ",") + "}"
    var told = ""
    let duration = timeOfProcessor { told = FaultReport(faults(text)).text }
    #expect(told.hasSuffix("… and 950 more faults.\n"))
    #expect(duration < secondsAllowed)
  }

  @Test(
    "names with quotes, line ends, formulas, tags, control and right-to-left characters, and of 10,000 letters survive")
  func names() {
    let names = [
      "it's \"x\"", "a\nb", "=cmd()", "<script>", "\u{202E}abc", "\u{7}", "日本", "שלום",
      String(repeating: "x", count: 10_000),
    ]
    for name in names {
      let escaped = name.unicodeScalars.map {
        "\\U" + String(repeating: "0", count: 8 - String($0.value, radix: 16).count) + String($0.value, radix: 16)
      }
      #expect(tree("title: \"\(escaped.joined())\"") == "{title: '\(name)'}")
    }
    #expect(tree("\"\\u202Ea\": 1") == "{\u{202E}a: '1'}")
  }

  @Test("what a terminal would obey is shown as a blank in a message")
  func harmless() {
    let report = FaultReport(faults("\"a\\e[31m\\u202E\": 1\n\"a\\e[31m\\u202E\": 2")).text
    #expect(
      report == """
        scenario.yaml:2:1: a [31m : 'a [31m ' stands here a second time; the first is in line 1, column 1. Keep one of them.
            "a\\e[31m\\u202E": 2
            ^

        """)
  }

  /// What the work takes of the processor; what passes on the clock depends on who else is at work on the machine.
  private func timeOfProcessor(_ work: () -> Void) -> Duration {
    func now() -> Duration {
      var time = timespec()
      unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
    let begin = now()
    work()
    return now() - begin
  }

  /// A debug build is a good ten times slower.
  private var secondsAllowed: Duration {
    #if DEBUG
      .seconds(30)
    #else
      .seconds(1)
    #endif
  }
}
