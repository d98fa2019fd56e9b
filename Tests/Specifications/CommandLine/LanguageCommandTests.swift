import Foundation
import Support
import Testing

/// What a person needs who writes a scenario in a text editor: a file to start from, a schema for the editor, every doubt,
/// the merged text, and what it rests on.
@Suite("learncast new, schema, validate and assumptions for who writes a scenario")
struct LanguageCommandTests {
  @Test("new writes a commented scenario that has no fault and no doubt, and runs", arguments: [[], ["--full"]])
  func startsFrom(options: [String]) throws {
    let runner = try CommandRunner()
    let made = try runner.run(["new", "plan.yaml"] + options)
    #expect(made.status == 0 && made.output == "", "\(made.errors)")
    let text = try #require(runner.read("plan.yaml"))
    #expect(text.split(separator: "\n").count { $0.contains("#") } > 10)
    let checked = try runner.run("validate", "plan.yaml", "--strict")
    #expect(checked.status == 0 && checked.output == "", "\(checked.output)")
    let run = try runner.run("run", "plan.yaml", "--replications", "20")
    #expect(run.status == 0 && runner.files(in: "outputs/plan").contains("summary.csv"), "\(run.errors)")
  }

  @Test("new --full names every input of the reference that a program, a role or an audience can have")
  func fullIsFull() throws {
    let text = try CommandRunner().run("new", "-", "--full").output
    let inputs = try String(
      contentsOfFile: CommandRunner.repository + "/Documentation/Reference/Inputs.md", encoding: .utf8)
    let paths = inputs.matches(of: /\n\| `([a-z_.*0-9]+)` \|/).map { String($0.output.1) }
    #expect(paths.count > 120)
    let keys = Set(paths.compactMap { $0.split(separator: ".").last.map(String.init) }).subtracting(["*"])
    let missing = keys.filter { !text.contains("\($0):") }
    #expect(missing == [], "\(missing.sorted())")
  }

  @Test("new replaces nothing unless it is told to; status 73")
  func keepsWhatIsThere() throws {
    let runner = try CommandRunner()
    try runner.write("mine", to: "plan.yaml")
    let refused = try runner.run("new", "plan.yaml")
    #expect(refused.status == 73 && refused.errors.contains("'plan.yaml' is there already"))
    #expect(runner.read("plan.yaml") == "mine")
    #expect(try runner.run("new", "plan.yaml", "--force").status == 0)
    #expect(runner.read("plan.yaml")?.contains("start: ") == true)
    #expect(try runner.run("new", "none/plan.yaml").status == 73)
  }

  @Test("new on a full disk leaves nothing behind, with --force what was there; status 74")
  func fullDisk() throws {
    let runner = try CommandRunner()
    // Files of at most 1 kB.
    let ending = try runner.shell("ulimit -f 1; learncast new plan.yaml")
    #expect(ending.status == 74)
    #expect(ending.errors == "learncast: writing 'plan.yaml' failed: File too large. Nothing was left half written.\n")
    try runner.write("mine", to: "old.yaml")
    #expect(try runner.shell("ulimit -f 1; learncast new old.yaml --force").status == 74)
    #expect(runner.read("old.yaml") == "mine")
    #expect(runner.files(in: ".").filter { $0.hasSuffix(".partial") || $0 == "plan.yaml" } == [])
  }

