import Quantities

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

extension FundingInputs {
  static let section = Section<FundingInputs>([
    Input(annualDeclaration) { reader, layers, owner in
      guard let found = layers.optionalValue("annual") else { return }
      owner.annual = reader.schedule(found, QuantityForm(.money.per(.year), .atLeast(0), .schedule))
    },
    Input(quartersDeclaration) { reader, layers, owner in
      guard let found = layers.optionalValue("quarters") else { return }
      owner.quarters = reader.numbers(found, QuantityForm(.money, .atLeast(0), .fixed))
    },
    .assumption(
      "carry_over", \.carryOver, .share, .share, "§3", "Share of a positive balance that outlives the fiscal year."),
    .assumption(
      "elasticity", \.elasticity, .number, .atLeast(0), "§3",
      "How much a year's funding follows sponsors' confidence: change per unit of confidence above one half."),
    .schedule(
      "licences", \.licences, .money.per(.year), .atLeast(0), "§3",
      "Platforms and content libraries, paid week by week."),
    .assumption("on_costs", \.onCosts, .share, .atLeast(0), "§3", "What comes on top of salaries, as a share of them."),
    .assumption(
      "salary_growth", \.salaryGrowth, .share.per(.year), .above(-0.5), "§3", "Growth of salaries at each fiscal year."),
    .assumption(
      "price_growth", \.priceGrowth, .share.per(.year), .above(-0.5), "§3",
      "Growth of prices (licences, contractors, vendors, seats, cost per hire) at each fiscal year."),
  ])

  private static let annualDeclaration = InputDeclaration(
    "annual", .quantity(QuantityForm(.money.per(.year), .atLeast(0), .schedule)),
    .optional("the quarters are listed"), "§3", "Money released in a fiscal year, a quarter of it each fiscal quarter.")
  private static let quartersDeclaration = InputDeclaration(
    "quarters", .quantities(QuantityForm(.money, .atLeast(0), .fixed), keys: .inOrder),
    .optional("a quarter of the annual amount each"), "§3",
    "Money of each fiscal quarter in a list, the one that holds the start first.")
}
