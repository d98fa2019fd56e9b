/// What attention achieves this week, and what the scorecard says (model.md §4, §13).
package struct LeadershipState: Sendable {
  package var strength = Column<Practice, Double>(repeating: 0, count: Practice.allCases.count)  // 0…1
  package var absentUntil = 0  // first week in which the leader is back
  package var maturity = 0.0  // 0…1

  package init() {}
}

/// Sponsors' confidence (model.md §5).
package struct SponsorState: Sendable {
  package var confidence: Column<Sponsor, Double>  // 0…1
  package var weight: Column<Sponsor, Double>  // usual hours of the sponsor's programs
  package var mean = 0.0  // C, weighted by hours

  init(_ plan: borrowing Plan) {
    confidence = Column(repeating: 0, count: plan.sponsors.names.count)
    weight = confidence
  }
}
