import LearningModel
import Support
import Testing

// One designer works 40 hours a week; a course whose crew is three wants 120 and leaves 80 unmet.

@Suite("§7 Contractors")
struct ContractorsTests {
  private func overloaded(
    crew: Double = 3, hours: Double = 4_000, weeks: Int = 30, _ change: (inout ContractorDescription) -> Void
  ) -> PlanDescription {
    var plan = PlanDescription.studio(weeks: weeks, [.course(hours: hours)])
    plan.programs[0].crew = crew
    plan.team.roles[0].contractors.upTo = 5
    change(&plan.team.roles[0].contractors)
    return plan
  }

  /// Contractors present week by week.
  private func present(_ plan: PlanDescription, weeks: Int = 8) throws -> [Double] {
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: weeks)
    return (0..<weeks).map { rehearsal.value(of: "contractors.designer", week: $0) }
  }

  @Test("unmet hours are demand less the hours served, at least 0")
  func unmetHours() throws {
    var rehearsal = try Rehearsal(overloaded { $0.upTo = 0 })
    rehearsal.play()
    #expect(rehearsal.value(of: "unmet_hours.designer", week: 0) == 80)
    var easy = try Rehearsal(overloaded(crew: 0.5) { $0.upTo = 0 })
    easy.play()
    #expect(easy.value(of: "unmet_hours.designer", week: 0) == 0)
  }

  @Test("after two weeks with unmet hours one is asked for each whole contractor-week of the last")
  func oneForEachWholeWeek() throws {
    // 80 unmet hours are two weeks of 40; 116 − 40 = 76 are one.
    #expect(try present(overloaded { _ in }, weeks: 4) == [0, 0, 2, 2])
    #expect(try present(overloaded(crew: 2.9) { _ in }, weeks: 3) == [0, 0, 1])
  }

  @Test("less than a contractor-week brings nobody")
  func lessThanAWeek() throws { #expect(try present(overloaded(crew: 1.9) { _ in }, weeks: 6) == [0, 0, 0, 0, 0, 0]) }

  @Test("the two weeks have to be the last two")
  func weeksInARow() throws {
    var plan = overloaded { _ in }
    plan.strike(in: 1, .blocked(1))
    // Unmet in weeks 0, 2 and 3.
    #expect(try present(plan, weeks: 5) == [0, 0, 0, 0, 2])
  }

  @Test("there are up_to of them at most, those ordered included")
  func upTo() throws {
    let plan = overloaded {
      $0.upTo = 3
      $0.leadTime = 4
    }
    // Two asked for in week 2, one more in week 3.
    #expect(try present(plan, weeks: 9) == [0, 0, 0, 0, 0, 0, 2, 3, 3])
  }

  @Test("they arrive after lead_time, rounded up")
  func leadTime() throws {
    #expect(try present(overloaded { $0.leadTime = 1.5 }, weeks: 6) == [0, 0, 0, 0, 2, 4])
  }

  @Test("they stay for the engagement, and longer only while hours were unmet in the week before")
  func engagement() throws {
    // One for 80 − 40 unmet hours: nothing is unmet while one is there.
    let plan = overloaded(crew: 2) { $0.engagement = 2 }
    #expect(try present(plan) == [0, 0, 1, 1, 0, 0, 1, 1])
  }

  @Test("they are extended week by week while hours are unmet")
  func extended() throws {
    let plan = overloaded {
      $0.upTo = 1
      $0.engagement = 2
    }
    #expect(try present(plan) == [0, 0, 1, 1, 1, 1, 1, 1])
    // 40 + 40 + 6 × 80 hours end with week 7: the contractor is not extended beyond week 8.
    let ending = overloaded(hours: 560) {
      $0.upTo = 1
      $0.engagement = 2
    }
    #expect(try present(ending, weeks: 10) == [0, 0, 1, 1, 1, 1, 1, 1, 0, 0])
  }

  /// 60 hours are left for week 2, when a contractor is there: 40 by the member, 10 by overtime, 10 by the contractor.
  private func lastWeek(efficiency: DescribedValue = 1, release: Double) throws -> Rehearsal {
    var plan = overloaded(hours: 160, weeks: 13) {
      $0.upTo = 1
      $0.rate = 50
      $0.efficiency = efficiency
    }
    plan.team.overtime = 0.25
    plan.release(release)
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 3)
    return rehearsal
  }

  @Test("they are used after members and their overtime, and paid per hour worked")
  func usedLast() throws {
    let rehearsal = try lastWeek(release: 10_000)
    #expect(rehearsal.value(of: "worked_hours.designer", week: 2) == 60)
    #expect(rehearsal.value(of: "overtime_hours.designer", week: 2) == 10)
    #expect(rehearsal.value(of: "spend.contractors", week: 2) == 500)
    #expect(rehearsal.value(of: "unfunded", week: 2) == 0)
  }

  @Test("an hour worked counts efficiency hours")
  func efficiency() throws {
    // 12.5 hours at 50 for 10 hours of work.
    #expect(isSameMoney(try lastWeek(efficiency: 0.8, release: 10_000).value(of: "spend.contractors", week: 2), 625))
    // A week of 40 hours counts 32.
    let plan = overloaded {
      $0.upTo = 1
      $0.efficiency = 0.8
    }
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 3)
    #expect(isClose(rehearsal.value(of: "worked_hours.designer", week: 2), 72))
  }

  @Test("their hours are bought only as far as uncommitted money reaches, and the rest is refused")
  func shortOfMoney() throws {
    // 300 buy 6 of 10 hours.
    let rehearsal = try lastWeek(release: 300)
    #expect(rehearsal.value(of: "worked_hours.designer", week: 2) == 56)
    #expect(rehearsal.value(of: "spend.contractors", week: 2) == 300)
    #expect(isSameMoney(rehearsal.value(of: "unfunded", week: 2), 200))
  }

  @Test("what is refused is reported as well when there is no money at all")
  func withoutMoney() throws {
    let rehearsal = try lastWeek(release: 0)
    #expect(rehearsal.value(of: "worked_hours.designer", week: 2) == 50)
    #expect(isSameMoney(rehearsal.value(of: "unfunded", week: 2), 500))
  }

  @Test("their price grows with prices")
  func priceGrows() throws {
    var plan = PlanDescription.studio(weeks: 26, [.course(hours: 4_000)], fiscalYearStarts: .april)
    plan.programs[0].crew = 3
    plan.team.roles[0].contractors.upTo = 1
    plan.team.roles[0].contractors.rate = 50
    plan.funding.annual = 1_000_000
    plan.funding.priceGrowth = 0.05
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 14)
    #expect(rehearsal.value(of: "spend.contractors", week: 12) == 2_000)
    #expect(isSameMoney(rehearsal.value(of: "spend.contractors", week: 13), 2_100))
  }
}
