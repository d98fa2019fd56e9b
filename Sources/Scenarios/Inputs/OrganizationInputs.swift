import Quantities

/// The people of the organization and what their learning is worth (model.md §11, §12).
package struct OrganizationInputs: Sendable {
  package var audiences: Keyed<AudienceInputs> = [:]
  package var incidents: Keyed<IncidentInputs> = [:]
  package var replacementCost = Stated<Uncertain>()  // U, share of salary
  package var costPerHire = Stated<Double>()  // money
  package var recruitingEffect = Stated<Uncertain>()  // U, share
  package var initialReputation = Stated<Double>()  // share
  package var benchmarkHours = Stated<Double>()  // hours a person and year
  package var improvement = Stated<Uncertain>()  // U, share a year
}

/// People who learn together.
package struct AudienceInputs: Sendable {
  package var people = Stated<Double>()  // people, whole
  package var turnover = Stated<Uncertain>()  // U, share a year, may exceed 1
  package var salary = Stated<Double>()  // money a year
}

/// A kind of incident that learning may prevent.
package struct IncidentInputs: Sendable {
  package var audience = Stated<AudienceSelection>()
  package var perThousandYear = Stated<Double>()  // incidents per 1,000 people and year
  package var loss = Stated<Uncertain>()  // ⟲, money
  package var reputationWeight = Stated<Double>()
}

/// Whom something is for.
package enum AudienceSelection: Hashable, Sendable {
  case everyone
  /// At least one, none twice.
  case these([String])

  /// The ids, given all there are.
  package func ids(of audiences: Keyed<AudienceInputs>) -> [String] {
    switch self {
    case .everyone: Array(audiences.keys)
    case .these(let ids): ids
    }
  }
}

extension AudienceSelection: Blank { static let blank = AudienceSelection.everyone }

/// The five indicators (model.md §13).
package struct ScorecardInputs: Sendable {
  package var attributableShare = Stated<Uncertain>()  // U, share
}

extension OrganizationInputs {
  static let section = Section<OrganizationInputs>([
    .keyed(
      "audiences", .audience, \.audiences, AudienceInputs.section, blank: { AudienceInputs() }, "§11",
      "The people of the organization, in groups that learn together."),
    .keyed(
      "incidents", .incidentKind, \.incidents, IncidentInputs.section, blank: { IncidentInputs() }, "§12",
      "Kinds of incidents that learning may prevent; safety, conduct and legal are shipped."),
    .assumption(
      "replacement_cost", \.replacementCost, .share, .atLeast(0), "§12",
      "What it costs to replace somebody who leaves, as a share of yearly salary."),
    .fixed("cost_per_hire", \.costPerHire, .money, .atLeast(0), "§12", "What it costs to recruit a successor."),
    .assumption(
      "recruiting_effect", \.recruitingEffect, .share, .share, "§12",
      "Share of the cost per hire that a perfect reputation as a place to learn saves."),
    .fixed(
      "initial_reputation", \.initialReputation, .share, .share, "§12", "Reputation as a place to learn at the start."),
    .fixed(
      "benchmark_hours", \.benchmarkHours, .hours.per(.personAndYear), .above(0), "§13",
      "Learning hours of a strong learning organization."),
    .assumption(
      "improvement", \.improvement, .share.per(.year), .atLeast(0), "§11",
      "Growth of a launched program's quality in a year of full evaluation."),
  ])
}

extension AudienceInputs {
  static let section = Section<AudienceInputs>([
    .fixed(
      "people", \.people, .people, AllowedRange(0...10_000_000), whole: true, is: .required, "§11", "How many they are."
    ),
    .assumption(
      "turnover", \.turnover, .share.per(.year), .atLeast(0), "§11",
      "Leavers in a year over average headcount; may exceed 100%."),
    .fixed("salary", \.salary, .money.per(.year), .atLeast(0), is: .required, "§10", "Their average salary."),
  ])
}

extension IncidentInputs {
  static let section = Section<IncidentInputs>([
    .audiences("audience", \.audience, "§12", "Among whom they happen."),
    .fixed(
      "per_1000_per_year", \.perThousandYear, .incidents.per(.year), AllowedRange(0...1_000_000), is: .required, "§12",
      "Incidents in a year for each 1,000 people."),
    .chance("loss", \.loss, .money, .atLeast(0), is: .required, "§12", "What one costs the organization."),
    .fixed(
      "reputation_weight", \.reputationWeight, .number, .atLeast(0), "§12",
      "How much an incident that was not prevented costs the reputation as a place to learn."),
  ])
}

extension ScorecardInputs {
  static let section = Section<ScorecardInputs>([
    .assumption(
      "attributable_share", \.attributableShare, .share, .share, "§13",
      "Share of the published associations that is told as this function's; association, not effect.")
  ])
}
