import LearningModel
import Support
import Testing

@Suite("§6 Effects on money, hiring, buying and delivery")
struct EffectsOnMeansTests {
  private func played(_ plan: PlanDescription, weeks: Int) throws -> Rehearsal {
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: weeks)
    return rehearsal
  }

  // MARK: funding

  /// 13,000 are released for the thirteen weeks of the first quarter, then 91,000, 92,000 and so on.
  private func funded(weeks: Int = 65) -> PlanDescription {
    var plan = PlanDescription.calm(weeks: weeks)
    plan.release(13_000)
    plan.funding.quarters += [91_000, 92_000, 92_000, 91_000]
    return plan
  }

  @Test("funding: the balance changes at once by x × this quarter's release × the share of its weeks to come")
  func fundingChangesAtOnce() throws {
    var plan = funded()
    plan.strike(in: 3, .funding(-0.2, lasting: false))
    let rehearsal = try played(plan, weeks: 4)
    // Ten of thirteen weeks are to come, this one included: −0.2 × 13,000 × 10 / 13.
    #expect(rehearsal.value(of: "funding_effects", week: 3) == -2_000)
    #expect(rehearsal.value(of: "balance", week: 3) == 11_000)
    #expect(rehearsal.value(of: "direct_money.strike-1", week: 3) == 2_000)
  }

  @Test("funding: later releases of the fiscal year are × (1 + x), those of the next year are not")
  func fundingOfTheYear() throws {
    var plan = funded()
    plan.strike(in: 3, .funding(-0.2, lasting: false))
    let rehearsal = try played(plan, weeks: 53)
    #expect(rehearsal.value(of: "released", week: 13) == 72_800)
    #expect(rehearsal.value(of: "released", week: 39) == 73_600)
    #expect(rehearsal.value(of: "released", week: 52) == 91_000)
  }

  @Test("funding: with lasting, all later releases are × (1 + x)")
  func lastingFunding() throws {
    var plan = funded()
    plan.strike(in: 3, .funding(-0.2, lasting: true))
    let rehearsal = try played(plan, weeks: 53)
    #expect(rehearsal.value(of: "funding_effects", week: 3) == -2_000)
    #expect(rehearsal.value(of: "released", week: 13) == 72_800)
    #expect(rehearsal.value(of: "released", week: 52) == 72_800)
  }

  @Test("funding: in a quarter's first week its whole release counts, and −100 % takes it all")
  func allFundingIsTaken() throws {
    var plan = funded()
    plan.strike(in: 13, .funding(-1, lasting: false))
    let rehearsal = try played(plan, weeks: 27)
    #expect(rehearsal.value(of: "funding_effects", week: 13) == -91_000)
    #expect(rehearsal.value(of: "balance", week: 13) == 13_000)
    #expect(rehearsal.value(of: "released", week: 26) == 0)
  }

  @Test("funding: several changes multiply")
  func fundingChangesMultiply() throws {
    var plan = funded()
    plan.strike(in: 0, .funding(-0.2, lasting: false))
    plan.strike(in: 1, .funding(0.5, lasting: false))
    #expect(isSameMoney(try played(plan, weeks: 14).value(of: "released", week: 13), 91_000 * 0.8 * 1.5))
  }

  // MARK: hiring_freeze

  @Test("hiring_freeze: no requisition opens for n weeks, this one included")
  func noRequisitionOpens() throws {
    var plan = PlanDescription.studio(
      weeks: 20, designers: DescribedSchedule([.init(week: 0, value: 1), .init(week: 1, value: 2)]))
    plan.team.roles[0].timeToFill = 1.9  // two weeks, though reputation falls a little
    plan.strike(in: 1, .hiringFreeze(3))
    let rehearsal = try played(plan, weeks: 8)
    // The seat is there in week 1; opened in week 4, filled in week 6.
    #expect((0..<8).map { rehearsal.value(of: "joined.designer", week: $0) } == [0, 0, 0, 0, 0, 0, 1, 0])
  }

  @Test("hiring_freeze: who would join waits for its end")
  func nobodyJoins() throws {
    var plan = PlanDescription.studio(weeks: 20, designers: 1)
    plan.team.roles[0].vacant = 1
    plan.team.roles[0].timeToFill = 2
    plan.strike(in: 1, .hiringFreeze(4))
    let rehearsal = try played(plan, weeks: 8)
    // Due in week 2, frozen up to week 4.
    #expect((0..<8).map { rehearsal.value(of: "joined.designer", week: $0) } == [0, 0, 0, 0, 0, 1, 0, 0])
  }

  @Test("hiring_freeze: of two the later end counts")
  func laterThawCounts() throws {
    var plan = PlanDescription.studio(weeks: 20, designers: 1)
    plan.team.roles[0].vacant = 1
    plan.team.roles[0].timeToFill = 2
    plan.strike(in: 1, .hiringFreeze(6))
    plan.strike(in: 3, .hiringFreeze(1))
    let rehearsal = try played(plan, weeks: 8)
    #expect((0..<8).filter { rehearsal.value(of: "joined.designer", week: $0) == 1 } == [7])
  }

  // MARK: spending_freeze

  /// A designer with far too much to do, and a contractor to be had at once for two weeks.
  private func overloaded() -> PlanDescription {
    var plan = PlanDescription.studio(weeks: 20, designers: 1, [.course(hours: 4_000)])
    plan.team.roles[0].contractors.upTo = 1
    plan.team.roles[0].contractors.engagement = 2
    return plan
  }

  @Test("spending_freeze: no contractor is asked for, for n weeks, this one included")
  func noNewContractor() throws {
    var plan = overloaded()
    plan.strike(in: 2, .spendingFreeze(3))
    // After two weeks of unmet hours one would come in week 2.
    let rehearsal = try played(plan, weeks: 7)
    #expect((0..<7).map { rehearsal.value(of: "contractors.designer", week: $0) } == [0, 0, 0, 0, 0, 1, 1])
  }

  @Test("spending_freeze: nobody is extended, but who is engaged stays to the end")
  func noExtension() throws {
    var plan = overloaded()
    plan.strike(in: 3, .spendingFreeze(3))
    let rehearsal = try played(plan, weeks: 8)
    // Engaged for weeks 2 and 3; without the freeze extended from week 4 on.
    #expect((0..<8).map { rehearsal.value(of: "contractors.designer", week: $0) } == [0, 0, 1, 1, 0, 0, 1, 1])
  }

  @Test("spending_freeze: a new vendor waits, one that is engaged is paid on")
  func noNewVendor() throws {
    var plan = PlanDescription.studio(
      weeks: 20, designers: 0, [.course("new", hours: 2), .course("engaged", hours: 2)])
    var vendor = VendorDescription()
    vendor.pricePerLearningHour = 500
    plan.programs[0].startWeek = 1
    for index in 0..<2 { plan.programs[index].vendor = vendor }
    plan.release(10_000)
    plan.strike(in: 1, .spendingFreeze(2))
    let rehearsal = try played(plan, weeks: 5)
    // Two weeks each, and 1,000: 30 % at once, 40 % when the first of two weeks is counted, 30 % after the second.
    #expect((0..<5).map { rehearsal.value(of: "program_cost.engaged", week: $0) } == [700, 300, 0, 0, 0])
    #expect((0..<5).map { rehearsal.value(of: "program_cost.new", week: $0) } == [0, 0, 0, 700, 300])
  }

  // MARK: delivery_outage

  @Test("delivery_outage: no seats are served for n weeks, this one included, and who waits is not lost")
  func noSeatsAreServed() throws {
    var plan = PlanDescription.studio(weeks: 10, [.running(rollout: 10)])
    plan.organization.audiences = [AudienceDescription("all", people: 100)]
    plan.strike(in: 1, .deliveryOutage(2))
    let rehearsal = try played(plan, weeks: 5)
    let served = (0..<5).map { rehearsal.value(of: "seats_served.running", week: $0) }
    #expect(zip(served, [10, 0, 0, 30, 10]).allSatisfy(isClose))
    #expect(isClose(rehearsal.value(of: "seats_waiting.running", week: 2), 20))
  }

  @Test("delivery_outage: mandatory programs are out as well")
  func mandatorySeatsAreOut() throws {
    var plan = PlanDescription.studio(weeks: 10, [.running(rollout: 10)])
    plan.programs[0].isMandatory = true
    plan.organization.audiences = [AudienceDescription("all", people: 100)]
    plan.strike(in: 1, .deliveryOutage(1))
    #expect(try played(plan, weeks: 2).value(of: "seats_served.running", week: 1) == 0)
  }

  // MARK: Values

  @Test("values of effects are drawn per strike")
  func valuesAreDrawnPerStrike() throws {
    var plan = PlanDescription.studio(weeks: 10, designers: 0, [.course(hours: 40)])
    plan.register = [EntryDescription("entry", .eachProgram(rate: 2_080), [.cost(try .uniform(from: 100, to: 200))])]
    let rehearsal = try played(plan, weeks: 5)
    let costs = (1..<5).map { rehearsal.value(of: "spend.other", week: $0) }
    #expect(costs.allSatisfy { (100...200).contains($0) })
    #expect(Set(costs).count == 4)
  }

  @Test("one strike has all of its effects")
  func allEffectsHappen() throws {
    var plan = PlanDescription.studio(weeks: 10, [.course(hours: 400)])
    plan.strike(in: 1, .cost(50), .blocked(1), .deliveryOutage(3))
    let rehearsal = try played(plan, weeks: 2)
    #expect(rehearsal.value(of: "spend.other", week: 1) == 50)
    #expect(rehearsal.value(of: "hours.course", week: 1) == 0)
    #expect(rehearsal.world.register.outageUntil == 4)
  }
}
