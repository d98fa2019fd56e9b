import Scenarios
import Testing

@Suite("The library's amounts in another currency") struct ShippedAmountsTests {
  /// The smallest scenario, in this currency, with bare amounts.
  static func scenario(in currency: String) -> Checked<Scenario> {
    readScenario(
      SourceText(
        name: "small.yaml",
        text: """
          start: 2027-01-04
          currency: \(currency)
          leadership: {owner: hr}
          funding: {annual: 300k}
          team: {roles: {instructional_designer: {headcount: 2, salary: 96k}}}
          organization: {audiences: {managers: {people: 200, salary: 118k}}}
          """, origin: .scenario))
  }

  @Test("are taken as that many of it, which is said once", arguments: ["EUR", "CHF", "JPY", "SEK"])
  func areTakenAsTheyStand(currency: String) throws {
    let read = Self.scenario(in: currency)
    let told = read.faults.map(\.problem.message).filter { $0.contains("shipped defaults") }
    #expect(
      told == [
        "The shipped defaults are amounts in US dollars; they are taken as that many \(currency). 'learncast assumptions' shows them; put your own figures in their place."
      ])
    let scenario = try #require(read.value)
    // $4,700 in the library.
    #expect(scenario.organization.costPerHire.value == 4_700)
    #expect(!scenario.organization.costPerHire.written.contains("$"))
  }

  @Test("as a resolved text they are read again without a dollar", arguments: ["EUR", "CHF", "JPY", "SEK"])
  func resolvedTextIsRead(currency: String) throws {
    let scenario = try #require(Self.scenario(in: currency).value)
    let again = readScenario(SourceText(name: "resolved", text: scenario.resolved.yaml(), origin: .scenario))
    #expect(again.value?.organization.costPerHire.value == 4_700)
    #expect(again.faults.filter { !$0.problem.isWarning }.isEmpty)
  }

  @Test("in dollars nothing is said")
  func dollarsAreSilent() {
    let told = Self.scenario(in: "USD").faults.filter { $0.problem.message.contains("shipped defaults") }
    #expect(told.isEmpty)
  }
}