  @Test("schema prints a JSON Schema of draft 2020-12 that knows every section")
  func schema() throws {
    let ending = try CommandRunner().run("schema")
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any])
    #expect(ending.status == 0 && ending.errors == "")
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    let sections = Set((schema["properties"] as? [String: Any] ?? [:]).keys)
    #expect(sections.isSuperset(of: ["start", "leadership", "sponsors", "funding", "team", "programs", "disruptions"]))
    #expect(sections.isSuperset(of: ["extends", "outcomes", "levers", "correlations", "organization", "modalities"]))
  }

  @Test("validate --strict takes a doubt for a fault: the same message, status 65")
  func strict() throws {
    let runner = try CommandRunner()
    let doubtful = try runner.run("validate", "scenarios/one-program.yaml")
    let strict = try runner.run("validate", "scenarios/one-program.yaml", "--strict")
    #expect(doubtful.status == 0 && strict.status == 65)
    #expect(!strict.output.isEmpty && strict.output == doubtful.output)
    #expect(try runner.run("validate", "scenarios/calm.yaml", "--strict").status == 0)
  }

  @Test("validate --resolved prints the merged scenario, each value with the file or option that it comes from")
  func resolved() throws {
    let runner = try CommandRunner()
    try runner.write(
      "start: 2027-01-04\nhorizon: 26 weeks\nleadership: {owner: hr}\nregister: none\nfunding: {annual: $1M}\n",
      to: "base.yaml")
    try runner.write("extends: base.yaml\nfunding:\n  annual: $2M\n", to: "cut.yaml")
    let ending = try runner.run("validate", "cut.yaml", "--resolved", "--set", "funding.licences=$5k")
    #expect(ending.status == 0, "\(ending.errors)")
    let lines = ending.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(lines.contains("annual: $2M  # cut.yaml:3:11"))
    #expect(lines.contains("owner: hr  # base.yaml:3:21"))
    #expect(lines.contains("licences: $5k  # --set:1:18"))
    #expect(lines.contains { $0.hasPrefix("carry_over: ") && $0.contains("# assumption library:") })
    // It is a scenario again, and says the same.
    try runner.write(ending.output, to: "merged.yaml")
    let again = try runner.run("validate", "merged.yaml", "--resolved")
    let values = { (text: String) in text.split(separator: "\n").map { $0.prefix { $0 != "#" } } }
    #expect(again.status == 0 && values(again.output) == values(ending.output))
  }

  @Test("validate --format json gives an editor file, line, column, path, severity and message; none is an empty list")
  func json() throws {
    let runner = try CommandRunner()
    try runner.write("extends: none\nteam: {wip_limt: 3}\nteam: 1\n", to: "plan.yaml")
    let ending = try runner.run("validate", "plan.yaml", "scenarios/one-program.yaml", "--format", "json")
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [[String: Any]])
    #expect(ending.status == 65)
    let doubled = try #require(rows.first { $0["line"] as? Int == 3 })
    #expect(doubled["file"] as? String == "plan.yaml" && doubled["column"] as? Int == 1)
    #expect(doubled["severity"] as? String == "error" && doubled["path"] as? String == "team")
    #expect(
      doubled["message"] as? String
        == "'team' stands here a second time; the first is in line 2, column 1. Keep one of them.")
    #expect(rows.contains { $0["severity"] as? String == "warning" })
    #expect(try runner.run("validate", "scenarios/calm.yaml", "--format", "json").output == "[\n\n]\n")
  }

  @Test("a fault in an inherited file points into that file and says who extended it")
  func inheritedFault() throws {
    let runner = try CommandRunner()
    try runner.write("start: 2027-01-04\nteam: {wip_limt: 3}\nregister: none\n", to: "base.yaml")
    try runner.write("extends: base.yaml\nfunding: {annual: $2M}\nleadership: {owner: hr}\n", to: "cut.yaml")
    let ending = try runner.run("validate", "cut.yaml")
    #expect(ending.status == 65)
    #expect(
      ending.output == """
        base.yaml:2:8: team.wip_limt: there is no input 'wip_limt' here. Did you mean 'wip_limit'? (extended by cut.yaml)
            team: {wip_limt: 3}
                   ^

        """)
  }

  @Test("assumptions --format json has the rows of --format csv; --grade leaves only those")
  func assumptions() throws {
    let runner = try CommandRunner()
    let arguments = ["assumptions", "scenarios/one-program.yaml", "--grade", "judgement", "--format"]
    let csv = try #require(CSVText(try runner.run(arguments + ["csv"]).output))
    let json = try runner.run(arguments + ["json"])
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(rows.count == csv.rows.count && rows.count > 20)
    #expect(rows.map { $0["path"] as? String } == csv.rows.map { $0["path"] })
    #expect(rows.allSatisfy { $0["grade"] as? String == "judgement" })
    let all = try #require(
      CSVText(try runner.run("assumptions", "scenarios/one-program.yaml", "--format", "csv").output))
    #expect(all.rows.count > csv.rows.count)
  }
}
