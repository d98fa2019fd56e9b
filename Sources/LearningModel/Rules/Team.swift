// model.md §7 — Team: seats, leavers, joiners, requisitions, contractors, in this order for each role.
import Chance
import Glibc

extension World {
  package mutating func staffTeam(_ week: Week, _ future: borrowing Future) {
    team.totalMembers = 0
    for role in future.plan.team.roles {
      team.departures[role] = 0
      team.joined[role] = 0
      fitSeats(role, week, future)
      letLeaversGo(role, week, future)
      welcomeJoiners(role, week, future)
      openRequisitions(role, week, future)
      engageContractors(role, week, future)
      team.totalMembers += team.headcount[role]
    }
    growSkill(future)
  }

  /// The members and vacancies before the first week: all initial members are fully ramped.
  mutating func beginTeam(_ future: borrowing Future) {
    team.skill = 1
    team.totalMembers = 0
    team.mayHireFrom = 0
    team.mayBuyFrom = 0
    for role in future.plan.team.roles {
      team.headcount[role] = 0
      team.requisitions[role] = 0
      team.contractorsPresent[role] = 0
      team.hazard[role] = 0
      team.usualHazard[role] = -log(1 - future[future.plan.team.attrition[role]]) / weeksPerYear
      team.strain[role] = 0
      team.unmet[role] = 0
      team.unmetBefore[role] = 0
      for place in future.plan.team.contractorPlaces(of: role) { team.places[place] = ContractorState() }
      let seats = Int(future.plan.team.headcount[role, Week(0)])
      team.openSeats[role] = seats
      let members = seats - future.plan.team.vacant[role]
      for seat in future.plan.team.seats(of: role) {
        let number = seat.index - future.plan.team.firstSeat[role.index]
        team.seats[seat] = SeatState()
        team.seats[seat].occupancy = number < seats ? .vacant : .closed
        if number < members { seatMember(seat, role, isRamped: true, Week(0), future) }
      }
      team.totalMembers += team.headcount[role]
    }
  }

  private mutating func seatMember(
    _ seat: ID<Seat>, _ role: ID<Role>, isRamped: Bool, _ week: Week, _ future: borrowing Future
  ) {
    let number = seat.index - future.plan.team.firstSeat[role.index]
    let clock = future.plan.team.address[role].part(number).of(.departs)
    let threshold = future.luck.exponential(at: clock, occurrence: team.seats[seat].members)
    team.seats[seat].occupancy = .member
    team.seats[seat].since = week.index
    team.seats[seat].isRamped = isRamped
    team.seats[seat].leavesAt = team.hazard[role] + threshold
    team.seats[seat].members += 1
    team.headcount[role] += 1
  }

  // MARK: Seats

  private mutating func fitSeats(_ role: ID<Role>, _ week: Week, _ future: borrowing Future) {
    let wanted = Int(future.plan.team.headcount[role, week])
    guard wanted != team.openSeats[role] else { return }
    for seat in future.plan.team.seats(of: role)
    where team.openSeats[role] < wanted && team.seats[seat].occupancy == .closed {
      team.seats[seat].occupancy = .vacant
      chronicle.note(.seatOpened(role, seat))
      team.openSeats[role] += 1
    }
    while team.openSeats[role] > wanted, let seat = seatToClose(role, future) {
      closeSeat(seat, role, future)
      team.openSeats[role] -= 1
    }
  }

  /// Vacancies first, then the newest requisition, then the newest member.
  private func seatToClose(_ role: ID<Role>, _ future: borrowing Future) -> ID<Seat>? {
    var chosen: ID<Seat>?
    var best = (rank: -1, since: -1)
    for seat in future.plan.team.seats(of: role) {
      let rank: Int
      switch team.seats[seat].occupancy {
      case .closed: continue
      case .vacant: rank = 2
      case .requisitioned: rank = 1
      case .member: rank = 0
      }
      let since = team.seats[seat].since
      if (rank, since) >= best { (best, chosen) = ((rank, since), seat) }
    }
    return chosen
  }

