/// Members, requisitions, contractors and the hours they have this week (model.md §7, §8).
package struct TeamState: ~Copyable, Sendable {
  package var seats: OwnedColumn<Seat, SeatState>
  package var places: OwnedColumn<ContractorPlace, ContractorState>
  package var openSeats: OwnedColumn<Role, Int>  // with a member or without
  package var headcount: OwnedColumn<Role, Int>  // members
  package var requisitions: OwnedColumn<Role, Int>  // open
  package var contractorsPresent: OwnedColumn<Role, Int>
  /// Sum of a member's weekly hazards of leaving since the start: the clock that all members of a role share.
  package var hazard: OwnedColumn<Role, Double>
  package var usualHazard: OwnedColumn<Role, Double>  // a week, without coaching and strain
  package var strain: OwnedColumn<Role, Double>  // 0…1
  package var skill = 1.0
  package var totalMembers = 0
  package var mayHireFrom = 0  // first week without a hiring freeze
  package var mayBuyFrom = 0  // first week without a spending freeze

  // Money, by role, from the start of a fiscal year to the next
  package var weeklySalary: OwnedColumn<Role, Double>  // of a member, with on-costs
  package var salaryPerHour: OwnedColumn<Role, Double>  // of a member's hour of work
  package var contractorPrice: OwnedColumn<Role, Double>  // of a contractor's hour of program work
  package var hiringCost: OwnedColumn<Role, Double>  // of a member who joins

  // This week's hours, by role
  package var capacity: OwnedColumn<Role, Double>  // of the members present
  package var membersLeft: OwnedColumn<Role, Double>
  package var overtimeLeft: OwnedColumn<Role, Double>
  package var contractorsLeft: OwnedColumn<Role, Double>  // hours of program work they could still do
  package var demand: OwnedColumn<Role, Double>
  package var programDemand: OwnedColumn<Role, Double>
  package var workedByMembers: OwnedColumn<Role, Double>
  package var workedOvertime: OwnedColumn<Role, Double>
  package var workedByContractors: OwnedColumn<Role, Double>  // hours of program work
  package var unmet: OwnedColumn<Role, Double>
  package var unmetBefore: OwnedColumn<Role, Double>  // of the week before
  package var departures: OwnedColumn<Role, Int>
  package var joined: OwnedColumn<Role, Int>

  init(_ plan: borrowing Plan) {
    let roles = plan.team.names.count
    seats = OwnedColumn(repeating: SeatState(), count: plan.team.firstSeat.last ?? 0)
    places = OwnedColumn(repeating: ContractorState(), count: plan.team.firstContractorPlace.last ?? 0)
    openSeats = OwnedColumn(repeating: 0, count: roles)
    headcount = OwnedColumn(repeating: 0, count: roles)
    requisitions = OwnedColumn(repeating: 0, count: roles)
    contractorsPresent = OwnedColumn(repeating: 0, count: roles)
    hazard = OwnedColumn(repeating: 0, count: roles)
    usualHazard = OwnedColumn(repeating: 0, count: roles)
    strain = OwnedColumn(repeating: 0, count: roles)
    weeklySalary = OwnedColumn(repeating: 0, count: roles)
    salaryPerHour = OwnedColumn(repeating: 0, count: roles)
    contractorPrice = OwnedColumn(repeating: 0, count: roles)
    hiringCost = OwnedColumn(repeating: 0, count: roles)
    capacity = OwnedColumn(repeating: 0, count: roles)
    membersLeft = OwnedColumn(repeating: 0, count: roles)
    overtimeLeft = OwnedColumn(repeating: 0, count: roles)
    contractorsLeft = OwnedColumn(repeating: 0, count: roles)
    demand = OwnedColumn(repeating: 0, count: roles)
    programDemand = OwnedColumn(repeating: 0, count: roles)
    workedByMembers = OwnedColumn(repeating: 0, count: roles)
    workedOvertime = OwnedColumn(repeating: 0, count: roles)
    workedByContractors = OwnedColumn(repeating: 0, count: roles)
    unmet = OwnedColumn(repeating: 0, count: roles)
    unmetBefore = OwnedColumn(repeating: 0, count: roles)
    departures = OwnedColumn(repeating: 0, count: roles)
    joined = OwnedColumn(repeating: 0, count: roles)
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
  /// Whether whoever sits here is absent, a bit for each of 64 weeks from a multiple of 64 on.
  package var absences: UInt64 = 0
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
