import Glibc
import LearningModel
import Support
import Testing

@Suite("Closed forms: strikes and incidents")
struct StrikesClosedFormsTests {
  /// Programs that are started in week 0 and never end: nobody is there to work on them.
  private func endless(_ programs: Int, weeks: Int) -> PlanDescription {
    var description = PlanDescription.calm(weeks: weeks)
    description.team.roles = [RoleDescription("designer", headcount: 0)]
    description.programs = (0..<programs).map {
      ProgramDescription("course\($0)", modality: .only(.design, "designer"), learningHours: 10)
    }
    return description
  }

  /// Strikes come before programs start: a program of week 0 can be struck in 51 of 52 weeks. A clock rings with
  /// probability q = 1 − exp(−20/52) a week, at most once, whatever was before: two programs are struck as often as
  /// a binomial (2 × 51, q) says.
  @Test("a clock for each program: strikes are binomial over the weeks in which they are active")
  func clocks() throws {
    var description = endless(2, weeks: 52)
    description.register = [EntryDescription("change", .eachProgram(rate: 20), [.cost(0)])]
    let outcomes = try Outcomes(description, replications: Extent.replications)
    Agreement(outcomes.values(of: "strikes.change")).expectBinomial(102, 1 - exp(-20.0 / 52))
  }

  /// 130 strikes a year are 2.5 a week: Poisson of mean 2.5 × 40 in 40 weeks, whether or not there are programs.
  @Test("a counting clock for the portfolio: strikes are Poisson, several in a week too")
  func countingClocks() throws {
    var description = endless(1, weeks: 40)
    description.register = [EntryDescription("change", .portfolio(rate: 130), [.cost(0)])]
    let outcomes = try Outcomes(description, replications: Extent.replications)
    Agreement(outcomes.values(of: "strikes.change")).expectPoisson(100)
  }

  /// In one week with mean 1: none with probability 1/e, one with 1/e, two with 1/(2e), three with 1/(6e).
  @Test("a counting clock's strikes in a week have the probabilities of a Poisson distribution")
  func strikesOfOneWeek() throws {
    var description = endless(1, weeks: 1)
    description.register = [EntryDescription("change", .portfolio(rate: 52), [.cost(0)])]
    let strikes = Agreement(try Outcomes(description, replications: Extent.replications).values(of: "strikes.change"))
    for (count, factorial) in zip(0..., [1.0, 1, 2, 6]) { strikes.expectShare(exp(-1) / factorial, of: Double(count)) }
  }

  /// 1000 people with 26 incidents a year. 60 % of them are trained, training prevents half: a share of 0.3 is
  /// prevented. A Poisson stream whose events are sorted by chance is two independent ones: 7.8 prevented and 18.2 not,
  /// 26 in all. Each prevented one saves $1,000.
  @Test("prevented incidents are the share that prevention and coverage say, and independent of the others")
  func preventedIncidents() throws {
    var description = PlanDescription.calm(weeks: 52)
    description.team.roles = [RoleDescription("designer", headcount: 0)]
    description.organization.audiences = [AudienceDescription("staff", people: 1000)]
    description.organization.incidents = [IncidentDescription("spills", perThousandYear: 26, loss: 1000)]
    var program = ProgramDescription("safety", modality: .only(.design, "designer"))
    program.running = RunningState(coverage: 0.6, adoption: 0)
    program.enrolsJoinersOnly = true
    program.prevents = ["spills": 0.5]
    description.programs = [program]
    let outcomes = try Outcomes(description, replications: Extent.replications)
    let (prevented, happened) = (outcomes.values(of: "prevented.spills"), outcomes.values(of: "incidents.spills"))
    Agreement(prevented).expectPoisson(7.8)
    Agreement(happened).expectPoisson(18.2)
    // Were they dependent, the variance of their sum would not be the sum of their variances.
    Agreement(zip(prevented, happened).map { $0 + $1 }).expectPoisson(26)
    #expect(outcomes.values(of: "benefit.risk") == prevented.map { 1000 * $0 })
  }

  /// After n rejections a gate rejects with 0.8/2ⁿ. So it rejects exactly n times with probability
  /// 0.8 · 0.4 · … · 0.8/2ⁿ⁻¹ · (1 − 0.8/2ⁿ): 0.2, 0.48, 0.256, 0.0576, 0.00608.
  /// Review takes week 0; the gate runs in week 1 and, with nothing to do again, once more a week after each rejection.
  /// The program is launched in the gate's last week, number 2 + n counted from 1.
  @Test("a gate whose rejections halve: the number of rejections has its exact distribution")
  func gateRejections() throws {
    var description = PlanDescription.calm(weeks: 30)
    description.team.roles = [RoleDescription("designer", headcount: 1)]
    var program = ProgramDescription("course", modality: .only(.review, "designer"), learningHours: 30)
    program.gates = [GateDescription("board", duration: 1, rejects: 0.8, rework: 0)]
    description.programs = [program]
    let launches = Agreement(
      try Outcomes(description, replications: Extent.replications).values(of: "launch_week.course"))
    launches.expectShare(0.2, of: 2)
    launches.expectShare(0.8 * 0.6, of: 3)
    launches.expectShare(0.8 * 0.4 * 0.8, of: 4)
    launches.expectShare(0.8 * 0.4 * 0.2 * 0.9, of: 5)
    launches.expectShare(0.8 * 0.4 * 0.2 * 0.1 * 0.95, of: 6)
  }
}
