// model.md §7, §8 — Capacity: the hours a role has this week, how they are taken, and the strain of too few.
import Chance

extension World {
  package mutating func measureCapacity(_ week: Week, _ future: borrowing Future) {
    let isClosed = future.plan.calendar.isClosed[week.index]
    if week.index % weeksOfAbsences == 0 { drawAbsences(week, future) }
    for role in future.plan.team.roles {
      let present = isClosed ? 0 : presentProductivity(role, week, future)
      let hours = future.plan.team.productiveHours[role]
      let contractors = isClosed ? 0 : Double(team.contractorsPresent[role])
      let efficiency = future[future.plan.team.contractors[role].efficiency]
      team.capacity[role] = hours * present
      team.membersLeft[role] = team.capacity[role]
      team.overtimeLeft[role] = team.capacity[role] * future.plan.team.overtime
      team.contractorsLeft[role] = hours * contractors * efficiency
      team.demand[role] = 0
      team.programDemand[role] = 0
      team.workedByMembers[role] = 0
      team.workedOvertime[role] = 0
      team.workedByContractors[role] = 0
    }
    if !isClosed { countProgramDemand(week, future) }
  }

  /// Each week's absence is a chance of its own; those of many weeks are drawn at once, at less cost.
  private mutating func drawAbsences(_ week: Week, _ future: borrowing Future) {
    let weeks = min(weeksOfAbsences, future.plan.weeks - week.index)
    for role in future.plan.team.roles where future.plan.team.absence[role] > 0 {
      for seat in future.plan.team.seats(of: role) {
        team.seats[seat].absences = future.luck.happens(
          future.plan.team.absence[role], at: future.plan.team.absenceAddress[seat], first: week.index, count: weeks)
      }
    }
  }

  /// Sum of the productivities of the role's members who are present.
  private func presentProductivity(_ role: ID<Role>, _ week: Week, _ future: borrowing Future) -> Double {
    let startsAt = future[future.plan.team.startsAt[role]]
    let ramp = future[future.plan.team.ramp[role]] * (1 - leadership.strength[.team])
    var sum = 0.0
    for seat in future.plan.team.seats(of: role) where team.seats[seat].occupancy == .member {
      if team.seats[seat].absences & 1 << UInt64(week.index % weeksOfAbsences) != 0 { continue }
      let tenure = Double(week.index - team.seats[seat].since)
      let ramped = team.seats[seat].isRamped || tenure >= ramp ? 1 : tenure / ramp
      sum += startsAt + (1 - startsAt) * ramped
    }
    return sum * team.skill * future.plan.team.presence[role]
  }

  /// What programs at work could use of each role in their present phase.
  private mutating func countProgramDemand(_ week: Week, _ future: borrowing Future) {
    for position in portfolio.order.indices {
      let program = portfolio.order[position]
      guard takesHours(program, week) else { continue }
      for role in future.plan.team.roles {
        let wanted = hoursWanted(by: program, role, future)
        team.programDemand[role] += wanted
        team.demand[role] += wanted
      }
    }
  }

  // MARK: Taking hours

  /// Hours of program work that a role can still give: members, then overtime, then contractors as far as money reaches.
  func supply(of role: ID<Role>, _ week: Week, _ future: borrowing Future) -> Double {
    team.membersLeft[role] + team.overtimeLeft[role] + payableContractorHours(role, week, future)
  }

  private func payableContractorHours(_ role: ID<Role>, _ week: Week, _ future: borrowing Future) -> Double {
    guard team.contractorsLeft[role] > 0 else { return 0 }
    let price = team.contractorPrice[role]
    return price > 0 ? min(team.contractorsLeft[role], uncommitted(week, future) / price) : team.contractorsLeft[role]
  }

  /// Takes so many hours of a role as there are.
  mutating func take(_ wanted: Double, of role: ID<Role>, _ week: Week, _ future: borrowing Future) -> TakenHours {
    if wanted <= team.membersLeft[role] { return takeRegular(wanted, of: role) }
    let regular = team.membersLeft[role]
    let stretched = min(wanted - regular, team.overtimeLeft[role])
    let bought = hire(wanted - regular - stretched, role, week, future)
    team.membersLeft[role] -= regular
    team.overtimeLeft[role] -= stretched
    team.workedByMembers[role] += regular
    team.workedOvertime[role] += stretched
    let cost = regular * team.salaryPerHour[role] + bought * team.contractorPrice[role]
    return TakenHours(hours: regular + stretched + bought, cost: cost)
  }

  /// Members have them all: nobody stretches and nobody is bought.
  private mutating func takeRegular(_ wanted: Double, of role: ID<Role>) -> TakenHours {
    team.membersLeft[role] -= wanted
    team.workedByMembers[role] += wanted
    return TakenHours(hours: wanted, cost: wanted * team.salaryPerHour[role])
  }

  /// Contractors' hours, paid per hour worked.
  private mutating func hire(_ wanted: Double, _ role: ID<Role>, _ week: Week, _ future: borrowing Future) -> Double {
    guard wanted > 0, team.contractorsLeft[role] > 0 else { return 0 }
    let hours = min(wanted, payableContractorHours(role, week, future))
    ledger.pay(hours * team.contractorPrice[role], .contractors)
    team.contractorsLeft[role] -= hours
    team.workedByContractors[role] += hours
    return hours
  }

  // MARK: Strain

  /// Counted before stretching: overtime must not hide the overload that causes it.
  package mutating func settleStrain(_ week: Week, _ future: borrowing Future) {
    for role in future.plan.team.roles {
      let overload = team.capacity[role] > 0 ? team.demand[role] / team.capacity[role] - 1 : 0
      team.strain[role] += (min(1, max(0, overload)) - team.strain[role]) / 9
      team.unmetBefore[role] = team.unmet[role]
      // A hair of rounding is no unmet hour: it would call contractors.
      let unmet = team.demand[role] - team.worked(role)
      team.unmet[role] = unmet > 1e-9 ? unmet : 0
      refuseContractorHours(role)
    }
  }

  /// Contractors who are there while hours stay unmet lack nothing but the money for them.
  private mutating func refuseContractorHours(_ role: ID<Role>) {
    let refused = min(team.unmet[role], team.contractorsLeft[role])
    if refused > 0 { refuse(refused * team.contractorPrice[role], for: .contractors(role)) }
  }
}

/// Hours that a claim or a program got, and what they cost.
struct TakenHours {
  var hours: Double
  var cost: Double  // money: salaries with on-costs of regular hours, and contractors
}

/// Weeks whose absences a seat remembers.
private let weeksOfAbsences = 64
