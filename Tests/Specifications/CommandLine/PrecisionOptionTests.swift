import Foundation
import Support
import Testing

@Suite("learncast --precision") struct PrecisionOptionTests {
  private static let scenario = "scenarios/one-program.yaml"

  /// What run.json says of the precision.
  private func record(_ runner: CommandRunner, _ folder: String) throws -> [String: Any] {
    let text = try #require(runner.read(folder + "/run.json"))
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require(json?["precision"] as? [String: Any])
  }

  @Test("goes on until every promised outcome is known that well; the same bytes for any number of threads")
  func reached() throws {
    let runner = try CommandRunner()
    for (out, threads) in [("one", "1"), ("two", "2"), ("seven", "7")] {
      let ending = try runner.run(
        "run", Self.scenario, "--precision", "2%", "--replications", "30000", "--threads", threads, "--out", out,
        "--samples")
      #expect(ending.status == 0, "\(ending.errors)")
      if out == "one" {
        #expect(ending.output.contains("\nPrecision\n  All that was asked for is known as precisely with "))
      }
    }
    for name in runner.files(in: "one") {
      #expect(runner.read("one/" + name) == runner.read("two/" + name), "\(name)")
      #expect(runner.read("one/" + name) == runner.read("seven/" + name), "\(name)")
    }
    let record = try record(runner, "one")
    let played = try #require(record["replications"] as? Int)
    #expect(record["reached"] as? Bool == true && record["replications_at_most"] as? Int == 30_000)
    #expect(played < 30_000 && played % 1_024 == 0)
    // Two promises ask for a mean and a chance each, and for both together.
    let goals = try #require(record["goals"] as? [[String: Any]])
    #expect(goals.count == 5 && goals.allSatisfy { $0["reached"] as? Bool == true })
    let samples = try #require(runner.read("one/samples.csv"))
    #expect(samples.split(separator: "\n").count == played + 1)
  }

