package import LearningModel
import Quantities

extension PlanDescription {
  /// A valid scenario, made at random: every rule of the model has something to do in some of them, nearly every value
  /// is uncertain, and legal extremes occur.
  package static func random(seed: Int) throws -> PlanDescription {
    try random(Dice(seed: seed), title: "random \(seed)")
  }

  /// The same kind of scenario with every value fixed and everything off that is left to chance.
  package static func randomWithoutChance(seed: Int) throws -> PlanDescription {
    var dice = Dice(seed: seed)
    dice.fixesValues = true
    var description = try random(dice, title: "random without chance \(seed)")
    description.register = []
    description.organization.incidents = []
    for index in description.team.roles.indices {
      description.team.roles[index].attrition = 0
      description.team.roles[index].absence = description.team.roles[index].absence.rounded()
    }
    for index in description.programs.indices {
      description.programs[index].prevents = [:]
      for gate in description.programs[index].gates.indices {
        // A rejection is halved each time: only none is certain.
        description.programs[index].gates[gate].rejects = 0
      }
    }
    return description
  }

  private static func random(_ rolled: Dice, title: String) throws -> PlanDescription {
    var dice = rolled
    let weeks = dice.happens(0.1) ? dice.whole(1...3) : dice.whole(4...120)
    var description = PlanDescription(calendar: try dice.calendar(weeks: weeks))
    description.title = title
    description.team = try dice.team(weeks: weeks)
    description.organization = try dice.organization()
    description.sponsors = try (0..<dice.whole(1...3)).map {
      SponsorDescription("sponsor\($0)", initialConfidence: try dice.assumed("sponsors.\($0)", 0...1))
    }
    description.followThrough = try dice.assumed("follow_through", 0...1)
    if dice.happens(0.3) { description.weights = dice.weights() }
    description.leadership = try dice.leadership(weeks: weeks)
    description.funding = try dice.funding(for: description)
    description.programs = try dice.programs(in: description)
    description.register = try dice.register(in: description)
    return description
  }
}

/// A random scenario has no such calendar.
struct NoCalendar: Error {}

extension Dice {
  mutating func calendar(weeks: Int) throws -> PlanningCalendar {
    guard let origin = CivilDate(year: 2026, month: 1, day: 1) else { throw NoCalendar() }
    let start = origin.adding(days: whole(0...1200))
    var closed: [CivilDate] = []
    while happens(0.5) { closed.append(start.adding(days: whole(-10...7 * weeks + 10))) }
    let month = Month(rawValue: whole(1...12)) ?? .january
    guard
      let calendar = PlanningCalendar(start: start, weekCount: weeks, fiscalYearStarts: month, closed: closed)
    else { throw NoCalendar() }
    return calendar
  }

  mutating func weights() -> ConfidenceWeights {
    ConfidenceWeights(
      onTime: number(0...1), late: number(0...1), cancelled: number(0...1), deficit: number(0...1),
      support: number(0...0.5), visibility: number(0...0.5))
  }

  mutating func leadership(weeks: Int) throws -> LeadershipDescription {
    var leadership = LeadershipDescription()
    leadership.hoursPerWeek = schedule(weeks) { dice in dice.happens(0.2) ? 0 : dice.number(0...80) }
    leadership.acting = try assumed("acting", 0...1)
    leadership.authoringGain = try assumed("authoring_gain", 0...1)
    for practice in some(of: Practice.allCases, 0.8) {
      leadership.attention[practice] = schedule(weeks) { dice in dice.number(0...1.0 / 7) }
      leadership.ceiling[practice] = try assumed("ceiling.\(practice.name)", 0...1)
      leadership.half[practice] = number(0.1...4)
    }
    return leadership
  }

  /// Money from nothing to more than anybody can spend.
  mutating func funding(for description: PlanDescription) throws -> FundingDescription {
    var funding = FundingDescription()
    let salaries = description.team.roles.reduce(0) { $0 + $1.salary * ($1.headcount.steps.first?.value ?? 0) }
    let plenty = one(of: [0, 0.5, 1, 1.5, 3, 1000]) * (salaries + 50_000)
    funding.annual = schedule(description.calendar.weekCount) { dice in plenty * dice.number(0.5...1.5) }
    if happens(0.3) { funding.quarters = (0..<whole(1...3)).map { _ in number(0...plenty / 2 + 1) } }
    funding.carryOver = try assumed("carry_over", 0...1)
    funding.elasticity = try assumed("elasticity", 0...3)
    funding.licences = schedule(description.calendar.weekCount) { dice in dice.number(0...200_000) }
    funding.onCosts = try assumed("on_costs", 0...0.6)
    funding.salaryGrowth = try assumed("salary_growth", -0.1...0.2)
    funding.priceGrowth = try assumed("price_growth", -0.1...0.2)
    return funding
  }

  mutating func organization() throws -> OrganizationDescription {
    var organization = OrganizationDescription()
    for number in 0..<(happens(0.05) ? 0 : whole(1...4)) {
      organization.audiences.append(
        AudienceDescription(
          "audience\(number)", people: happens(0.05) ? 0 : self.number(1...5000),
          turnover: try assumed("audiences.\(number).turnover", 0...(happens(0.1) ? 5 : 0.4)),
          salary: self.number(0...150_000)))
    }
    organization.replacementCost = try assumed("replacement_cost", 0...2)
    organization.costPerHire = number(0...10_000)
    organization.recruitingEffect = try assumed("recruiting_effect", 0...1)
    organization.initialReputation = number(0...1)
    organization.benchmarkHours = number(1...60)
    organization.improvement = try assumed("improvement", 0...0.5)
    organization.attributableShare = try assumed("attributable_share", 0...1)
    for number in 0..<whole(0...3) {
      let named = some(of: organization.audiences.map(\.name))
      organization.incidents.append(
        IncidentDescription(
          "kind\(number)", audiences: happens(0.5) ? nil : named, perThousandYear: self.number(0...60),
          loss: try draw(0...200_000), reputationWeight: self.number(0...3)))
    }
    return organization
  }
}
