import Foundation
import Scenarios
import Testing

@Suite("A report of faults") struct FaultReportTests {
  private let file = SourceText(
    name: "scenarios/q3.yaml", text: "scenario: Q3\nprograms:\n  onboarding: {audience: manager}\n", origin: .scenario)

  private func fault(
    _ line: Int, _ column: Int, _ key: String, path: ScenarioPath = .root, in source: SourceText? = nil
  ) -> Fault {
    Fault(at: Place(source ?? file, line: line, column: column), path, .document(.aliasInsideItself(key)))
  }

  private func doubt(_ line: Int, _ column: Int) -> Fault {
    Fault(at: Place(file, line: line, column: column), "x", .doubt(.bareShare(read: "15", percent: "15%")))
  }

  @Test("each with file, line, column, path, sentence, and the line with a caret beneath; in the order of the text")
  func text() {
    let report = FaultReport([fault(3, 26, "b", path: "programs.onboarding.audience"), fault(1, 1, "a")])
    #expect(
      report.text == """
        scenarios/q3.yaml:1:1: '*a' stands inside of '&a' itself.
            scenario: Q3
            ^
        scenarios/q3.yaml:3:26: programs.onboarding.audience: '*b' stands inside of '&b' itself.
              onboarding: {audience: manager}
                                     ^

        """)
  }

  @Test("warnings are marked; a fault in an extended file says by whom it is extended; a file as a whole has no line")
  func sentences() {
    let base = SourceText(name: "scenarios/base.yaml", text: "a: 1", origin: .scenario, order: 1, extendedBy: file)
    let missing = Fault(at: Place(file), .root, .document(.file(.notFound)))
    let report = FaultReport([fault(1, 1, "a", in: base), doubt(1, 11), missing])
    #expect(
      report.text
        == """
        scenarios/q3.yaml: There is no such file.
        scenarios/q3.yaml:1:11: warning: x: '15' without % is read as a multiple of the whole; write 15% if a percentage is meant.
            scenario: Q3
                      ^
        scenarios/base.yaml:1:1: '*a' stands inside of '&a' itself. (extended by scenarios/q3.yaml)
            a: 1
            ^

        """.replacing(
          "'15' without % is read as a multiple of the whole; write 15% if a percentage is meant.",
          with: doubt(1, 1).problem.message))
    #expect(report.faultCount == 2 && report.warningCount == 1)
  }

  @Test("one sentence about one spot and one kind of input is told once, also if the spot stands for several inputs")
  func duplicates() {
    let report = FaultReport([
      fault(1, 1, "a", path: "team.roles.x.salary"), fault(1, 1, "a", path: "team.roles.y.salary"),
      fault(1, 1, "a", path: "team.roles.x.attrition"), fault(1, 1, "b", path: "team.roles.x.salary"),
    ])
    #expect(
      report.faults.map { "\($0.path) \($0.problem.message)" } == [
        "team.roles.x.salary '*a' stands inside of '&a' itself.",
        "team.roles.x.attrition '*a' stands inside of '&a' itself.",
        "team.roles.x.salary '*b' stands inside of '&b' itself.",
      ])
  }

  @Test("of more than fifty the rest is counted, warnings before faults")
  func counted() {
    let faults = (1...60).map { fault($0, 2, "a") }
    #expect(FaultReport(faults).text.hasSuffix("… and 10 more faults.\n"))
    #expect(FaultReport(Array(faults.prefix(51))).text.hasSuffix("… and 1 more fault.\n"))
    #expect(!FaultReport(Array(faults.prefix(50))).text.contains("more"))
    let warnings = (1...3).map { doubt($0, 1) }
    let text = FaultReport(warnings + faults.prefix(49)).text
    #expect(text.hasSuffix("… and 2 more warnings.\n"))
    #expect(text.hasPrefix("scenarios/q3.yaml:1:1: warning: x:"))
    #expect(FaultReport(warnings + faults).text.hasSuffix("… and 10 more faults and 3 more warnings.\n"))
  }

  static let excerpts: [(line: String, column: Int, shown: [String])] = [
    // Nobody sees a tab's width: it is one blank, and the caret keeps its column.
    ("a:\t{b: 1}", 5, ["a: {b: 1}", "    ^"]),
    // Two columns each for 日 and 本, none for the accent that stands above the e: 2 + 2 + 1 + 1 (:) + 1 (blank).
    ("日本e\u{301}: x", 7, ["日本e\u{301}: x", "       ^"]),
    ("a: \u{202E}x", 5, ["a:  x", "    ^"]),
    // Behind the end: what is missing there.
    ("a: [b", 6, ["a: [b", "     ^"]),
    // A hundred columns fit whole.
    (
      String(repeating: "x", count: 100), 95,
      [String(repeating: "x", count: 100), String(repeating: " ", count: 94) + "^"]
    ),
    // Of more, sixty before the spot and forty from it on.
    (
      String(repeating: "x", count: 200), 101,
      ["…" + String(repeating: "x", count: 100) + "…", String(repeating: " ", count: 61) + "^"]
    ),
    (String(repeating: "x", count: 150), 1, [String(repeating: "x", count: 100) + "…", "^"]),
    (
      String(repeating: "x", count: 150), 150,
      ["…" + String(repeating: "x", count: 61), String(repeating: " ", count: 61) + "^"]
    ),
  ]

  @Test(
    "a long line is clipped around the column, control characters are blanks, wide ones count two columns",
    arguments: excerpts)
  func excerpt(_ example: (line: String, column: Int, shown: [String])) {
    let source = SourceText(name: "s", text: example.line, origin: .scenario)
    let lines = FaultReport([fault(1, example.column, "a", in: source)]).text.split(separator: "\n").dropFirst()
    #expect(lines.map { String($0.dropFirst(4)) } == example.shown)
  }

  @Test("editors get an array of objects")
  func json() throws {
    let base = SourceText(name: "b.yaml", text: "a: 1", origin: .scenario, order: 1, extendedBy: file)
    let report = FaultReport([fault(3, 26, "b\"\n", path: "programs.x"), fault(1, 1, "a", in: base), doubt(1, 11)])
    let objects = try #require(try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [[String: Any]])
    #expect(objects.map { $0["file"] as? String } == ["scenarios/q3.yaml", "scenarios/q3.yaml", "b.yaml"])
    #expect(objects.map { $0["line"] as? Int } == [1, 3, 1])
    #expect(objects.map { $0["column"] as? Int } == [11, 26, 1])
    #expect(objects.map { $0["path"] as? String } == ["x", "programs.x", ""])
    #expect(objects.map { $0["severity"] as? String } == ["warning", "error", "error"])
    #expect(objects[1]["message"] as? String == "'*b\" ' stands inside of '&b\" ' itself.")
    #expect(objects.map { $0["extended_by"] as? String } == [nil, nil, "scenarios/q3.yaml"])
    #expect(FaultReport([]).json.filter { !$0.isWhitespace } == "[]")
    #expect(FaultReport([]).text.isEmpty)
  }
}
