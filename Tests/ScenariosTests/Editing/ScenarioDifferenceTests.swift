import Scenarios
import Testing

@Suite("What lies between two scenarios")
struct ScenarioDifferenceTests {
  private let first = """
    scenario: Before
    start: 2027-01-04
    horizon: 26 weeks
    register: none
    leadership: {owner: learning_leader}
    funding: {annual: $1M}
    team: {roles: {instructional_designer: {headcount: 2, salary: $90k}}}
    organization: {audiences: {staff: {people: 100, salary: $60k}}}
    disruptions:
      flood: {rate: 1 per year, strikes: portfolio, cost: $10k}
    outcomes: {spend: at most $2M}

    """

  private func scenario(_ text: String) throws -> Scenario {
    let read = readScenario(SourceText(name: "test.yaml", text: text, origin: .scenario))
    return try #require(read.value, "\(FaultReport(read.faults).text)")
  }

  private func difference(to second: String) throws -> ScenarioDifference {
    try ScenarioDifference(from: scenario(first), to: scenario(second))
  }

  @Test("each changed path is an edit: changed, added, removed")
  func edits() throws {
    let second = first.replacing("headcount: 2", with: "headcount: 3").replacing("flood:", with: "fire:")
    let edits = try difference(to: second).edits
    let worded = edits.map { "\($0.path) \($0.wording)" }
    #expect(worded.contains("team.roles.instructional_designer.headcount 2 → 3"))
    #expect(worded.contains("disruptions.flood removed"))
    #expect(worded.contains("disruptions.fire added"))
    #expect(edits.count == 3, "\(worded)")
  }

  @Test("a scenario and itself have no difference, however it is written")
  func same() throws {
    #expect(try difference(to: first).edits.isEmpty)
    let other = first.replacing("{annual: $1M}", with: "\n  annual: $1M")
    #expect(try difference(to: other).edits.isEmpty)
  }

  @Test("names, titles and promises are only words")
  func onlyWords() throws {
    let second = first.replacing("Before", with: "After").replacing("at most $2M", with: "at most $3M")
      .replacing("$90k", with: "$95k")
    let edits = try difference(to: second).edits
    #expect(edits.filter(\.isOnlyWords).map(\.path.text) == ["scenario", "outcomes.spend"])
    #expect(edits.filter { !$0.isOnlyWords }.map(\.path.text) == ["team.roles.instructional_designer.salary"])
  }

  @Test("with no edit made it is the first, with all of them the second, with some what one would write")
  func mixtures() throws {
    let second = first.replacing("headcount: 2", with: "headcount: 3").replacing("$1M", with: "$2M")
    let difference = try difference(to: second)
    func text(_ chosen: Set<Int>) throws -> String {
      try #require(difference.scenario(with: chosen).value).resolved.yaml()
    }
    func expected(_ text: String) throws -> String {
      try scenario(text.replacing("outcomes: {spend: at most $2M}\n", with: "")).resolved.yaml()
    }
    #expect(difference.edits.map(\.path.text) == ["funding.annual", "team.roles.instructional_designer.headcount"])
    #expect(try text([]) == expected(first))
    #expect(try text([0]) == expected(first.replacing("$1M", with: "$2M")))
    #expect(try text([1]) == expected(first.replacing("headcount: 2", with: "headcount: 3")))
    #expect(try text([0, 1]) == expected(second))
  }

  @Test("an entry that is taken away is there again where the edit is not made")
  func takenAway() throws {
    let difference = try difference(to: first.replacing("flood: {", with: "fire: {"))
    let scenario = try #require(difference.scenario(with: [1]).value)
    #expect(Array(scenario.disruptions.keys).contains("fire"))
    #expect(difference.edits[0].path == "disruptions.flood")
    #expect(Array(scenario.disruptions.keys).contains("flood"))
  }
}
