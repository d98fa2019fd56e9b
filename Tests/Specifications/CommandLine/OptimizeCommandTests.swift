import Support
import Testing

/// `learncast optimize`, run as a planner runs it.
@Suite("learncast optimize") struct OptimizeCommandTests {
  /// calm.yaml with on-costs that are uniform from 0 to 20 %. Spend is $26,000 × designers × (1 + on-costs) + $26,000 + 200
  /// seats. With two designers it is $83,200 + 200 × price in the mean, and at most $88,400 with a chance of 1 − price / 52.
  private let calm = ["scenarios/calm.yaml", "--set", "funding.on_costs=uniform(0%, 20%)"]
  private let levers = [
    "--lever", "team.roles.instructional_designer.headcount from 1 to 3", "--lever",
    "modalities.workshop.cost_per_seat from $0 to $30 step $10",
  ]

  @Test("the best of twelve mixes, known from a closed form, is found every time over 20 seeds")
  func everySeed() throws {
    // Three designers spend $104,000 at least. With two, $0 and $10 keep it with 100 % and 81 %, $20 with 62 %; one spends
    // less. So of those that keep it with 70 %, two designers and $10 spend most.
    let runner = try CommandRunner()
    for seed in 1...20 {
      let ending = try runner.run(
        ["optimize"] + calm + levers + [
          "--maximize", "spend", "--subject-to", "spend at most $88.4k with 70%", "--replications", "600", "--seed",
          "\(seed)", "--format", "csv", "--out", "best",
        ])
      #expect(ending.status == 0, "\(ending.errors)")
      let csv = try #require(CSVText(ending.output))
      let best = try #require(csv.rows.first { $0["answer"] == "best" })
      #expect(best["lever modalities.workshop.cost_per_seat"] == "$10", "seed \(seed)")
      #expect(best["lever team.roles.instructional_designer.headcount"] == "2", "seed \(seed)")
      #expect(csv.rows.count == 13)
      // Fresh futures say the same of it: $85,200, within four of the mean's standard errors, $10,400 / √12 / √600 each.
      let fresh = try #require(csv.rows.first { $0["row"] == "fresh" })
      let mean = try #require(Double(fresh["mean"] ?? ""))
      #expect((mean - 85_200).magnitude < 4 * 3_002 / 24.49)
      #expect(fresh["mean"] != best["mean"])
    }
  }

