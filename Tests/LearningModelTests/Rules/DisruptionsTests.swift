import LearningModel
import Support
import Testing

@Suite("§6 Disruptions: triggers")
struct TriggerTests {
  /// Programs that nobody works on, and an entry that strikes them by its clock or the portfolio by its own.
  private func plan(
    _ trigger: TriggerDescription, easedBy: Practice? = nil, programs: Int = 1, _ effects: EffectDescription...
  ) -> PlanDescription {
    let courses = (1...programs).map { ProgramDescription.course("course \($0)", hours: 100) }
    var plan = PlanDescription.studio(weeks: 20, designers: 0, courses)
    plan.register = [EntryDescription("entry", trigger, easedBy: easedBy, effects)]
    return plan
  }

  /// Strong enough to strike every week for certain: no threshold is above 37.
  private let everyWeek = 52.0 * 40

  @Test("each_program: the clock of an active program gathers r / 52 a week")
  func clockOfProgram() throws {
    var rehearsal = try Rehearsal(plan(.eachProgram(rate: 0.52), .blocked(1)))
    // The program starts in week 0, after disruptions; two weeks at 0.01 follow.
    rehearsal.play()
    #expect(rehearsal.hazard(of: "entry", on: "course 1") == 0)
    rehearsal.play(weeks: 2)
    #expect(isClose(rehearsal.hazard(of: "entry", on: "course 1"), 0.02))
  }

  @Test("each_program: a clock strikes each active program, at most once a week")
  func everyProgramIsStruck() throws {
    var rehearsal = try Rehearsal(
      plan(.eachProgram(rate: DescribedValue("", .fixed(everyWeek))), programs: 3, .cost(1)))
    rehearsal.play(weeks: 3)
    #expect(rehearsal.value(of: "strikes.entry", week: 0) == 0)
    #expect(rehearsal.value(of: "strikes.entry", week: 1) == 3)
    #expect(rehearsal.value(of: "spend.other", week: 2) == 3)
  }

