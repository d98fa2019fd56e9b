package import Chance

/// The people of the organization, and what their learning is worth (model.md §11, §12).
package struct AudiencePlan: Sendable {
  package var names: [String]
  package var people: Column<Audience, Double>  // constant: who leaves is replaced
  package var turnover: Column<Audience, Assumed>  // U, leavers a year over average headcount
  package var salary: Column<Audience, Double>  // money a year, at the first fiscal year's level
  package var replacementCost: Assumed  // U, share of a yearly salary
  package var costPerHire: Double  // money, at the first fiscal year's prices
  package var recruitingEffect: Assumed  // U, share of cost per hire that full reputation saves
  package var initialReputation: Double  // 0…1
  package var benchmarkHours: Double  // learning hours a person and year of a strong learning organization
  package var improvement: Assumed  // U, growth of quality a year at full evaluation
  package var incidents: IncidentPlan
  package var attributableShare: Assumed  // U, share of the scorecard's associations
  package let totalPeople: Double

  package var audiences: IDs<Audience> { IDs(count: names.count) }

  package init(
    names: [String], people: Column<Audience, Double>, turnover: Column<Audience, Assumed>,
    salary: Column<Audience, Double>, replacementCost: Assumed, costPerHire: Double, recruitingEffect: Assumed,
    initialReputation: Double, benchmarkHours: Double, improvement: Assumed, incidents: IncidentPlan,
    attributableShare: Assumed
  ) {
    self.names = names
    self.people = people
    self.turnover = turnover
    self.salary = salary
    self.replacementCost = replacementCost
    self.costPerHire = costPerHire
    self.recruitingEffect = recruitingEffect
    self.initialReputation = initialReputation
    self.benchmarkHours = benchmarkHours
    self.improvement = improvement
    self.incidents = incidents
    self.attributableShare = attributableShare
    totalPeople = people.values.reduce(0, +)
  }
}

/// Kinds of incidents that learning may prevent.
package struct IncidentPlan: Sendable {
  package var names: [String]
  package var perThousandYear: Column<IncidentKind, Double>  // incidents per 1,000 people and year
  package var loss: Column<IncidentKind, Chancy>  // ⟲, money
  package var reputationWeight: Column<IncidentKind, Double>
  /// Whether an audience belongs to those among whom the kind happens.
  package var strikes: Grid<IncidentKind, Audience, Bool>
  package var people: Column<IncidentKind, Double>  // of the kind's audiences
  package var address: Column<IncidentKind, Address>

  package var kinds: IDs<IncidentKind> { IDs(count: names.count) }

  package init(
    names: [String], perThousandYear: Column<IncidentKind, Double>, loss: Column<IncidentKind, Chancy>,
    reputationWeight: Column<IncidentKind, Double>, strikes: Grid<IncidentKind, Audience, Bool>,
    people: Column<IncidentKind, Double>
  ) {
    self.names = names
    self.perThousandYear = perThousandYear
    self.loss = loss
    self.reputationWeight = reputationWeight
    self.strikes = strikes
    self.people = people
    address = Column(names.map { Address("incident/" + $0) })
  }
}