  @Test(
    "the frontier has the mixes that no other beats, and the screen and the folder say what was asked and not searched")
  func frontier() throws {
    let runner = try CommandRunner()
    let ending = try runner.run(
      ["optimize"] + calm + levers + [
        "--maximize", "spend", "--subject-to", "spend at most $88.4k with 70%", "--replications", "600", "--out",
        "best",
      ])
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(runner.files(in: "best") == ["optimization.csv", "run.json"])
    let csv = try #require(CSVText(runner.read("best/optimization.csv") ?? ""))
    // More spend, less certainty: certain is two designers with free seats, then $10, $20, $30; three designers spend the
    // most of all, and never keep it. Fewer designers are beaten by two with free seats.
    let frontier = csv.rows.filter { $0["frontier"] == "yes" }
    let mixes = frontier.map {
      "\($0["lever team.roles.instructional_designer.headcount"] ?? "") \($0["lever modalities.workshop.cost_per_seat"] ?? "")"
    }
    #expect(Set(mixes) == ["2 $0", "2 $10", "2 $20", "2 $30", "3 $30"])
    // Whatever is told beside something else is by all futures, or agrees with the difference.
    #expect(frontier.allSatisfy { $0["n"] == "600" && $0["mean"] == $0["mean_beside_best"] })
    let tried = csv.rows.filter { $0["row"] == "tried" }
    let best = try #require(Double(tried.first { $0["answer"] == "best" }?["mean"] ?? ""))
    #expect(tried.contains { Int($0["n"] ?? "") ?? 600 < 600 && $0["mean"] != $0["mean_beside_best"] })
    for row in tried where row["answer"] != "best" {
      let mean = try #require(Double(row["mean_beside_best"] ?? ""))
      let difference = try #require(Double(row["from_best"] ?? ""))
      #expect((mean - best - difference).magnitude < 1e-5)
      #expect(row["from_best_n"] == row["n"])
    }
    let words = ending.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("All 12 mixes of the levers' values were tried."))
    #expect(words.contains("in 600 futures that had no part in choosing"))
    let manifest = try #require(runner.read("best/run.json"))
    #expect(manifest.contains("\"maximize\": \"spend\"") && manifest.contains("\"spend at most $88.4k with 70%\""))
  }

  @Test("where no mix keeps the constraint, the nearest is told")
  func nothing() throws {
    let runner = try CommandRunner()
    let ending = try runner.run(
      ["optimize"] + calm + levers + [
        "--minimize", "spend", "--subject-to", "adopters at least 1,000 people with 90%", "--replications", "300",
        "--out",
        "best",
      ])
    #expect(ending.status == 0, "\(ending.errors)")
    let words = ending.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("No mix that was tried keeps 'adopters at least 1,000 people' with 90 %."))
  }

  /// What has to be kept, and what is said of the frontier.
  static let untraded: [([String], String)] = [
    ([], "Spend is what is chosen by, and nothing has to be kept: there is nothing to trade for it."),
    // Never does spend reach $1M: one designer and free seats are the cheapest, and as certain as all others.
    (
      ["--subject-to", "spend at most $1M with 90%"],
      "headcount 1, workshop.cost_per_seat $0: both the least mean of spend and the greatest chance of keeping 'spend at "
        + "most $1M' of the mixes that were tried. There is nothing to trade one for the other."
    ),
  ]

  @Test("where nothing can be traded, it is said instead of a frontier", arguments: untraded)
  func nothingToTrade(constraint: [String], sentence: String) throws {
    let runner = try CommandRunner()
    let ending = try runner.run(
      ["optimize"] + calm + levers + ["--minimize", "spend", "--replications", "300", "--out", "best"] + constraint)
    #expect(ending.status == 0, "\(ending.errors)")
    let words = ending.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains(sentence), "\(words)")
    #expect(!words.contains("What more"))
  }

  @Test("same bytes for any number of threads")
  func threads() throws {
    let runner = try CommandRunner()
    for threads in ["1", "3"] {
      let ending = try runner.run(
        ["optimize"] + calm + levers + [
          "--minimize", "spend", "--replications", "300", "--threads", threads, "--out", "best-\(threads)",
        ])
      #expect(ending.status == 0, "\(ending.errors)")
    }
    #expect(runner.bytes("best-1/optimization.csv") == runner.bytes("best-3/optimization.csv"))
  }

  /// Arguments after file and levers, and what is said.
  static let refusals: [([String], String)] = [
    ([], "say what is to be chosen by, with one of --maximize OUTCOME and --minimize OUTCOME."),
    (["--maximize", "spend", "--minimize", "spend"], "one of --maximize OUTCOME and --minimize OUTCOME."),
    (["--maximize", "net_benefits"], "Did you mean 'net_benefit'?"),
    (["--maximize", "benefit", "--subject-to", "spend atmost $3M"], "A constraint is a promise with its chance"),
    (["--maximize", "benefit", "--subject-to", "spend at most $3M with care"], "such as 'with 90%'"),
    (["--maximize", "benefit", "--subject-to", "spend at most 3 weeks"], "'weeks' does not suit"),
    (["--maximize", "benefit", "--subject-to", "spent at most $3M"], "Did you mean 'spend'?"),
    (["--maximize", "benefit", "--subject-to", "coverage"], "The scenario promises spend, on_time_share"),
    (["--maximize", "benefit", "--evaluations", "1"], "--evaluations needs a number from 2 to 5,000"),
    (
      ["--maximize", "benefit", "--lever", "team.roles.instructional_designer.headcount from 2 to 3"],
      "Two levers turn 'team.roles.instructional_designer.headcount'"
    ),
  ]

  @Test("what makes no sense is told as what it is: status 64, nothing written", arguments: refusals)
  func refusal(arguments: [String], sentence: String) throws {
    let runner = try CommandRunner()
    let ending = try runner.run(["optimize"] + calm + levers + arguments + ["--replications", "20", "--out", "best"])
    #expect(ending.status == 64, "\(ending.errors)")
    let words = ending.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains(sentence), "\(ending.errors)")
    #expect(runner.files(in: "best").isEmpty)
  }
}
