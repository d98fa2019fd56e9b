import LearningModel
import Support
import Testing

@Suite("§14 People are conserved")
struct PeopleAreConservedTests {
  @Test(
    "members + departures = initial + joined, for each role, each week, in the world and in the report",
    arguments: Extent.seeds)
  func membersBalance(seed: Int) throws {
    var rehearsal = try Rehearsal(.random(seed: seed), seed: UInt64(seed))
    let team = rehearsal.plan.team
    let initial = team.roles.map { Int(team.headcount[$0, Week(0)]) - team.vacant[$0] }
    var departed = initial.map { _ in 0 }
    var joined = initial.map { _ in 0 }
    for week in rehearsal.plan.calendar.weeks {
      rehearsal.play()
      for role in team.roles {
        let name = team.names[role.index]
        departed[role.index] += Int(rehearsal.value(of: "departures.\(name)", week: week))
        joined[role.index] += Int(rehearsal.value(of: "joined.\(name)", week: week))
        let members = rehearsal.world.team.headcount[role]
        try #require(
          members + departed[role.index] == initial[role.index] + joined[role.index],
          "seed \(seed), week \(week), \(name)")
        try #require(
          rehearsal.value(of: "headcount.\(name)", week: week) == Double(members), "seed \(seed), week \(week), \(name)"
        )
      }
    }
  }

  @Test(
    "members and vacancies together fill a role's seats, and seats are what the schedule says", arguments: Extent.seeds)
  func seatsAreScheduled(seed: Int) throws {
    var rehearsal = try Rehearsal(.random(seed: seed), seed: UInt64(seed))
    for week in rehearsal.plan.calendar.weeks {
      rehearsal.play()
      let (plan, world) = (rehearsal.plan.team, rehearsal.world)
      for role in plan.roles {
        let seats = plan.seats(of: role).map { world.team.seats[$0].occupancy }
        let members = seats.count { $0 == .member }
        let requisitions = seats.count { $0 == .requisitioned }
        let scheduled = Int(plan.headcount[role, Week(week)])
        try #require(members == world.team.headcount[role], "seed \(seed), week \(week), \(plan.names[role.index])")
        try #require(
          requisitions == world.team.requisitions[role], "seed \(seed), week \(week), \(plan.names[role.index])")
        try #require(
          seats.count { $0 != .closed } == scheduled, "seed \(seed), week \(week), \(plan.names[role.index])")
      }
    }
  }

  @Test("contractors present and ordered are never more than the limit", arguments: Extent.seeds)
  func contractorsStayWithinTheLimit(seed: Int) throws {
    var rehearsal = try Rehearsal(.random(seed: seed), seed: UInt64(seed))
    for week in rehearsal.plan.calendar.weeks {
      rehearsal.play()
      let (plan, world) = (rehearsal.plan.team, rehearsal.world)
      for role in plan.roles {
        let places = plan.contractorPlaces(of: role).map { world.team.places[$0].stage }
        try #require(places.count == plan.contractors[role].upTo)
        try #require(
          places.count { $0 == .present } == world.team.contractorsPresent[role],
          "seed \(seed), week \(week), \(plan.names[role.index])")
      }
    }
  }
}
