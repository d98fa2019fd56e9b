package import Quantities

/// Why strategies cannot be put side by side: their futures would not be about the same time or the same money.
package enum ComparisonRefusal: Error, Hashable, Sendable {
  /// The names of two strategies and what differs.
  case starts(String, CivilDate, String, CivilDate)
  case horizons(String, Int, String, Int)
  case currencies(String, String, String, String)

  /// A sentence for the planner, and what to do.
  package var message: String {
    switch self {
    case .starts(let one, let start, let other, let otherStart):
      "'\(one)' starts on \(start) and '\(other)' on \(otherStart): only scenarios of the same start can be compared. "
        + "Give them one, for example with --set start=\(start)."
    case .horizons(let one, let weeks, let other, let otherWeeks):
      "'\(one)' looks \(weeks) weeks ahead and '\(other)' \(otherWeeks): only scenarios of the same horizon can be "
        + "compared. Give them one, for example with --set \"horizon=\(weeks) weeks\"."
    case .currencies(let one, let code, let other, let otherCode):
      "'\(one)' counts in \(code) and '\(other)' in \(otherCode): only scenarios of one currency can be compared, and "
        + "there are no exchange rates here."
    }
  }
}

/// Refuses strategies that do not speak of the same weeks in the same currency.
package func checkComparable(_ strategies: [Strategy]) throws(ComparisonRefusal) {
  guard let first = strategies.first else { return }
  for other in strategies.dropFirst() {
    let (calendar, others) = (first.plan.calendar, other.plan.calendar)
    if calendar.start != others.start { throw .starts(first.name, calendar.start, other.name, others.start) }
    if calendar.weekCount != others.weekCount {
      throw .horizons(first.name, calendar.weekCount, other.name, others.weekCount)
    }
    if first.currency != other.currency {
      throw .currencies(first.name, first.currency.code, other.name, other.currency.code)
    }
  }
}
