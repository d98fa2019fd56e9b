import Scenarios
import Support
import Testing

@Suite("Changes from the command line") struct OverrideTests {
  static let examples: [(argument: String, tree: String)] = [
    ("team.wip_limit=5", "{team: {wip_limit: '5'}}"),
    ("x=6 to 14 weeks", "{x: '6 to 14 weeks'}"),
    ("x=lognormal(p10: 4, p90: 12)", "{x: 'lognormal(p10: 4, p90: 12)'}"),
    ("x={2027-01-04: 3, 2027-07-01: 4}", "{x: {2027-01-04: '3', 2027-07-01: '4'}}"),
    ("x=[a, b]", "{x: ['a', 'b']}"),
    ("x=\"a: b\"", "{x: 'a: b'}"),
    ("x='it''s'", "{x: 'it's'}"),
    ("programs.y=null", "{programs: {y: null}}"),
    ("x=", "{x: null}"),
    ("x=a=b", "{x: 'a=b'}"),
    (" a . b = 1 ", "{a: {b: '1'}}"),
    ("outcomes.coverage.code-of-conduct=at least 95%", "{outcomes: {coverage.code-of-conduct: 'at least 95%'}}"),
    ("outcomes.spend=at most $1M", "{outcomes: {spend: 'at most $1M'}}"),
    ("x=# no comment", "{x: '# no comment'}"),
    ("x=*", "{x: '*'}"),
  ]

  @Test("PATH=VALUE says what the file would say, without quotes of its own", arguments: examples)
  func read(_ example: (argument: String, tree: String)) throws {
    #expect(try #require(Override.read(example.argument).value).root.told == example.tree)
  }

  @Test("they are laid over the file, the last one last")
  func merged() throws {
    let files = try Files([
      "a.yaml": "team: {a: 1, b: {value: 2, source: s}}\nextends: b.yaml", "b.yaml": "team: {c: 3}",
    ])
    #expect(
      try files.told("a.yaml", "team.a=5", "team.b.value=6", "team.c=null", "team.a=7")
        == "{team: {c: null, a: '7', b: {value: '6'}}}")
    let document = try #require(try files.read("a.yaml", "team.a=5").value)
    #expect(document.sources.map(\.name).last == "--set")
    #expect(document.root.at("team", "a")?.place.description == "--set:1:8")
    #expect(document.root.at("team", "a")?.place.source.origin == .commandLine)
  }

  @Test("keys and values know their columns in the argument, so that a caret can stand beneath")
  func places() throws {
    let root = try #require(Override.read("büro.x={a: 1, b: [2]}").value).root
    #expect(root.map?["büro"]?.place.column == 1)
    #expect(root.at("büro")?.map?["x"]?.place.column == 6)
    #expect(root.at("büro", "x")?.place.column == 8)
    #expect(root.at("büro", "x", "b")?.place.column == 18)
  }

  static let faulty: [String: String] = [
    "1️⃣team.wip_limit": "1️⃣ There is no '='; write PATH=VALUE, as in team.wip_limit=6.",
    "1️⃣=5": "1️⃣ There is no path before the '='; write PATH=VALUE, as in team.wip_limit=6.",
    "a.1️⃣.b=5": "1️⃣ A part of the path is empty; its parts stand between single points, as in team.wip_limit.",
    "a.1️⃣=5": "1️⃣ A part of the path is empty; its parts stand between single points, as in team.wip_limit.",
    "outcomes.1️⃣=5": "1️⃣ A part of the path is empty; its parts stand between single points, as in team.wip_limit.",
    "1️⃣extends=b.yaml": "1️⃣ 'extends' stands in a file only.",
    "x=1️⃣{a: 1": "1️⃣ The '{' here is not closed.",
    "x={a: 1️⃣$1,200}": "1️⃣ A value that holds a comma has to be in quotes inside of { }: a: \"$1,200\"",
    "x=1️⃣\"5 weeks": "1️⃣ The quotation mark here is not closed.",
  ]

  @Test("what is no PATH=VALUE is a fault where it begins to be none", arguments: faulty)
  func fault(_ marked: String, _ told: String) {
    #expect(MarkedScenario(marked).told { Override.read($0).faults } == [told])
  }

  @Test("a path of a hundred thousand parts is refused")
  func deep() {
    let path = String(repeating: "a.", count: 100_000) + "a=1"
    #expect(
      Override.read(path).faults.map(\.problem.message) == [
        "Lists and maps are more than 100 deep here, the most that is read."
      ])
  }
}

@Suite("Variants without a file") struct WhatIfTests {
  static let examples: [(argument: String, name: String, trees: [String])] = [
    ("Fewer at once: team.wip_limit=4", "Fewer at once", ["{team: {wip_limit: '4'}}"]),
    ("A: x=1, y.z=2", "A", ["{x: '1'}", "{y: {z: '2'}}"]),
    (
      "A: x=lognormal(p10: 4, p90: 12) weeks, at least 2, at most 9, y=3", "A",
      ["{x: 'lognormal(p10: 4, p90: 12) weeks, at least 2, at most 9'}", "{y: '3'}"]
    ),
    (
      "A: x={2027-01-04: 3, 2027-07-01: 4}, y=\"a, b=c\", z=$1,200", "A",
      ["{x: {2027-01-04: '3', 2027-07-01: '4'}}", "{y: 'a, b=c'}", "{z: '$1,200'}"]
    ),
    ("A: title=Manager's guide, y=it's", "A", ["{title: 'Manager's guide'}", "{y: 'it's'}"]),
  ]

  @Test("NAME: PATH=VALUE, PATH=VALUE; commas within a value do not split", arguments: examples)
  func read(_ example: (argument: String, name: String, trees: [String])) throws {
    let variant = try #require(WhatIf.read(example.argument).value)
    #expect(variant.name == example.name)
    #expect(variant.overrides.map(\.root.told) == example.trees)
  }

  static let faulty: [String: String] = [
    "1️⃣team.wip_limit=4": "1️⃣ A variant begins with its name and a colon, as in \"Fewer at once: team.wip_limit=6\".",
    "1️⃣: team.wip_limit=4": "1️⃣ A variant begins with its name and a colon, as in \"Fewer at once: team.wip_limit=6\".",
    "1️⃣x=choose(1: 2)": "1️⃣ A variant begins with its name and a colon, as in \"Fewer at once: team.wip_limit=6\".",
    "A: 1️⃣team": "1️⃣ There is no '='; write PATH=VALUE, as in team.wip_limit=6.",
    "A: x=1, y.1️⃣.z=2": "1️⃣ A part of the path is empty; its parts stand between single points, as in team.wip_limit.",
  ]

  @Test("what is none is a fault in its place", arguments: faulty)
  func fault(_ marked: String, _ told: String) {
    #expect(MarkedScenario(marked).told { WhatIf.read($0).faults } == [told])
  }
}
