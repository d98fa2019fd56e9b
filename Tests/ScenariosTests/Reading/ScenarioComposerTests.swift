import Scenarios
import Support
import Testing

@Suite("From text to a tree") struct ScenarioComposerTests {
  @Test(
    "every scalar keeps its text, whatever YAML would make of it",
    arguments: [
      "no", "off", "1e3", "0o7", "12:30", "1_000", "=cmd()", "<script>", "-0", ".inf", "nan", "0x1F", "2027-01-04",

    ])
  func scalarTexts(text: String) {
    #expect(tree("x: \(text)") == "{x: '\(text)'}")
  }

  @Test("null, ~ and nothing are null; in quotes they are text")
  func nulls() {
    #expect(
      tree("{a: null, b: ~, c: , d: Null, e: 'null', f: \"\", g: \"~\"}")
        == "{a: null, b: null, c: null, d: null, e: 'null', f: '', g: '~'}")
    #expect(tree("a:\nb: 1\n") == "{a: null, b: '1'}")
  }

  @Test("every key and value knows its line and its column in Unicode scalars, counted from 1")
  func places() {
    let text = "team:\n  büro: {größe: ٣, x: [1, b]}\r\n  q: \"ä\"\n"
    let root = composeScenario(SourceText(name: "s.yaml", text: text, origin: .scenario)).root
    #expect(root?.place.description == "s.yaml:1:1")
    #expect(root?.map?["team"]?.place.description == "s.yaml:1:1")
    // Two blanks, then `büro` in columns 3 to 6, `: ` and the brace in column 9.
    #expect(root?.at("team", "büro")?.place.description == "s.yaml:2:9")
    #expect(root?.at("team", "büro", "größe")?.place.description == "s.yaml:2:17")
    #expect(root?.at("team")?.map?["q"]?.place.description == "s.yaml:3:3")
    #expect(root?.at("team", "q")?.place.description == "s.yaml:3:6")
  }

  @Test("each key that is there twice is a fault with both places, at any depth, and the first stays")
  func duplicateKeys() {
    let marked = MarkedScenario(
      """
      a: 1
      1️⃣a: 2
      b: {c: 3, 2️⃣c: 4}
      d: [{e: {f: 5, 3️⃣f: 6, 4️⃣f: 7}}]
      """)
    #expect(
      marked.told(faults) == [
        "1️⃣ 'a' stands here a second time; the first is in line 1, column 1. Keep one of them.",
        "2️⃣ 'c' stands here a second time; the first is in line 3, column 5. Keep one of them.",
        "3️⃣ 'f' stands here a second time; the first is in line 4, column 10. Keep one of them.",
        "4️⃣ 'f' stands here a second time; the first is in line 4, column 10. Keep one of them.",
      ])
    #expect(faults(marked.text).map(\.path.text) == ["a", "b.c", "d.1.e.f", "d.1.e.f"])
    #expect(tree(marked.text) == "{a: '1', b: {c: '3'}, d: [{e: {f: '5'}}]}")
  }
}
