import Scenarios
import Testing

@Suite("How large a scenario may be") struct LimitsTests {
  @Test("2,000 programs, 200 roles, 2,000 disruptions; one more is told, in one sentence each")
  func sizes() {
    let roles = (1...201).map { "    r\($0): {headcount: 1, salary: $1k}" }
    let programs = (1...2001).map { "  p\($0): {audience: managers, modality: blended, learning_hours: 1}" }
    let entries = (1...2001).map { "  d\($0): {date: 2027-06-07, cost: $1}" }
    let text =
      (["register: none", "team:", "  roles:"] + roles + ["programs:"] + programs + ["disruptions:"] + entries)
      .joined(separator: "\n")
    // With those of the base file: five roles and three programs more.
    #expect(
      told(text) == [
        "team.roles: there are 206 roles; 200 are the most that is allowed.",
        "programs: there are 2,004 programs; 2,000 are the most that is allowed.",
        "disruptions: there are 2,001 disruptions; 2,000 are the most that is allowed.",
      ])
  }

  @Test("500 inputs may be correlated; one more is told")
  func correlations() {
    let programs = (1...498).map { "  p\($0): {audience: managers, modality: blended, learning_hours: 1}" }
    let text =
      "programs:\n" + programs.joined(separator: "\n")
      + "\ncorrelations: [{between: [programs.*.estimate_error], rank: 0.1}]"
    // 498 and the three of the base file.
    #expect(
      told(text) == ["correlations: there are 501 correlated inputs; 500 are the most that is allowed."])
  }
}
