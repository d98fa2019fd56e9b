import Support
import Testing

/// Searches among futures that were chosen in batches. In calm.yaml with on-costs that are uniform from 0 to 20 % two designers
/// and a seat's price keep `spend at most $88.4k` with a chance of 1 − price / 52. Each batch of 256 has on-costs from
/// each 256th of their range, so its share is within 1/256 of that, where shares of as many futures by themselves have a
/// standard error of 2.5 %. An interval that knew nothing of batches would be as wide as that.
@Suite("Searches with --sampling") struct SearchSamplingTests {
  private let calm = ["scenarios/calm.yaml", "--set", "funding.on_costs=uniform(0%, 20%)"]
  private let price = "modalities.workshop.cost_per_seat"

  /// Checks rows of two designers by price; how many there were of which the chance is neither 0 nor 1.
  private func uncertain(_ rows: [(price: String?, n: String?, chance: String?, low: String?, high: String?)]) throws
    -> Int
  {
    var found = 0
    for row in rows {
      let price = try #require(Double(row.price?.dropFirst() ?? ""))
      let count = try #require(Int(row.n ?? ""))
      let chance = try #require(Double(row.chance ?? ""))
      let (low, high) = (try #require(Double(row.low ?? "")), try #require(Double(row.high ?? "")))
      #expect(count.isMultiple(of: 256) && (512...768).contains(count))
      #expect((chance - (1 - price / 52)).magnitude <= 1.0 / 256)
      if chance == 0 || chance == 1 { continue }
      found += 1
      // Wilson's over 768 futures by themselves is at least 5.5 points wide where the chance is 20 to 80 %.
      #expect(high - low < 0.03 && low <= chance && chance <= high)
    }
    return found
  }

  @Test("optimize plays whole batches, and reads its intervals from them", arguments: ["latin", "sobol"])
  func optimize(sampling: String) throws {
    let runner = try CommandRunner()
    let ending = try runner.run(
      ["optimize"] + calm + [
        "--lever", "team.roles.instructional_designer.headcount from 1 to 2", "--lever",
        "\(price) from $0 to $30 step $10",
        "--maximize", "spend", "--subject-to", "spend at most $88.4k with 70%", "--replications", "600", "--sampling",
        sampling, "--format", "csv", "--out", "best",
      ])
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.errors.contains("768 instead of 600"))
    let csv = try #require(CSVText(ending.output))
    let (chance, two) = ("chance spend at most $88.4k", "lever team.roles.instructional_designer.headcount")
    let rows = csv.rows.filter { $0[two] == "2" }
    let count = try uncertain(
      rows.map {
        (
          $0["lever \(price)"], $0["n"], $0[chance], $0["chance_low spend at most $88.4k"],
          $0["chance_high spend at most $88.4k"]
        )
      })
    // $10, $20, $30, and $10 once more in fresh futures.
    #expect(count == 4)
    #expect(rows.first { $0["answer"] == "best" }?["lever \(price)"] == "$10")
    #expect(runner.read("best/run.json")?.contains("\"replications\": 768") == true)
  }

  @Test("seek plays whole batches, and reads its intervals from them", arguments: ["latin", "sobol"])
  func seek(sampling: String) throws {
    let runner = try CommandRunner()
    let ending = try runner.run(
      ["seek"] + calm + [
        "--set", "outcomes.spend=at most $88.4k", "--lever", "\(price) from $0 to $40 step $4", "--promise", "spend",
        "--most",
        "--chance", "80%", "--replications", "600", "--sampling", sampling, "--format", "csv", "--out", "enough",
      ])
    #expect(ending.status == 0, "\(ending.errors)")
    let csv = try #require(CSVText(ending.output))
    let rows = csv.rows.filter { $0["row"] == "sought" }
    let count = try uncertain(rows.map { ($0["value"], $0["n"], $0["chance"], $0["chance_low"], $0["chance_high"]) })
    #expect(count == 10)
    // 80 % are kept up to $10.40.
    #expect(rows.first { $0["answer"] == "most" }?["value"] == "$8")
    #expect(runner.read("enough/run.json")?.contains("\"replications\": 768") == true)
  }
}
