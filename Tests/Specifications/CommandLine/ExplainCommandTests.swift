import Support
import Testing

/// `learncast explain` and `learncast compare --why`, run as a planner runs them.
@Suite("learncast explain") struct ExplainCommandTests {
  @Test("writes explanation.csv, whose steps lead from the plan to the forecast to the cent")
  func bridge() throws {
    let runner = try CommandRunner()
    let ending = try runner.run(
      "explain", "scenarios/one-program.yaml", "--outcome", "spend", "--replications", "8", "--out", "why")
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(runner.files(in: "why") == ["explanation.csv", "run.json"])
    let csv = try #require(CSVText(runner.read("why/explanation.csv") ?? ""))
    func number(_ row: [String: String]?, _ column: String) -> Double { Double(row?[column] ?? "") ?? .nan }
    let steps = csv.rows.filter { $0["row"] == "step" }
    #expect(steps.count > 4)
    let start = number(csv.row(["row": "plan"]), "level")
    let end = number(csv.row(["row": "forecast"]), "level")
    let reached = steps.reduce(start) { $0 + number($1, "change") }
    #expect((reached * 100).rounded() == (end * 100).rounded())
    // Attrition has a step, and the entries of the register have rows of their own.
    #expect(csv.row(["row": "step", "source": "attrition"]) != nil)
    #expect(csv.row(["row": "entry alone", "source": "urgent-request"]) != nil)
    #expect(ending.output.hasPrefix("Why spend is what it is: One program\n8 futures, seed 1; "))
  }

  @Test("of a scenario in which nothing is uncertain says that no source changes it")
  func calm() throws {
    let runner = try CommandRunner()
    let ending = try runner.run("explain", "scenarios/calm.yaml", "--replications", "4", "--out", "why")
    #expect(ending.status == 0, "\(ending.errors)")
    let words = ending.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains(
        "The plan keeps what is promised; it is kept in all 4 futures: no source of uncertainty changes it."))
  }

  @Test(
    "an outcome that the scenario has not is refused with the nearest one; status 64, nothing written",
    arguments: [
      ("on_time_shar", "Did you mean 'on_time_share'?"), ("promise.spent", "Did you mean 'promise.spend'?"),
      ("launch_week", "it is told one by one: launch_week.first, launch_week.second."),
      ("luck", "Outcomes are the metrics of summary.csv"),
    ])
  func unknownOutcome(name: String, sentence: String) throws {
    let runner = try CommandRunner()
    let ending = try runner.run("explain", "scenarios/calm.yaml", "--outcome", name, "--out", "why")
    #expect(ending.status == 64)
    #expect(ending.errors.contains(sentence), "\(ending.errors)")
    #expect(runner.files(in: "why").isEmpty)
  }

  @Test("compare --why splits each difference over the edits between the files, in edits.csv and on the screen")
  func compareWhy() throws {
    let runner = try CommandRunner()
    let ending = try runner.run(
      "compare", "--why", "scenarios/calm.yaml", "--what-if",
      "Dearer: team.roles.instructional_designer.salary=$62.4k, modalities.workshop.cost_per_seat=$30",
      "--replications", "4", "--out", "why")
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(runner.files(in: "why").contains("edits.csv"))
    let csv = try #require(CSVText(runner.read("why/edits.csv") ?? ""))
    let spend = csv.rows.filter { $0["metric"] == "spend" && $0["statistic"] == "mean" }
    // calm.yaml: 2 × $200 × 26 of salaries, 200 × $10 of seats.
    let changes = Dictionary(uniqueKeysWithValues: spend.map { ($0["edit"], $0["change"]) })
    #expect(
      changes == [
        "all edits": "12400", "team.roles.instructional_designer.salary": "10400",
        "modalities.workshop.cost_per_seat": "2000",
      ])
    #expect(ending.output.contains("Why Dearer differs"))
    #expect(ending.output.contains("team.roles.instructional_designer.salary ($52k → $62.4k)"))
  }
}
