import LearningModel
import Support
import Testing

// A facilitator has 40 hours a week. A session of ten seats and one learning hour takes two: 0.2 hours a seat, so that
// a facilitator serves 200 seats a week.

extension ProgramDescription {
  fileprivate static func live(_ id: String = "live", rollout: Int = 1) -> ProgramDescription {
    var program = ProgramDescription.running(id, rollout: rollout)
    program.modality.isLive = true
    program.modality.classSize = 10
    program.modality.facilitationRatio = 2
    return program
  }

  /// A running program whose upkeep takes designers these hours a week.
  fileprivate static func maintained(_ id: String, hours: Double) -> ProgramDescription {
    var program = ProgramDescription.running(id)
    program.modality.upkeep = 52 * hours
    return program
  }
}

@Suite("§8 Claims: live sessions")
struct SessionClaimsTests {
  /// Facilitators and programs for audiences of so many people, all of whom want a seat in the first week.
  private func plan(_ programs: [ProgramDescription], people: [Double], facilitators: DescribedSchedule = 1)
    -> PlanDescription
  {
    var plan = PlanDescription.studio(weeks: 13, designers: 0, programs)
    var facilitator = RoleDescription("facilitator", headcount: facilitators)
    facilitator.productiveHours = 40
    plan.team.roles.append(facilitator)
    for (index, count) in people.enumerated() {
      plan.organization.audiences.append(AudienceDescription("audience \(index)", people: count))
      plan.programs[index].audiences = ["audience \(index)"]
    }
    return plan
  }

