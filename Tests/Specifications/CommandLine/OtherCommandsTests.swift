import Foundation
import Support
import Testing

@Suite("learncast validate, assumptions, reference and --help")
struct OtherCommandsTests {
  @Test("validate prints nothing for scenarios without fault, and ends with 0")
  func validScenarios() throws {
    let ending = try CommandRunner().run("validate", "scenarios/calm.yaml")
    #expect(ending.status == 0 && ending.output == "" && ending.errors == "")
  }

  @Test("validate prints each fault to standard output with file, line, column and path")
  func faults() throws {
    let runner = try CommandRunner()
    try runner.write("start: 2027-01-04\nfundin: {annual: $1M}\n", to: "one.yaml")
    let ending = try runner.run("validate", "one.yaml")
    #expect(ending.status == 65 && ending.errors == "")
    #expect(ending.output.contains("one.yaml:2:1: fundin: "))
  }

  @Test("validate tells a doubt, which is no fault: status 0")
  func doubts() throws {
    // The smallest scenario's team lacks roles that its modality works with.
    let ending = try CommandRunner().run("validate", "scenarios/one-program.yaml")
    #expect(ending.status == 0 && ending.output.contains("one-program.yaml:") && ending.output.contains(": warning: "))
  }

  @Test("validate --format json tells the same to editors")
  func faultsForEditors() throws {
    let runner = try CommandRunner()
    try runner.write("start: 2027-01-04\nfundin: {annual: $1M}\n", to: "one.yaml")
    let json = try runner.run("validate", "one.yaml", "--format", "json")
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(json.status == 65)
    #expect(rows.contains { $0["path"] as? String == "fundin" && $0["line"] as? Int == 2 })
  }

  @Test("assumptions lists every input with its distribution, source and grade")
  func assumptions() throws {
    let ending = try CommandRunner().run("assumptions", "scenarios/one-program.yaml", "--format", "csv")
    let csv = try #require(CSVText(ending.output))
    #expect(
      csv.columns.joined(separator: ",")
        == "path,written,distribution,unit,mean,p05,p50,p95,kind,source,grade,from")
    #expect(ending.status == 0 && csv.rows.count > 50)
    #expect(Set(csv.rows.compactMap { $0["kind"] }).isSubset(of: ["fixed", "assumption", "chance"]))
    for row in csv.rows where row["kind"] != "fixed" {
      let percentiles = ["p05", "p50", "p95"].compactMap { Double(row[$0] ?? "") }
      #expect(percentiles.count == 3 && percentiles == percentiles.sorted(), "\(row["path"] ?? "")")
    }
    for row in csv.rows where row["from"] == "library" {
      #expect(row["grade"] != "" && row["source"] != "", "\(row["path"] ?? "")")
    }
  }

  @Test("--grade shows only the inputs that are known so well")
  func grade() throws {
    let ending = try CommandRunner().run(
      "assumptions", "scenarios/one-program.yaml", "--format", "csv", "--grade", "judgement")
    let csv = try #require(CSVText(ending.output))
    #expect(!csv.rows.isEmpty && csv.rows.allSatisfy { $0["grade"] == "judgement" })
  }

  @Test("the table of assumptions fits the terminal")
  func table() throws {
    let ending = try CommandRunner().run(
      "assumptions", "scenarios/one-program.yaml", environment: ["COLUMNS": "80"])
    #expect(ending.status == 0 && ending.output.split(separator: "\n").count > 50)
    #expect(ending.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("--help of each command shows an example that works", arguments: ["run", "validate", "assumptions"])
  func examples(command: String) throws {
    let runner = try CommandRunner()
    let help = try runner.run(command, "--help", environment: ["COLUMNS": "200"]).output
    let example = try #require(help.split(separator: "\n").first { $0.hasPrefix("Example: ") })
    // Ten futures show that it works as well as ten thousand.
    let line = example.dropFirst("Example: ".count) + (command == "run" ? " --replications 10" : "")
    let ending = try runner.shell(String(line))
    #expect(ending.status == 0, "\(line): \(ending.errors)")
  }

  @Test("--version says the version")
  func version() throws {
    let ending = try CommandRunner().run("--version")
    #expect(ending.status == 0 && ending.output.contains("."))
  }

  @Test("reference writes the generated pages")
  func reference() throws {
    let runner = try CommandRunner()
    #expect(try runner.run("reference", "pages").status == 0)
    #expect(runner.read("pages/Metrics.md")?.hasPrefix("# Metrics\n") == true)
  }
}
