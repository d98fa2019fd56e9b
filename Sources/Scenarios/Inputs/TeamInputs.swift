/// The learning team (model.md §7, §8).
package struct TeamInputs: Sendable {
  /// Those that the scenario names, shipped or its own.
  package var roles: Keyed<RoleInputs> = [:]
  package var skillGrowth = Stated<Uncertain>()  // U, share a year
  package var wipLimit: Stated<Schedule>?  // S, programs, whole, ≥ 1; nil: none
  package var overtime = Stated<Double>()  // share of capacity
  package var restartHours = Stated<Double>()  // hours
  package var claimsLimit = Stated<Double>()  // share of capacity
}

/// A role of the team.
package struct RoleInputs: Sendable {
  package var headcount = Stated<Schedule>()  // S, people, whole
  package var vacant = Stated<Double>()  // people, whole, at most the first headcount
  package var salary = Stated<Double>()  // money a year
  package var attrition = Stated<Uncertain>()  // U, share of members a year
  package var strainEffect = Stated<Uncertain>()  // U
  package var timeToFill = Stated<Uncertain>()  // ⟲, weeks
  package var hiringCost = Stated<Uncertain>()  // U, share of salary
  package var severance = Stated<Double>()  // weeks of salary
  package var ramp = Stated<Uncertain>()  // U, weeks
  package var startsAt = Stated<Uncertain>()  // U, share
  package var productiveHours = Stated<Double>()  // hours a week
  package var absence = Stated<Double>()  // share of weeks
  package var contractors = ContractorInputs()
}

/// On what terms a role can be reinforced from outside.
package struct ContractorInputs: Sendable {
  package var upTo = Stated<Double>()  // people, whole
  package var rate: Stated<Double>?  // money an hour; stated wherever `upTo` is above 0
  package var leadTime = Stated<Uncertain>()  // ⟲, weeks
  package var engagement = Stated<Double>()  // weeks
  package var efficiency = Stated<Uncertain>()  // U, share
}