  @Test("says what was reached and what it would take, where the most that may be played is too few")
  func unreached() throws {
    let runner = try CommandRunner()
    let ending = try runner.run(
      "run", Self.scenario, "--precision", "0.1%", "--replications", "2048", "--out", "short")
    #expect(ending.status == 0)
    #expect(
      ending.output.contains("Precision not reached")
    )
    let record = try record(runner, "short")
    #expect(record["reached"] as? Bool == false && record["replications"] as? Int == 2_048)
    let needed = try #require(record["replications_needed"] as? Double)
    #expect(needed > 2_048)
    // A tenth more than the guess, in two digits rounded up, and written as the option takes it.
    let sentence = /As far as 2,048 futures tell, it would take about ([0-9,]+): --replications ([0-9]+)\./
    let match = try #require(words(ending.output).firstMatch(of: sentence))
    let advised = try #require(Double(match.output.2))
    #expect(advised >= 1.1 * needed && advised < 1.2 * needed)
    #expect(match.output.1.replacing(",", with: "") == match.output.2)
  }

  private func words(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  @Test("what nobody may play is not advised, and what is asked for is shown however small", arguments: [60, 80, 120])
  func beyondTheMost(columns: Int) throws {
    let runner = try CommandRunner()
    let asked = [
      "spend=0.01", "spend=1e-3%", "chance:spend=0.00001%", "spend=1e-9%", "chance:all=2%",
      "p90:launch_week.new-manager-essentials=1e-3%",
    ]
    let ending = try runner.run(
      ["run", Self.scenario, "--replications", "512"] + asked.flatMap { ["--precision", $0] },
      environment: ["COLUMNS": "\(columns)"])
    #expect(ending.status == 0, "\(ending.errors)")
    let sections = ending.output.components(separatedBy: "\n\n")
    let section = try #require(sections.first { $0.hasPrefix("Precision not reached") })
    #expect(section.split(separator: "\n").allSatisfy { $0.count <= columns })
    #expect(!section.contains("…") && !section.contains("± 0 ") && !section.contains("± $0 "), "\(section)")
    // What is, what was asked for, and what it would take: each apart from the others.
    let rows = section.matches(of: /± (\S+(?: %| pts)?) {2,}± (\S+(?: %| pts)?) {2,}((?:> )?\S+)(?:\n|$)/)
    #expect(
      rows.map { String($0.output.2) } == ["$0.01", "0.0010 %", "0.000010 pts", "1.0e-9 %", "2.0 pts", "0.0010 %"],
      "\(section)")
    #expect(rows.count { $0.output.3 == "> 100,000,000" } == 4 && rows.allSatisfy { $0.output.3 != "100,000,000" })
    #expect(
      words(section).hasSuffix(
        "As far as 512 futures tell, it would take more than the 100,000,000 that a forecast may play. Ask for less."))
  }

  @Test("one future tells nothing of how many it takes")
  func oneFuture() throws {
    let runner = try CommandRunner()
    let ending = try runner.run(
      "run", Self.scenario, "--precision", "1%", "--replications", "1", "--out", "one")
    #expect(ending.status == 0)
    #expect(words(ending.output).contains("One future has no spread, which would tell how many it takes."))
    #expect(!ending.output.contains("More futures alone") && !ending.output.contains("As far as"))
    #expect(try record(runner, "one")["replications_needed"] is NSNull)
  }

  @Test("sensitivity says whether it was reached, as run does")
  func sensitivity() throws {
    let runner = try CommandRunner()
    for (options, head) in [
      ("2% --replications 30000", "Precision\n"), ("0.1% --replications 600", "Precision not reached"),
    ] {
      let shown = try ["run", "sensitivity"].map { command in
        let ending = try runner.shell("learncast \(command) \(Self.scenario) --precision \(options)")
        #expect(ending.status == 0, "\(ending.errors)")
        return ending.output.components(separatedBy: "\n\n").first { $0.hasPrefix(head) }
      }
      #expect(shown[0] != nil && shown[0] == shown[1])
    }
  }

  @Test("of several files the one is named that a precision cannot be asked of")
  func severalFiles() throws {
    let runner = try CommandRunner()
    try runner.write(promisingNothing(), to: "none.yaml")
    let ending = try runner.run("run", Self.scenario, "none.yaml", "--precision", "1%")
    #expect(ending.status == 64)
    #expect(ending.errors.contains("learncast: none.yaml: --precision 1%: "), "\(ending.errors)")
  }

  @Test("--help names it where it can be asked for, and nowhere else")
  func help() throws {
    let runner = try CommandRunner()
    for command in ["run", "compare", "sensitivity", "seek", "explain", "optimize", "story"] {
      let help = try runner.run(command, "--help").output
      #expect(help.contains("--replications"))
      #expect(help.contains("--precision") == ["run", "compare", "sensitivity"].contains(command), "\(command)")
    }
  }

  @Test("means, percentiles and chances may be named, in percent or in their unit; any sampling")
  func named() throws {
    let runner = try CommandRunner()
    let ending = try runner.run(
      "run", Self.scenario, "--precision", "spend=$20k", "--precision", "p50:spend=10%", "--precision",
      "chance:on_time_share=3%", "--precision", "chance:all=3%", "--precision",
      "p90:launch_week.new-manager-essentials=3 weeks",
      "--sampling", "latin", "--replications", "20480", "--out", "named")
    #expect(ending.status == 0, "\(ending.errors)")
    let goals = try #require(try record(runner, "named")["goals"] as? [[String: Any]])
    #expect(goals.compactMap { $0["statistic"] as? String } == ["mean", "p50", "chance", "chance", "p90"])
    #expect(goals[0]["half_width_asked"] as? Double == 20_000 && goals[4]["half_width_asked"] as? Double == 3)
  }

  @Test("compare plays as many futures of each scenario as that one needs which needs most")
  func comparison() throws {
    let runner = try CommandRunner()
    let ending = try runner.run(
      "compare", "scenarios/calm.yaml", "--what-if", "Wild: funding.on_costs=10% to 90%", "--precision", "spend=0.5%",
      "--replications", "20000")
    #expect(ending.status == 0, "\(ending.errors)")
    let text = try #require(runner.read("outputs/comparison/run.json"))
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let records = try #require(json["precision"] as? [[String: Any]])
    #expect(records.count == 2)
    #expect(records.allSatisfy { $0["replications"] as? Int == json["replications"] as? Int })
    #expect(ending.output.contains("All that was asked for is known as precisely."))
  }

  @Test(
    "what cannot be asked for gets a sentence before anything is played; status 64",
    arguments: [
      ("0%", "write a share above 0% such as 1%"), ("abc", "write a share above 0% such as 1%"),
      ("140%", "write a share above 0% such as 1%"),
      ("-1%", "write a share above 0% such as 1%"),
      ("p50.5:spend=1%", "there is no statistic 'p50.5'; write p1: to p99:"),
      (
        "launch_week=1%", "several outcomes 'launch_week'; say which one, such as 'launch_week.new-manager-essentials'."
      ),
      ("=1%", "write a share above 0% such as 1%"),
      ("p0:spend=1%", "there is no statistic 'p0'; write p1: to p99:, chance: or mean: before an outcome."),
      ("median:spend=1%", "there is no statistic 'median'"),
      ("spnd=1%", "has no outcome 'spnd'. Did you mean 'spend'?"),
      ("spend=-5%", "'-5%' is no precision; write a share above 0% such as 1%, or an amount such as $12,000."),
      ("chance:benefit=1%", "promises nothing about 'benefit'"), ("chance:spend=$1", "'$1' is no precision"),
      (
        "launch_week.new-manager-essentials=$3",
        "'$3' is no precision; write a share above 0% such as 1%, or an amount such as 6 weeks."
      ),
    ])
  func refused(written: String, sentence: String) throws {
    let runner = try CommandRunner()
    let ending = try runner.run("run", Self.scenario, "--precision", written)
    #expect(ending.status == 64 && ending.output == "", "\(ending.output)")
    #expect(ending.errors.replacing("\n", with: " ").contains(sentence), "\(ending.errors)")
    #expect(runner.files(in: "outputs") == [])
  }

  private func promisingNothing() throws -> String {
    let text = try String(contentsOfFile: CommandRunner.repository + "/scenarios/one-program.yaml", encoding: .utf8)
    return String(text.prefix(upTo: try #require(text.range(of: "outcomes:")).lowerBound))
  }

  @Test("a scenario that promises nothing has nothing to go on for; status 64")
  func nothingPromised() throws {
    let runner = try CommandRunner()
    try runner.write(promisingNothing(), to: "none.yaml")
    let ending = try runner.run("run", "none.yaml", "--precision", "1%")
    #expect(ending.status == 64)
    #expect(ending.errors.contains("promises nothing; state its outcomes, or name one here, such as spend=1%."))
    #expect(try runner.run("run", "none.yaml", "--precision", "spend=2%").status == 0)
  }

  @Test("the single-number plan, a shard, an explanation, a story and the measure of same luck refuse it; status 64")
  func elsewhere() throws {
    let runner = try CommandRunner()
    for arguments in [["run", "--as-planned"], ["run", "--shard=1/2"], ["explain"], ["story"], ["same-luck"]] {
      let line =
        "learncast \(arguments[0]) \(Self.scenario) --precision 1% \(arguments.dropFirst().joined(separator: " "))"
      let ending = try runner.shell(line)
      #expect(ending.status == 64 && ending.errors.contains("--precision decides how many futures are played: "))
    }
  }

  @Test("designs measures what latin and sobol are worth, a row for each outcome that varies")
  func designs() throws {
    let runner = try CommandRunner()
    let ending = try runner.run("designs", Self.scenario, "--replications", "2560", "--format", "csv")
    #expect(ending.status == 0, "\(ending.errors)")
    let table = try #require(CSVText(ending.output))
    let spend = try #require(table.row(["outcome": "spend"]))
    #expect((spend["gain_latin"].flatMap { Double($0) } ?? 0) > 0)
    #expect(table.row(["outcome": "on_time_share kept"]) != nil)
    #expect(try runner.run("designs", Self.scenario, "--replications", "512").output.contains("latin     sobol"))
  }
}