  private func played(_ plan: PlanDescription, weeks: Int = 1) throws -> Rehearsal {
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: weeks)
    return rehearsal
  }

  @Test("sessions are seats / class_size, and take learning_hours × facilitation_ratio of a facilitator each")
  func sessionHours() throws {
    let rehearsal = try played(plan([.live()], people: [100]))
    // 10 sessions × 1 × 2
    #expect(isClose(rehearsal.value(of: "worked_hours.facilitator", week: 0), 20))
    #expect(isClose(rehearsal.value(of: "seats_served.live", week: 0), 100))
  }

  @Test("facilitators' hours limit the seats served; the others wait and are not lost")
  func hoursLimitSeats() throws {
    let rehearsal = try played(plan([.live()], people: [300]), weeks: 2)
    #expect(isClose(rehearsal.value(of: "seats_served.live", week: 0), 200))
    #expect(isClose(rehearsal.value(of: "seats_waiting.live", week: 0), 100))
    #expect(isClose(rehearsal.value(of: "seats_served.live", week: 1), 100))
  }

  @Test("in demand, those who have waited for a session longer than this week count one eighth")
  func whoWaitsCountsLess() throws {
    let rehearsal = try played(plan([.live()], people: [600]), weeks: 2)
    // 120 hours asked for, 40 served; then 400 people wait whose 80 hours count 10.
    #expect(isClose(rehearsal.value(of: "unmet_hours.facilitator", week: 0), 80))
    #expect(isClose(rehearsal.world.team.demand[rehearsal.role("facilitator")], 10))
    #expect(isClose(rehearsal.value(of: "seats_served.live", week: 1), 200))
    #expect(rehearsal.value(of: "unmet_hours.facilitator", week: 1) == 0)
  }

  @Test("in demand, seats count only as far as money allows this week")
  func moneyLimitsDemand() throws {
    var plan = plan([.live()], people: [600])
    plan.programs[0].modality.costPerSeat = 10
    plan.release(1_000)
    let rehearsal = try played(plan)
    // A hundred seats.
    #expect(isClose(rehearsal.world.team.demand[rehearsal.role("facilitator")], 20))
    #expect(rehearsal.value(of: "spend.delivery", week: 0) == 1_000)
    #expect(rehearsal.value(of: "unfunded", week: 0) == 5_000)
  }

  @Test("in demand, seats count only as far as outages allow")
  func outageLimitsDemand() throws {
    var plan = plan([.live()], people: [600])
    plan.strike(in: 0, .deliveryOutage(1))
    let rehearsal = try played(plan)
    #expect(rehearsal.world.team.demand[rehearsal.role("facilitator")] == 0)
    #expect(rehearsal.value(of: "seats_waiting.live", week: 0) == 600)
  }

  @Test("mandatory programs are served first")
  func mandatoryFirst() throws {
    var plan = plan([.live("optional"), .live("mandatory")], people: [400, 300], facilitators: 2)
    plan.programs[1].isMandatory = true
    let rehearsal = try played(plan)
    // 400 seats in all.
    #expect(isClose(rehearsal.value(of: "seats_served.mandatory", week: 0), 300))
    #expect(isClose(rehearsal.value(of: "seats_served.optional", week: 0), 100))
  }

  @Test("where even mandatory programs ask for too much, all of them get the same share and the others nothing")
  func mandatoryShare() throws {
    var plan = plan([.live("a"), .live("b"), .live("c")], people: [100, 300, 100])
    plan.programs[0].isMandatory = true
    plan.programs[1].isMandatory = true
    let rehearsal = try played(plan)
    #expect(isClose(rehearsal.value(of: "seats_served.a", week: 0), 50))
    #expect(isClose(rehearsal.value(of: "seats_served.b", week: 0), 150))
    #expect(isClose(rehearsal.value(of: "seats_served.c", week: 0), 0))
  }

  @Test("all others get the same share of what they asked for")
  func sameShare() throws {
    let rehearsal = try played(plan([.live("a"), .live("b")], people: [100, 300]))
    #expect(isClose(rehearsal.value(of: "seats_served.a", week: 0), 50))
    #expect(isClose(rehearsal.value(of: "seats_served.b", week: 0), 150))
  }

  @Test("money is shared over the seats first, all with the same share, and facilitators' hours over what is left")
  func moneyIsSharedFirst() throws {
    var plan = plan([.live("a"), .live("b")], people: [200, 600])
    for index in 0..<2 { plan.programs[index].modality.costPerSeat = 10 }
    plan.release(4_000)
    let rehearsal = try played(plan)
    // Money for half of 800 seats, hours for half of those 400.
    #expect(isClose(rehearsal.value(of: "seats_served.a", week: 0), 50))
    #expect(isClose(rehearsal.value(of: "seats_served.b", week: 0), 150))
    #expect(rehearsal.value(of: "spend.delivery", week: 0) == 2_000)
    #expect(rehearsal.value(of: "unfunded", week: 0) == 4_000)
  }

  @Test("what was paid for seats is set aside no longer when contractors lead the sessions after them")
  func reservationShrinks() throws {
    // 200 seats a week of each. The facilitator is a contractor who comes in week 2, after two weeks of unmet hours.
    var plan = plan(
      [.running("self-paced", rollout: 50), .live(rollout: 50)], people: [10_000, 10_000], facilitators: 0)
    plan.programs[0].modality.costPerSeat = 1
    plan.team.roles[1].contractors.upTo = 1
    plan.team.roles[1].contractors.rate = 5
    plan.release(3 * 200 + 40 * 5)
    let rehearsal = try played(plan, weeks: 3)
    // Just enough for three weeks of seats and 40 hours.
    #expect(rehearsal.value(of: "contractors.facilitator", week: 2) == 1)
    #expect(isSameMoney(rehearsal.value(of: "spend.delivery", week: 2), 200))
    #expect(isSameMoney(rehearsal.value(of: "spend.contractors", week: 2), 200))
    #expect(isClose(rehearsal.value(of: "seats_served.live", week: 2), 200))
  }

  @Test("money that is set aside for seats buys no contractor's hours")
  func reservationHolds() throws {
    // In week 2 the contractor is there, 600 people wait, and there is money for two thirds of their seats.
    var plan = plan([.live(rollout: 50)], people: [10_000], facilitators: 0)
    plan.programs[0].modality.costPerSeat = 1
    plan.team.roles[1].contractors.upTo = 1
    plan.team.roles[1].contractors.rate = 5
    plan.release(400)
    let rehearsal = try played(plan, weeks: 3)
    #expect(rehearsal.value(of: "contractors.facilitator", week: 2) == 1)
    #expect(rehearsal.value(of: "spend.contractors", week: 2) == 0)
    #expect(rehearsal.value(of: "balance", week: 2) == 400)
  }

  @Test("sessions that take no facilitator's hours are not held up by others that do")
  func sessionsWithoutHours() throws {
    var plan = plan([.live("led"), .live("unled")], people: [400, 400])
    plan.programs[1].modality.facilitationRatio = 0
    let rehearsal = try played(plan)
    #expect(isClose(rehearsal.value(of: "seats_served.led", week: 0), 200))
    #expect(isClose(rehearsal.value(of: "seats_served.unled", week: 0), 400))
  }

  @Test("claims leave 1 − claims_limit of a role's capacity to programs whose present phase needs that role")
  func claimsLimit() throws {
    var plan = plan([.live()], people: [1_000])
    var course = ProgramDescription("course", modality: .only(.development, "facilitator"), learningHours: 500)
    course.audiences = []
    plan.programs.append(course)
    plan.team.claimsLimit = 0.75
    let rehearsal = try played(plan)
    // 30 of 40 hours are for 150 seats.
    #expect(isClose(rehearsal.value(of: "seats_served.live", week: 0), 150))
    #expect(isClose(rehearsal.value(of: "hours.course", week: 0), 10))
  }

  @Test("claims leave programs no more than they could use")
  func claimsTakeTheRest() throws {
    var plan = plan([.live()], people: [1_000])
    plan.team.claimsLimit = 0.75
    #expect(isClose(try played(plan).value(of: "seats_served.live", week: 0), 200))
    var course = ProgramDescription("course", modality: .only(.development, "facilitator"), learningHours: 4)
    course.audiences = []
    plan.programs.append(course)
    let rehearsal = try played(plan)
    #expect(isClose(rehearsal.value(of: "seats_served.live", week: 0), 180))
    #expect(isClose(rehearsal.value(of: "hours.course", week: 0), 4))
  }
}

