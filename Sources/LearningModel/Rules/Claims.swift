// model.md §8, §10 — Claims: live sessions and upkeep, before program work.
import Quantities

extension World {
  package mutating func serveClaims(_ week: Week, _ future: borrowing Future) {
    let isClosed = future.plan.calendar.isClosed[week.index]
    let isOut = week.index < register.outageUntil
    if portfolio.serviceIsStale { gatherThoseInService(week, future) }
    let affordable = isClosed || isOut ? 0 : affordSeats(week, future)
    claimFacilitators(affordable, areServed: !isClosed && !isOut, week, future)
    ledger.reserved = .zero
    if isClosed { forgetUpkeep() } else { maintain(week, future) }
  }

  /// Who delivers until the next launch or retirement, and what hours their upkeep takes.
  private mutating func gatherThoseInService(_ week: Week, _ future: borrowing Future) {
    portfolio.serviceIsStale = false
    portfolio.inService.removeAll()
    for program in portfolio.programs.ids where isInService(program, week) { portfolio.inService.append(program) }
    for role in future.plan.team.roles {
      var mandatory = 0.0
      var others = 0.0
      for position in portfolio.inService.indices {
        let program = portfolio.inService[position]
        let hours = portfolio.weeklyUpkeep[program, role]
        if portfolio.programs[program].isMandatory { mandatory += hours } else { others += hours }
      }
      portfolio.mandatoryUpkeep[role] = mandatory
      portfolio.otherUpkeep[role] = others
    }
  }

  // MARK: Money for seats

  private func priceOfSeat(_ program: ID<Program>, _ future: borrowing Future) -> Double {
    let blueprint = portfolio.programs[program].blueprint
    return future.plan.portfolio.blueprints.values[blueprint.index].delivery.costPerSeat * ledger.priceLevel
  }

  /// Sets money aside for seats: mandatory programs in full, the others share what is left alike.
  ///
  /// - Returns: the share of their seats that programs which are not mandatory can pay for.
  private mutating func affordSeats(_ week: Week, _ future: borrowing Future) -> Double {
    var mandatory = 0.0
    var others = 0.0
    for position in portfolio.inService.indices {
      let program = portfolio.inService[position]
      let cost = portfolio.programs[program].seatsAsked * priceOfSeat(program, future)
      if portfolio.programs[program].isMandatory { mandatory += cost } else { others += cost }
    }
    ledger.reserved = Money(mandatory)
    let left = uncommitted(week, future)
    let share = others > left ? left / others : 1
    ledger.reserved += Money(others * share)
    refuse(others * (1 - share), for: .seats)
    return share
  }

  // MARK: Facilitators

  /// Hours of a facilitator for one seat.
  private func facilitatorHours(_ program: ID<Program>, _ future: borrowing Future) -> Double {
    let index = portfolio.programs[program].blueprint.index
    return future.plan.portfolio.blueprints.values[index].learningHours
      * future.plan.portfolio.blueprints.values[index].delivery.facilitatorHoursPerLearningHour
  }

  /// Serves seats as far as money, outages and facilitators' hours allow.
  private mutating func claimFacilitators(
    _ affordable: Double, areServed: Bool, _ week: Week, _ future: borrowing Future
  ) {
    for position in portfolio.inService.indices {
      let program = portfolio.inService[position]
      let share = areServed ? payableShare(program, affordable) : 0
      if portfolio.programs[program].leader == nil { fillSeats(share, of: program, hours: nil, week, future) }
    }
    for index in future.plan.portfolio.leaders.indices {
      let role = future.plan.portfolio.leaders[index]
      let claims = facilitatorClaims(on: role, affordable, areServed: areServed, week, future)
      guard claims.isAny else { continue }
      team.demand[role] += claims.demand
      let room = roomForClaims(on: role, week, future)
      let forMandatory = claims.mandatory > room ? room / claims.mandatory : 1
      let left = max(0, room - claims.mandatory)
      let forOthers = claims.others > left ? left / claims.others : 1
      for position in portfolio.inService.indices {
        let program = portfolio.inService[position]
        guard portfolio.programs[program].leader == role else { continue }
        let perSeat = facilitatorHours(program, future)
        let served = perSeat > 0 ? (portfolio.programs[program].isMandatory ? forMandatory : forOthers) : 1
        let share = areServed ? payableShare(program, affordable) * served : 0
        fillSeats(share, of: program, hours: (role, perSeat), week, future)
      }
    }
  }

