package import Chance

/// What has struck and what will with the next week (model.md §6).
package struct RegisterState: ~Copyable, Sendable {
  /// Of entries that strike the portfolio.
  package var clocks: OwnedColumn<Disruption, CountingClock>
  /// Strikes decided when a phase was completed: they begin with the next week.
  package var decided: OwnedValues<Strike>
  package var outageUntil = 0  // first week in which seats are served again
  // This week
  package var strikes: OwnedColumn<Disruption, Int>
  package var addedHours: OwnedColumn<Disruption, Double>
  package var addedWeeks: OwnedColumn<Disruption, Double>
  package var directMoney: OwnedColumn<Disruption, Double>

  init(_ plan: borrowing Plan) {
    let idle = CountingClock(at: Address("never"), Luck(seed: 0, replication: 0))
    clocks = OwnedColumn(repeating: idle, count: plan.register.entries.count)
    decided = OwnedValues()
    strikes = OwnedColumn(repeating: 0, count: plan.register.entries.count)
    addedHours = OwnedColumn(repeating: 0, count: plan.register.entries.count)
    addedWeeks = OwnedColumn(repeating: 0, count: plan.register.entries.count)
    directMoney = OwnedColumn(repeating: 0, count: plan.register.entries.count)
  }

  mutating func begin(_ future: borrowing Future) {
    for entry in clocks.ids {
      let address = future.plan.register.entries[entry].address.of(.strikes)
      clocks[entry] = CountingClock(at: address, future.luck)
    }
    decided.removeAll()
    outageUntil = 0
  }

  mutating func beginWeek() {
    strikes.clear()
    addedHours.clear()
    addedWeeks.clear()
    directMoney.clear()
  }
}

/// One strike of an entry: where its draws are found, and whom it hit.
package struct Strike: Sendable {
  package var entry: ID<Disruption>
  package var address: Address
  package var occurrence: Int
  package var program: ID<Program>?
}