@Suite("§8 Claims: upkeep")
struct UpkeepClaimsTests {
  private func played(_ plan: PlanDescription, weeks: Int = 1) throws -> Rehearsal {
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: weeks)
    return rehearsal
  }

  @Test("upkeep takes its share a year of the original hours, in the role mix of development")
  func upkeepHours() throws {
    var program = ProgramDescription.running()
    program.learningHours = 100
    program.modality.developmentRatio = 2
    program.estimateError = 1.3
    program.modality.phaseShares = [.analysis: 0.5, .development: 0.5]
    program.modality.roleShares = [.analysis: ["designer": 1], .development: ["designer": 0.75, "media": 0.25]]
    program.modality.upkeep = 0.2
    var plan = PlanDescription.studio(weeks: 5, [program])
    plan.team.roles.append(RoleDescription("media", headcount: 1))
    let rehearsal = try played(plan)
    // 100 × 2 × 1.3 × 0.2 / 52 = 1 hour a week, of analysis and development alike.
    #expect(isClose(rehearsal.value(of: "worked_hours.designer", week: 0), 0.75))
    #expect(isClose(rehearsal.value(of: "worked_hours.media", week: 0), 0.25))
  }

  @Test("upkeep begins the week after launch and ends with retirement")
  func upkeepOfLaunched() throws {
    var course = ProgramDescription.course(hours: 40)
    course.modality.upkeep = 1.3
    course.retiresIn = 3
    let rehearsal = try played(PlanDescription.studio(weeks: 5, [course]), weeks: 4)
    // Launched in week 0; 40 × 1.3 / 52 = 1 hour in weeks 1 and 2.
    let worked = (0..<4).map { rehearsal.value(of: "worked_hours.designer", week: $0) }
    #expect(zip(worked, [40, 1, 1, 0]).allSatisfy(isClose))
  }

  @Test("upkeep comes before program work, and is demand")
  func upkeepComesFirst() throws {
    let plan = PlanDescription.studio(weeks: 5, [.maintained("running", hours: 10), .course(hours: 400)])
    let rehearsal = try played(plan)
    #expect(isClose(rehearsal.value(of: "hours.course", week: 0), 30))
    #expect(isClose(rehearsal.value(of: "unmet_hours.designer", week: 0), 370))
  }

  @Test("upkeep leaves programs what claims_limit keeps for them")
  func upkeepIsLimited() throws {
    var plan = PlanDescription.studio(weeks: 5, [.maintained("running", hours: 100), .course(hours: 400)])
    plan.team.claimsLimit = 0.6
    let rehearsal = try played(plan)
    #expect(isClose(rehearsal.value(of: "hours.course", week: 0), 16))
    #expect(isClose(rehearsal.program("running").upkeepServed, 24))
  }

  @Test("where upkeep exceeds what is there, mandatory programs come first and the others get the same share")
  func mandatoryUpkeepFirst() throws {
    let hours = ["mandatory": 20.0, "a": 10, "b": 30]
    var plan = PlanDescription.studio(weeks: 5, hours.keys.sorted().map { .maintained($0, hours: hours[$0] ?? 0) })
    plan.programs[2].isMandatory = true
    let rehearsal = try played(plan)
    // 20 of 40 hours for the one, half of what they asked for to the others.
    #expect(isClose(rehearsal.program("mandatory").upkeepServed, 20))
    #expect(isClose(rehearsal.program("a").upkeepServed, 5))
    #expect(isClose(rehearsal.program("b").upkeepServed, 15))
  }

  @Test("live sessions come before upkeep")
  func sessionsComeFirst() throws {
    var program = ProgramDescription.live()
    program.modality.ledBy = "designer"
    program.modality.upkeep = 52 * 10
    var plan = PlanDescription.studio(weeks: 5, [program])
    plan.organization.audiences = [AudienceDescription("all", people: 175)]
    let rehearsal = try played(plan)
    // 35 hours for 175 seats leave 5 of the 10 that upkeep asks for.
    #expect(isClose(rehearsal.value(of: "seats_served.live", week: 0), 175))
    #expect(isClose(rehearsal.program("live").upkeepServed, 5))
    #expect(isClose(rehearsal.program("live").upkeepAsked, 10))
  }
}
