import LearningModel
import Quantities
import Support
import Testing

@Suite("§14 Money balances")
struct MoneyBalancesTests {
  @Test(
    "opening + releases + effects on funding = spend + lapses + closing balance, to the cent, each week",
    arguments: Extent.seeds)
  func booksBalance(seed: Int) throws {
    var rehearsal = try Rehearsal(.random(seed: seed), seed: UInt64(seed))
    var closing = Money.zero
    for week in rehearsal.plan.calendar.weeks {
      rehearsal.play()
      let world = rehearsal.world
      try #require(world.ledger.opening == closing, "seed \(seed), week \(week)")
      let received = world.ledger.opening + world.ledger.released + world.ledger.fundingEffects
      try #require(
        received == world.ledger.totalSpend + world.ledger.lapsed + world.ledger.balance, "seed \(seed), week \(week)")
      closing = world.ledger.balance
    }
  }

  @Test(
    "what is reported balances to the cent too: the balance of a week is that of the week before and its movements",
    arguments: Extent.seeds)
  func reportsBalance(seed: Int) throws {
    var rehearsal = try Rehearsal(.random(seed: seed), seed: UInt64(seed))
    rehearsal.play(weeks: rehearsal.plan.weeks)
    func reported(_ series: String, _ week: Int) -> Money { Money(rehearsal.value(of: series, week: week)) }
    var balance = Money.zero
    for week in rehearsal.plan.calendar.weeks {
      balance += reported("released", week) + reported("funding_effects", week)
      balance -= reported("spend", week) + reported("lapsed", week)
      try #require(reported("balance", week) == balance, "seed \(seed), week \(week)")
      let parts = SpendCategory.allCases.map { reported("spend." + $0.name, week) }
      try #require(parts.reduce(.zero, +) == reported("spend", week), "seed \(seed), week \(week)")
      try #require(parts.allSatisfy { $0 >= .zero }, "seed \(seed), week \(week)")
    }
  }

  @Test(
    "money is released only in the first week of a fiscal quarter and lapses only in the first of a fiscal year",
    arguments: Extent.seeds)
  func moneyComesAndGoesOnItsDays(seed: Int) throws {
    var rehearsal = try Rehearsal(.random(seed: seed), seed: UInt64(seed))
    for week in rehearsal.plan.calendar.weeks {
      rehearsal.play()
      let world = rehearsal.world
      let calendar = rehearsal.plan.calendar
      if !calendar.isFirstWeekOfQuarter(week) {
        try #require(world.ledger.released == .zero, "seed \(seed), week \(week)")
      }
      if week == 0 || !calendar.isFirstWeekOfFiscalYear(week) {
        try #require(world.ledger.lapsed == .zero, "seed \(seed), week \(week)")
      }
      try #require(
        world.ledger.lapsed >= .zero && world.ledger.lapsed <= max(.zero, world.ledger.opening),
        "seed \(seed), week \(week)")
    }
  }
}
