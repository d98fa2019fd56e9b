import LearningModel
import Support
import Testing

// Every confidence starts at one half.

@Suite("§5 Sponsors")
struct SponsorsTests {
  /// Confidence after so many weeks of a course that one designer builds in `takes` weeks.
  private func confidence(
    courseTakes takes: Double, neededInWeek deadline: Int?, weeks: Int = 20, after played: Int,
    weights: ConfidenceWeights = ConfidenceWeights()
  ) throws -> Double {
    var plan = PlanDescription.studio(weeks: weeks, [.course(hours: 40 * takes)])
    plan.programs[0].deadlineWeek = deadline
    plan.weights = weights
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: played)
    return rehearsal.value(of: "confidence.sponsor", week: played - 1)
  }

  @Test("confidence starts at initial_confidence")
  func startsAtInitialConfidence() throws {
    var plan = PlanDescription.calm(weeks: 2)
    plan.sponsors = [SponsorDescription("sponsor", initialConfidence: 0.35)]
    var rehearsal = try Rehearsal(plan)
    rehearsal.play()
    #expect(rehearsal.value(of: "confidence.sponsor", week: 0) == 0.35)
  }

  @Test("a launch on time adds 0.08 of what is left above")
  func launchOnTime() throws {
    // Launched at the end of week 0, the one that holds the deadline: 0.5 + 0.08 × 0.5.
    #expect(isClose(try confidence(courseTakes: 1, neededInWeek: 0, after: 1), 0.54))
  }

  @Test("a late launch takes 0.10 of itself × weeks late / 8")
  func lateLaunch() throws {
    // Launched in week 4 instead of week 0: 0.5 − 0.10 × 0.5 × 4 / 8.
    #expect(try confidence(courseTakes: 5, neededInWeek: 0, after: 4) == 0.5)
    #expect(isClose(try confidence(courseTakes: 5, neededInWeek: 0, after: 5), 0.475))
  }

  @Test("more than eight weeks late is as bad as eight")
  func veryLateLaunch() throws {
    // Launched in week 10: 0.5 − 0.10 × 0.5.
    #expect(isClose(try confidence(courseTakes: 11, neededInWeek: 0, after: 11), 0.45))
  }

  @Test("the launch of a program without needed_by leaves confidence as it is")
  func launchWithoutDate() throws {
    #expect(try confidence(courseTakes: 1, neededInWeek: nil, after: 1) == 0.5)
  }

  @Test("weights are inputs")
  func weightsAreInputs() throws {
    // 0.5 + 0.2 × 0.5 and 0.5 − 0.4 × 0.5 × 4 / 8
    let onTime = ConfidenceWeights(onTime: 0.2)
    #expect(isClose(try confidence(courseTakes: 1, neededInWeek: 0, after: 1, weights: onTime), 0.6))
    let late = ConfidenceWeights(late: 0.4)
    #expect(isClose(try confidence(courseTakes: 5, neededInWeek: 0, after: 5, weights: late), 0.4))
  }

  @Test("a cancellation takes 0.05 of the confidence of the program's sponsor")
  func cancellation() throws {
    var plan = PlanDescription.studio(weeks: 10, designers: 0, [.course(hours: 40)])
    plan.sponsors = [SponsorDescription("sales"), SponsorDescription("finance")]
    plan.programs[0].sponsor = "finance"
    plan.strike(in: 1, .cancel(1))
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 3)
    #expect(rehearsal.value(of: "confidence.sales", week: 1) == 0.5)
    #expect(isClose(rehearsal.value(of: "confidence.finance", week: 1), 0.475))
    #expect(isClose(rehearsal.value(of: "confidence.finance", week: 2), 0.475))
  }

  @Test("a program without sponsor belongs to the first")
  func firstSponsorByDefault() throws {
    var plan = PlanDescription.studio(weeks: 10, [.course(hours: 40)])
    plan.sponsors = [SponsorDescription("sales"), SponsorDescription("finance")]
    plan.programs[0].deadlineWeek = 3
    var rehearsal = try Rehearsal(plan)
    rehearsal.play()
    #expect(isClose(rehearsal.value(of: "confidence.sales", week: 0), 0.54))
    #expect(rehearsal.value(of: "confidence.finance", week: 0) == 0.5)
  }

  @Test("a negative balance takes 0.15 of everybody's confidence, in the last week of a fiscal year only")
  func deficit() throws {
    var plan = PlanDescription.calm(weeks: 60)
    plan.sponsors = [SponsorDescription("sales"), SponsorDescription("finance", initialConfidence: 0.8)]
    plan.funding.licences = 5_200
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 53)
    // In the red from the first week on; week 51 is the year's last.
    #expect(rehearsal.value(of: "confidence.sales", week: 50) == 0.5)
    #expect(isClose(rehearsal.value(of: "confidence.sales", week: 51), 0.425))
    #expect(isClose(rehearsal.value(of: "confidence.finance", week: 51), 0.68))
    #expect(isClose(rehearsal.value(of: "confidence.sales", week: 52), 0.425))
  }

  @Test("a negative balance counts in the last week of the horizon too, once salaries and licences are paid")
  func deficitAtTheEnd() throws {
    var plan = PlanDescription.calm(weeks: 10)
    plan.funding.licences = 5_200
    for (release, expected) in [(999.99, 0.425), (1_000, 0.5)] {
      plan.release(release)
      var rehearsal = try Rehearsal(plan)
      rehearsal.play(weeks: 10)
      // Ten weeks at 100 leave a cent too little, or nothing at all.
      #expect(rehearsal.value(of: "confidence.sponsor", week: 8) == 0.5)
      #expect(isClose(rehearsal.value(of: "confidence.sponsor", week: 9), expected))
    }
  }

  /// Confidence week by week under strengths 0.5 of `sponsors` and 0.4 of `evaluation`.
  private func supported(_ programs: [ProgramDescription], weeks: Int) throws -> [Double] {
    var plan = PlanDescription.studio(weeks: weeks, programs)
    plan.attend(to: .sponsors, strength: 0.5)
    plan.attend(to: .evaluation, strength: 0.4)
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: weeks)
    return (0..<weeks).map { rehearsal.value(of: "confidence.sponsor", week: $0) }
  }

  @Test("in the last week of each quarter attention to sponsors adds 0.02 × strength of what is left above")
  func supportIsWon() throws {
    let confidence = try supported([], weeks: 30)
    // 0.5 + 0.02 × 0.5 × 0.5, and so again 13 weeks later: 0.505 + 0.01 × 0.495; results are nowhere to be seen.
    #expect(confidence[11] == 0.5)
    #expect(isClose(confidence[12], 0.505))
    #expect(isClose(confidence[24], 0.505))
    #expect(isClose(confidence[25], 0.50995))
  }

  @Test("visible results add 0.03 × strength of evaluation once a program is launched")
  func resultsAreVisible() throws {
    // 0.5 + (0.02 × 0.5 + 0.03 × 0.4) × 0.5
    #expect(isClose(try supported([.running()], weeks: 14)[12], 0.511))
  }

  @Test("a quarter that the horizon cuts ends with it")
  func lastQuarterEndsWithHorizon() throws {
    let confidence = try supported([], weeks: 5)
    #expect(confidence[3] == 0.5)
    #expect(isClose(confidence[4], 0.505))
  }

  @Test("the mean over sponsors is reported by the hours of their programs")
  func meanIsWeighted() throws {
    var plan = PlanDescription.studio(weeks: 2, designers: 0, [.course("a", hours: 30), .course("b", hours: 10)])
    plan.sponsors = [
      SponsorDescription("sales", initialConfidence: 0.8), SponsorDescription("finance", initialConfidence: 0.4),
    ]
    plan.programs[1].sponsor = "finance"
    var rehearsal = try Rehearsal(plan)
    rehearsal.play()
    // (30 × 0.8 + 10 × 0.4) / 40
    #expect(isClose(rehearsal.value(of: "confidence", week: 0), 0.7))
  }
}
