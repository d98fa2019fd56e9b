package import Chance

/// Those who ask for programs (model.md §5). There is always at least one.
package struct SponsorPlan: Sendable {
  package var names: [String]
  package var initialConfidence: Column<Sponsor, Assumed>  // U, 0…1
  package var followThrough: Assumed  // U, how strongly confidence moves transfer
  package var weights: ConfidenceWeights
  package var address: Column<Sponsor, Address>

  package var sponsors: IDs<Sponsor> { IDs(count: names.count) }

  package init(
    names: [String], initialConfidence: Column<Sponsor, Assumed>, followThrough: Assumed, weights: ConfidenceWeights
  ) {
    self.names = names
    self.initialConfidence = initialConfidence
    self.followThrough = followThrough
    self.weights = weights
    address = Column(names.map { Address("sponsor/" + $0) })
  }
}

/// How far each event moves a sponsor's confidence: shares of what is left above it, or of itself.
package struct ConfidenceWeights: Sendable, Hashable {
  package var onTime: Double
  package var late: Double
  package var cancelled: Double
  package var deficit: Double
  package var support: Double
  package var visibility: Double

  package init(
    onTime: Double = 0.08, late: Double = 0.10, cancelled: Double = 0.05, deficit: Double = 0.15,
    support: Double = 0.02, visibility: Double = 0.03
  ) {
    self.onTime = onTime
    self.late = late
    self.cancelled = cancelled
    self.deficit = deficit
    self.support = support
    self.visibility = visibility
  }
}
