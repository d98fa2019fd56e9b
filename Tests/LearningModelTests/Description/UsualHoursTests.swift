import Chance
import LearningModel
import Support
import Testing

@Suite("§9 Hours of a program by phase and role")
struct UsualHoursTests {
  /// A team of these roles without anybody in it: what remains is what there was to do.
  private func plan(_ program: ProgramDescription, _ roles: String...) -> PlanDescription {
    var plan = PlanDescription.calm(weeks: 4)
    plan.team.roles = roles.map { RoleDescription($0, headcount: 0) }
    plan.programs = [program]
    return plan
  }

  private func hours(_ plan: PlanDescription, _ phase: WorkPhase = .development) throws -> [Double] {
    let rehearsal = try Rehearsal(plan, weeks: 1)
    return rehearsal.plan.team.roles.map { rehearsal.world.portfolio.remaining[ID(0), phase, $0] }
  }

  private var course: ProgramDescription {
    var modality = ModalityDescription("simple")
    modality.developmentRatio = 40
    modality.phaseShares = [.analysis: 0.5, .development: 0.5]
    modality.roleShares = [.analysis: ["designer": 1], .development: ["designer": 0.6, "developer": 0.4]]
    return ProgramDescription("course", modality: modality, learningHours: 10)
  }

  @Test("learning hours × development ratio × phase share × role share × estimate error × design factor")
  func formula() throws {
    var program = course
    program.estimateError = 1.5
    program.practical = 0.6
    program.relevant = 0.6
    // Mean of design 0.4, design factor 1.1: 10 × 40 × 0.5 × 1.5 × 1.1 = 330, of it 0.6 and 0.4.
    let expected = [198.0, 132]
    #expect(areClose(try hours(plan(program, "designer", "developer")), expected))
  }

  @Test("a poor design takes less: the factor is 0.75 at −1")
  func poorDesign() throws {
    var program = course
    (program.practical, program.relevant, program.memorable) = (-1, -1, -1)
    // 10 × 40 × 0.5 × 0.75 = 150.
    #expect(areClose(try hours(plan(program, "designer", "developer")), [90, 60]))
  }

  @Test("stated effort is split by phase shares; estimate error applies, ratio and design do not")
  func effort() throws {
    var program = course
    program.effort = ["designer": 100, "developer": 30]
    program.estimateError = 1.5
    program.practical = 1
    #expect(areClose(try hours(plan(program, "designer", "developer")), [75, 22.5]))
    #expect(areClose(try hours(plan(program, "designer", "developer"), .analysis), [75, 22.5]))
  }

  @Test("a role that the team lacks passes its hours to the others of the phase in proportion")
  func missingRole() throws {
    var program = course
    program.modality.roleShares[.development] = ["designer": 0.45, "facilitator": 0.15, "developer": 0.4]
    // 200 hours: 0.45 : 0.15 = 3 : 1.
    #expect(areClose(try hours(plan(program, "designer", "facilitator")), [150, 50]))
  }

  @Test("stated effort of a role that the team lacks is passed on likewise")
  func missingRoleOfEffort() throws {
    var program = course
    program.effort = ["designer": 60, "facilitator": 20, "developer": 40]
    // 120 hours in all, half of them in development: 60 in the proportion 3 : 1.
    #expect(areClose(try hours(plan(program, "designer", "facilitator")), [45, 15]))
  }

  @Test("a phase of which the team has no role is a fault")
  func noRole() throws {
    let expected = PlanProblem.noRole(program: "course", phase: .analysis)
    #expect(throws: expected) { try Plan(plan(course, "developer")) }
    var program = course
    program.effort = ["facilitator": 10]
    #expect(throws: expected) { try Plan(plan(program, "developer")) }
  }

  @Test("expert hours are learning hours × sme_ratio × share of the phase: no estimate error, no design")
  func expertHours() throws {
    var program = course
    program.modality.smeRatio = 4
    program.modality.smeShares = [.analysis: 0.75, .development: 0.25]
    program.estimateError = 2
    program.practical = 1
    program.smeHoursPerWeek = 0
    let rehearsal = try Rehearsal(plan(program, "designer", "developer"), weeks: 1)
    #expect(rehearsal.world.portfolio.remainingSME[ID(0), .analysis] == 30)
    #expect(rehearsal.world.portfolio.remainingSME[ID(0), .development] == 10)
  }

  @Test("all programs of a modality share one development ratio in a replication; estimate errors are their own")
  func sharedRatio() throws {
    let uncertain = DescribedDraw.distribution(try Distribution.uniform(from: 1, to: 2))
    var first = course
    first.modality.developmentRatio = DescribedValue("modalities.simple.development_ratio", uncertain)
    var second = first
    second.id = "second"
    var plan = plan(first, "designer", "developer")
    plan.programs.append(second)
    for replication in 0..<3 {
      let world = try Rehearsal(plan, weeks: 1, replication: replication).world
      let shared = (0..<2).map { world.portfolio.remaining[ID($0), .analysis, ID(0)] }
      #expect(shared[0] == shared[1])
      #expect(shared[0] != 5)
    }
    plan.programs[0].estimateError = DescribedValue("programs.course.estimate_error", uncertain)
    plan.programs[1].estimateError = DescribedValue("programs.second.estimate_error", uncertain)
    let world = try Rehearsal(plan, weeks: 1).world
    let apart = (0..<2).map { world.portfolio.remaining[ID($0), .analysis, ID(0)] }
    #expect(apart[0] != apart[1])
  }

  // MARK: Upkeep

  @Test("upkeep is a share of the original hours of all phases a year, in the role mix of development")
  func upkeep() throws {
    var program = course
    program.estimateError = 1.3
    program.practical = 1.2
    program.modality.upkeep = 0.2
    program.running = RunningState(coverage: 0, adoption: 0)
    var plan = plan(program, "designer", "developer")
    for role in 0...1 { plan.team.roles[role].headcount = 1 }
    // Design factor 1.1: 10 × 40 × 1.3 × 1.1 = 572 hours, × 0.2 / 52 = 2.2 a week, of it 0.6 and 0.4.
    let rehearsal = try Rehearsal(plan, weeks: 1)
    #expect(isClose(rehearsal.value(of: "worked_hours.designer", week: 0), 1.32))
    #expect(isClose(rehearsal.value(of: "worked_hours.developer", week: 0), 0.88))
  }

  @Test("a bought program needs the same upkeep as one that the team built")
  func upkeepOfBoughtProgram() throws {
    var program = course
    program.modality.upkeep = 0.26
    program.modality.phaseShares = [.development: 1]
    program.vendor = VendorDescription()
    program.running = RunningState(coverage: 0, adoption: 0)
    var plan = plan(program, "designer", "developer")
    plan.team.roles[0].headcount = 1
    // 400 hours × 0.26 / 52 = 2 a week, 0.6 of it the designer's.
    let rehearsal = try Rehearsal(plan, weeks: 1)
    #expect(isClose(rehearsal.value(of: "worked_hours.designer", week: 0), 1.2))
  }
}
