import Chance
import LearningModel
import Support
import Testing

@Suite("§2 Assumptions and chance")
struct FutureTests {
  /// Two roles whose attrition is one input, and a third with its own; each uniform between 0 and 1.
  private func plan() throws -> PlanDescription {
    var plan = PlanDescription.studio(weeks: 5)
    plan.team.roles = try ["a", "b", "c"].map { name in
      var role = RoleDescription(name, headcount: 1)
      let path = name == "c" ? "attrition.c" : "attrition"
      role.attrition = DescribedValue(path, try .uniform(from: 0, to: 1))
      return role
    }
    return plan
  }

  private func attritions(_ rehearsal: Rehearsal) -> [Double] {
    rehearsal.plan.team.attrition.values.map { rehearsal.player.future[$0] }
  }

  @Test("an assumption is its distribution's inverse at one uniform that is addressed by the input's path")
  func assumptionIsAddressedByPath() throws {
    let luck = Luck(seed: 1, replication: 3)
    let rehearsal = try Rehearsal(plan(), replication: 3)
    // The inverse of a uniform distribution from 0 to 1 is the uniform itself.
    #expect(isClose(attritions(rehearsal)[0], luck.uniform(at: Address("assumption/attrition"))))
    #expect(isClose(attritions(rehearsal)[2], luck.uniform(at: Address("assumption/attrition.c"))))
  }

  @Test("things that share an input share its value")
  func sharedInput() throws {
    let values = attritions(try Rehearsal(plan(), replication: 3))
    #expect(values[0] == values[1])
    #expect(values[0] != values[2])
  }

  @Test("an assumption is drawn once a replication, and differs between replications")
  func drawnOnce() throws {
    var rehearsal = try Rehearsal(plan())
    let before = attritions(rehearsal)
    rehearsal.play(weeks: 5)
    #expect(attritions(rehearsal) == before)
    rehearsal.begin(replication: 1)
    #expect(attritions(rehearsal)[0] != before[0])
  }

  @Test("any replication can be played again alone")
  func replicationAlone() throws {
    var plan = try plan()
    plan.register = [EntryDescription("entry", .portfolio(rate: 50), [.cost(try .uniform(from: 1, to: 9))])]
    var after = try Rehearsal(plan)
    for replication in 0..<8 {
      after.begin(replication: replication)
      after.play(weeks: 5)
    }
    var alone = try Rehearsal(plan, replication: 7)
    alone.play(weeks: 5)
    // By their bits: what is absent is not a number, and no such number equals another.
    #expect(after.player.record.periods.map(\.bitPattern) == alone.player.record.periods.map(\.bitPattern))
  }

  @Test("two things of one kind and name are refused: they would share their luck without anybody's knowing")
  func oneNameTwice() throws {
    var plan = PlanDescription.studio(weeks: 5, [.course(hours: 1), .course(hours: 2)])
    #expect(throws: PlanProblem.sameAddress("program/course", "program/course")) { try Rehearsal(plan) }
    plan.programs[1].id = "another"
    #expect(throws: Never.self) { try Rehearsal(plan) }
  }
}
