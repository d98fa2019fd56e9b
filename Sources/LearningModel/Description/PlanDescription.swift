package import Chance
package import Quantities

/// A scenario in the model's own terms, things called by name: what a plan is laid out from.
///
/// Every default makes a world in which nothing is uncertain and nothing happens, so that a test states only what it is about.
package struct PlanDescription: Sendable {
  package var title = "untitled"
  package var calendar: PlanningCalendar
  package var funding = FundingDescription()
  package var leadership = LeadershipDescription()
  package var sponsors: [SponsorDescription] = [SponsorDescription("sponsor")]
  package var followThrough: DescribedValue = 0
  package var weights = ConfidenceWeights()
  package var team = TeamDescription()
  package var organization = OrganizationDescription()
  package var programs: [ProgramDescription] = []
  package var register: [EntryDescription] = []
  package var correlations = CorrelationDescription()

  package init(calendar: PlanningCalendar) { self.calendar = calendar }
}

package struct FundingDescription: Sendable {
  /// S, money a year; used for every fiscal quarter that is not listed.
  package var annual: DescribedSchedule?
  /// Money for fiscal quarters from the one that holds the start on.
  package var quarters: [Double] = []
  package var carryOver: DescribedValue = 0
  package var elasticity: DescribedValue = 0
  package var licences: DescribedSchedule = 0
  package var onCosts: DescribedValue = 0
  package var salaryGrowth: DescribedValue = 0
  package var priceGrowth: DescribedValue = 0

  package init() {}
}

package struct LeadershipDescription: Sendable {
  package var hoursPerWeek: DescribedSchedule = 0
  /// By practice; what is not named is 0.
  package var attention: [Practice: DescribedSchedule] = [:]
  package var acting: DescribedValue = 0
  package var ceiling: [Practice: DescribedValue] = [:]
  /// By practice; 1 if not named.
  package var half: [Practice: Double] = [:]
  package var authoringGain: DescribedValue = 0

  package init() {}
}

package struct SponsorDescription: Sendable {
  package var name: String
  package var initialConfidence: DescribedValue

  package init(_ name: String, initialConfidence: DescribedValue = 0.5) {
    self.name = name
    self.initialConfidence = initialConfidence
  }
}

package struct TeamDescription: Sendable {
  package var roles: [RoleDescription] = []
  package var skillGrowth: DescribedValue = 0
  /// Nil: no limit.
  package var wipLimit: DescribedSchedule?
  package var overtime = 0.0
  package var restartHours = 0.0
  package var claimsLimit = 1.0

  package init() {}
}

package struct RoleDescription: Sendable {
  package var name: String
  package var headcount: DescribedSchedule
  package var vacant = 0
  package var salary = 0.0
  package var attrition: DescribedValue = 0
  package var strainEffect: DescribedValue = 0
  package var timeToFill: DescribedDraw = 4
  package var hiringCost: DescribedValue = 0
  package var severance = 0.0
  package var ramp: DescribedValue = 0
  package var startsAt: DescribedValue = 1
  package var productiveHours = 30.0
  package var absence = 0.0
  /// Share of productivity that is there in every week: below 1 where absence is spread evenly instead of by chance.
  package var presence = 1.0
  package var contractors = ContractorDescription()

  package init(_ name: String, headcount: DescribedSchedule) {
    self.name = name
    self.headcount = headcount
  }
}

package struct ContractorDescription: Sendable {
  package var upTo = 0
  package var rate = 0.0
  package var leadTime: DescribedDraw = 0
  package var engagement = 13
  package var efficiency: DescribedValue = 1

  package init() {}
}

package struct OrganizationDescription: Sendable {
  package var audiences: [AudienceDescription] = []
  package var replacementCost: DescribedValue = 0
  package var costPerHire = 0.0
  package var recruitingEffect: DescribedValue = 0
  package var initialReputation = 0.5
  package var benchmarkHours = 34.0
  package var improvement: DescribedValue = 0
  package var incidents: [IncidentDescription] = []
  package var attributableShare: DescribedValue = 0

  package init() {}
}

package struct AudienceDescription: Sendable {
  package var name: String
  package var people: Double
  package var turnover: DescribedValue
  package var salary: Double

  package init(_ name: String, people: Double, turnover: DescribedValue = 0, salary: Double = 0) {
    self.name = name
    self.people = people
    self.turnover = turnover
    self.salary = salary
  }
}

package struct IncidentDescription: Sendable {
  package var name: String
  /// Nil: everyone.
  package var audiences: [String]?
  package var perThousandYear: Double
  package var loss: DescribedDraw
  package var reputationWeight: Double

  package init(
    _ name: String, audiences: [String]? = nil, perThousandYear: Double, loss: DescribedDraw = 0,
    reputationWeight: Double = 0
  ) {
    self.name = name
    self.audiences = audiences
    self.perThousandYear = perThousandYear
    self.loss = loss
    self.reputationWeight = reputationWeight
  }
}

package struct EntryDescription: Sendable {
  package var name: String
  package var trigger: TriggerDescription
  package var easedBy: Practice?
  package var only = OnlyDescription()
  package var effects: [EffectDescription]

  package init(_ name: String, _ trigger: TriggerDescription, easedBy: Practice? = nil, _ effects: [EffectDescription])
  {
    self.name = name
    self.trigger = trigger
    self.easedBy = easedBy
    self.effects = effects
  }
}

package enum TriggerDescription: Sendable {
  case eachProgram(rate: DescribedValue)
  case portfolio(rate: DescribedValue)
  case after([Phase], probability: DescribedValue)
  case date(week: Int, probability: DescribedValue)
}

/// What an entry is limited to; nil limits nothing.
package struct OnlyDescription: Sendable {
  package var programs: [String]?
  package var sponsors: [String]?
  package var audiences: [String]?
  package var phases: [Phase]?

  package init() {}
}

package enum EffectDescription: Sendable {
  case remainingWork(DescribedDraw)
  case rework(DescribedDraw)
  case cancel(DescribedDraw)
  case deadline(DescribedDraw)
  case priorityTop
  case priorityRandom
  case priority(DescribedDraw)
  case blocked(DescribedDraw)
  case smeAbsent(DescribedDraw)
  case review(duration: DescribedDraw, rejects: DescribedDraw, rework: DescribedDraw)
  case funding(DescribedDraw, lasting: Bool)
  case hiringFreeze(DescribedDraw)
  case spendingFreeze(DescribedDraw)
  case leaderAbsent(DescribedDraw)
  case deliveryOutage(DescribedDraw)
  case cost(DescribedDraw)
  case newProgram(ProgramDescription)
}

/// Assumptions that are tied to each other (model.md §2).
package struct CorrelationDescription: Sendable {
  /// Of their inputs; one that the plan does not use is left out.
  package var paths: [String] = []
  /// Rank correlations, in the order of the paths.
  package var ranks = CorrelationMatrix(count: 0)

  package init() {}

  package init(between paths: [String], _ ranks: CorrelationMatrix) {
    self.paths = paths
    self.ranks = ranks
  }
}
