package import Quantities

/// Money of one future, booked in whole cents so that every week balances exactly (model.md §3, §14).
package struct Ledger: ~Copyable, Sendable {
  package var balance = Money.zero
  package var opening = Money.zero  // at the start of the week
  /// Set aside for this week's seats until they are paid.
  package var reserved = Money.zero

  package var yearFactor = 1.0
  package var lastingFactor = 1.0
  package var renewal = 1.0
  package var salaryLevel = 1.0  // of salaries, 1 in the first fiscal year
  package var priceLevel = 1.0  // of prices, 1 in the first fiscal year
  package var release = 0.0  // released for the present quarter, in the currency's unit

  // This week's movements
  package var released = Money.zero
  package var lapsed = Money.zero
  package var fundingEffects = Money.zero
  package var unfunded = Money.zero
  package var spend = OwnedColumn<SpendCategory, Money>(repeating: .zero, count: SpendCategory.allCases.count)

  package init() {}

  package var totalSpend: Money {
    var sum = Money.zero
    for category in spend.ids { sum += spend[category] }
    return sum
  }

  /// Nothing released, nothing spent, everything at its first level.
  mutating func begin() {
    balance = .zero
    reserved = .zero
    (yearFactor, lastingFactor, renewal) = (1, 1, 1)
    (salaryLevel, priceLevel) = (1, 1)
    release = 0
    beginWeek()
  }

  mutating func beginWeek() {
    opening = balance
    released = .zero
    lapsed = .zero
    fundingEffects = .zero
    unfunded = .zero
    for category in spend.ids { spend[category] = .zero }
  }

  /// Pays an amount of the currency's unit, whether or not it is there.
  mutating func pay(_ amount: Double, _ category: SpendCategory) {
    let money = Money(amount)
    balance -= money
    spend[category] += money
  }

  /// Pays what was set aside before.
  mutating func payReserved(_ amount: Double, _ category: SpendCategory) {
    reserved = max(.zero, reserved - Money(amount))
    pay(amount, category)
  }

  mutating func refuse(_ amount: Double) { unfunded += Money(amount) }
}
