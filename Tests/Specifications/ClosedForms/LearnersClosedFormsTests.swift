import Glibc
import LearningModel
import Support
import Testing

@Suite("Closed forms: learners")
struct LearnersClosedFormsTests {
  private func audience(turnover: DescribedValue, weeks: Int) -> PlanDescription {
    var description = PlanDescription.calm(weeks: weeks)
    description.team.roles = [RoleDescription("designer", headcount: 1)]
    description.organization.audiences = [AudienceDescription("staff", people: 1000, turnover: turnover)]
    return description
  }

  /// Nobody new adopts (transfer 0). In 52 weeks exp(−0.3) of the people stay, and of those who stay
  /// 0.7^(1 − 0.5·0.5) still do it: 800 · exp(−0.3) · 0.7^0.75.
  @Test("adopters after a year of decay: those who stayed and kept it")
  func adoptersDecay() throws {
    var description = audience(turnover: 0.3, weeks: 52)
    var program = ProgramDescription("course", modality: .only(.design, "designer"))
    (program.modality.transfer, program.modality.keptAfterYear, program.memorable) = (0, 0.7, 0.5)
    program.running = RunningState(coverage: 1, adoption: 0.8)
    description.programs = [program]
    let adopters = try Outcomes(description, replications: 1).values(of: "adopters.course")
    #expect(abs(adopters[0] - 800 * exp(-0.3) * pow(0.7, 0.75)) < 1e-9)
  }

  /// s = exp(−5/52) of the people stay a week; joiners, 1000·0.9·(1 − s), are enrolled as they come. k = 0.8 of the seats
  /// are completed, the others enroll again the week after if they are still there:
  ///     seats ← joiners + (1 − k)·seats·s        trained ← trained·s + k·seats
  /// In the long run seats = joiners/(1 − (1 − k)s), and trained = k·seats/(1 − s): a coverage of k/(1 − (1 − k)s).
  @Test("coverage of a stable audience under turnover: week by week, and in the long run")
  func coverageUnderTurnover() throws {
    var description = audience(turnover: 5, weeks: 520)
    var program = ProgramDescription("course", modality: .only(.design, "designer"))
    (program.modality.completionRate, program.reach) = (0.8, 0.9)
    program.running = RunningState(coverage: 1, adoption: 0)
    description.programs = [program]
    var rehearsal = try Rehearsal(description)
    let stay = exp(-5.0 / 52)
    var (seats, trained) = (0.0, 900.0)
    for week in 0..<520 {
      rehearsal.play()
      seats = 900 * (1 - stay) + 0.2 * seats * stay
      trained = trained * stay + 0.8 * seats
      #expect(abs(rehearsal.learners(of: "course").trained - trained) < 1e-9, "week \(week)")
    }
    let coverage = rehearsal.value(of: "coverage.course", week: 519)
    #expect(abs(coverage - 0.8 / (1 - 0.2 * stay)) < 1e-12)
  }

  /// After n of R weeks a share n/R of the audience has been enrolled, joiners as far as it is rolled out:
  /// P·(n − 1)/R · s + P/R + P·(1 − s)·(n − 1)/R = P·n/R. Turnover makes no difference. It is launched in week 0.
  @Test("coverage in a rollout grows in equal steps, whatever the turnover", arguments: [0.0, 0.2, 3])
  func rollout(turnover: Double) throws {
    var description = audience(turnover: DescribedValue(floatLiteral: turnover), weeks: 12)
    var program = ProgramDescription("course", modality: .only(.design, "designer"), learningHours: 30)
    program.rollout = 8
    description.programs = [program]
    var rehearsal = try Rehearsal(description)
    rehearsal.play(weeks: 12)
    for week in 0..<12 {
      let coverage = rehearsal.value(of: "coverage.course", week: week)
      #expect(abs(coverage - min(1, Double(week) / 8)) < 1e-12, "week \(week)")
    }
  }

  /// Launched in week 0, it teaches all 1000 in week 1 and is retired in week 2. Until week 26 only turnover takes from
  /// the trained, exp(−0.4/52) a week stay; in week 27, 26 weeks after, the certificates of all who are still there expire.
  @Test("expiry with valid_for: of a week's completions, those still there so many weeks later")
  func expiry() throws {
    var description = audience(turnover: 0.4, weeks: 40)
    var program = ProgramDescription("course", modality: .only(.design, "designer"), learningHours: 30)
    (program.validFor, program.retiresIn) = (26, 2)
    description.programs = [program]
    var rehearsal = try Rehearsal(description)
    rehearsal.play(weeks: 40)
    for week in 1..<40 {
      let expected = week < 27 ? 1000 * exp(-0.4 * Double(week - 1) / 52) : 0
      #expect(abs(rehearsal.value(of: "trained.course", week: week) - expected) < 1e-9, "week \(week)")
    }
  }

  /// 500 certificates from before the horizon expire evenly over 20 weeks: after n weeks 1 − n/20 of those who stayed.
  @Test("certificates of a program that runs already expire evenly over the first valid_for weeks")
  func initialExpiry() throws {
    var description = audience(turnover: 0.4, weeks: 25)
    var program = ProgramDescription("course", modality: .only(.design, "designer"))
    (program.validFor, program.retiresIn) = (20, 0)
    program.running = RunningState(coverage: 0.5, adoption: 0)
    description.programs = [program]
    var rehearsal = try Rehearsal(description)
    rehearsal.play(weeks: 25)
    for week in 0..<25 {
      let past = Double(week + 1)
      let expected = 500 * exp(-0.4 * past / 52) * max(0, 1 - past / 20)
      #expect(abs(rehearsal.value(of: "trained.course", week: week) - expected) < 1e-9, "week \(week)")
    }
  }
}
