import Foundation
import Support
import Testing

/// `learncast compare`, run as a planner runs it.
@Suite("learncast compare") struct CompareCommandTests {
  @Test("writes comparison.csv, the files of a run with a column for the scenario, and says the verdict first")
  func writesFiles() throws {
    let runner = try CommandRunner()
    let ending = try runner.run(
      "compare", "scenarios/one-program.yaml", "--what-if",
      "Three designers: team.roles.instructional_designer.headcount=3",
      "--replications", "40", "--out", "side-by-side", "--samples")
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(
      runner.files(in: "side-by-side") == [
        "comparison.csv", "disruptions.csv", "pairs.csv", "programs.csv", "projection.csv", "run.json", "summary.csv",
      ])
    let verdict = ending.output.split(separator: "\n").first { $0.contains("Three designers:") } ?? ""
    // A third salary of $96,000 with 42 % on it is paid in every future.
    #expect(verdict.contains("dearer in every future"), "\(ending.output)")
    let projection = runner.read("side-by-side/projection.csv") ?? ""
    #expect(projection.contains("\nOne program,2027-01,"))
    #expect(projection.contains("\nThree designers,2027-01,"))
  }

  @Test("variants of a scenario from standard input start from the same text, which is read once")
  func standardInput() throws {
    let text = try String(contentsOfFile: CommandRunner.repository + "/scenarios/calm.yaml", encoding: .utf8)
    let ending = try CommandRunner().run(
      "compare", "-", "--what-if", "Licences: funding.licences=$104k per year", "--what-if", "None: team.overtime=0%",
      "--replications", "2", "--format", "csv", input: text)
    #expect(ending.status == 0, "\(ending.errors)")
    let rows = try #require(CSVText(ending.output)).rows
    #expect(Set(rows.compactMap { $0["scenario"] }) == ["Calm", "Licences", "None"])
  }

  @Test("two identical scenarios differ by exactly zero")
  func identicalScenarios() throws {
    let runner = try CommandRunner()
    let ending = try runner.run(
      "compare", "scenarios/one-program.yaml", "--what-if", "The same: team.overtime=8%", "--replications", "40",
      "--out", "same", "--samples")
    #expect(ending.status == 0, "\(ending.errors)")
    // A row is a replication and a scenario: without the scenario's name, both have the same rows.
    let rows = (runner.read("same/pairs.csv") ?? "").split(separator: "\n").dropFirst().map(String.init)
    func values(of scenario: String) -> [String] {
      rows.filter { $0.contains("," + scenario + ",") }.map { $0.replacing("," + scenario + ",", with: ",") }
    }
    #expect(values(of: "One program").count == 40)
    #expect(values(of: "One program") == values(of: "The same"))
  }

  @Test(
    "scenarios of other starts, horizons or currencies are refused with the reason; status 65, nothing written",
    arguments: ["start=2027-02-01", "horizon=26 weeks"])
  func refusals(change: String) throws {
    let runner = try CommandRunner()
    let ending = try runner.run(
      "compare", "scenarios/one-program.yaml", "--what-if", "Other: \(change)", "--replications", "8", "--out", "other")
    #expect(ending.status == 65)
    #expect(ending.errors.contains("Other"))
    #expect(runner.files(in: "other").isEmpty)
  }
}
