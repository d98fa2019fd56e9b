import Scenarios
import Testing

@Suite("The catalogue of faulty scenarios") struct FaultyScenariosTests {
  @Test(
    "every file gets the whole sentence of its first line, at its place, and no other", arguments: FaultyScenarios.names
  )
  func wholeSentences(name: String) {
    let text = FaultyScenarios.text(of: name)
    let read = readScenario(path: FaultyScenarios.folder + "/" + name)
    #expect(FaultyScenarios.told(read.faults, in: name) == FaultyScenarios.expected(in: text))
    #expect((read.value == nil) == read.faults.contains { !$0.problem.isWarning })
  }

  @Test("what they extend is without fault or doubt")
  func baseIsValid() {
    let read = readScenario(path: FaultyScenarios.folder + "/valid.yaml")
    #expect(FaultyScenarios.told(read.faults, in: "valid.yaml") == [])
    #expect(read.value != nil)
  }

  @Test("there are at least 150 of them, and no sentence twice")
  func isLarge() {
    let sentences = FaultyScenarios.names.flatMap { FaultyScenarios.expected(in: FaultyScenarios.text(of: $0)) }
    #expect(FaultyScenarios.names.count >= 150)
    #expect(Set(sentences).count == sentences.count)
    #expect(sentences.count >= FaultyScenarios.names.count)
  }

  @Test("all faults of a file are told at once, in the order of its lines")
  func allAtOnce() {
    let read = told(
      """
      horizon: 52 months
      leadership: {owner: boss}
      funding: {annual: -$1}
      team:
        overtime: 60%
        roles:
          facilitator: {headcount: 2.5, atrition: 10%}
      programs:
        onboarding: {audience: manager, learning_hours: 4 to 6, start: 2027-02-30}
      """)
    #expect(
      read == [
        "horizon: '52 months' is not a whole number of weeks.",
        "leadership.owner: 'boss' is not one of learning_leader, hr and legal.",
        "funding.annual: -$1 is below $0, the least that is allowed.",
        "team.overtime: 60% is above 50%, the most that is allowed.",
        "team.roles.facilitator.headcount: '2.5' is not a whole number of people.",
        "team.roles.facilitator.atrition: there is no input 'atrition' here. Did you mean 'attrition'?",
        "programs.onboarding.audience: there is no audience 'manager'. Did you mean 'managers'?",
        "programs.onboarding.learning_hours: '4 to 6' is uncertain, but this is not an assumption or a chance: write one fixed value.",
        "programs.onboarding.start: there is no day 2027-02-30.",
      ])
  }
}
