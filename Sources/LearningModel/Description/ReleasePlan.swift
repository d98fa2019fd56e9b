// model.md §3 — what is planned for each fiscal quarter.
import Quantities

extension FundingDescription {
  /// The listed amount, or a quarter of the annual one, by the share of the quarter's days inside the horizon; nothing
  /// for a quarter in which no week of the horizon begins.
  func planned(_ calendar: PlanningCalendar) throws(PlanProblem) -> [Double] {
    let annual = annual?.weekly(calendar.weekCount)
    var planned: [Double] = []
    for (number, quarter) in calendar.quarters.enumerated() {
      guard quarter.hasWeek else {
        planned.append(0)
        continue
      }
      let amount: Double
      if number < quarters.count {
        amount = quarters[number]
      } else if let annual {
        amount = annual[quarter.weeks.lowerBound] / 4
      } else {
        throw .noFunding(quarter: number)
      }
      planned.append(amount * quarter.shareInHorizon)
    }
    return planned
  }
}
