import LearningModel
import Quantities
import Scenarios
import Testing

@Suite("What a scenario leaves out, takes over, removes") struct InputReadingTests {
  // MARK: Defaults and who says so

  @Test("what is not written comes from the library, with its source and grade")
  func defaults() throws {
    let attrition = try role("facilitator").attrition
    #expect(attrition.provenance.origin == .library)
    #expect(attrition.provenance.grade == .published)
    #expect(attrition.provenance.source?.contains("LinkedIn") == true)
    #expect(attrition.path == "team.roles.facilitator.attrition")
  }

  @Test("a value may say where it comes from, and how well it is known")
  func provenance() throws {
    let scenario = try read(
      """
      team:
        roles:
          facilitator:
            time_to_fill: {value: 6 to 14 weeks, source: "HR, 2024-2026", note: trainers only, grade: measured}
      """
    )
    let stated = try #require(scenario.team.roles["facilitator"]).timeToFill
    #expect(stated.written == "6 to 14 weeks")
    #expect(
      stated.provenance
        == Provenance(source: "HR, 2024-2026", note: "trainers only", grade: .measured, origin: .scenario))
  }

  @Test("a bare value of a scenario has no grade: nobody said how well it is known")
  func bareValue() throws {
    let scenario = try read("team: {overtime: 5%}")
    #expect(scenario.team.overtime.provenance == Provenance(origin: .scenario))
    #expect(scenario.team.overtime.value == 0.05)
  }

  @Test("null takes back what was inherited: the library's default holds again")
  func nullIsTheDefault() throws {
    let stated = try read("team: {overtime: 5%}").team.overtime
    let taken = try read("sponsors: {coo: {initial_confidence: null}}")
    #expect(stated.value == 0.05)
    #expect(taken.sponsors["coo"]?.initialConfidence.provenance.origin == .library)
  }

  @Test("null of an input that may be left out leaves it out")
  func nullIsNone() throws {
    let scenario = try read("programs: {onboarding: {needed_by: null, sponsor: null}}")
    #expect(scenario.programs["onboarding"]?.neededBy == nil)
    #expect(scenario.programs["onboarding"]?.sponsor == nil)
  }

  @Test("null removes a program, a role, an audience")
  func nullRemoves() throws {
    let scenario = try read(
      """
      programs: {data-skills: null}
      team: {roles: {media_developer: null}}
      organization: {audiences: {operations: null}}
      """
    )
    #expect(Array(scenario.programs.keys) == ["onboarding", "code-of-conduct"])
    #expect(scenario.team.roles["media_developer"] == nil)
    #expect(Array(scenario.organization.audiences.keys) == ["managers"])
  }

  // MARK: Schedules

  @Test("a schedule holds one value from each date on, whatever the order in which they are written")
  func schedules() throws {
    let scenario = try read("team: {roles: {facilitator: {headcount: {2027-07-01: 3, 2027-01-04: 2}}}}")
    let headcount = try #require(scenario.team.roles["facilitator"]).headcount.value
    // 2027-07-01 is a Thursday: the step counts from the week of 2027-07-05 on, which is week 26.
    #expect(headcount.values(in: scenario.calendar)[25] == 2)
    #expect(headcount.values(in: scenario.calendar)[26] == 3)
  }

  // MARK: Presets of the owner

  @Test(
    "the owner brings hours and attention of its own",
    arguments: [("learning_leader", 38.0, 0.20), ("hr", 10, 0.30), ("legal", 5, 0.15)])
  func presets(owner: String, hours: Double, team: Double) throws {
    let leadership = try read("leadership: {owner: \(owner)}").leadership
    #expect(leadership.hoursPerWeek.value.constant == hours)
    #expect(leadership.attention[.team]?.value.constant == team)
  }

  @Test("hours beside the owner replace the preset's; attention is replaced as a whole, what is not named is 0")
  func ownAttention() throws {
    let leadership = try read("leadership: {owner: hr, hours_per_week: 12, attention: {team: 40%, needs: 10%}}")
      .leadership
    #expect(leadership.hoursPerWeek.value.constant == 12)
    #expect(leadership.attention[.team]?.value.constant == 0.4)
    #expect(leadership.attention[.sponsors] == nil)
  }

  // MARK: The register

  @Test("the shipped register is there unless the scenario begins with an empty one")
  func registers() throws {
    #expect(try read("").disruptions.count >= 12)
    #expect(try read("register: none").disruptions.isEmpty)
    let own = try read("register: none\ndisruptions: {flood: {date: 2027-06-07, probability: 5%, cost: $20k}}")
    #expect(Array(own.disruptions.keys) == ["flood"])
  }

  @Test("one key of a shipped entry may be changed; the others stay")
  func changedEntry() throws {
    let entry = try read("disruptions: {budget-cut: {funding: -15%, lasting: yes}}")
      .disruptions["budget-cut"]
    #expect(entry?.funding?.value == .fixed(-0.15))
    #expect(entry?.lasting.value == true)
    guard case .portfolio(let rate) = entry?.trigger else {
      Issue.record("the shipped trigger is gone")
      return
    }
    #expect(rate.provenance.origin == .library)
  }

  @Test("another trigger takes the place of the shipped one")
  func otherTrigger() throws {
    let entry = try read("disruptions: {budget-cut: {date: 2027-07-05, probability: 40%}}").disruptions["budget-cut"]
    guard case .date(let date, let probability) = entry?.trigger else {
      Issue.record("another trigger")
      return
    }
    #expect(date.value.description == "2027-07-05")
    #expect(probability?.value == .fixed(0.4))
  }

  @Test("null removes a shipped entry, or one of its effects")
  func removedEntry() throws {
    let scenario = try read("disruptions: {platform-outage: null, sponsor-changes-mind: {cancel: null}}")
    #expect(scenario.disruptions["platform-outage"] == nil)
    #expect(scenario.disruptions["sponsor-changes-mind"]?.cancel == nil)
    #expect(scenario.disruptions["sponsor-changes-mind"]?.rework != nil)
  }

  // MARK: Shipped things

  @Test("shipped kinds of incidents are there, and null removes one")
  func incidents() throws {
    #expect(Set(try read("").organization.incidents.keys) == ["safety", "conduct", "legal"])
    let scenario = try read("organization: {incidents: {conduct: null}}")
    #expect(Set(scenario.organization.incidents.keys) == ["safety", "legal"])
  }

  @Test("a template takes what it leaves open from the library's defaults for programs")
  func templates() throws {
    let scenario = try read(
      """
      disruptions:
        request: {rate: 1 per year, strikes: portfolio, new_program: {modality: virtual, learning_hours: 2, needed_by: 8 weeks}}
      """
    )
    let template = try #require(scenario.disruptions["request"]?.newProgram)
    #expect(template.neededBy?.value == 8)
    #expect(template.program.rollout.value == 26)
    #expect(template.program.crew.provenance.origin == .library)
    #expect(scenario.modalities["virtual"] != nil)
  }

  @Test("a modality that nothing uses is not read; one that the scenario describes always is")
  func modalities() throws {
    #expect(Set(try read("").modalities.keys) == ["blended", "elearning_basic", "microlearning"])
    let scenario = try read("modalities: {podcast: {development_ratio: 20 to 40}}")
    #expect(scenario.modalities["podcast"]?.smeRatio.value == 4)
  }

  @Test("a scenario without sponsors has one with the defaults")
  func sponsorByDefault() throws {
    let scenario = try read(
      "sponsors: {coo: null, chro: null}\nprograms: {onboarding: {sponsor: null}, data-skills: {sponsor: null}}"
    )
    #expect(Array(scenario.sponsors.keys) == ["sponsor"])
    #expect(scenario.sponsors["sponsor"]?.initialConfidence.provenance.origin == .library)
  }

  private func read(_ text: String) throws -> Scenario { try #require(variant(text).value) }

  private func role(_ name: String) throws -> RoleInputs {
    let scenario = try read("")
    return try #require(scenario.team.roles[name])
  }
}
