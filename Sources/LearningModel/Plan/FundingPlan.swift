/// Money as planned (model.md §3).
package struct FundingPlan: Sendable {
  /// Money planned for each fiscal quarter of the calendar, prorated to the quarter's days inside the horizon;
  /// zero for a quarter in which no week of the horizon begins.
  package var planned: [Double]
  package var carryOver: Assumed  // U, share of a positive balance that outlives the fiscal year
  package var elasticity: Assumed  // U, change of a year's funding per unit of confidence above one half
  package var licences: Scheduled<Never>  // S, money a year at the prices of the first fiscal year
  package var onCosts: Assumed  // U, share of salary that comes on top of it
  package var salaryGrowth: Assumed  // U, share a fiscal year
  package var priceGrowth: Assumed  // U, share a fiscal year

  package init(
    planned: [Double], carryOver: Assumed, elasticity: Assumed, licences: Scheduled<Never>, onCosts: Assumed,
    salaryGrowth: Assumed, priceGrowth: Assumed
  ) {
    self.planned = planned
    self.carryOver = carryOver
    self.elasticity = elasticity
    self.licences = licences
    self.onCosts = onCosts
    self.salaryGrowth = salaryGrowth
    self.priceGrowth = priceGrowth
  }
}

/// Who leads learning, and where the attention goes (model.md §4).
package struct LeadershipPlan: Sendable {
  package var hoursPerWeek: Scheduled<Never>  // S, hours
  package var attention: Scheduled<Practice>  // S, share of the hours
  package var acting: Assumed  // U, share of attention while the leader is absent
  package var ceiling: Column<Practice, Assumed>  // U, the most that unlimited attention could achieve
  package var half: Column<Practice, Double>  // hours per unit of load at which half of it is reached
  package var authoringGain: Assumed  // U, share a year

  package init(
    hoursPerWeek: Scheduled<Never>, attention: Scheduled<Practice>, acting: Assumed,
    ceiling: Column<Practice, Assumed>, half: Column<Practice, Double>, authoringGain: Assumed
  ) {
    self.hoursPerWeek = hoursPerWeek
    self.attention = attention
    self.acting = acting
    self.ceiling = ceiling
    self.half = half
    self.authoringGain = authoringGain
  }
}
