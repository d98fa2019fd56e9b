import LearningModel
import Support
import Testing

@Suite("§6 Effects on a program's place in the portfolio")
struct EffectsOnPortfolioTests {
  // MARK: cancel

  @Test("cancel: a program is cancelled with this probability")
  func cancelled() throws {
    var plan = PlanDescription.studio(weeks: 5, [.course(hours: 400)])
    plan.strike(in: 1, .cancel(0.3))
    let share = try plan.share(of: 1_000, after: 2) { $0.program("course").status == .cancelled }
    #expect(isLikely(share, 0.3, of: 1_000))
  }

  @Test("cancel: nobody works on a cancelled program from then on, and no other effect acts on it")
  func cancelledIsOver() throws {
    var plan = PlanDescription.studio(weeks: 5, [.course(hours: 400)])
    plan.strike(in: 1, .cancel(1), .blocked(2))
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 3)
    #expect((0..<3).map { rehearsal.value(of: "hours.course", week: $0) } == [40, 0, 0])
    #expect((0..<3).map { rehearsal.value(of: "active_programs", week: $0) } == [1, 0, 0])
    #expect((0..<3).map { rehearsal.value(of: "cancelled_programs", week: $0) } == [0, 1, 1])
    #expect(rehearsal.program("course").blockedUntil == 0)
  }

  @Test("cancel: a mandatory program never")
  func mandatoryIsNeverCancelled() throws {
    var plan = PlanDescription.studio(weeks: 5, [.course(hours: 400)])
    plan.programs[0].isMandatory = true
    plan.strike(in: 1, .cancel(1))
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 2)
    #expect(rehearsal.program("course").status == .active)
  }

  // MARK: deadline

  /// The week that holds `needed_by` after a move in week 3.
  private func deadline(_ week: Int?, movedBy weeks: Double) throws -> Int {
    var plan = PlanDescription.studio(weeks: 10, [.course(hours: 4_000)])
    plan.programs[0].deadlineWeek = week
    plan.strike(in: 3, .deadline(DescribedDraw.fixed(weeks)))
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 4)
    return rehearsal.program("course").deadlineWeek
  }

  @Test("deadline: it moves by n weeks, to the nearest week")
  func deadlineMoves() throws {
    #expect(try deadline(10, movedBy: 3.4) == 13)
    #expect(try deadline(10, movedBy: -2.6) == 7)
    #expect(try deadline(1, movedBy: 4) == 5)
  }

  @Test("deadline: a negative move stops at the current week")
  func deadlineStopsNow() throws {
    #expect(try deadline(5, movedBy: -10) == 3)
    #expect(try deadline(3, movedBy: -1) == 3)
  }

  @Test("deadline: a negative move leaves a deadline already past as it is")
  func pastDeadlineStays() throws { #expect(try deadline(2, movedBy: -4) == 2) }

  @Test("deadline: a program without one gets none")
  func noDeadline() throws { #expect(try deadline(nil, movedBy: -4) == Week.never) }

  // MARK: priority

  /// Three active courses of ranks 3, 5 and 7 and one of rank 1 that waits; the last of the active is struck in week 1.
  private func ranked(_ effect: EffectDescription) throws -> Rehearsal {
    var plan = PlanDescription.studio(weeks: 10, ["a", "b", "c", "waiting"].map { .course($0, hours: 400) })
    for (index, rank) in [3.0, 5, 7, 1].enumerated() {
      plan.programs[index].rank = DescribedSchedule(floatLiteral: rank)
    }
    plan.programs[3].startWeek = 9
    var only = OnlyDescription()
    only.programs = ["c"]
    plan.strike(in: 1, effect, only: only)
    return try Rehearsal(plan)
  }

  private func ranks(_ rehearsal: Rehearsal) -> [Double] { rehearsal.world.portfolio.programs.values.map(\.rank) }

  private func ranks(_ effect: EffectDescription) throws -> [Double] {
    var rehearsal = try ranked(effect)
    rehearsal.play(weeks: 2)
    return ranks(rehearsal)
  }

  @Test("priority top: rank one below the lowest of the active")
  func top() throws { #expect(try ranks(.priorityTop) == [3, 5, 2, 1]) }

  @Test("priority n: rank n")
  func rankIsSet() throws { #expect(try ranks(.priority(4)) == [3, 5, 4, 1]) }

  @Test("priority random: ranks are swapped with another active program's, each equally likely")
  func swapped() throws {
    var rehearsal = try ranked(.priorityRandom)
    var firsts = 0
    for replication in 0..<400 {
      rehearsal.begin(replication: replication)
      rehearsal.play(weeks: 2)
      let ranks = ranks(rehearsal)
      #expect(ranks == [7, 5, 3, 1] || ranks == [3, 7, 5, 1])
      if ranks[0] == 7 { firsts += 1 }
    }
    #expect(isLikely(Double(firsts) / 400, 0.5, of: 400))
  }

  @Test("priority random: with no other active program ranks stay")
  func nobodyToSwapWith() throws {
    var plan = PlanDescription.studio(weeks: 10, [.course(hours: 400)])
    plan.programs[0].rank = 4
    plan.strike(in: 1, .priorityRandom)
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 2)
    #expect(rehearsal.program("course").rank == 4)
  }

  @Test("priority: who comes first is worked on in the struck week already, and its rank is scheduled no more")
  func newRankCounts() throws {
    var plan = PlanDescription.studio(weeks: 10, [.course("a", hours: 400), .course("b", hours: 400)])
    plan.programs[0].rank = 1
    plan.programs[1].rank = DescribedSchedule([.init(week: 0, value: 2), .init(week: 3, value: 9)])
    var only = OnlyDescription()
    only.programs = ["b"]
    plan.strike(in: 1, .priorityTop, only: only)
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 5)
    #expect((0..<5).map { rehearsal.value(of: "hours.b", week: $0) } == [0, 40, 40, 40, 40])
  }

  // MARK: new_program

  /// An urgent course of 80 hours that a strike in week 2 brings.
  private func urgent(_ change: (inout ProgramDescription) -> Void = { _ in }) -> PlanDescription {
    var plan = PlanDescription.studio(weeks: 20, [.course(hours: 400)])
    plan.sponsors = ["sales", "finance", "legal"].map { SponsorDescription($0) }
    plan.organization.audiences = [AudienceDescription("office", people: 10), AudienceDescription("plant", people: 10)]
    var template = ProgramDescription.course("urgent", hours: 80)
    change(&template)
    plan.strike(in: 2, .newProgram(template))
    return plan
  }

  private func played(_ plan: PlanDescription, weeks: Int) throws -> Rehearsal {
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: weeks)
    return rehearsal
  }

  /// The program behind the one of the file.
  private func unplanned(_ rehearsal: Rehearsal) -> ProgramState { rehearsal.world.portfolio.programs.values[1] }

  @Test("new_program: a program with the template's rank enters and waits to start; its dates are weeks from now")
  func programEnters() throws {
    let plan = urgent {
      $0.rank = 1
      $0.startWeek = 3
      $0.deadlineWeek = 10
    }
    #expect(try played(plan, weeks: 2).world.portfolio.programs.count == 1)
    let entered = try played(plan, weeks: 3)
    #expect(unplanned(entered).status == .waiting)
    #expect(unplanned(entered).rank == 1)
    #expect(unplanned(entered).startWeek == 5)
    #expect(unplanned(entered).deadlineWeek == 12)
    // Two weeks of work from week 5 on, before the other.
    let launched = try played(plan, weeks: 8)
    #expect(unplanned(launched).startedIn == 5)
    #expect(unplanned(launched).launchedIn == 6)
    #expect((4..<8).map { launched.value(of: "hours.course", week: $0) } == [40, 0, 0, 40])
  }

  @Test("new_program: one that may start at once does so in the struck week")
  func programStartsAtOnce() throws {
    #expect(unplanned(try played(urgent { $0.rank = 1 }, weeks: 3)).startedIn == 2)
  }

  @Test("new_program: until is counted from the strike as well")
  func programRetires() throws {
    let plan = urgent {
      $0.rank = 1
      $0.retiresIn = 6
    }
    // Launched in week 3; week 8 is the first without delivery.
    #expect(unplanned(try played(plan, weeks: 8)).status == .launched)
    #expect(unplanned(try played(plan, weeks: 9)).status == .retired)
  }

  @Test("new_program: it waits like any other while as many programs are active as may be")
  func programHeedsLimit() throws {
    var plan = urgent { $0.rank = 1 }
    plan.team.wipLimit = 1
    // The course of 400 hours is launched in week 9.
    #expect(unplanned(try played(plan, weeks: 10)).status == .waiting)
    #expect(unplanned(try played(plan, weeks: 11)).startedIn == 10)
  }

  @Test("new_program: it waits for what the template names in after")
  func programHeedsPredecessors() throws {
    let plan = urgent { $0.after = ["course"] }
    #expect(unplanned(try played(plan, weeks: 11)).startedIn == 10)
  }

  @Test("new_program: its audience is everyone unless the template says otherwise")
  func audienceIsEveryone() throws {
    let everyone = try played(urgent(), weeks: 3)
    #expect(unplanned(everyone).cohorts.map { everyone.world.learners.cohorts.values[$0].audience.index } == [0, 1])
    let plant = try played(urgent { $0.audiences = ["plant"] }, weeks: 3)
    #expect(unplanned(plant).cohorts.map { plant.world.learners.cohorts.values[$0].audience.index } == [1])
  }

  @Test("new_program: its sponsor is drawn among all, each equally likely")
  func sponsorIsDrawn() throws {
    let plan = urgent()
    for sponsor in 0..<3 {
      let share = try plan.share(of: 600, after: 3) { unplanned($0).sponsor.index == sponsor }
      #expect(isLikely(share, 1 / 3, of: 600))
    }
  }

  @Test("new_program: a sponsor that the template names is that of every one")
  func sponsorIsNamed() throws {
    let share = try urgent { $0.sponsor = "legal" }.share(of: 50, after: 3) { unplanned($0).sponsor.index == 2 }
    #expect(share == 1)
  }

  @Test("new_program: an entry limited to programs of the file never strikes it")
  func unplannedIsNotNamed() throws {
    var plan = urgent { $0.rank = 1 }
    var entry = EntryDescription("entry", .eachProgram(rate: 2_080), [.cost(1)])
    entry.only.programs = ["course"]
    plan.register.append(entry)
    // Both are active in week 3.
    #expect(try played(plan, weeks: 4).value(of: "strikes.entry", week: 3) == 1)
  }

  @Test("new_program: its values are drawn per strike")
  func valuesAreDrawnPerStrike() throws {
    var plan = PlanDescription.studio(weeks: 5)
    var template = ProgramDescription.course("urgent", hours: 40)
    template.estimateError = DescribedValue("estimate_error", try .uniform(from: 1, to: 2))
    plan.register = [EntryDescription("requests", .portfolio(rate: 520), [.newProgram(template)])]
    let rehearsal = try played(plan, weeks: 1)
    let factors = rehearsal.world.portfolio.programs.values.map(\.usualFactor)
    #expect(factors.count > 2)
    #expect(Set(factors).count == factors.count)
    #expect(factors.allSatisfy { (1...2).contains($0) })
  }

  @Test("new_program: its luck is that of the strike, whichever program the strike takes for its other effects")
  func luckIsTheStrikes() throws {
    func factor(_ courses: [String]) throws -> Double {
      var plan = PlanDescription.studio(weeks: 5, courses.map { .course($0, hours: 400) })
      var template = ProgramDescription.course("urgent", hours: 40)
      template.estimateError = DescribedValue("estimate_error", try .uniform(from: 1, to: 2))
      plan.strike(in: 2, .blocked(1), .newProgram(template))
      let rehearsal = try played(plan, weeks: 3)
      return rehearsal.world.portfolio.programs.values[courses.count].usualFactor
    }
    let alone = try factor(["a"])
    #expect(try factor(["b"]) == alone)
    #expect(try factor([]) == alone)
  }
}
