import Scenarios
import Testing

@Suite("§2 Correlations of a scenario") struct CorrelationsTests {
  @Test("a star stands for any name: all programs' estimate errors are tied to each other")
  func stars() throws {
    let scenario = try #require(variant("correlations: [{between: [programs.*.estimate_error], rank: 0.3}]").value)
    #expect(
      scenario.tied.paths == [
        "programs.onboarding.estimate_error", "programs.data-skills.estimate_error",
        "programs.code-of-conduct.estimate_error",
      ])
    #expect(scenario.tied.ranks[0, 2] == 0.3)
    #expect(try scenario.plan().tied?.entries.count == 3)
  }

  @Test("a star passes over what is fixed in this scenario")
  func fixedOnes() throws {
    let scenario = try #require(
      variant(
        "programs: {onboarding: {estimate_error: 1}}\ncorrelations: [{between: [programs.*.estimate_error], rank: 0.3}]"
      ).value)
    #expect(
      scenario.tied.paths == ["programs.data-skills.estimate_error", "programs.code-of-conduct.estimate_error"])
  }

  @Test("what several entries do not say of a pair is 0")
  func unsaid() throws {
    let scenario = try #require(
      variant(
        """
        correlations:
          - {between: [team.skill_growth, funding.price_growth], rank: 0.5}
          - {between: [team.skill_growth, funding.salary_growth], rank: -0.2}
        """
      ).value)
    #expect(scenario.tied.paths == ["team.skill_growth", "funding.price_growth", "funding.salary_growth"])
    #expect(scenario.tied.ranks[0, 1] == 0.5)
    #expect(scenario.tied.ranks[0, 2] == -0.2)
    #expect(scenario.tied.ranks[1, 2] == 0)
  }

  @Test("a scenario without correlations draws each assumption by itself")
  func none() throws {
    #expect(try #require(variant("").value).plan().tied == nil)
  }
}
