/// Members, requisitions, contractors and the hours they have this week (model.md §7, §8).
package struct TeamState: Sendable {
  package var seats: Column<Seat, SeatState>
  package var places: Column<ContractorPlace, ContractorState>
  package var headcount: Column<Role, Int>  // members
  package var requisitions: Column<Role, Int>  // open
  package var contractorsPresent: Column<Role, Int>
  /// Sum of a member's weekly hazards of leaving since the start: the clock that all members of a role share.
  package var hazard: Column<Role, Double>
  package var usualHazard: Column<Role, Double>  // a week, without coaching and strain
  package var strain: Column<Role, Double>  // 0…1
  package var skill = 1.0
  package var totalMembers = 0
  package var mayHireFrom = 0  // first week without a hiring freeze
  package var mayBuyFrom = 0  // first week without a spending freeze

  // Money, by role, from the start of a fiscal year to the next
  package var weeklySalary: Column<Role, Double>  // of a member, with on-costs
  package var salaryPerHour: Column<Role, Double>  // of a member's hour of work
  package var contractorPrice: Column<Role, Double>  // of a contractor's hour of program work
  package var hiringCost: Column<Role, Double>  // of a member who joins

  // This week's hours, by role
  package var capacity: Column<Role, Double>  // of the members present
  package var membersLeft: Column<Role, Double>
  package var overtimeLeft: Column<Role, Double>
  package var contractorsLeft: Column<Role, Double>  // hours of program work they could still do
  package var demand: Column<Role, Double>
  package var programDemand: Column<Role, Double>
  package var workedByMembers: Column<Role, Double>
  package var workedOvertime: Column<Role, Double>
  package var workedByContractors: Column<Role, Double>  // hours of program work
  package var unmet: Column<Role, Double>
  package var unmetBefore: Column<Role, Double>  // of the week before
  package var departures: Column<Role, Int>
  package var joined: Column<Role, Int>

  init(_ plan: borrowing Plan) {
    let roles = plan.team.names.count
    let hours = Column<Role, Double>(repeating: 0, count: roles)
    let people = Column<Role, Int>(repeating: 0, count: roles)
    seats = Column(repeating: SeatState(), count: plan.team.firstSeat.last ?? 0)
    places = Column(repeating: ContractorState(), count: plan.team.firstContractorPlace.last ?? 0)
    (headcount, requisitions, contractorsPresent) = (people, people, people)
    usualHazard = hours
    (weeklySalary, salaryPerHour, contractorPrice, hiringCost) = (hours, hours, hours, hours)
    (departures, joined) = (people, people)
    (hazard, strain, capacity, membersLeft, overtimeLeft) = (hours, hours, hours, hours, hours)
    (contractorsLeft, demand, programDemand, workedByMembers) = (hours, hours, hours, hours)
    (workedOvertime, workedByContractors, unmet, unmetBefore) = (hours, hours, hours, hours)
  }

  /// Hours of a role served this week.
  package func worked(_ role: ID<Role>) -> Double {
    workedByMembers[role] + workedOvertime[role] + workedByContractors[role]
  }
}

/// A member's place in the team.
package struct SeatState: Sendable {
  package enum Occupancy: Sendable { case closed, vacant, requisitioned, member }

  package var occupancy = Occupancy.closed
  package var since = 0  // week of joining, or of opening the requisition
  package var isRamped = false  // an initial member
  package var joinsIn = 0  // week in which the requisition is filled
  package var leavesAt = 0.0  // the role's hazard at which the member leaves
  package var members = 0  // who sat here so far: the number of the departure clock's ring
  package var requisitions = 0  // opened for this seat so far
}

/// A place for a contractor.
package struct ContractorState: Sendable {
  package enum Stage: Sendable { case free, ordered, present }

  package var stage = Stage.free
  package var arrives = 0  // week
  package var leaves = 0  // week in which the engagement is over
  package var orders = 0  // so far
}
