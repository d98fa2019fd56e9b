// model.md §3 — Funding: fiscal years, releases, what is committed, what is always paid.
import Quantities

extension World {
  package mutating func releaseFunds(_ week: Week, _ future: borrowing Future) {
    if week.index > 0, future.plan.calendar.isFirstWeekOfFiscalYear(week.index) { turnFiscalYear(future) }
    guard future.plan.calendar.isFirstWeekOfQuarter(week.index) else { return }
    let planned = future.plan.funding.planned[future.plan.calendar.quarter[week.index]]
    ledger.release = planned * ledger.yearFactor * ledger.renewal * ledger.lastingFactor
    ledger.released = Money(ledger.release)
    ledger.balance += ledger.released
    if planned != 0 { chronicle.note(.released(ledger.released, planned: Money(planned))) }
  }

  /// Lapse, renewal and growth at the first week of a fiscal year after the first.
  private mutating func turnFiscalYear(_ future: borrowing Future) {
    if ledger.balance > .zero {
      ledger.lapsed = Money((1 - future[future.plan.funding.carryOver]) * ledger.balance.amount)
      ledger.balance -= ledger.lapsed
      if ledger.lapsed != .zero { chronicle.note(.lapsed(ledger.lapsed)) }
    }
    ledger.yearFactor = 1
    ledger.renewal = renewal(confidence: sponsors.mean, elasticity: future[future.plan.funding.elasticity])
    ledger.salaryLevel *= 1 + future[future.plan.funding.salaryGrowth]
    ledger.priceLevel *= 1 + future[future.plan.funding.priceGrowth]
    setPrices(future)
  }

  /// What people cost at the present levels of salaries and prices, until the next fiscal year.
  mutating func setPrices(_ future: borrowing Future) {
    for role in future.plan.team.roles {
      let salary = future.plan.team.salary[role] * ledger.salaryLevel
      let weekly = salary * (1 + future[future.plan.funding.onCosts]) / weeksPerYear
      let hours = future.plan.team.productiveHours[role]
      let terms = future.plan.team.contractors[role]
      let efficiency = future[terms.efficiency]
      team.weeklySalary[role] = weekly
      team.salaryPerHour[role] = hours > 0 ? weekly / hours : 0
      team.contractorPrice[role] = efficiency > 0 ? terms.rate * ledger.priceLevel / efficiency : 0
      team.hiringCost[role] =
        future[future.plan.team.hiringCost[role]] * future.plan.team.salary[role] * ledger.salaryLevel
    }
  }

  /// `clamp(1 + elasticity × (C − 0.5), 0.5, 1.5)`
  private func renewal(confidence: Double, elasticity: Double) -> Double {
    min(1.5, max(0.5, 1 + elasticity * (confidence - 0.5)))
  }

  /// One week's salaries of all members with on-costs.
  private func weeklySalaries(_ future: borrowing Future) -> Money {
    var sum = 0.0
    for role in future.plan.team.roles { sum += Double(team.headcount[role]) * team.weeklySalary[role] }
    return Money(sum)
  }

  private func weeklyLicences(_ week: Week, _ future: borrowing Future) -> Money {
    Money(future.plan.funding.licences[week] * ledger.priceLevel / weeksPerYear)
  }

  /// Salaries and licences of so many weeks at present, and the hiring cost of open requisitions.
  func committed(weeks: Int, _ week: Week, _ future: borrowing Future) -> Money {
    let weekly = weeklySalaries(future) + weeklyLicences(week, future)
    return Money(weekly.amount * Double(weeks) + openHiringCosts(future))
  }

  /// What open requisitions would cost if they were filled now.
  private func openHiringCosts(_ future: borrowing Future) -> Double {
    var sum = 0.0
    for role in future.plan.team.roles { sum += Double(team.requisitions[role]) * team.hiringCost[role] }
    return sum
  }

  /// Money that discretionary purchases may still use, not below zero.
  func uncommitted(_ week: Week, _ future: borrowing Future) -> Double {
    let left = future.plan.calendar.weeksLeftInQuarter(week.index)
    let free = ledger.balance - committed(weeks: left, week, future) - ledger.reserved
    return max(0, free.amount)
  }

  /// Always paid, even into a negative balance.
  package mutating func paySalariesAndLicences(_ week: Week, _ future: borrowing Future) {
    ledger.pay(weeklySalaries(future).amount, .salaries)
    ledger.pay(weeklyLicences(week, future).amount, .licences)
  }

  /// Discretionary money that is not there.
  mutating func refuse(_ amount: Double, for purchase: Purchase) {
    ledger.refuse(amount)
    if amount > 0 { chronicle.note(.refused(purchase, Money(amount))) }
  }

  /// A change of funding by a disruption: at once for the weeks to come of the quarter, then for later releases.
  mutating func changeFunding(by change: Double, lasting: Bool, _ week: Week, _ future: borrowing Future) -> Double {
    let weeksToCome = future.plan.calendar.weeksLeftInQuarter(week.index)
    let share = Double(weeksToCome) / Double(future.plan.calendar.weeksInQuarter(week.index))
    let amount = Money(change * ledger.release * share)
    ledger.balance += amount
    ledger.fundingEffects += amount
    chronicle.note(.fundingChanged(share: change, amount, lasting: lasting))
    if lasting { ledger.lastingFactor *= 1 + change } else { ledger.yearFactor *= 1 + change }
    return amount.amount
  }
}
