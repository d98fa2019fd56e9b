/// What attention achieves this week, and what the scorecard says (model.md §4, §13).
package struct LeadershipState: ~Copyable, Sendable {
  package var strength = OwnedColumn<Practice, Double>(repeating: 0, count: Practice.allCases.count)  // 0…1
  package var absentUntil = 0  // first week in which the leader is back
  package var maturity = 0.0  // 0…1

  package init() {}
}

/// Sponsors' confidence (model.md §5).
package struct SponsorState: ~Copyable, Sendable {
  package var confidence: OwnedColumn<Sponsor, Double>  // 0…1
  package var weight: OwnedColumn<Sponsor, Double>  // usual hours of the sponsor's programs
  package var mean = 0.0  // C, weighted by hours

  init(_ plan: borrowing Plan) {
    confidence = OwnedColumn(repeating: 0, count: plan.sponsors.names.count)
    weight = OwnedColumn(repeating: 0, count: plan.sponsors.names.count)
  }
}
