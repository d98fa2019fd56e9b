import LearningModel
import Support
import Testing

@Suite("§6 Disruptions: only")
struct OnlyTests {
  /// Which of these courses an entry blocks in week 1 that strikes all it may.
  private func struck(_ only: OnlyDescription) throws -> [String] {
    var plan = PlanDescription.studio(weeks: 5, designers: 0, ["a", "b", "c"].map { .course($0, hours: 100) })
    plan.sponsors = [SponsorDescription("sales"), SponsorDescription("finance")]
    plan.organization.audiences = [AudienceDescription("office", people: 10), AudienceDescription("plant", people: 10)]
    plan.programs[1].sponsor = "finance"
    plan.programs[2].sponsor = "finance"
    plan.programs[0].audiences = ["plant"]
    plan.programs[1].audiences = ["office"]
    var entry = EntryDescription("entry", .eachProgram(rate: 2_080), [.blocked(1)])
    entry.only = only
    plan.register = [entry]
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 2)
    return ["a", "b", "c"].filter { rehearsal.program($0).blockedUntil > 0 }
  }

  @Test("an entry that is limited to nothing strikes all")
  func noLimit() throws { #expect(try struck(OnlyDescription()) == ["a", "b", "c"]) }

  @Test("programs limits to those named")
  func programs() throws {
    var only = OnlyDescription()
    only.programs = ["a", "c"]
    #expect(try struck(only) == ["a", "c"])
  }

  @Test("sponsors limits to programs of those named, also where the sponsor goes without saying")
  func sponsors() throws {
    var only = OnlyDescription()
    only.sponsors = ["sales"]
    #expect(try struck(only) == ["a"])
  }

  @Test("audiences limits to programs that reach one of those named, and one for everyone reaches all")
  func audiences() throws {
    var only = OnlyDescription()
    only.audiences = ["office"]
    #expect(try struck(only) == ["b", "c"])
  }

  @Test("all that is named has to hold")
  func allLimitsHold() throws {
    var only = OnlyDescription()
    only.programs = ["a", "b"]
    only.sponsors = ["finance"]
    only.audiences = ["office"]
    #expect(try struck(only) == ["b"])
    only.phases = [.pilot]
    #expect(try struck(only) == [])
  }

  @Test("phases limits to the weeks in which a program is in one of them; its clock stands still in others")
  func phases() throws {
    var plan = PlanDescription.studio(
      weeks: 10, [.course("course", [.analysis: 80, .design: 80, .development: 80])])
    var entry = EntryDescription("entry", .eachProgram(rate: 0.52), [.cost(1)])
    entry.only.phases = [.design]
    plan.register = [entry]
    var rehearsal = try Rehearsal(plan)
    // Analysis in weeks 0 and 1, design in 2 and 3, development in 4 and 5.
    var gathered: [Double] = []
    for _ in 0..<6 {
      rehearsal.play()
      gathered.append(rehearsal.hazard(of: "entry"))
    }
    #expect(zip(gathered, [0, 0, 0.01, 0.02, 0.02, 0.02]).allSatisfy(isClose))
  }

  @Test("a program that its gates hold is in phase gates, from the end of review to the end of the last gate")
  func gatesAreAPhase() throws {
    var plan = PlanDescription.studio(weeks: 10, [.course("course", [.review: 40, .pilot: 80])])
    plan.programs[0].gates = [GateDescription("legal", duration: 2)]
    for (name, phase) in [("in gates", Phase.gates), ("in pilot", .pilot), ("in review", .review)] {
      var entry = EntryDescription(name, .eachProgram(rate: 2_080), [.cost(1)])
      entry.only.phases = [phase]
      plan.register.append(entry)
    }
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 6)
    // Review in week 0, the gate in weeks 1 and 2. It decides in week 3 after disruptions, when the pilot begins.
    #expect((0..<6).map { rehearsal.value(of: "strikes.in gates", week: $0) } == [0, 1, 1, 1, 0, 0])
    #expect((0..<6).map { rehearsal.value(of: "strikes.in pilot", week: $0) } == [0, 0, 0, 0, 1, 0])
    #expect((0..<6).map { rehearsal.value(of: "strikes.in review", week: $0) } == [0, 0, 0, 0, 0, 0])
  }

  @Test("a strike on the portfolio takes a program among those to which it is limited")
  func portfolioIsLimitedToo() throws {
    var plan = PlanDescription.studio(weeks: 5, designers: 0, ["a", "b"].map { .course($0, hours: 100) })
    var only = OnlyDescription()
    only.programs = ["b"]
    plan.strike(in: 1, .blocked(3), only: only)
    let share = try plan.share(of: 50, after: 2) {
      $0.program("a").blockedUntil == 0 && $0.program("b").blockedUntil == 4
    }
    #expect(share == 1)
  }

  @Test("after a phase an entry is limited by the phase that was completed")
  func afterIsLimitedToo() throws {
    var plan = PlanDescription.studio(weeks: 10, [.course("course", [.analysis: 40, .design: 40, .pilot: 400])])
    var entry = EntryDescription("entry", .after([.analysis, .design], probability: 1), [.cost(1)])
    entry.only.phases = [.design]
    plan.register = [entry]
    var rehearsal = try Rehearsal(plan)
    rehearsal.play(weeks: 3)
    #expect((0..<3).map { rehearsal.value(of: "strikes.entry", week: $0) } == [0, 1, 0])
  }
}
