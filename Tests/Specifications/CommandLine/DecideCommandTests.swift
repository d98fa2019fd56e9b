import Foundation
import Support
import Testing

/// `learncast sensitivity --decide`, run as a planner runs it.
///
/// In calm.yaml the first program has 825 adopter-weeks and its adopters are worth `value_per_adopter_year`: a benefit of
/// 825 / 52 · v. A richer workshop doubles them and costs $80 more for each of 200 seats: a gain of 825 / 52 · v − $16,000.
@Suite("learncast sensitivity --decide") struct DecideCommandTests {
  private static let richer = "Richer: modalities.workshop.transfer=100%, modalities.workshop.cost_per_seat=$100"
  private static let yearlyAdopters = 825.0 / 52

  private func decide(
    _ runner: CommandRunner, _ value: String, _ more: String...
  ) throws -> CommandRunner.Ending {
    try runner.run(
      [
        "sensitivity", "--decide", "scenarios/calm.yaml", "--what-if", Self.richer, "--set",
        "programs.first.value_per_adopter_year=\(value)", "--set", "scorecard.attributable_share=5% to 20%", "--out",
        "decision",
      ] + more)
  }

  private func number(_ row: [String: String]?, _ column: String) -> Double { Double(row?[column] ?? "") ?? .nan }

