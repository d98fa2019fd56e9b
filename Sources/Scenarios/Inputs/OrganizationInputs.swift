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
