// model.md §7 — Contractors: asked for after two weeks of unmet hours, extended while it lasts.
import Chance

extension World {
  mutating func engageContractors(_ role: ID<Role>, _ week: Week, _ future: borrowing Future) {
    guard future.plan.team.contractors[role].upTo > 0 else { return }
    let mayBuy = week.index >= team.mayBuyFrom
    team.contractorsPresent[role] = 0
    for place in future.plan.team.contractorPlaces(of: role) {
      arriveOrLeave(place, role, mayExtend: mayBuy && team.unmet[role] > 0, week, future)
    }
    if mayBuy, team.unmet[role] > 0, team.unmetBefore[role] > 0 { askForContractors(role, week, future) }
    for place in future.plan.team.contractorPlaces(of: role) where team.places[place].stage == .present {
      team.contractorsPresent[role] += 1
    }
  }

  private mutating func arriveOrLeave(
    _ place: ID<ContractorPlace>, _ role: ID<Role>, mayExtend: Bool, _ week: Week, _ future: borrowing Future
  ) {
    if team.places[place].stage == .present, week.index >= team.places[place].leaves {
      if mayExtend {
        team.places[place].leaves = week.index + 1
      } else {
        team.places[place].stage = .free
        chronicle.note(.contractorLeft(role))
      }
    }
    if team.places[place].stage == .ordered, week.index >= team.places[place].arrives {
      arrive(place, role, week, future)
    }
  }

  private mutating func arrive(
    _ place: ID<ContractorPlace>, _ role: ID<Role>, _ week: Week, _ future: borrowing Future
  ) {
    team.places[place].stage = .present
    team.places[place].leaves = week.index + future.plan.team.contractors[role].engagement
    chronicle.note(.contractorArrived(role))
  }

  /// One for each whole contractor-week of last week's unmet hours, as far as there are places: a role has `up_to`.
  private mutating func askForContractors(_ role: ID<Role>, _ week: Week, _ future: borrowing Future) {
    let hours = future.plan.team.productiveHours[role]
    guard hours > 0 else { return }
    // A hair below a whole contractor-week is that week.
    var asked = Int(min(team.unmet[role] / hours + 1e-9, 1e6))
    for place in future.plan.team.contractorPlaces(of: role) where asked > 0 && team.places[place].stage == .free {
      let number = place.index - future.plan.team.firstContractorPlace[role.index]
      let address = future.plan.team.address[role].of(.arrives).part(number)
      let drawn = future.draw(future.plan.team.contractors[role].leadTime, at: address, team.places[place].orders)
      let leadTime = wholeWeeks(drawn)
      team.places[place].stage = .ordered
      team.places[place].arrives = week.index + leadTime
      team.places[place].orders += 1
      asked -= 1
      chronicle.note(.contractorOrdered(role, arrives: week.index + leadTime))
      if leadTime == 0 { arrive(place, role, week, future) }
    }
  }
}
