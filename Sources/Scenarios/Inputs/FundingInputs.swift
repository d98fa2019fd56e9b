/// Money as planned (model.md §3).
package struct FundingInputs: Sendable {
  /// S, money a year. Either this or `quarters` is stated.
  package var annual: Stated<Schedule>?
  /// Money of each fiscal quarter, the one that holds the start first; empty where `annual` is stated, else at least as
  /// many as the horizon has.
  package var quarters: [Stated<Double>] = []
  package var carryOver = Stated<Uncertain>()  // U, share of a positive balance
  package var elasticity = Stated<Uncertain>()  // U
  package var licences = Stated<Schedule>()  // S, money a year
  package var onCosts = Stated<Uncertain>()  // U, share of salary
  package var salaryGrowth = Stated<Uncertain>()  // U, share a year
  package var priceGrowth = Stated<Uncertain>()  // U, share a year
}
