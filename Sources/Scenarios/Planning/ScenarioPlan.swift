package import LearningModel
import Quantities

extension Scenario {
  /// The plan that the engine plays.
  package func plan() throws(PlanProblem) -> Plan { try Plan(planDescription) }

  /// The scenario in the model's own terms.
  package var planDescription: PlanDescription {
    var description = PlanDescription(calendar: calendar)
    description.title = name
    description.funding = fundingDescription
    description.leadership = leadershipDescription
    description.sponsors = sponsors.map {
      SponsorDescription($0.key, initialConfidence: $0.value.initialConfidence.described)
    }
    description.followThrough = sponsorship.followThrough.described
    description.weights = confidenceWeights
    description.team = teamDescription
    description.organization = organizationDescription
    description.programs = programs.map { programDescription($0.key, $0.value) }
    description.register = disruptions.map { entryDescription($0.key, $0.value) }
    description.correlations = tied
    return description
  }

  private var fundingDescription: FundingDescription {
    var described = FundingDescription()
    described.annual = funding.annual.map { self.described($0) }
    described.quarters = funding.quarters.map(\.value)
    described.carryOver = funding.carryOver.described
    described.elasticity = funding.elasticity.described
    described.licences = self.described(funding.licences)
    described.onCosts = funding.onCosts.described
    described.salaryGrowth = funding.salaryGrowth.described
    described.priceGrowth = funding.priceGrowth.described
    return described
  }

  private var leadershipDescription: LeadershipDescription {
    var described = LeadershipDescription()
    described.hoursPerWeek = self.described(leadership.hoursPerWeek)
    for (practice, share) in leadership.attention { described.attention[practice] = self.described(share) }
    for (practice, inputs) in leadership.practices {
      described.ceiling[practice] = inputs.ceiling.described
      described.half[practice] = inputs.half.value
    }
    described.acting = leadership.acting.described
    described.authoringGain = leadership.authoringGain.described
    return described
  }

  private var confidenceWeights: ConfidenceWeights {
    let weights = sponsorship.weights
    return ConfidenceWeights(
      onTime: weights.onTime.value, late: weights.late.value, cancelled: weights.cancelled.value,
      deficit: weights.deficit.value, support: weights.support.value, visibility: weights.visibility.value)
  }

  private var organizationDescription: OrganizationDescription {
    var described = OrganizationDescription()
    described.audiences = organization.audiences.map {
      AudienceDescription(
        $0.key, people: $0.value.people.value, turnover: $0.value.turnover.described, salary: $0.value.salary.value)
    }
    described.replacementCost = organization.replacementCost.described
    described.costPerHire = organization.costPerHire.value
    described.recruitingEffect = organization.recruitingEffect.described
    described.initialReputation = organization.initialReputation.value
    described.benchmarkHours = organization.benchmarkHours.value
    described.improvement = organization.improvement.described
    described.incidents = organization.incidents.map {
      IncidentDescription(
        $0.key, audiences: $0.value.audience.value.ids(of: organization.audiences),
        perThousandYear: $0.value.perThousandYear.value, loss: $0.value.loss.value.described,
        reputationWeight: $0.value.reputationWeight.value)
    }
    described.attributableShare = scorecard.attributableShare.described
    return described
  }

  /// A value for each week: a step counts from the first week that begins on or after its date (model.md §2).
  func described(_ schedule: Stated<Schedule>) -> DescribedSchedule {
    var steps: [DescribedSchedule.Step] = []
    for (week, value) in schedule.value.values(in: calendar).enumerated() where steps.last?.value != value {
      steps.append(DescribedSchedule.Step(week: week, value: value))
    }
    return DescribedSchedule(steps)
  }
}

extension Uncertain {
  var described: DescribedDraw {
    switch self {
    case .fixed(let value): .fixed(value)
    case .distribution(let distribution): .distribution(distribution)
    }
  }
}

extension Stated<Uncertain> {
  /// An assumption is addressed by the path of its input.
  var described: DescribedValue { DescribedValue(path.text, value.described) }
}