  @Test("each_program: neither a program that waits nor one that is launched or cancelled is struck")
  func onlyActiveProgramsAreStruck() throws {
    var plan = PlanDescription.studio(weeks: 20, [.course("built", hours: 80), .course("waiting", hours: 80)])
    plan.programs[1].startWeek = 4
    plan.register = [
      EntryDescription("entry", .eachProgram(rate: DescribedValue("", .fixed(everyWeek))), [.cost(1)])
    ]
    plan.strike(in: 5, .cancel(1))
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 8)
    // One is active in weeks 0 and 1, the other from week 4 until it is cancelled in week 5, later in the register.
    #expect((0..<8).map { rehearsal.value(of: "strikes.entry", week: $0) } == [0, 1, 0, 0, 0, 1, 0, 0])
  }

  @Test("portfolio: one counting clock gathers r / 52 a week from the first week on, whatever is active")
  func clockOfPortfolio() throws {
    var rehearsal = try Rehearsal(plan(.portfolio(rate: 0.52), programs: 3, .blocked(1)))
    rehearsal.play(weeks: 3)
    #expect(isClose(rehearsal.world.register.clocks[rehearsal.entry("entry")].accumulated, 0.03))
  }

  @Test("portfolio: it may strike several times a week, on average r / 52 times")
  func portfolioIsStruckOften() throws {
    let plan = plan(.portfolio(rate: 520), .cost(1))
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 20)
    let strikes = (0..<20).map { rehearsal.value(of: "strikes.entry", week: $0) }.reduce(0, +)
    // 20 weeks at 10 are Poisson: 200 with a standard deviation of √200 = 14.1.
    #expect(abs(strikes - 200) < 4 * 14.2)
    #expect(strikes == -rehearsal.value(of: "balance", week: 19))
  }

  @Test("what eases an entry multiplies its hazard by 1 − strength")
  func practiceEases() throws {
    for trigger in [TriggerDescription.eachProgram(rate: 0.52), .portfolio(rate: 0.52)] {
      var plan = plan(trigger, easedBy: .coordination, .blocked(1))
      plan.attend(to: .coordination, strength: 0.3)
      var rehearsal = try Rehearsal(plan)
      rehearsal.play(weeks: 2)
      // 0.01 × 0.7 in a week of the program's clock, in two of the portfolio's.
      if case .portfolio = trigger {
        #expect(isClose(rehearsal.world.register.clocks[rehearsal.entry("entry")].accumulated, 0.014))
      } else {
        #expect(isClose(rehearsal.hazard(of: "entry", on: "course 1"), 0.007))
      }
    }
  }

  @Test("what is eased by sponsors is also multiplied by 1.5 − the confidence of the program's sponsor")
  func confidenceOfSponsorEases() throws {
    var plan = plan(.eachProgram(rate: 0.52), easedBy: .sponsors, programs: 2, .blocked(1))
    plan.sponsors = [
      SponsorDescription("sales", initialConfidence: 0.9), SponsorDescription("finance", initialConfidence: 0.2),
    ]
    plan.programs[1].sponsor = "finance"
    plan.attend(to: .sponsors, strength: 0.25)
    plan.leadership.hoursPerWeek = 20  // two active programs share it
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 2)
    // 0.01 × 0.75 × 0.6 and 0.01 × 0.75 × 1.3
    #expect(isClose(rehearsal.hazard(of: "entry", on: "course 1"), 0.0045))
    #expect(isClose(rehearsal.hazard(of: "entry", on: "course 2"), 0.00975))
  }

  @Test("for the portfolio it is the mean confidence, weighted by hours")
  func meanConfidenceEases() throws {
    var plan = plan(.portfolio(rate: 0.52), easedBy: .sponsors, programs: 4, .blocked(1))
    plan.sponsors = [
      SponsorDescription("sales", initialConfidence: 0.9), SponsorDescription("finance", initialConfidence: 0.1),
    ]
    plan.programs[3].sponsor = "finance"
    var rehearsal = try Rehearsal(plan)
    rehearsal.play()
    // (300 × 0.9 + 100 × 0.1) / 400 = 0.7: 0.01 × (1.5 − 0.7).
    #expect(isClose(rehearsal.world.register.clocks[rehearsal.entry("entry")].accumulated, 0.008))
  }

  @Test("date: a certain strike, once, in its week")
  func dateStrikesOnce() throws {
    var rehearsal = try Rehearsal(plan(.date(week: 3, probability: 1), .cost(1)))
    rehearsal.play(weeks: 20)
    #expect((0..<20).filter { rehearsal.value(of: "strikes.entry", week: $0) > 0 } == [3])
    #expect(rehearsal.value(of: "spend.other", week: 3) == 1)
  }

  @Test("date: it strikes with probability × m")
  func dateIsAChance() throws {
    var plan = plan(.date(week: 1, probability: 0.8), easedBy: .sponsors, .cost(1))
    plan.attend(to: .sponsors, strength: 0.5)
    // 0.8 × (1 − 0.5) × (1.5 − 0.5)
    let share = try plan.share(of: 1_000, after: 2) { $0.world.register.strikes[$0.entry("entry")] == 1 }
    #expect(isLikely(share, 0.4, of: 1_000))
  }

  @Test("a probability is at most 1")
  func probabilityIsAtMostOne() throws {
    var plan = plan(.date(week: 1, probability: 0.9), easedBy: .sponsors, .cost(1))
    plan.sponsors = [SponsorDescription("sponsor", initialConfidence: 0)]
    // 0.9 × 1.5 = 1.35
    let share = try plan.share(of: 100, after: 2) { $0.world.register.strikes[$0.entry("entry")] == 1 }
    #expect(share == 1)
  }

  @Test("a larger probability keeps all strikes that happened with a smaller one")
  func largerProbabilityKeepsStrikes() throws {
    var rare = try Rehearsal(plan(.date(week: 0, probability: 0.3), .cost(1)))
    var frequent = try Rehearsal(plan(.date(week: 0, probability: 0.6), .cost(1)))
    for replication in 0..<200 {
      rare.begin(replication: replication)
      frequent.begin(replication: replication)
      rare.play()
      frequent.play()
      #expect(frequent.value(of: "strikes.entry", week: 0) >= rare.value(of: "strikes.entry", week: 0))
    }
  }

  @Test("date and portfolio: effects that need a program take one active program, each equally likely")
  func oneActiveProgramIsTaken() throws {
    let plan = plan(.date(week: 1, probability: 1), programs: 3, .blocked(4))
    for course in ["course 1", "course 2", "course 3"] {
      let share = try plan.share(of: 900, after: 2) { $0.program(course).blockedUntil == 5 }
      #expect(isLikely(share, 1 / 3, of: 900))
    }
    let exactlyOne = try plan.share(of: 100, after: 2) { rehearsal in
      ["course 1", "course 2", "course 3"].count { rehearsal.program($0).blockedUntil > 0 } == 1
    }
    #expect(exactlyOne == 1)
  }

  @Test("one more candidate changes whom a strike takes only if it is taken itself")
  func moreCandidatesChangeNothing() throws {
    var two = try Rehearsal(plan(.date(week: 1, probability: 1), programs: 2, .blocked(4)))
    var three = try Rehearsal(plan(.date(week: 1, probability: 1), programs: 3, .blocked(4)))
    for replication in 0..<100 {
      two.begin(replication: replication)
      three.begin(replication: replication)
      two.play(weeks: 2)
      three.play(weeks: 2)
      guard three.program("course 3").blockedUntil == 0 else { continue }
      #expect(three.program("course 1").blockedUntil == two.program("course 1").blockedUntil)
    }
  }

  @Test("with no program active only the effects happen that need none")
  func nothingActive() throws {
    var plan = plan(.portfolio(rate: 520), .blocked(4), .cancel(1), .cost(1))
    plan.programs[0].startWeek = 10
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 3)
    #expect(rehearsal.program("course 1").blockedUntil == 0)
    #expect(rehearsal.program("course 1").status == .waiting)
    let strikes = (0..<3).map { rehearsal.value(of: "strikes.entry", week: $0) }.reduce(0, +)
    #expect(strikes > 0)
    #expect(rehearsal.value(of: "balance", week: 2) == -strikes)
  }
}

