package import Chance

/// The learning team by role (model.md §7, §8).
package struct TeamPlan: Sendable {
  package var names: [String]
  package var headcount: Scheduled<Role>  // S, seats
  package var vacant: Column<Role, Int>  // initial seats without a member
  package var salary: Column<Role, Double>  // money a year, at the first fiscal year's level
  package var attrition: Column<Role, Assumed>  // U, share of members a year, 0..<1
  package var strainEffect: Column<Role, Assumed>  // U, exponent on attrition per unit of strain
  package var timeToFill: Column<Role, Chancy>  // ⟲, weeks from requisition to first day
  package var hiringCost: Column<Role, Assumed>  // U, share of a yearly salary
  package var severance: Column<Role, Double>  // weeks of salary
  package var ramp: Column<Role, Assumed>  // U, weeks to full productivity
  package var startsAt: Column<Role, Assumed>  // U, productivity on the first day, 0…1
  package var productiveHours: Column<Role, Double>  // hours a member works on programs and claims in a week
  package var absence: Column<Role, Double>  // share of weeks
  /// Share of the members' productivity that is there in every week, where absence is no chance but spread evenly; 1
  /// otherwise.
  package var presence: Column<Role, Double>
  package var contractors: Column<Role, ContractorTerms>
  package var skillGrowth: Assumed  // U, share a year
  package var wipLimit: Scheduled<Never>  // S, programs at work at once; `Week.never` if none
  package var overtime: Double  // share of capacity
  package var restartHours: Double  // hours a role owes after an interruption
  package var claimsLimit: Double  // share of capacity that claims may take from programs
  package var address: Column<Role, Address>
  /// The first of each role's seats, and at the end their total: a role has as many as it ever has headcount.
  package var firstSeat: [Int]
  /// By seat: the address of a member's weeks of absence.
  package var absenceAddress: Column<Seat, Address>
  /// The first of each role's contractor places, and at the end their total.
  package var firstContractorPlace: [Int]

  package var roles: IDs<Role> { IDs(count: names.count) }

  package func seats(of role: ID<Role>) -> IDs<Seat> { IDs(firstSeat[role.index]..<firstSeat[role.index + 1]) }

  package func contractorPlaces(of role: ID<Role>) -> IDs<ContractorPlace> {
    IDs(firstContractorPlace[role.index]..<firstContractorPlace[role.index + 1])
  }

  package init(
    names: [String], headcount: Scheduled<Role>, vacant: Column<Role, Int>, salary: Column<Role, Double>,
    attrition: Column<Role, Assumed>, strainEffect: Column<Role, Assumed>, timeToFill: Column<Role, Chancy>,
    hiringCost: Column<Role, Assumed>, severance: Column<Role, Double>, ramp: Column<Role, Assumed>,
    startsAt: Column<Role, Assumed>, productiveHours: Column<Role, Double>, absence: Column<Role, Double>,
    presence: Column<Role, Double>, contractors: Column<Role, ContractorTerms>, skillGrowth: Assumed,
    wipLimit: Scheduled<Never>, overtime: Double,
    restartHours: Double, claimsLimit: Double
  ) {
    self.names = names
    self.headcount = headcount
    self.vacant = vacant
    self.salary = salary
    self.attrition = attrition
    self.strainEffect = strainEffect
    self.timeToFill = timeToFill
    self.hiringCost = hiringCost
    self.severance = severance
    self.ramp = ramp
    self.startsAt = startsAt
    self.productiveHours = productiveHours
    self.absence = absence
    self.presence = presence
    self.contractors = contractors
    self.skillGrowth = skillGrowth
    self.wipLimit = wipLimit
    self.overtime = overtime
    self.restartHours = restartHours
    self.claimsLimit = claimsLimit
    address = Column(names.map { Address("role/" + $0) })
    absenceAddress = Column([])
    firstSeat = [0]
    firstContractorPlace = [0]
    for role in IDs<Role>(count: names.count) {
      let weeks = headcount.values[role.index * headcount.weeks..<(role.index + 1) * headcount.weeks]
      firstSeat.append(firstSeat[role.index] + Int(weeks.max() ?? 0))
      for number in 0..<Int(weeks.max() ?? 0) {
        absenceAddress.values.append(address[role].part(number).of(.absent))
      }
      firstContractorPlace.append(firstContractorPlace[role.index] + contractors[role].upTo)
    }
  }
}

/// On what terms a role's overload is bought outside.
package struct ContractorTerms: Sendable {
  package var upTo: Int  // people at once
  package var rate: Double  // money per hour worked, at the first fiscal year's prices
  package var leadTime: Chancy  // ⟲, weeks from asking to arrival
  package var engagement: Int  // weeks
  package var efficiency: Assumed  // U, hours of program work in an hour worked

  package init(upTo: Int, rate: Double, leadTime: Chancy, engagement: Int, efficiency: Assumed) {
    self.upTo = upTo
    self.rate = rate
    self.leadTime = leadTime
    self.engagement = engagement
    self.efficiency = efficiency
  }
}
