import Foundation
import Scenarios
import Support
import Testing

@Suite("Inheritance") struct InheritanceTests {
  @Test("maps merge key by key, lists and values replace, null removes and stays as a mark; extends is not in the tree")
  func merge() throws {
    let files = try Files([
      "base.yaml": "start: 1\nteam: {roles: {a: {x: 1, y: 2}, b: {x: 3}}, list: [1, 2]}\n",
      "top.yaml": "extends: base.yaml\nteam: {roles: {a: {y: 9}, b: null, c: {x: 4}}, list: [3]}\n",
    ])
    #expect(
      try files.told("top.yaml")
        == "{start: '1', team: {roles: {a: {x: '1', y: '9'}, b: null, c: {x: '4'}}, list: ['3']}}")
  }

  @Test(
    "a chain is merged from its far end; each node keeps the file in which it was written, and that file who extended it"
  )
  func chain() throws {
    let files = try Files([
      "a.yaml": "extends: sub/b.yaml\nx: 1\n", "sub/b.yaml": "extends: ../c.yaml\nx: 2\ny: 2\n",
      "c.yaml": "x: 3\ny: 3\nz: 3\n",
    ])
    let document = try #require(try files.read("a.yaml").value)
    #expect(document.root.told == "{x: '1', y: '2', z: '3'}")
    #expect(
      document.sources.map { $0.name.replacing(files.folder.path + "/", with: "") } == [
        "a.yaml", "sub/b.yaml", "c.yaml",
      ])
    #expect(document.root.at("z")?.place.source === document.sources[2])
    #expect(document.root.at("z")?.place.source.extendedBy === document.sources[1])
    #expect(document.root.at("y")?.place.line == 3)
    #expect(document.name == files.folder.path("a.yaml"))
  }

  static let whole: [(below: String, above: String, merged: String)] = [
    // A schedule is replaced by a schedule and by a value.
    ("{team: {x: {2027-01-04: 1, 2027-07-01: 2}}}", "{team: {x: {2027-03-01: 5}}}", "{team: {x: {2027-03-01: '5'}}}"),
    ("{team: {x: {2027-01-04: 1}}}", "{team: {x: {value: 5, note: n}}}", "{team: {x: {value: '5', note: 'n'}}}"),
    // A new value does not keep the old one's source.
    ("{team: {x: {value: 1, source: s, grade: measured}}}", "{team: {x: {value: 2}}}", "{team: {x: {value: '2'}}}"),
    (
      "{team: {x: {value: 1, source: s}}}", "{team: {x: {value: {2027-01-04: 1}}}}",
      "{team: {x: {value: {2027-01-04: '1'}}}}"
    ),
    // A new source goes with the value that is there.
    ("{team: {x: {value: 1, source: s}}}", "{team: {x: {source: t}}}", "{team: {x: {value: '1', source: 't'}}}"),
    // A program called `value` is one like any other.
    ("{programs: {a: {x: 1}}}", "{programs: {value: {x: 2}}}", "{programs: {a: {x: '1'}, value: {x: '2'}}}"),
    // Shares.
    (
      "{leadership: {attention: {a: 1, b: 2}, c: 1}}", "{leadership: {attention: {b: 3}}}",
      "{leadership: {attention: {b: '3'}, c: '1'}}"
    ),
    (
      "{modalities: {m: {phase_shares: {a: 1, b: 2}, sme_shares: {a: 1}}}}",
      "{modalities: {m: {phase_shares: {b: 3}, sme_shares: {}}}}",
      "{modalities: {m: {phase_shares: {b: '3'}, sme_shares: {}}}}"
    ),
    (
      "{modalities: {m: {role_shares: {design: {a: 1, b: 2}, pilot: {a: 4}}}}}",
      "{modalities: {m: {role_shares: {design: {b: 3}}}}}",
      "{modalities: {m: {role_shares: {design: {b: '3'}, pilot: {a: '4'}}}}}"
    ),
    // A program called `attention` is none of them.
    ("{programs: {attention: {a: 1}}}", "{programs: {attention: {b: 2}}}", "{programs: {attention: {a: '1', b: '2'}}}"),
  ]

  @Test("shares, schedules, and values with their source are replaced as a whole", arguments: whole)
  func replaced(_ layers: (below: String, above: String, merged: String)) throws {
    let files = try Files(["base.yaml": layers.below, "top.yaml": "extends: base.yaml\n"])
    let above = try #require(composeScenario(SourceText(name: "a", text: layers.above, origin: .scenario)).root)
    let below = try #require(try files.read("top.yaml").value)
    #expect(below.root.overlaid(by: above).told == layers.merged)
  }

  static let faulty: [(extends: String, told: String)] = [
    ("none.yaml", "top.yaml:2:10: extends: there is no file 'none.yaml'."),
    ("top.yaml", "top.yaml:2:10: extends: 'top.yaml' is extended in a circle: top.yaml extends it again."),
    (
      "../outside.yaml",
      "top.yaml:2:10: extends: '../outside.yaml' lies outside the folder of the scenario that was asked for; only files below that can be extended."
    ),
    (
      "/etc/passwd",
      "top.yaml:2:10: extends: '/etc/passwd' lies outside the folder of the scenario that was asked for; only files below that can be extended."
    ),
    (
      "link.yaml",
      "top.yaml:2:10: extends: 'link.yaml' lies outside the folder of the scenario that was asked for; only files below that can be extended."
    ),
    ("sub", "top.yaml:2:10: extends: 'sub' is a folder; a file is expected."),
    (
      "twise.yaml", "top.yaml:2:10: extends: there is no file 'twise.yaml'. Did you mean 'twice.yaml'?"
    ),
    ("empty.yaml", "top.yaml:2:10: extends: 'empty.yaml' is empty."),
    ("[a, b]", "top.yaml:2:10: extends: 'extends' names a file, such as 'baseline.yaml'."),
    ("\"\"", "top.yaml:2:10: extends: 'extends' names a file, such as 'baseline.yaml'."),
    (
      "\"a\\0b\"",
      "top.yaml:2:10: extends: 'a b' lies outside the folder of the scenario that was asked for; only files below that can be extended."
    ),
    (
      "twice.yaml",
      "twice.yaml:2:1: a: 'a' stands here a second time; the first is in line 1, column 1. Keep one of them. (extended by top.yaml)"
    ),
    (
      "list.yaml",
      "list.yaml:1:1: A scenario is a map of inputs such as 'start: 2027-01-04'; this is none. (extended by top.yaml)"
    ),
    (
      "latin.yaml",
      "latin.yaml:2:5: The file is not text in UTF-8 from here on; save it as UTF-8. (extended by top.yaml)"
    ),
    ("sub/good.yaml", "{y: '2', x: '1'}"),
    ("./sub/../sub/good.yaml", "{y: '2', x: '1'}"),
    ("~", "{x: '1'}"),
  ]

  @Test(
    "a file that cannot be extended is a fault at the name, one that is faulty is told in its own place",
    arguments: faulty)
  func extending(_ example: (extends: String, told: String)) throws {
    let files = try Files([
      "top.yaml": "x: 1\nextends: \(example.extends)\n", "empty.yaml": "", "twice.yaml": "a: 1\na: 2\n",
      "list.yaml": "- a\n", "sub/good.yaml": "y: 2\n",
    ])
    let outside = try ScratchFolder()
    try outside.write("y: 1", to: "y.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: files.folder.path("link.yaml"), withDestinationPath: outside.path("y.yaml"))
    try Data([0x61, 0x3A, 0x0A, 0x62, 0x3A, 0x20, 0x63, 0xE9, 0x0A]).write(
      to: URL(fileURLWithPath: files.folder.path("latin.yaml")))
    #expect(try files.told("top.yaml") == example.told)
  }

  @Test("a longer circle names its files")
  func circle() throws {
    let files = try Files(["a.yaml": "extends: b.yaml", "b.yaml": "extends: c.yaml", "c.yaml": "extends: ./b.yaml"])
    let told = try files.told("a.yaml")
    #expect(
      told
        == "c.yaml:1:10: extends: './b.yaml' is extended in a circle: a.yaml extends b.yaml extends c.yaml extends it again. (extended by b.yaml)"
    )
  }

  @Test("a scenario without a file extends none")
  func noFolder() {
    let source = SourceText(name: "s.yaml", text: "extends: a.yaml", origin: .scenario)
    #expect(
      composeDocument(source).faults.map(\.problem.message) == ["Only a scenario that is itself a file can extend one."]
    )
  }

  @Test("faults of one file are told together with those of the file it extends")
  func together() throws {
    let files = try Files(["a.yaml": "extends: b.yaml\nx: 1\nx: 2", "b.yaml": "y: 1\ny: 2"])
    #expect(
      try files.told("a.yaml") == """
        a.yaml:3:1: x: 'x' stands here a second time; the first is in line 2, column 1. Keep one of them.
        b.yaml:2:1: y: 'y' stands here a second time; the first is in line 1, column 1. Keep one of them. (extended by a.yaml)
        """)
  }

  @Test("seventeen files that extend one another are one too many")
  func longChain() throws {
    let files = try Files([:])
    for number in 1...17 { try files.folder.write("extends: \(number + 1).yaml", to: "\(number).yaml") }
    #expect(
      try files.told("1.yaml")
        == "16.yaml:1:10: extends: more than 16 files extend one another, the most that is read. (extended by 15.yaml)")
  }
}
