// model.md §5 — Sponsors: what moves their confidence.
import Quantities

extension World {
  package mutating func updateSponsors(_ week: Week, _ future: borrowing Future) {
    for program in portfolio.programs.ids {
      if portfolio.programs[program].launchedIn == week.index { judgeLaunch(of: program, week, future) }
      if portfolio.programs[program].cancelledIn == week.index {
        let sponsor = portfolio.programs[program].sponsor
        let before = sponsors.confidence[sponsor]
        sponsors.confidence[sponsor] -= future.plan.sponsors.weights.cancelled * before
        noteConfidence(of: sponsor, by: program, before)
      }
    }
    // The last week of the horizon counts as the last of its fiscal year and quarter.
    if future.plan.calendar.isLastWeekOfFiscalYear(week.index), ledger.balance < .zero {
      chronicle.note(.overdrawn(ledger.balance))
      for sponsor in sponsors.confidence.ids {
        sponsors.confidence[sponsor] -= future.plan.sponsors.weights.deficit * sponsors.confidence[sponsor]
      }
    }
    if future.plan.calendar.isLastWeekOfQuarter(week.index) { winSupport(future) }
    sponsors.mean = meanConfidence()
  }

  private mutating func judgeLaunch(of program: ID<Program>, _ week: Week, _ future: borrowing Future) {
    let deadline = portfolio.programs[program].deadlineWeek
    guard deadline != Week.never else { return }
    let sponsor = portfolio.programs[program].sponsor
    let confidence = sponsors.confidence[sponsor]
    if week.index <= deadline {
      sponsors.confidence[sponsor] += future.plan.sponsors.weights.onTime * (1 - confidence)
    } else {
      let lateness = min(1, Double(week.index - deadline) / 8)
      sponsors.confidence[sponsor] -= future.plan.sponsors.weights.late * confidence * lateness
    }
    noteConfidence(of: sponsor, by: program, confidence)
  }

  /// A quarter's attention to sponsors and visible results.
  private mutating func winSupport(_ future: borrowing Future) {
    let weights = future.plan.sponsors.weights
    let visible = portfolio.launchedCount > 0 ? weights.visibility * leadership.strength[.evaluation] : 0
    let gain = weights.support * leadership.strength[.sponsors] + visible
    for sponsor in sponsors.confidence.ids {
      sponsors.confidence[sponsor] += gain * (1 - sponsors.confidence[sponsor])
    }
  }

  /// C: confidence weighted by the usual hours of sponsors' programs; equal if there are none.
  func meanConfidence() -> Double {
    var hours = 0.0
    var weighted = 0.0
    var plain = 0.0
    for sponsor in sponsors.confidence.ids {
      hours += sponsors.weight[sponsor]
      weighted += sponsors.weight[sponsor] * sponsors.confidence[sponsor]
      plain += sponsors.confidence[sponsor]
    }
    return hours > 0 ? weighted / hours : plain / Double(max(1, sponsors.confidence.count))
  }
}
