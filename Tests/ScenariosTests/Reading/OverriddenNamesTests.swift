import Scenarios
import Testing

@Suite("Names on the command line") struct OverriddenNamesTests {
  static let cases: [(change: String, told: [String])] = [
    (
      "team.roles.facilitater.headcount=3",
      [
        "team.roles.facilitater: there is no role 'facilitater' yet, and this one is not complete. Did you mean 'facilitator'?"
      ]
    ),
    (
      "programs.safety.reach=50%",
      [
        "programs.safety: there is no program 'safety' yet, and this one is not complete. There are onboarding, data-skills and code-of-conduct."
      ]
    ),
    (
      "sponsors.coe.initial_confidence=60%",
      ["warning: sponsors.coe: this makes a new sponsor. Did you mean 'coo'?"]
    ),
    ("sponsors.board.initial_confidence=60%", []),
    (
      "programs.onbording=null",
      ["programs.onbording: there is no program 'onbording' that could be removed. Did you mean 'onboarding'?"]
    ),
    ("programs.onboarding=null", []),
    ("disruptions.urgent-request=null", []),
    (
      "disruptions.urgent-requst=null",
      [
        "disruptions.urgent-requst: there is no disruption 'urgent-requst' that could be removed. Did you mean 'urgent-request'?"
      ]
    ),
  ]

  @Test("a path that names nothing is told with what there is, and changes nothing silently", arguments: cases)
  func names(_ example: (change: String, told: [String])) throws {
    let override = try #require(Override.read(example.change).value)
    let read = readScenario(path: FaultyScenarios.folder + "/valid.yaml", overrides: [override])
    #expect(read.faults.map(\.sentence) == example.told)
  }

  @Test("what is said about the scenario as a whole points into the file, whatever the command line changes")
  func wholeScenario() throws {
    let override = try #require(Override.read("team.roles=null").value)
    let read = readScenario(path: FaultyScenarios.folder + "/valid.yaml", overrides: [override])
    #expect(read.faults.allSatisfy { $0.place.source.name.hasSuffix("valid.yaml") })
    #expect(!read.faults.isEmpty)
  }
}
