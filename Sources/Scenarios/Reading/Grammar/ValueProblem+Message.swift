import Chance
import Quantities

extension ValueProblem {
  /// The problem in whole sentences for a planner: what was read, what is allowed, what to do.
  package var message: String { reason.message }
}

extension ValueProblem.Reason {
  package var message: String {
    switch self {
    case .empty(let example): "There is no value; write one such as '\(example)'."
    case .notANumber(let read):
      "\(quoted(read)) is not a number. Decimals follow a point, as in 12.5; commas stand between thousands, as in 12,500."
    case .notAValue(let read, let example, let nearest):
      "\(quoted(read)) is not a number; a value looks like '\(example)'.\(didYouMean(nearest))"
    case .tooLarge(let read): "\(quoted(read)) is too large a number."
    case .ambiguousComma(let read, let first, let second):
      "Is \(quoted(read)) one number or two? Inside parentheses write '\(first)\(second)' or '\(first), \(second)'."
    case .dashBetweenEnds(let read):
      "\(quoted(read)) has a dash where 'to' is expected; an interval is written as '6 to 14'."
    case .endMissing: "The value ends too early: a number is missing here."
    case .leftOver(let read, let nearest):
      "\(quoted(read)) does not belong here; the value is complete before it.\(didYouMean(nearest))"
    case .unknownScale(let read, let nearest):
      "\(quoted(read)) is no scale of a number; 'k' stands for thousands, 'M' for millions.\(didYouMean(nearest))"
    case .noInterval(let read): "\(quoted(read)) stands where 'to' is expected; an interval is written as '6 to 14'."
    case .parenthesisNotClosed(let name): "The parenthesis of '\(name)(' is not closed."
    case .commaExpected(let read):
      "\(quoted(read)) does not belong here; a comma or the closing parenthesis is expected."
    default: messageOfUnit ?? messageOfDistribution ?? messageOfInput ?? ""
    }
  }

  private var messageOfUnit: String? {
    switch self {
    case .unknownUnit(let read, let nearest, let example):
      "There is no unit \(quoted(read))"
        + (nearest == nil ? "; a value looks like '\(example)'." : ".\(didYouMean(nearest))")
    case .unknownDenominator("", _): "'per' needs a unit behind it: \(denominators)."
    case .unknownDenominator(let read, let nearest):
      "A value can be per \(denominators), not per \(quoted(read)).\(didYouMean(nearest))"
    case .unitDoesNotSuit(let read, let wanted, let example):
      "\(quoted(read)) does not suit; this is \(wanted.meaning), such as '\(example)'."
    case .otherCurrency(let read, let scenario):
      "\(quoted(read)) is not the scenario's currency, \(scenario.code); amounts are not converted."
    case .unitMissing(let read, let units):
      "\(quoted(read)) has no unit, and the numbers beside it have different ones: \(list(units, "and"))."
    case .parameterWithUnit(let name, let read): "'\(name)' is a plain number, without \(quoted(read))."
    case .percentAfterBeta: "A beta distribution with two shapes lies between 0% and 100% already; leave out the '%'."
    default: nil
    }
  }

  private var messageOfInput: String? {
    switch self {
    case .outOfRange(let problem): problem.message
    case .nothingInRange(let ends): "All of this lies outside what is allowed: \(ends.message)."
    case .notWhole(let read, let unit):
      "\(quoted(read)) is not a whole number\(unit.kind == .number ? "" : " of \(unit.kind.rawValue)")."
    case .notADate(let read, let nearest):
      "\(quoted(read)) is not a date; write year, month and day as in 2027-01-04.\(didYouMean(nearest))"
    case .noSuchDay(let read): "There is no day \(read)."
    case .notAMonth(let read, let nearest):
      "There is no month \(quoted(read)).\(nearest == nil ? " A month is written as in January." : didYouMean(nearest))"
    case .notYesOrNo(let read): "\(quoted(read)) is neither yes nor no; write yes, no, true or false."
    case .unknownChoice(let read, let allowed, let nearest):
      "\(quoted(read)) is not one of \(list(allowed, "and")).\(didYouMean(nearest))"
    case .notAName(let read):
      "\(quoted(read)) cannot be a name: names begin with a letter or digit and go on with letters, digits, '-' and '_'."
    default: nil
    }
  }
}

extension RangeProblem {
  var message: String {
    let sentence: String =
      switch (side, isEndAllowed) {
      case (.below, true): "\(clipped(read)) is below \(end), the least that is allowed."
      case (.above, true): "\(clipped(read)) is above \(end), the most that is allowed."
      case (.below, false): "\(clipped(read)) is too little; it has to be above \(end)."
      case (.above, false): "\(clipped(read)) is too much; it has to be below \(end)."
      }
    return sentence + didYouMean(suggestion)
  }
}

extension RangeProblem.Ends {
  /// `0% to 100%`, `more than 0 weeks`, `at least 0% and less than 100%`
  var message: String {
    if let lower, let upper, isLowerAllowed, isUpperAllowed { return "\(lower) to \(upper)" }
    let least = lower.map { isLowerAllowed ? "at least \($0)" : "more than \($0)" }
    let most = upper.map { isUpperAllowed ? "at most \($0)" : "less than \($0)" }
    return [least, most].compactMap { $0 }.joined(separator: " and ")
  }
}

extension Unit {
  /// What a quantity of this unit is, for a message: `a duration`, `an amount of money per hour`.
  var meaning: String {
    let counted =
      switch kind {
      case .number: per == nil ? "a plain number" : "a number"
      case .share: "a share"
      case .money: "an amount of money"
      case .weeks, .years: "a duration"
      case .hours: "a number of hours"
      case .people: "a number of people"
      case .programs: "a number of programs"
      case .seats: "a number of seats"
      case .incidents: "a number of incidents"
      case .strikes: "a number of strikes"
      }
    return per.map { "\(counted) per \($0.rawValue)" } ?? counted
  }
}

private let denominators = list(Unit.Denominator.Written.allCases.map(\.rawValue), "or")