  private func payableShare(_ program: ID<Program>, _ affordable: Double) -> Double {
    portfolio.programs[program].isMandatory ? 1 : affordable
  }

  /// What live sessions ask of a role. Those who have waited longer than this week count one eighth in its demand.
  private func facilitatorClaims(
    on role: ID<Role>, _ affordable: Double, areServed: Bool, _ week: Week, _ future: borrowing Future
  ) -> FacilitatorClaims {
    var claims = FacilitatorClaims()
    for position in portfolio.inService.indices {
      let program = portfolio.inService[position]
      guard portfolio.programs[program].leader == role else { continue }
      claims.isAny = true
      let perSeat = areServed ? facilitatorHours(program, future) : 0
      guard perSeat > 0 else { continue }
      let share = payableShare(program, affordable)
      for index in portfolio.programs[program].cohorts {
        let cohort = learners.cohorts[ID<Cohort>(index)]
        let fresh = cohort.freshNew + cohort.freshRenewals
        let waited = cohort.waitingNew + cohort.waitingRenewals
        claims.demand += share * perSeat * (fresh + waited / 8)
        let hours = share * perSeat * (fresh + waited)
        if portfolio.programs[program].isMandatory { claims.mandatory += hours } else { claims.others += hours }
      }
    }
    return claims
  }

  /// Serves this share of a program's seats: takes the hours, pays for the seats.
  private mutating func fillSeats(
    _ share: Double, of program: ID<Program>, hours: (role: ID<Role>, perSeat: Double)?, _ week: Week,
    _ future: borrowing Future
  ) {
    let seats = portfolio.programs[program].seatsAsked * share
    if let hours, seats > 0 {
      let taken = take(seats * hours.perSeat, of: hours.role, week, future)
      portfolio.cost[program] += taken.cost
    }
    serveSeats(share, of: program, future)
    let price = seats * priceOfSeat(program, future)
    ledger.payReserved(price, .delivery)
    portfolio.cost[program] += price
  }

  /// Hours of a role that claims may still take: all but what programs at work could use of a set share of capacity.
  private func roomForClaims(on role: ID<Role>, _ week: Week, _ future: borrowing Future) -> Double {
    let kept = min((1 - future.plan.team.claimsLimit) * team.capacity[role], team.programDemand[role])
    return max(0, supply(of: role, week, future) - kept)
  }

  // MARK: Upkeep

  private mutating func forgetUpkeep() {
    for program in portfolio.programs.ids {
      portfolio.programs[program].upkeepAsked = 0
      portfolio.programs[program].upkeepServed = 0
    }
  }

  /// Upkeep of launched programs, in the role mix of development; mandatory programs first, then all alike.
  private mutating func maintain(_ week: Week, _ future: borrowing Future) {
    forgetUpkeep()
    for role in future.plan.team.roles {
      let mandatory = portfolio.mandatoryUpkeep[role]
      let others = portfolio.otherUpkeep[role]
      guard mandatory + others > 0 else { continue }
      team.demand[role] += mandatory + others
      let room = roomForClaims(on: role, week, future)
      let forMandatory = mandatory > room ? room / mandatory : 1
      let left = max(0, room - mandatory)
      let forOthers = others > left ? left / others : 1
      for position in portfolio.inService.indices {
        let program = portfolio.inService[position]
        let hours = portfolio.weeklyUpkeep[program, role]
        guard hours > 0 else { continue }
        let taken = take(
          hours * (portfolio.programs[program].isMandatory ? forMandatory : forOthers), of: role, week, future)
        portfolio.programs[program].upkeepAsked += hours
        portfolio.programs[program].upkeepServed += taken.hours
        portfolio.cost[program] += taken.cost
      }
    }
  }
}

/// Facilitator hours that live sessions ask for, and their weight in demand.
private struct FacilitatorClaims {
  var isAny = false
  var demand = 0.0
  var mandatory = 0.0
  var others = 0.0
}
