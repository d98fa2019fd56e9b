import Support
import Testing

/// `learncast seek`, run as a planner runs it.
@Suite("learncast seek") struct SeekCommandTests {
  private let designers = "team.roles.instructional_designer.headcount from 1 to 4"

  @Test("the least number of designers that is on time in calm.yaml is the one worked out with a pencil")
  func least() throws {
    // Three designers have 90 hours: `second` gets 60 a week and is launched in week 5, before the sixth; two launch it in 8.
    let runner = try CommandRunner()
    let ending = try runner.run(
      "seek", "scenarios/calm.yaml", "--set", "outcomes.on_time_share=at least 100%", "--lever", designers, "--promise",
      "on_time_share", "--replications", "20", "--out", "enough")
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(runner.files(in: "enough") == ["run.json", "seek.csv"])
    let csv = try #require(CSVText(runner.read("enough/seek.csv") ?? ""))
    let sought = csv.rows.filter { $0["row"] == "sought" }
    #expect(sought.map { $0["value"] } == ["1", "2", "3", "4"])
    #expect(sought.map { $0["chance"] } == ["0", "0", "1", "1"])
    #expect(sought.map { $0["answer"] } == ["", "", "least", ""])
    // Salaries of 26 weeks at $1,000, licences $26,000, seats $4,000; for the seats of four designers' programs no money is
    // left, for $127,833.33 are released.
    let spend = csv.rows.filter { $0["metric"] == "spend" && $0["row"] == "outcome" }
    #expect(spend.map { $0["mean"] } == ["56000", "82000", "108000", "130000"])
    let words = ending.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains("3 is the least of \(designers.prefix(43)) with which 'on time share at least 100%' is kept"))
    #expect(runner.read("enough/run.json")?.contains("\"lever\": \"\(designers)\"") == true)
  }

  @Test("the most that a promise about money allows, and that both together cannot be kept")
  func most() throws {
    let runner = try CommandRunner()
    let lever = ["--lever", designers, "--replications", "20", "--out", "enough", "--format", "csv"]
    let most = try runner.run(["seek", "scenarios/calm.yaml", "--promise", "spend", "--most"] + lever)
    let csv = try #require(CSVText(most.output))
    #expect(csv.rows.first { $0["answer"] == "most" }?["value"] == "2")
    let both = try runner.run(
      ["seek", "scenarios/calm.yaml", "--set", "outcomes.on_time_share=at least 100%"] + lever)
    let table = try #require(CSVText(both.output))
    #expect(table.rows.allSatisfy { $0["answer"] != "least" && $0["answer"] != "most" })
    #expect(table.rows.filter { $0["row"] == "sought" }.allSatisfy { $0["verdict"] == "falls short" })
  }

  @Test("a chance with a closed form is hit within its error, by halving")
  func closedForm() throws {
    // Spend is $52,000 × (1 + on-costs) + $26,000 + 200 seats. With on-costs uniform from 0 to 20 % it is at most $88,400
    // exactly if on-costs / 20 % are at most 1 − price of a seat / 52: 80 % at $10.40.
    let runner = try CommandRunner()
    let ending = try runner.run(
      "seek", "scenarios/calm.yaml", "--set", "funding.on_costs=uniform(0%, 20%)", "--set",
      "outcomes.spend=at most $88.4k", "--lever", "modalities.workshop.cost_per_seat from $0 to $40", "--promise",
      "spend",
      "--most", "--chance", "80%", "--format", "csv", "--out", "enough")
    #expect(ending.status == 0, "\(ending.errors)")
    let csv = try #require(CSVText(ending.output))
    let answer = try #require(csv.rows.first { $0["answer"] == "most" })
    #expect(answer["method"] == "halving" && answer["n"] == "10000")
    // A standard error of 0.004 is one of $0.208 in the price; values lie $0.50 apart.
    let price = try #require(Double(answer["value_number"] ?? ""))
    #expect((price - 10.4).magnitude <= 4 * 0.208 + 0.5)
    for row in csv.rows where row["row"] == "sought" {
      let (price, n) = (Double(row["value_number"] ?? "") ?? .nan, Double(row["n"] ?? "") ?? .nan)
      let truth = 1 - price / 52
      let error = (truth * (1 - truth) / n).squareRoot()
      #expect(((Double(row["chance"] ?? "") ?? .nan) - truth).magnitude <= 4 * error + 1e-9)
    }
  }

  @Test("same bytes for any number of threads")
  func threads() throws {
    let runner = try CommandRunner()
    for threads in ["1", "3"] {
      let ending = try runner.run(
        "seek", "scenarios/one-program.yaml", "--lever", designers, "--promise", "on_time_share", "--replications",
        "600",
        "--threads", threads, "--out", "enough-\(threads)")
      #expect(ending.status == 0, "\(ending.errors)")
    }
    #expect(runner.bytes("enough-1/seek.csv") == runner.bytes("enough-3/seek.csv"))
    #expect(runner.bytes("enough-1/run.json") == runner.bytes("enough-3/run.json"))
  }

  /// Arguments after the file, the status, and what is said.
  static let refusals: [([String], Int32, String)] = [
    (["--lever", "designer"], 64, "There is no lever 'designer': the scenario declares none."),
    ([], 64, "declares no levers. Give one with --lever"),
    (["--lever", "team.overtime from 0% to 5 weeks"], 64, "'to': 'weeks' does not suit"),
    (["--lever", "team.overtime from 0% to 5%", "--promise", "spent"], 64, "Did you mean 'spend'?"),
    (["--lever", "team.overtime from 0% to 5%", "--promise", "luck"], 64, "promises spend, on_time_share"),
    (["--lever", "team.overtime from 0% to 5%", "--chance", "80"], 64, "Did you mean '80%'?"),
    (
      ["--lever", "team.roles.instructional_designer.vacant from 0 to 4"], 65,
      "4 seats are vacant, but there are 2 at the start."
    ),
  ]

  @Test("what makes no sense is told as what it is; nothing is written", arguments: refusals)
  func refusal(arguments: [String], status: Int32, sentence: String) throws {
    let runner = try CommandRunner()
    let ending = try runner.run(
      ["seek", "scenarios/calm.yaml"] + arguments + ["--replications", "20", "--out", "enough"])
    #expect(ending.status == status, "\(ending.errors)")
    #expect(ending.errors.contains(sentence), "\(ending.errors)")
    #expect(runner.files(in: "enough").isEmpty)
  }
}
