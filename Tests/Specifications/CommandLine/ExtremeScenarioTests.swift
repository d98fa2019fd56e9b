import Foundation
import Support
import Testing

/// Scenarios that nobody means and somebody writes: each is told what is wrong with it, or is forecast with finite numbers.
@Suite("learncast and extreme scenarios") struct ExtremeScenarioTests {
  private static let folder = CommandRunner.repository + "/scenarios/"

  @Test(
    "numbers that are none, or beyond all sense, are told as what they are",
    arguments: [
      ("nan", "is not a number"), (".nan", "is not a number"), (".inf", "is not a number"), ("inf", "is not a number"),
      ("1e308", "is above 10,000,000,000,000"), ("1e309", "is too large a number"), ("-0.01", "is below 0"),
      ("0x10", "there is no unit 'x10'"), ("12:30", "does not belong here"), ("0o7", "there is no unit 'o7'"),
    ])
  func numbers(written: String, told: String) throws {
    let ending = try CommandRunner().run("validate", "scenarios/calm.yaml", "--set", "funding.annual=" + written)
    #expect(ending.status == 65 && ending.output.contains("funding.annual: "), "\(ending.output)")
    #expect(ending.output.contains(told), "\(ending.output)")
  }

  @Test(
    "what YAML takes for something else means what the input means",
    arguments: [
      ("scenario=no", "scenario: no"), ("scenario=off", "scenario: off"), ("scenario=12:30", "scenario: \"12:30\""),
      ("scenario=0o7", "scenario: 0o7"), ("scenario=1e3", "scenario: 1e3"), ("scenario=-0", "scenario: \"-0\""),
      ("funding.licences=1e3", "licences: 1e3"), ("programs.first.mandatory=no", "mandatory: no"),
    ])
  func meanings(change: String, resolved: String) throws {
    let ending = try CommandRunner().run("validate", "scenarios/calm.yaml", "--resolved", "--set", change)
    #expect(ending.status == 0 && ending.output.contains(resolved), "\(ending.output.prefix(400)) \(ending.errors)")
  }

  @Test(
    "extremes that are allowed are forecast, with finite numbers",
    arguments: [
      "horizon=1 week", "funding.annual=-0", "funding.annual=1e-320", "funding.annual=1e13",
      "programs={one: null}", "programs={one: null} & team.roles={designer: null} & modalities=null",
      "organization.audiences.all.people=0",
      "team.roles={mime: {headcount: 3, salary: $9k}}",
      "disruptions={storm: {rate: 5200 per year, strikes: each_program, rework: 1%, remaining_work: 100%}}",
      "organization.incidents={spill: {per_1000_per_year: 1000000, loss: 1e13}}",
      "team.roles.designer.salary=1e13", "programs.one.learning_hours=1e13",
      "programs.one.value_per_adopter_year=-1e13",
      "team.roles.designer.strain_effect=1e13", "funding.elasticity=1e13", "funding.on_costs=1e13",
      "team.roles.designer.ramp=1e13", "team.roles.designer.time_to_fill=1e13", "team.restart_hours=1e13",
      "programs.one.crew=1e13", "programs.one.estimate_error=1e13", "programs.one.estimate_error=1e-320",
      "sponsorship.follow_through=1e13", "modalities.classroom.development_ratio=1e13",
      "organization.replacement_cost=1e13", "organization.audiences.all.turnover=1e13",
      "team.roles.designer.severance=1e13", "funding.salary_growth=1e13", "modalities.classroom.class_size=1e-320",
    ])
  func extremes(change: String) throws {
    let runner = try CommandRunner()
    try runner.write(Self.scenario, to: "plan.yaml")
    let changes = change.components(separatedBy: " & ").flatMap { ["--set", $0] }
    let ending = try runner.run(["run", "plan.yaml", "--replications", "20", "--out", "out", "--samples"] + changes)
    #expect(ending.status == 0, "\(ending.errors)")
    for name in runner.files(in: "out") where name.hasSuffix(".csv") {
      let text = try #require(runner.read("out/" + name))
      #expect(try !text.lowercased().contains(Regex(",-?(nan|inf)")), "\(name)")
    }
  }

  private static let scenario = """
    start: 2027-01-04
    horizon: 26 weeks
    leadership: {owner: learning_leader}
    funding: {annual: $400k}
    team: {roles: {designer: {headcount: 2, salary: $90k}}}
    organization: {audiences: {all: {people: 200, salary: $60k}}}
    register: none
    modalities:
      classroom:
        led_by: designer
        role_shares:
          {analysis: {designer: 100%}, design: {designer: 100%}, development: {designer: 100%}, \
    review: {designer: 100%}, pilot: {designer: 100%}, deployment: {designer: 100%}}
    programs:
      one: {modality: classroom, learning_hours: 2, needed_by: 2027-03-01, value_per_adopter_year: $900 to $4k}

    """

  @Test("names that a terminal, a spreadsheet or a browser would obey do no harm")
  func names() throws {
    let runner = try CommandRunner()
    let titles = [
      "=cmd()", "<script>alert(1)</script>", "it's \\\"x\\\"", "a\\nb", "\\u202Eabc", "\\a",
      String(repeating: "x", count: 10_000),
    ]
    for title in titles {
      let ending = try runner.run(
        "run", "scenarios/calm.yaml", "--replications", "2", "--out", "out", "--set",
        "programs.first.title=\"\(title)\"")
      #expect(ending.status == 0, "\(ending.errors)")
      let printed = (ending.output + ending.errors).unicodeScalars
      #expect(!printed.contains { $0 != "\n" && [.control, .format].contains($0.properties.generalCategory) })
      let table = try #require(runner.read("out/programs.csv").flatMap(CSVText.init))
      #expect(table.row(["program": "first"])?["title"]?.hasPrefix("=") == false)
    }
  }
}
