import Chance
package import LearningModel

extension PlanDescription {
  /// One week of one designer of $520,000 a year and on-costs of 0 to 100 %, all equally likely: what is spent is uniform
  /// from $10,000 to $20,000, by one assumption; with `chance`, $4,000 are added by luck in half of the futures.
  package static func simpleSpend(chance: Bool = false) throws -> PlanDescription {
    var description = PlanDescription.calm(weeks: 1)
    var designer = RoleDescription("designer", headcount: 1)
    designer.salary = 520_000
    description.team.roles = [designer]
    description.funding.onCosts = DescribedValue(
      "funding.on_costs", .distribution(try Distribution.uniform(from: 0, to: 1)))
    if chance { description.register = [EntryDescription("maybe", .date(week: 0, probability: 0.5), [.cost(4_000)])] }
    return description
  }
}
