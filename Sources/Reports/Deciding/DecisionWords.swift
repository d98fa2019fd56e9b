import Analysis
import LearningModel
import Quantities

/// What assumptions, their values and conditions on them are called in sentences. Text of the scenario: not yet fit for a
/// terminal or a page.
struct DecisionWords: Sendable {
  let numbers: SpokenNumbers
  /// Titles of programs by id.
  let titles: [String: String]

  /// `attrition, facilitator`, `value per adopter and year, Data skills`
  func name(_ assumption: FindableAssumption) -> String {
    let (owner, input) = InputWords(titles: titles).parts(of: assumption.path)
    return owner.map { input + ", " + $0 } ?? input
  }

  /// `all 141 assumptions together`, `the 70 that are judgement`, `the 45 of programs`
  func name(_ group: FindableGroup) -> String {
    let count = group.members.count
    return switch group.kind {
    case .all: count == 1 ? "the one assumption" : "all \(count) assumptions together"
    case .grade: count == 1 ? "the one that is \(group.name)" : "the \(count) that are \(group.name)"
    case .section: count == 1 ? "the one of \(inWords(group.name))" : "the \(count) of \(inWords(group.name))"
    }
  }

  // MARK: Values

  /// `18.7 %`, `$4,000`, `6.25 weeks`: three digits.
  func value(_ value: Double, _ unit: Unit?) -> String {
    guard let unit else { return numbers.count(value, error: 0) }
    let number: String
    switch unit.kind {
    case .share: number = numbers.count(value * 100, error: 0) + " %"
    case .money: number = numbers.money(value, error: 0)
    case .number: number = numbers.count(value, error: 0)
    case .weeks, .years, .hours, .people, .programs, .seats, .incidents, .strikes:
      number = numbers.count(value, error: 0) + " " + unit.kind.rawValue
    }
    guard let per = unit.per else { return number }
    return number + (unit.kind == .share || unit.kind == .number ? "" : " per \(per.rawValue)")
  }

  /// `attrition, facilitator is above 18.7 %`, `budget cut strikes at least twice`
  func condition(_ limit: (atLeast: Double?, atMost: Double?), _ source: ChangedChoice.Source) -> String {
    switch source {
    case .assumption(let assumption):
      let name = name(assumption)
      switch limit {
      case (let low?, let high?):
        return "\(name) is between \(value(low, assumption.unit)) and \(value(high, assumption.unit))"
      case (let low?, nil): return "\(name) is above \(value(low, assumption.unit))"
      case (nil, let high?): return "\(name) is below \(value(high, assumption.unit))"
      case (nil, nil): return name
      }
    case .strikes(let entry):
      return "\(inWords(entry)) \(DecisionWords.strikes(limit))"
    }
  }

  private static func strikes(_ limit: (atLeast: Double?, atMost: Double?)) -> String {
    let (least, most) = (limit.atLeast.map { Int($0) }, limit.atMost.map { Int($0) })
    switch (least, most) {
    case (_, 0?): return "does not strike"
    case (let low?, let high?) where low == high: return "strikes exactly \(times(low))"
    case (let low?, let high?): return low <= 0 ? "strikes \(times(high)) at most" : "strikes \(low) to \(high) times"
    case (1?, nil): return "strikes"
    case (let low?, nil): return "strikes at least \(times(low))"
    case (nil, let high?): return "strikes \(times(high)) at most"
    case (nil, nil): return "strikes or not"
    }
  }

  private static func times(_ number: Int) -> String {
    number == 1 ? "once" : number == 2 ? "twice" : "\(numberWord(number)) times"
  }
}