  private mutating func closeSeat(_ seat: ID<Seat>, _ role: ID<Role>, _ future: borrowing Future) {
    let occupancy = team.seats[seat].occupancy
    chronicle.note(.seatClosed(role, seat, memberGoes: occupancy == .member))
    switch occupancy {
    case .requisitioned: withdrawRequisition(seat, role)
    case .member:
      team.headcount[role] -= 1
      team.departures[role] += 1
      let weekly = future.plan.team.salary[role] * ledger.salaryLevel / weeksPerYear
      ledger.pay(future.plan.team.severance[role] * weekly, .salaries)
    case .closed, .vacant: break
    }
    team.seats[seat].occupancy = .closed
  }

  private mutating func withdrawRequisition(_ seat: ID<Seat>, _ role: ID<Role>) {
    team.requisitions[role] -= 1
    team.seats[seat].since = 0
  }

  // MARK: Leavers

  /// A week's hazard of leaving, for each member: `−ln(1 − attrition)/52`, eased by coaching, raised by strain.
  private func departureHazard(_ role: ID<Role>, _ future: borrowing Future) -> Double {
    // Without strain the exponential is 1, exactly.
    let strain = team.strain[role]
    let strained = strain > 0 ? exp(future[future.plan.team.strainEffect[role]] * strain) : 1
    return team.usualHazard[role] * (1 - leadership.strength[.team]) * strained
  }

  private mutating func letLeaversGo(_ role: ID<Role>, _ week: Week, _ future: borrowing Future) {
    team.hazard[role] += departureHazard(role, future)
    for seat in future.plan.team.seats(of: role)
    where team.seats[seat].occupancy == .member && team.hazard[role] >= team.seats[seat].leavesAt {
      team.seats[seat].occupancy = .vacant
      team.seats[seat].isRamped = false
      team.seats[seat].since = 0
      team.headcount[role] -= 1
      team.departures[role] += 1
      chronicle.note(.left(role, seat))
    }
  }

  // MARK: Joiners and requisitions

  private mutating func welcomeJoiners(_ role: ID<Role>, _ week: Week, _ future: borrowing Future) {
    guard team.requisitions[role] > 0 else { return }
    guard week.index >= team.mayHireFrom else { return noteFrozenJoiners(role, week, future) }
    for seat in future.plan.team.seats(of: role)
    where team.seats[seat].occupancy == .requisitioned && team.seats[seat].joinsIn <= week.index {
      ledger.pay(team.hiringCost[role], .hiring)
      withdrawRequisition(seat, role)
      seatMember(seat, role, isRamped: false, week, future)
      team.joined[role] += 1
      chronicle.note(.joined(role, seat))
    }
  }

  private mutating func openRequisitions(_ role: ID<Role>, _ week: Week, _ future: borrowing Future) {
    guard team.openSeats[role] > team.headcount[role] + team.requisitions[role] else { return }
    guard week.index >= team.mayHireFrom else { return noteFrozenVacancies(role, future) }
    for seat in future.plan.team.seats(of: role) where team.seats[seat].occupancy == .vacant {
      let cost = team.hiringCost[role]
      guard cost <= uncommitted(week, future) else {
        refuse(cost, for: .hire(role, seat))
        continue
      }
      let number = seat.index - future.plan.team.firstSeat[role.index]
      let address = future.plan.team.address[role].part(number).of(.fills)
      let drawn = future.draw(future.plan.team.timeToFill[role], at: address, team.seats[seat].requisitions)
      let weeks = wholeWeeks(drawn * (1 - 0.5 * (effects.reputation - 0.5)), atLeast: 1)
      team.seats[seat].occupancy = .requisitioned
      team.seats[seat].since = week.index
      team.seats[seat].joinsIn = week.index + weeks
      team.seats[seat].requisitions += 1
      team.requisitions[role] += 1
      chronicle.note(.requisitionOpened(role, seat))
    }
  }

  /// Skill of the whole team grows with coaching, to a quarter above its start.
  private mutating func growSkill(_ future: borrowing Future) {
    let growth = future[future.plan.team.skillGrowth] * leadership.strength[.team] / weeksPerYear
    team.skill = min(1.25, team.skill + growth)
  }
}
