import LearningModel
import Scenarios
import Testing

@Suite("A new scenario") struct NewScenarioTests {
  @Test("the starter is without fault and doubt, and a plan can be made from it")
  func starter() throws {
    let read = readScenario(SourceText(name: "new.yaml", text: NewScenario.starter, origin: .scenario))
    #expect(read.faults.map(\.sentence) == [])
    _ = try #require(read.value).plan()
  }

  @Test("the full one says the same as the starter, and nothing in it comes from the library")
  func full() throws {
    let starter = readScenario(SourceText(name: "new.yaml", text: NewScenario.starter, origin: .scenario))
    let text = try #require(NewScenario.full().value)
    let full = readScenario(SourceText(name: "full.yaml", text: text, origin: .scenario))
    #expect(full.faults.map(\.sentence) == [])
    let scenario = try #require(full.value)
    #expect(scenario.resolved.yaml() == starter.value?.resolved.yaml())
    #expect(scenario.assumptions.filter { $0.provenance.origin == .library }.map(\.path.text) == [])
  }

  @Test("every input stands in the full one, as a value or as a comment")
  func everyInput() throws {
    let text = try #require(NewScenario.full().value)
    for input in DeclaredInput.all {
      let key = input.declaration.key
      #expect(text.contains("\(key):"), "\(input.path)")
    }
  }
}

@Suite("The list of assumptions") struct AssumptionListTests {
  @Test("it goes section by section, and holds every number of the scenario")
  func sections() throws {
    let scenario = try #require(variant("").value)
    let list = scenario.assumptionList()
    #expect(list.count == scenario.assumptions.count)
    let sections = list.map(\.section).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    #expect(
      sections == [
        "horizon", "leadership", "sponsors", "sponsorship", "funding", "team", "organization", "programs",
        "disruptions", "modalities", "scorecard",
      ])
  }

  @Test("it may be limited to a grade: judgement is where finding out pays first")
  func grades() throws {
    let scenario = try #require(
      variant("team: {overtime: {value: 5%, source: time sheets, grade: measured}, claims_limit: 70%}").value)
    let measured = scenario.assumptionList(grade: .measured)
    #expect(measured.contains { $0.path == "team.overtime" && $0.provenance.source == "time sheets" })
    #expect(!scenario.assumptionList(grade: .judgement).contains { $0.path == "team.overtime" })
    #expect(
      Grade.allCases.allSatisfy { grade in
        !scenario.assumptionList(grade: grade).contains { $0.path == "team.claims_limit" }
      })
  }
}

@Suite("Strict reading") struct StrictTests {
  @Test("a doubt is a fault if it is read strictly")
  func doubts() {
    let doubtful = variant("programs: {onboarding: {needed_by: 2027-01-20}}")
    #expect(doubtful.value != nil)
    #expect(doubtful.strict.value == nil)
    #expect(doubtful.strict.faults == doubtful.faults)
    #expect(variant("").strict.value != nil)
  }
}
