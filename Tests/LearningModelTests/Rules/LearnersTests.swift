import Glibc
import LearningModel
import Support
import Testing

// A thousand people called staff; a taught course ran before the horizon and enrols all who are not trained in week 0.

@Suite("§11 Learners")
struct LearnersTests {
  private func learners(_ plan: PlanDescription, weeks: Int) throws -> CohortState {
    try Rehearsal(plan, weeks: weeks).learners(of: "course")
  }

  // MARK: The trained

  @Test("the share exp(−turnover/52) of the trained stays through a week")
  func stay() throws {
    var course = ProgramDescription.taught(coverage: 0.8)
    course.retiresIn = 0
    var plan = PlanDescription.school(course)
    plan.organization.audiences[0].turnover = 1.04
    // A turnover of 104 % a year is 0.02 a week.
    #expect(isClose(try learners(plan, weeks: 3).trained, 800 * exp(-0.06)))
  }

  @Test("who leaves is replaced: a stable audience under turnover stays trained if joiners are")
  func replaced() throws {
    let plan = PlanDescription.school(weeklyStay: 0.9, .taught(coverage: 1))
    // 900 stay and 100 joiners complete.
    #expect(isClose(try learners(plan, weeks: 10).trained, 1000))
  }

  @Test("the trained are at most people × reach")
  func trainedAtMost() throws {
    // Those not reached yet by the rollout of a course that ran before and joiners together cannot be more than there are.
    let rehearsal = try Rehearsal(.school(weeklyStay: 0.9, .taught(coverage: 0.5, rollout: 3)), weeks: 10)
    for week in 0..<10 { #expect(rehearsal.value(of: "coverage.course", week: week) <= 1 + 1e-12) }
  }

  // MARK: The adopters

  @Test("of those who complete, proficiency × transfer become adopters")
  func newAdopters() throws {
    var course = ProgramDescription.taught()
    course.modality.proficiency = 0.8
    course.modality.transfer = 0.5
    #expect(isClose(try learners(.school(course), weeks: 1).adopters, 400))
  }

  @Test("of those who renew, only the share that had not adopted can become adopters")
  func renewals() throws {
    var course = ProgramDescription.taught(coverage: 0.4, adoption: 0.1)
    course.validFor = 8
    course.enrolsJoinersOnly = true
    course.modality.transfer = 0.5
    // 400 / 8 = 50 renew; of 400 trained 100 have adopted: 100 + 50 × 3/4 × 0.5.
    #expect(isClose(try learners(.school(course), weeks: 1).adopters, 118.75))
  }

  @Test("the waiting line keeps new and renewals apart, and serves both alike")
  func waitingLine() throws {
    var course = ProgramDescription.taught(coverage: 0.4, adoption: 0.2, rollout: 4)
    course.validFor = 8
    course.modality.costPerSeat = 1
    var plan = PlanDescription.school(weeks: 10, course)
    plan.release(100)
    // 150 new and 50 renewals ask, 100 are paid: 75 and 25; of the 25 half had adopted: 200 + 75 + 12.5.
    let served = try learners(plan, weeks: 1)
    #expect(isClose(served.completionsNew, 75))
    #expect(isClose(served.completionsRenewals, 25))
    #expect(isClose(served.adopters, 287.5))
  }

  @Test("adopters are at most the trained")
  func adoptersAtMost() throws {
    var course = ProgramDescription.taught(coverage: 0.4, adoption: 0.4)
    course.validFor = 8
    course.retiresIn = 0
    // 50 certificates of 400 expire.
    #expect(isClose(try learners(.school(course), weeks: 1).adopters, 350))
  }

  @Test("kept_after_year of the adopters who stay still apply it a year later")
  func kept() throws {
    var course = ProgramDescription.taught(coverage: 1, adoption: 0.8)
    course.retiresIn = 0
    course.modality.keptAfterYear = 0.36
    #expect(isClose(try learners(.school(weeks: 60, course), weeks: 52).adopters, 288))
    // Turnover of 50 % a year takes its share besides.
    var plan = PlanDescription.school(weeks: 60, course)
    plan.organization.audiences[0].turnover = 0.5
    #expect(isClose(try learners(plan, weeks: 52).adopters, 288 * exp(-0.5)))
  }

  @Test(
    "memorable design halves the exponent at most: kept^(1 − 0.5 × memorable)", arguments: [(1.0, 480.0), (-1, 172.8)])
  func memorable(memorable: Double, adopters: Double) throws {
    var course = ProgramDescription.taught(coverage: 1, adoption: 0.8)
    course.retiresIn = 0
    course.modality.keptAfterYear = 0.36
    course.memorable = memorable
    // 0.36^0.5 = 0.6, 0.36^1.5 = 0.216, × 800.
    #expect(isClose(try learners(.school(weeks: 60, course), weeks: 52).adopters, adopters))
  }

  // MARK: Proficiency

  /// Adopters of a course of which the whole audience completes in week 0.
  private func adopters(
    _ course: ProgramDescription, attending practice: Practice? = nil, confidence: Double = 0.5,
    followThrough: Double = 0
  ) throws -> Double {
    var plan = PlanDescription.school(course)
    if let practice { plan.attend(to: practice, strength: 0.5) }
    plan.sponsors[0].initialConfidence = DescribedValue(floatLiteral: confidence)
    plan.followThrough = DescribedValue(floatLiteral: followThrough)
    return try learners(plan, weeks: 1).adopters
  }

  @Test("leaders who help to define content raise proficiency: × (1 + strength of needs)")
  func needs() throws {
    var course = ProgramDescription.taught()
    course.modality.proficiency = 0.4
    #expect(isClose(try adopters(course, attending: .needs), 600))
  }

  @Test("relevant design raises proficiency: × (1 + 0.2 × relevant)", arguments: [(1.0, 480.0), (-1, 320)])
  func relevant(relevant: Double, expected: Double) throws {
    var course = ProgramDescription.taught()
    course.modality.proficiency = 0.4
    course.relevant = relevant
    #expect(isClose(try adopters(course), expected))
  }

  @Test("proficiency is at most 1")
  func proficiencyAtMost() throws {
    var course = ProgramDescription.taught()
    course.modality.proficiency = 0.8
    course.modality.transfer = 0.5
    // 0.8 × 1.5 = 1.2.
    #expect(isClose(try adopters(course, attending: .needs), 500))
  }

  // MARK: Transfer

  private var hardToTransfer: ProgramDescription {
    var course = ProgramDescription.taught()
    course.modality.transfer = 0.2
    return course
  }

  @Test("engaged learners raise transfer: × (1 + strength of learners)")
  func engagedLearners() throws {
    #expect(isClose(try adopters(hardToTransfer, attending: .learners), 300))
  }

  @Test(
    "follow-through: × (1 + follow_through × (confidence of the program's sponsor − 0.5))",
    arguments: [(0.75, 220.0), (0.25, 180)])
  func followThrough(confidence: Double, expected: Double) throws {
    #expect(isClose(try adopters(hardToTransfer, confidence: confidence, followThrough: 0.4), expected))
  }

  @Test("it is the confidence of the program's own sponsor that follows through")
  func ownSponsor() throws {
    var plan = PlanDescription.school(hardToTransfer)
    plan.sponsors = [SponsorDescription("ceo"), SponsorDescription("coo", initialConfidence: 0.75)]
    plan.followThrough = 0.4
    plan.programs[0].sponsor = "coo"
    #expect(isClose(try learners(plan, weeks: 1).adopters, 220))
  }

  @Test("practical design raises transfer: × (1 + 0.3 × practical)", arguments: [(1.0, 260.0), (-1, 140)])
  func practical(practical: Double, expected: Double) throws {
    var course = hardToTransfer
    course.practical = practical
    #expect(isClose(try adopters(course), expected))
  }

  @Test("the factors of transfer multiply")
  func product() throws {
    var course = hardToTransfer
    course.practical = 1
    // 0.2 × 1.5 × 1.1 × 1.3 = 0.429.
    let expected = try adopters(course, attending: .learners, confidence: 0.75, followThrough: 0.4)
    #expect(isClose(expected, 429))
  }

  @Test("transfer is at most 1")
  func transferAtMost() throws {
    var course = ProgramDescription.taught()
    course.modality.transfer = 0.9
    course.modality.proficiency = 0.5
    #expect(isClose(try adopters(course, attending: .learners), 500))
  }

  @Test("quality multiplies transfer")
  func qualityOfTransfer() throws {
    var course = hardToTransfer
    course.rollout = 2
    var plan = PlanDescription.school(course)
    plan.attend(to: .evaluation, strength: 0.5)
    plan.organization.improvement = 26
    // Quality 1 in week 0, 1 + 26 × 0.5 / 52 = 1.25 after it: 500 × 0.2 + 500 × 0.25.
    #expect(isClose(try learners(plan, weeks: 2).adopters, 225))
  }

  // MARK: Quality

  @Test("evaluation raises quality by improvement × strength / 52 a week, to 1.5 at most")
  func improvement() throws {
    var plan = PlanDescription.school(.taught())
    plan.attend(to: .evaluation, strength: 0.5)
    plan.organization.improvement = 10.4
    let rehearsal = try Rehearsal(plan, weeks: 7)
    // 10.4 × 0.5 / 52 = 0.1 a week.
    #expect(areClose(rehearsal.values(of: "quality.course", weeks: 7), [1.1, 1.2, 1.3, 1.4, 1.5, 1.5, 1.5]))
  }

  /// A course that needs 60 hours of upkeep a week and halves in a year without it; so many designers of 40 hours.
  private func aging(designers: Double) -> PlanDescription {
    var course = ProgramDescription.taught()
    course.modality.phaseShares = [.development: 1]
    course.modality.roleShares = [.development: ["designer": 1]]
    course.modality.developmentRatio = 60
    course.modality.upkeep = 52
    course.modality.halfLife = 1
    var plan = PlanDescription.school(weeks: 60, course)
    plan.team.roles = [.designers(DescribedSchedule(floatLiteral: designers))]
    return plan
  }

  @Test("without upkeep quality halves in half_life years")
  func halfLife() throws {
    let rehearsal = try Rehearsal(aging(designers: 0), weeks: 52)
    #expect(isClose(rehearsal.value(of: "quality.course", week: 51), 0.5))
  }

  @Test("the unmet share of upkeep ages a program in proportion")
  func unmetShare() throws {
    // 40 of 60 hours are served: a third is unmet, quality falls to 0.5^(1/3).
    let rehearsal = try Rehearsal(aging(designers: 1), weeks: 52)
    #expect(isClose(rehearsal.value(of: "quality.course", week: 51), cbrt(0.5)))
  }

  @Test("with all upkeep done quality stays")
  func upkeepDone() throws {
    #expect(try Rehearsal(aging(designers: 2), weeks: 52).value(of: "quality.course", week: 51) == 1)
  }

  @Test("quality stands still after until, and starts to move the week after launch")
  func standsStill() throws {
    var plan = aging(designers: 0)
    plan.programs[0].retiresIn = 26
    // Half a year of aging.
    #expect(isClose(try Rehearsal(plan, weeks: 52).value(of: "quality.course", week: 51), sqrt(0.5)))
    var launching = PlanDescription.school(.instant())
    launching.attend(to: .evaluation, strength: 0.5)
    launching.organization.improvement = 10.4
    #expect(areClose(try Rehearsal(launching, weeks: 2).values(of: "quality.course", weeks: 2), [1, 1.1]))
  }
}
