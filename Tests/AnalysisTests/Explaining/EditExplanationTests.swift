import Analysis
import Forecasting
import Scenarios
import Statistics
import Support
import Testing

/// `calm.yaml` costs $82,000: two designers at $1,000 a week for 26 weeks, licences $26,000, 200 seats at $20.
@Suite("Why two scenarios differ")
struct EditExplanationTests {
  private func calm(_ changes: String...) throws -> Scenario {
    let overrides = changes.compactMap { Override.read($0).value }
    let read = readScenario(path: ShippedForecast.folder + "/calm.yaml", overrides: overrides)
    return try #require(read.value, "\(FaultReport(read.faults).text)")
  }

  private func explanation(to second: Scenario) throws -> EditExplanation {
    let first = try calm()
    var settings = ForecastSettings()
    settings.replications = 4
    settings.threads = 1
    let criteria = try Criteria([Strategy(first), Strategy(second)])
    return try EditExplanation(ScenarioDifference(from: first, to: second), criteria, settings)
  }

  private func row(_ name: String, _ statistic: EditedQuantity.Statistic, _ explanation: EditExplanation) throws
    -> EditRow
  {
    try #require(
      explanation.rows.first { row in
        guard case .outcome(let outcome) = row.quantity.criterion else { return false }
        return outcome.name == name && row.quantity.statistic == statistic
      })
  }

  @Test("edits that have nothing to do with each other each bring what they cost: $10,400 and $2,000")
  func independentEdits() throws {
    // Salaries + 20 %: 2 × $200 × 26. Seats: 200 × $10.
    let explanation = try explanation(
      to: calm("team.roles.instructional_designer.salary=$62.4k", "modalities.workshop.cost_per_seat=$30"))
    for statistic in [EditedQuantity.Statistic.mean, .median] {
      let spend = try row("spend", statistic, explanation)
      let shares = Dictionary(uniqueKeysWithValues: zip(explanation.groups.map(\.name), spend.shares.map(\.value)))
      #expect(isClose(spend.first, 82_000))
      #expect(isClose(spend.whole.value, 12_400))
      #expect(isClose(try #require(shares["team.roles.instructional_designer.salary"]), 10_400))
      #expect(isClose(try #require(shares["modalities.workshop.cost_per_seat"]), 2_000))
      #expect(spend.isReal(0) && spend.isReal(1))
    }
  }

  @Test("what two edits bring only together is shared alike, whatever the order: $28,600 and $13,000")
  func interaction() throws {
    // A third designer alone: $26,000. A fifth more salary alone: $10,400. Both: 3 × $1,200 × 26 − $52,000 = $41,600.
    // The designer before the raise $26,000, after it $31,200; the raise before $10,400, after $15,600.
    let explanation = try explanation(
      to: calm("team.roles.instructional_designer.headcount=3", "team.roles.instructional_designer.salary=$62.4k"))
    let spend = try row("spend", .mean, explanation)
    let shares = Dictionary(uniqueKeysWithValues: zip(explanation.groups.map(\.name), spend.shares.map(\.value)))
    // Seats are paid in whole cents a week: two of them are rounded otherwise when three designers launch earlier.
    #expect(abs(try #require(shares["team.roles.instructional_designer.headcount"]) - 28_600) < 0.05)
    #expect(abs(try #require(shares["team.roles.instructional_designer.salary"]) - 13_000) < 0.05)
    #expect(isClose(spend.shares.reduce(0) { $0 + $1.value }, spend.whole.value))
  }

  @Test("the chance of a promise is split too: $82k is kept by neither edit, so each has half of the whole point")
  func promises() throws {
    let explanation = try explanation(
      to: calm("team.roles.instructional_designer.salary=$62.4k", "modalities.workshop.cost_per_seat=$30"))
    let all = try #require(explanation.rows.first { $0.quantity.criterion == .allPromises })
    #expect(all.first == 1 && all.whole.value == -1)
    #expect(all.shares.map(\.value) == [-0.5, -0.5])
  }

  @Test("an edit that changes nothing is listed as one without influence, words too")
  func withoutInfluence() throws {
    // Nobody is absent by accident in a scenario without hires: the cost of a hire is paid by nobody.
    let explanation = try explanation(
      to: calm(
        "organization.cost_per_hire=$9,000", "modalities.workshop.cost_per_seat=$30", "scenario=Dearer",
        "programs.first.title=One"))
    #expect(explanation.idle.map(\.name) == ["organization.cost_per_hire"])
    #expect(explanation.onlyWords.map(\.path.text) == ["scenario", "programs.first.title"])
  }

  @Test("edits that make no sense without each other are one: a sponsor, and the program that is hers")
  func inseparable() throws {
    let explanation = try explanation(
      to: calm("sponsors.cfo.initial_confidence=60%", "programs.first.sponsor=cfo", "funding.licences=$104k per year"))
    #expect(explanation.groups.count == 2)
    #expect(explanation.groups.contains { $0.name == "funding.licences" })
    let pair = try #require(explanation.groups.first { $0.name != "funding.licences" })
    #expect(pair.name.contains("sponsors.cfo") && pair.name.contains("programs.first.sponsor"))
    // Licences of $2,000 a week instead of $1,000.
    let spend = try row("spend", .mean, explanation)
    let licences = try #require(explanation.groups.firstIndex { $0.name == "funding.licences" })
    #expect(isClose(spend.shares[licences].value, 26_000))
  }

  @Test("two identical scenarios have nothing to be split")
  func identical() throws {
    let explanation = try explanation(to: calm())
    #expect(explanation.groups.isEmpty)
    #expect(explanation.rows.allSatisfy { $0.whole.value == 0 || $0.whole.value.isNaN })
  }
}
