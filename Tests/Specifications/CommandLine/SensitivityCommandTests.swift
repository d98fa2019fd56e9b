import Foundation
import Support
import Testing

/// `learncast sensitivity`, run as a planner runs it.
@Suite("learncast sensitivity") struct SensitivityCommandTests {
  /// calm.yaml: spend is $82,000, of which $52,000 are salaries; on-costs are now uncertain, and so is a ramp that nobody
  /// goes through, since nobody joins.
  private let uncertain = [
    "--set", "funding.on_costs=uniform(10%, 30%)", "--set", "team.roles.instructional_designer.ramp=10 to 30 weeks",
  ]

  @Test(
    "of a scenario whose spend has one driver names it, with all of the spread, and lists the input that does nothing")
  func oneDriver() throws {
    let runner = try CommandRunner()
    let ending = try runner.run(
      ["sensitivity", "scenarios/calm.yaml", "--outcome", "spend", "--replications", "400", "--out", "why"] + uncertain)
    #expect(ending.status == 0, "\(ending.errors)")
    let csv = try #require(CSVText(runner.read("why/sensitivity.csv") ?? ""))
    func number(_ row: [String: String]?, _ column: String) -> Double { Double(row?[column] ?? "") ?? .nan }
    let costs = csv.row(["row": "input", "input": "funding.on_costs"])
    #expect(costs?["verdict"] == "influence" && number(costs, "share") > 0.999999)
    // $82,000 + 12 % and 28 % of $52,000.
    #expect(abs(number(costs, "mean_at_p10") - 88_240) < 1 && abs(number(costs, "mean_at_p90") - 96_560) < 1)
    #expect(number(costs, "rank_correlation") == 1)
    let ramp = csv.row(["row": "input", "input": "team.roles.instructional_designer.ramp"])
    #expect(ramp?["verdict"] == "without influence")
    #expect(csv.row(["row": "chance"])?["share"] == "0")
    // The folder is that of a run, whose numbers stay what they are.
    let run = try runner.run(["run", "scenarios/calm.yaml", "--replications", "400", "--out", "run"] + uncertain)
    #expect(run.status == 0)
    #expect(
      runner.files(in: "why").filter { !$0.hasPrefix("sensitivity") } == runner.files(in: "run"))
    for name in ["summary.csv", "projection.csv", "assumptions.csv"] {
      #expect(runner.read("why/" + name) == runner.read("run/" + name))
    }
    let words = ending.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("None of the spread is chance: finding out everything would remove it;"))
    #expect(words.contains("uncertain inputs one has an influence,"))
  }

  @Test("an option that there is not is told, and not its value as a second file", arguments: ["--shard", "--shrd"])
  func unknownOption(option: String) throws {
    let ending = try CommandRunner().run("sensitivity", "scenarios/calm.yaml", option, "1/2")
    #expect(ending.status == 64 && ending.errors.contains("Unknown option '\(option)'"), "\(ending.errors)")
    let files = try CommandRunner().run("sensitivity", "scenarios/calm.yaml", "scenarios/calm.yaml")
    #expect(files.status == 64 && files.errors.contains("sensitivity speaks of one FILE;"))
  }

  @Test("without promises it speaks of spend and net benefit, with them of what is promised and of keeping all")
  func usualOutcomes() throws {
    let runner = try CommandRunner()
    let calm = try String(contentsOfFile: CommandRunner.repository + "/scenarios/calm.yaml", encoding: .utf8)
    try runner.write(calm, to: "calm.yaml")
    try runner.write("extends: calm.yaml\noutcomes: {spend: null, on_time_share: null}\n", to: "free.yaml")
    for (file, metrics) in [
      ("scenarios/one-program.yaml", ["promises", "spend", "on_time_share"]), ("free.yaml", ["spend", "net_benefit"]),
    ] {
      let ending = try runner.run("sensitivity", file, "--replications", "16", "--out", "why")
      #expect(ending.status == 0, "\(ending.errors)")
      let csv = try #require(CSVText(runner.read("why/sensitivity.csv") ?? ""))
      #expect(Set(csv.rows.compactMap { $0["metric"] }) == Set(metrics))
    }
  }

  @Test("every input has a row for every outcome, and rows of a design have totals")
  func design() throws {
    let runner = try CommandRunner()
    let ending = try runner.run(
      ["sensitivity", "scenarios/calm.yaml", "--outcome", "spend", "--outcome", "on_time_share"]
        + ["--replications", "64", "--design", "--base", "32", "--out", "why"] + uncertain)
    #expect(ending.status == 0, "\(ending.errors)")
    let csv = try #require(CSVText(runner.read("why/sensitivity.csv") ?? ""))
    let inputs = csv.rows.filter { $0["row"] == "input" }
    let names = ["spend", "on_time_share"].map { metric in
      Set(inputs.filter { $0["metric"] == metric }.compactMap { $0["input"] })
    }
    #expect(names[0] == names[1] && names[0].contains("funding.on_costs") && inputs.count == 2 * names[0].count)
    #expect(inputs.allSatisfy { $0["base_replications"] == "32" && $0["total"] != "" })
    #expect(csv.row(["row": "chance", "metric": "spend"])?["total"] == "0")
    // The share of what never varies is none, neither of chance nor of anything else.
    #expect(csv.row(["row": "chance", "metric": "on_time_share"])?["share"] == "")
    #expect(csv.row(["metric": "spend", "input": "team.roles.instructional_designer.ramp"])?["total"] == "0")
    #expect(ending.output.contains("It is the same in every future: nothing drives it."))
  }

  @Test("on 60 columns a long path loses its middle, not the end that says what it is")
  func narrow() throws {
    let runner = try CommandRunner()
    let ending = try runner.shell(
      "COLUMNS=60 learncast sensitivity scenarios/one-program.yaml --outcome benefit --replications 1500 --out why")
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.output.contains("….value_per_adopter_year"), "\(ending.output)")
    #expect(ending.output.split(separator: "\n").allSatisfy { $0.count <= 60 })
  }

  @Test("the judgement that moves the weakest promise most is named on the screen and in the verdict of the page")
  func page() throws {
    let runner = try CommandRunner()
    // On-costs of 12 to 28 % of $52,000 on $82,000; the other promise is always kept.
    let ending = try runner.run([
      "sensitivity", "scenarios/calm.yaml", "--replications", "400", "--out", "why", "--set",
      "funding.on_costs={value: \"uniform(10%, 30%)\", grade: judgement, source: \"a guess\"}", "--set",
      "outcomes.spend=at most $92k",
    ])
    #expect(ending.status == 0, "\(ending.errors)")
    let words = ending.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Of what rests on judgement, funding.on_costs moves the weakest promise most:"))
    #expect(words.contains("At 12 % the mean of spend is $88.2k, at 28 % it is $96.6k."))
    let report = try runner.run("report", "why")
    // Without the libraries of the charts there is no page: status 66 says so.
    guard report.status == 0 else {
      #expect(report.status == 66)
      return
    }
    let page = runner.read("why/report.html") ?? ""
    #expect(page.contains("<h2 id=\"sensitivity\">What drives it</h2>"))
    #expect(page.contains("<a href=\"#sensitivity\">What drives it</a>"))
    #expect(page.contains("<b>“funding on costs”</b> moves that promise most: the mean goes from $88.2k to $96.6k"))
  }

  @Test(
    "what cannot be is refused with what to do; status 64, nothing written",
    arguments: [
      (["scenarios/calm.yaml", "scenarios/baseline.yaml"], "one FILE"),
      (["scenarios/calm.yaml", "--outcome", "spent"], "Did you mean 'spend'?"),
      (["scenarios/calm.yaml", "--base", "64"], "add --design"),
      (["scenarios/calm.yaml", "--design", "--base", "1"], "from 8 to 1,000,000"),
    ])
  func refused(arguments: [String], sentence: String) throws {
    let runner = try CommandRunner()
    let ending = try runner.run(["sensitivity"] + arguments + ["--out", "why"])
    #expect(ending.status == 64)
    #expect(ending.errors.contains(sentence), "\(ending.errors)")
    #expect(runner.files(in: "why").isEmpty)
  }
}
