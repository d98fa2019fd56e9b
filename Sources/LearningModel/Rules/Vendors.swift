// model.md §9 — Vendors: design and development are bought, in three instalments, by a clock of weeks.
import Chance
import Quantities

extension World {
  /// What is agreed when the program enters: how long it takes. The price is that of the first instalment's week.
  func agreedWith(
    _ vendor: VendorTerms, _ learningHours: Double, _ program: Address, _ future: borrowing Future
  ) -> VendorState {
    let leadTime = future.draw(vendor.leadTime, at: program.of(.vendorLeadTime), 0)
    let perHour = future.draw(vendor.weeksPerLearningHour, at: program.of(.vendorWeeks), 0)
    var state = VendorState()
    state.planned = Double(wholeWeeks(leadTime + learningHours * perHour))
    state.total = state.planned
    return state
  }

  /// A week of the clock, in design and development, blocked and closed weeks too; it stands still while money is short.
  mutating func runVendor(of program: ID<Program>, _ week: Week, _ future: borrowing Future) {
    let phase = portfolio.programs[program].phase
    guard phase == .design || phase == .development, isBought(program, future) else { return }
    guard payInstalments(of: program, week, future) else { return }
    guard portfolio.programs[program].vendor.counted < portfolio.programs[program].vendor.total else { return }
    portfolio.programs[program].vendor.counted += 1
    payInstalments(of: program, week, future)
  }

  private func isBought(_ program: ID<Program>, _ future: borrowing Future) -> Bool {
    future.plan.portfolio.blueprints.values[portfolio.programs[program].blueprint.index].vendor != nil
  }

  /// Whether the clock has run out and everything is paid.
  func isVendorDone(_ program: ID<Program>, _ future: borrowing Future) -> Bool {
    guard isBought(program, future) else { return true }
    let vendor = portfolio.programs[program].vendor
    return vendor.instalments == 3 && vendor.counted >= vendor.total && vendor.surcharge == 0
  }

  /// 30 % when design begins, 40 % when the clock is half-way, 30 % and the price of changes at its end.
  ///
  /// - Returns: whether all that is due is paid.
  @discardableResult
  private mutating func payInstalments(
    of program: ID<Program>, _ week: Week, _ future: borrowing Future
  ) -> Bool {
    while isInstalmentDue(portfolio.programs[program].vendor) {
      let isFirst = portfolio.programs[program].vendor.instalments == 0
      if isFirst {
        // A spending freeze stops only a new vendor.
        guard week.index >= team.mayBuyFrom else { return false }
        portfolio.programs[program].vendor.price = vendorPrice(of: program, future)
      }
      let amount = instalment(portfolio.programs[program].vendor)
      guard amount <= uncommitted(week, future) else {
        refuse(amount, for: .vendor(program))
        return false
      }
      ledger.pay(amount, .vendors)
      let number = portfolio.programs[program].vendor.instalments + 1
      chronicle.note(.instalmentPaid(program, number: number, Money(amount)))
      portfolio.cost[program] += amount
      if portfolio.programs[program].vendor.instalments >= 2 { portfolio.programs[program].vendor.surcharge = 0 }
      portfolio.programs[program].vendor.instalments = min(3, portfolio.programs[program].vendor.instalments + 1)
    }
    return true
  }

  private func isInstalmentDue(_ vendor: VendorState) -> Bool {
    switch vendor.instalments {
    case 0: true
    case 1: vendor.counted >= vendor.total / 2
    case 2: vendor.counted >= vendor.total
    default: vendor.surcharge > 0 && vendor.counted >= vendor.total
    }
  }

  private func instalment(_ vendor: VendorState) -> Double {
    switch vendor.instalments {
    case 0: 0.3 * vendor.price
    case 1: 0.4 * vendor.price
    case 2: (0.3 + vendor.surcharge) * vendor.price
    default: vendor.surcharge * vendor.price
    }
  }

  private func vendorPrice(of program: ID<Program>, _ future: borrowing Future) -> Double {
    let terms = future.plan.portfolio.blueprints[portfolio.programs[program].blueprint]
    guard let vendor = terms.vendor else { return 0 }
    let address = portfolio.programs[program].address
    return future.value(vendor.pricePerLearningHour, of: address, .price) * terms.learningHours * ledger.priceLevel
  }

  /// More or fewer weeks to come. Added ones raise the price in proportion, times the premium for changes.
  mutating func addVendorWeeks(
    _ weeks: Double, to program: ID<Program>, _ entry: ID<Disruption>?, _ future: borrowing Future
  ) {
    guard weeks != 0, isBought(program, future) else { return }
    let blueprint = portfolio.programs[program].blueprint
    let premium = future.plan.portfolio.blueprints.values[blueprint.index].vendor?.changeOrderPremium ?? 1
    portfolio.programs[program].vendor.total += weeks
    if let entry { register.addedWeeks[entry] += weeks }
    let planned = portfolio.programs[program].vendor.planned
    if weeks > 0, planned > 0 { portfolio.programs[program].vendor.surcharge += premium * weeks / planned }
  }
}