  @Test("the only assumption that matters is worth what a pencil says, and the choice flips where the gain is zero")
  func byHand() throws {
    let runner = try CommandRunner()
    let ending = try decide(runner, "uniform(0, 2000)", "--replications", "4000")
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(
      runner.files(in: "decision")
        == ["rankings.csv", "regions.csv", "robustness.csv", "run.json", "value_of_information.csv"])
    let values = try #require(CSVText(runner.read("decision/value_of_information.csv") ?? ""))
    let path = "programs.first.value_per_adopter_year"
    let row = values.row(["kind": "assumption", "name": path])
    // The gain is uniform on −16,000 … 15,730.77, its mean −134.62: without knowing v nobody takes the richer one. Knowing it:
    // 15,730.77² / (2 · 31,730.77) = 3,899.4.
    let most = Self.yearlyAdopters * 2000 - 16_000
    let expected = most * most / (2 * (most + 16_000))
    #expect(abs(number(row, "value") - expected) < 3.5 * number(row, "value_mcse"))
    #expect(row?["verdict"] == "worth finding out")
    // It is everything there is to know, for nothing else is uncertain but what has no influence on net benefit.
    #expect(abs(number(values.row(["kind": "everything and chance"]), "value") - number(row, "value")) < 5)
    #expect(number(values.row(["kind": "all assumptions"]), "value") == number(row, "value"))
    let other = values.row(["kind": "assumption", "name": "scorecard.attributable_share"])
    #expect(other?["verdict"] == "no influence seen" && number(other, "value") == 0)
    let rankings = try #require(CSVText(runner.read("decision/rankings.csv") ?? ""))
    #expect(rankings.rows.map { $0["best"] } == ["Calm", "Richer"])
    // 16,000 · 52 / 825 = 1,008.48
    #expect(abs(number(rankings.rows.last, "from") - 16_000 / Self.yearlyAdopters) < 1)
    let words = ending.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("below $1.01k per year Calm is best, above it Richer."), "\(ending.output)")
    #expect(words.contains("value per adopter year, First: worth up to $3.9"))
    // Where v is high the other one is better: nearly all such futures lie above the flip, and nearly only such.
    let regions = try #require(CSVText(runner.read("decision/regions.csv") ?? ""))
    #expect(regions.rows.count == 1)
    #expect(regions.rows.first?["condition"] == path && number(regions.rows.first, "density") > 0.97)
    #expect(number(regions.rows.first, "coverage") > 0.97)
  }

  @Test("deciding by medians loses what a pencil says where the median misses what the mean is made of")
  func includingUncertainty() throws {
    let runner = try CommandRunner()
    let ending = try decide(runner, "choose(60%: 0, 40%: 3000)", "--replications", "4000")
    #expect(ending.status == 0, "\(ending.errors)")
    let robustness = try #require(CSVText(runner.read("decision/robustness.csv") ?? ""))
    // The median is 0: the plan stays with the cheap one. On average the richer one brings 0.4 · 47,596 − 16,000 = 3,038 more,
    // less what the draw of 4,000 futures has of other than 40 % of threes: ±0.8 % of 47,596.
    let planned = robustness.row(["strategy": "Calm"])
    #expect(planned?["planned_choice"] == "yes" && planned?["preferred"] == "no")
    let loss = number(planned, "planned_choice_loss")
    #expect(abs(loss - (0.4 * 3000 * Self.yearlyAdopters - 16_000)) < 3.5 * number(planned, "planned_choice_loss_mcse"))
    let values = try #require(CSVText(runner.read("decision/value_of_information.csv") ?? ""))
    let row = values.row(["kind": "assumption", "name": "programs.first.value_per_adopter_year"])
    // Knowing that it is 0 saves 16,000 with 60 %.
    #expect(abs(number(row, "value") - 0.6 * 16_000) < 3.5 * number(row, "value_mcse"))
    let words = ending.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("leads to Calm: that loses $"), "\(ending.output)")
  }

  @Test("the same seed gives the same bytes on any number of threads, and report takes the folder alone")
  func sameBytes() throws {
    let runner = try CommandRunner()
    _ = try decide(runner, "uniform(0, 2000)", "--replications", "600", "--threads", "1")
    let names = ["value_of_information.csv", "rankings.csv", "robustness.csv", "regions.csv", "run.json"]
    let first = names.map { runner.bytes("decision/\($0)") }
    _ = try decide(runner, "uniform(0, 2000)", "--replications", "600", "--threads", "4")
    #expect(names.map { runner.bytes("decision/\($0)") } == first)
    guard ReportCommandTests.areChartsThere else { return }
    let ending = try runner.shell(
      "LEARNCAST_CHARTS='\(ReportCommandTests.charts)' learncast report decision --out page.html")
    #expect(ending.status == 0, "\(ending.errors)")
    let page = runner.read("page.html") ?? ""
    for part in [
      "What to choose", "What to find out first", "When the choice changes", "value per adopter year, First",
    ] {
      #expect(page.contains(part))
    }
  }

  @Test("a chance can be chosen by, and less of a sum of money")
  func otherOutcomes() throws {
    let runner = try CommandRunner()
    let promises = try decide(runner, "uniform(0, 2000)", "--replications", "300", "--outcome", "promises")
    #expect(promises.status == 0, "\(promises.errors)")
    // The richer one spends 98,000 of 82,000: it keeps nothing that is promised, and the calm one everything, in every future.
    let words = promises.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Calm is best on average (all), and unbeaten in all 300 futures."), "\(words)")
    // What is the same in every future has nothing that could have influence.
    #expect(words.contains("Of ten assumptions no influence on the choice is seen."), "\(words)")
    let spend = try decide(runner, "uniform(0, 2000)", "--replications", "300", "--outcome", "spend")
    #expect(spend.output.contains("spend, less is better"), "\(spend.output)")
    #expect(spend.output.contains("No other is better in any future"), "\(spend.output)")
  }

  @Test(
    "what makes no decision is refused with what to do; status 64, nothing written",
    arguments: [
      (["--outcome", "headcount.instructional_designer"], "neither good news nor bad"),
      (["--outcome", "net_benefits"], "Did you mean 'net_benefit'?"), (["--replications", "100"], "needs 256 futures"),
      (["--outcome", "spend", "--outcome", "benefit"], "one --outcome"), (["--precision", "1%"], "--precision"),
      (["--samples"], "compare --samples"), (["--design"], "--design"),
    ])
  func refused(arguments: [String], sentence: String) throws {
    let runner = try CommandRunner()
    let ending = try runner.run(
      ["sensitivity", "--decide", "scenarios/calm.yaml", "--what-if", Self.richer, "--out", "decision"] + arguments)
    #expect(ending.status == 64)
    #expect(ending.errors.contains(sentence), "\(ending.errors)")
    #expect(runner.files(in: "decision").isEmpty)
  }

  @Test("one scenario is no decision, and a variant without --decide no question")
  func usage() throws {
    let runner = try CommandRunner()
    let one = try runner.run("sensitivity", "--decide", "scenarios/calm.yaml")
    #expect(one.status == 64 && one.errors.contains("a decision needs a second FILE"))
    let variant = try runner.run("sensitivity", "scenarios/calm.yaml", "--what-if", Self.richer)
    #expect(variant.status == 64 && variant.errors.contains("add --decide"))
    let both = try runner.run("sensitivity", "scenarios/calm.yaml", "scenarios/one-program.yaml")
    #expect(both.status == 64 && both.errors.contains("--decide chooses"))
  }

  @Test("scenarios of other horizons are refused; status 65")
  func incomparable() throws {
    let runner = try CommandRunner()
    let ending = try runner.run("sensitivity", "--decide", "scenarios/calm.yaml", "scenarios/one-program.yaml")
    #expect(ending.status == 65 && ending.errors.contains("horizon"))
  }
}