@Suite("§6 Disruptions: strikes after a phase")
struct AfterPhaseTests {
  @Test("what a strike after a phase does begins with the next week")
  func beginsNextWeek() throws {
    var plan = PlanDescription.studio(weeks: 10, [.course("course", [.analysis: 40, .development: 120])])
    plan.register = [EntryDescription("entry", .after([.analysis], probability: 1), [.blocked(2)])]
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 6)
    // Analysis ends with week 0; blocked in weeks 1 and 2.
    #expect((0..<6).map { rehearsal.value(of: "strikes.entry", week: $0) } == [1, 0, 0, 0, 0, 0])
    #expect((0..<6).map { rehearsal.value(of: "hours.course", week: $0) } == [40, 0, 0, 40, 40, 40])
  }

  @Test("only the phases that are named count")
  func otherPhasesDoNotStrike() throws {
    var plan = PlanDescription.studio(weeks: 10, [.course("course", [.analysis: 40, .development: 40, .pilot: 40])])
    plan.register = [EntryDescription("entry", .after([.design, .development], probability: 1), [.cost(1)])]
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 5)
    // Design has nothing to do and is passed over; development ends with week 1.
    #expect((0..<5).map { rehearsal.value(of: "strikes.entry", week: $0) } == [0, 1, 0, 0, 0])
    #expect(rehearsal.value(of: "spend.other", week: 2) == 1)
  }

  @Test("after n earlier strikes of the entry on the program the probability is p / 2ⁿ")
  func probabilityIsHalved() throws {
    // Each strike sends all of development back, so that it is completed again the week after.
    var plan = PlanDescription.studio(weeks: 12, [.course("course", [.development: 40, .review: 400])])
    plan.register = [EntryDescription("entry", .after([.development], probability: 1), [.rework(1)])]
    let replications = 1_000
    func share(atLeast strikes: Int) throws -> Double {
      try plan.share(of: replications, after: 4) {
        $0.world.portfolio.clocks[$0.id("course"), $0.entry("entry")].strikes >= strikes
      }
    }
    #expect(try share(atLeast: 1) == 1)
    #expect(isLikely(try share(atLeast: 2), 1 / 2, of: replications))
    #expect(isLikely(try share(atLeast: 3), 1 / 2 * 1 / 4, of: replications))
  }

  @Test("phases that were completed without a strike leave the probability as it is")
  func missesDoNotHalve() throws {
    let hours: [WorkPhase: Double] = [.analysis: 40, .design: 40, .development: 40, .pilot: 400]
    var plan = PlanDescription.studio(weeks: 5, [.course("course", hours)])
    let phases = [Phase.analysis, .design, .development]
    plan.register = [EntryDescription("entry", .after(phases, probability: 0.5), [.cost(1)])]
    let share = try plan.share(of: 1_000, after: 3) {
      $0.world.portfolio.clocks[$0.id("course"), $0.entry("entry")].strikes == 0
    }
    #expect(isLikely(share, 0.125, of: 1_000))
  }

  @Test("strikes on one program leave the probability for another as it is")
  func programsAreStruckApart() throws {
    var plan = PlanDescription.studio(
      weeks: 5, designers: 2,
      [.course("first", [.analysis: 40, .pilot: 400]), .course("second", [.analysis: 80, .pilot: 400])])
    plan.programs[0].crew = 1
    plan.programs[1].crew = 1
    plan.register = [EntryDescription("entry", .after([.analysis], probability: 1), [.cost(1)])]
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 3)
    #expect((0..<3).map { rehearsal.value(of: "strikes.entry", week: $0) } == [1, 1, 0])
  }

  @Test("the probability is eased like a hazard")
  func probabilityIsEased() throws {
    var plan = PlanDescription.studio(weeks: 5, [.course("course", [.analysis: 40, .pilot: 400])])
    plan.sponsors = [SponsorDescription("sponsor", initialConfidence: 0.7)]
    plan.attend(to: .sponsors, strength: 0.5)
    plan.register = [EntryDescription("entry", .after([.analysis], probability: 1), easedBy: .sponsors, [.cost(1)])]
    // (1 − 0.5) × (1.5 − 0.7)
    let share = try plan.share(of: 1_000, after: 1) { $0.world.register.strikes[$0.entry("entry")] == 1 }
    #expect(isLikely(share, 0.4, of: 1_000))
  }
}
