import Foundation
import Testing

/// Files from strangers, given to the built program. The system itself holds it to one second of the processor and 200 MB
/// of data; who needs more is killed, which is another status than 65. Time of the processor and not of the clock: others
/// may be building beside it.
@Suite("learncast and files from strangers", .serialized) struct HostileProgramTests {
  static let limits = "ulimit -c 0 -t 1 -d 204800; "

  struct Hostile: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: @Sendable () -> String
    /// Part of the report.
    let told: String

    init(_ description: String, told: String, _ text: @escaping @Sendable () -> String) {
      (testDescription, self.text, self.told) = (description, text, told)
    }
  }

  static let written = [
    Hostile("an alias bomb", told: "the file has more than 200,000 keys and values here") {
      (1...9).reduce("a0: &a0 x\n") { text, level in
        text + "a\(level): &a\(level) [\(times(10) { _ in "*a\(level - 1)," })]\n"
      }
    },
    Hostile("100,000 brackets", told: "more than 100 deep") { times(100_000) { _ in "[" } },
    Hostile("a scalar of 100 MB", told: "f.yaml: The file is larger than 4 MB, the most that is read.") {
      "a: " + String(repeating: "x", count: 100_000_000)
    },
    Hostile("a date of 4 MB", told: "is not a date") { "start: " + String(repeating: "9", count: 3_900_000) },
    Hostile("a million keys", told: "larger than 4 MB") { times(1_000_000) { "k\($0): 1\n" } },
    Hostile("300,000 keys", told: "more than 200,000 keys") { times(300_000) { "k\($0): 1\n" } },
    Hostile("190,000 numbers in a list", told: "There are 190,000 quarters; 100 are the most that is allowed.") {
      "funding: {quarters: [" + times(190_000) { "\($0), " } + "]}"
    },
    Hostile("190,000 parentheses in a list", told: "quarters") {
      "funding: {quarters: [" + times(190_000) { _ in "(1," } + "]}"
    },
    Hostile("190,000 days in a list", told: "closed: 'k0' is not a date") {
      "closed: [" + times(190_000) { "k\($0), " } + "]"
    },
    Hostile("90,000 steps of a schedule", told: "There are 90,000 steps of a schedule; 2,000 are the most") {
      "funding: {annual: {" + times(90_000) { "2027-01-01x\($0): 3, " } + "}}"
    },
    Hostile("90,000 removals of nothing", told: "There is no program 'p0' that could be removed.") {
      "programs:\n" + times(90_000) { "  p\($0): null\n" }
    },
    Hostile("25,000 programs that wait for others", told: "There are 25,000 programs; 2,000 are the most") {
      "programs:\n" + times(25_000) { "  p\($0): {after: [q\($0)], sponsor: s\($0)}\n" }
    },
    Hostile("40,000 audiences", told: "There are 40,000 audiences; 2,000 are the most") {
      "organization:\n  audiences:\n" + times(40_000) { "    a\($0): {people: 1x}\n" }
    },
    Hostile("250 roles", told: "There are 250 roles; 200 are the most that is allowed.") {
      "team:\n  roles:\n" + times(250) { "    r\($0): {headcount: 1, salary: $9k}\n" }
    },
    Hostile("1,900 programs with three faults each", told: "more faults.") {
      "programs:\n" + times(1_900) { "  p\($0): {modality: blendid\($0), learning_hours: 3x, after: [p\($0)y]}\n" }
    },
    Hostile("80,000 correlations of one input", told: "is named twice") {
      "correlations: [{between: [" + times(80_000) { _ in "programs.*.estimate_error, " } + "], rank: 0.1}]"
    },
    Hostile("tags", told: "'!!python/object' is a YAML tag, which is not read") { "start: !!python/object x" },
    Hostile("a merge key", told: "'<<' is not read") { "a: &a {b: 1}\nc:\n  <<: *a\n" },
    Hostile("tabs", told: "f.yaml:2:1: There is a tab here") { "team:\n\troles: 1\n" },
    Hostile("a key doubled deep inside", told: "'e' stands here a second time") { "a: {b: {c: [{e: 1, e: 2}]}}" },
    Hostile("NUL bytes", told: "f.yaml:2:4: There is a NUL byte here") { "a: 1\nb: \0\0" },
    Hostile("nothing", told: "f.yaml: The file is empty.") { "" },
    Hostile("itself extended", told: "'f.yaml' is extended in a circle") { "extends: f.yaml" },
    Hostile("a file above extended", told: "'../x.yaml' lies outside the folder") { "extends: ../x.yaml" },
    Hostile("an absolute path extended", told: "'/etc/passwd' lies outside the folder") { "extends: /etc/passwd" },
  ]

  @Test("each text is told what is wrong with it within a second and 200 MB", arguments: written)
  func texts(hostile: Hostile) throws {
    let runner = try CommandRunner()
    try runner.write(hostile.text(), to: "f.yaml")
    let ending = try runner.shell(Self.limits + "learncast validate f.yaml")
    #expect(ending.status == 65, "\(ending.output.prefix(300)) \(ending.errors.prefix(300))")
    #expect(ending.output.lowercased().contains(hostile.told.lowercased()), "\(ending.output.prefix(300))")
  }

  @Test(
    "what is no file, or names none, is told as what it is, and nobody waits for it",
    arguments: [
      ("mkdir f.yaml", "f.yaml: The file is a folder; a file is expected.", 65),
      ("mkfifo f.yaml", "f.yaml: The file is a pipe or a device, not a file; to read from a pipe, name '-'.", 65),
      ("ln -s /dev/zero f.yaml", "f.yaml: The file is a pipe or a device, not a file", 65),
      ("ln -s none f.yaml", "f.yaml: There is no such file.", 66),
      ("ln -s f.yaml f.yaml", "f.yaml: The file cannot be read", 65),
      ("printf '\\377\\376a\\0' > f.yaml", "f.yaml: The file is text in UTF-16; save it as UTF-8.", 65),
      ("mkdir d; echo 'extends: d' > f.yaml", "'d' is a folder", 65),
      ("mkfifo d; echo 'extends: d' > f.yaml", "'d' is a pipe or a device", 65),
      ("ln -s /dev/zero z; echo 'extends: z' > f.yaml", "'z' lies outside the folder", 65),
    ])
  func noFiles(made: String, told: String, status: Int32) throws {
    let ending = try CommandRunner().shell("\(made); \(Self.limits) learncast validate f.yaml")
    #expect(ending.status == status && ending.output.contains(told), "\(ending.output.prefix(300))")
  }

  @Test(
    "a stream without an end is read up to 4 MB, and then let go; a closed one is no file",
    arguments: [
      ("cat /dev/zero | ", "", "standard input: The file is larger than 4 MB"),
      ("yes 'a: 1' | ", "", "standard input: The file is larger than 4 MB"),
      ("", " < /dev/null", "standard input: The file is empty."),
      ("", " <&-", "standard input: The file cannot be read"),
    ])
  func standardInput(before: String, behind: String, told: String) throws {
    let ending = try CommandRunner().shell("\(before)(\(Self.limits) learncast validate -)\(behind)")
    #expect(ending.status == 65 && ending.output.hasPrefix(told), "\(ending.output.prefix(300))")
  }

  @Test("a file that others empty, write and replace while it is read is a scenario or none, and nothing else")
  func changingFile() throws {
    let ending = try CommandRunner().shell(
      """
      cp scenarios/calm.yaml right.yaml
      (while [ -e right.yaml ]; do cp right.yaml f.yaml; : > f.yaml; head -c 900 right.yaml > f.yaml; \
      cp right.yaml g.yaml; mv g.yaml f.yaml; done) > /dev/null 2>&1 &
      for i in $(seq 60); do (\(Self.limits) learncast validate f.yaml > told; echo $?); done > statuses
      rm right.yaml; wait; grep -vE '^(0|65|66)$' statuses; wc -l < statuses
      """)
    #expect(ending.status == 0 && ending.output == "60\n", "\(ending.output)")
  }

  @Test("CR LF and a byte-order mark change nothing")
  func otherLineEnds() throws {
    let runner = try CommandRunner()
    let text = try String(contentsOfFile: CommandRunner.repository + "/scenarios/calm.yaml", encoding: .utf8)
    try runner.write("\u{FEFF}" + text.replacing("\n", with: "\r\n"), to: "calm.yaml")
    let one = try runner.run("validate", "--resolved", "calm.yaml").output
    let other = try runner.run("validate", "--resolved", "scenarios/calm.yaml").output
    #expect(!one.isEmpty && one == other.replacing("# scenarios/", with: "# "))
  }
}

private func times(_ count: Int, _ piece: (Int) -> String) -> String {
  var text = ""
  for number in 0..<count { text += piece(number) }
  return text
}
