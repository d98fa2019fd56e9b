import Quantities

extension QuantityForm {
  /// A bare number within the range, a text that looks like a quantity, and what the mark adds.
  var values: [SchemaNode] {
    let single = [bareNumber, .text(pattern: "^ *\(pattern) *$")]
    switch mark {
    case .fixed: return single
    case .schedule:
      return single + [.map(SchemaNode.Map(others: (#"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"#, .any(of: single))))]
    case .assumption, .chance:
      // A distribution begins with its name; its parameters are left to `learncast validate`.
      let interval = "\(pattern) +to +\(pattern)"
      let call = #"[A-Za-z]+ *\(.*\)[^()]*"#
      return [bareNumber, .text(pattern: "^ *(\(pattern)|\(interval)(,.*)?|\(call)) *$")]
    }
  }

  /// Where the range is open, the greatest number that is read ends it.
  private var bareNumber: SchemaNode {
    let most = ValueGrammar.mostWritten
    return .number(
      AllowedRange(lower: range.lower ?? AllowedRange.End(-most), upper: range.upper ?? AllowedRange.End(most)))
  }

  /// A regular expression for one number with the units that suit; a little more is let through than the grammar reads.
  private var pattern: String {
    let number = "[0-9.][0-9.,_]*(/[0-9]+)?([eE][-+]?[0-9]+)?( ?[kKM])?"
    let sign = "[-+−]?"
    let counted = counted.isEmpty ? "" : "( ?\(counted))?"
    guard unit.kind == .money else { return "\(sign) ?\(number)\(counted)\(per)" }
    let currency = "[^-0-9 .,+()%−]{1,4}"
    return "\(sign) ?(\(currency) ?)?\(sign)\(number)( ?\(currency))?\(per)"
  }

  private var counted: String {
    switch unit.kind {
    case .share: "%"
    // What is counted one by one is no part of a hundred.
    case .number: isWhole ? "" : "%"
    case .weeks, .years: "([Dd]ays?|[Ww]eeks?|[Mm]onths?|[Yy]ears?)"
    case .hours: "[Hh]ours?"
    case .people: "([Pp]eople|[Pp]ersons?)"
    case .programs: "[Pp]rograms?"
    case .seats: "[Ss]eats?"
    case .incidents: "[Ii]ncidents?"
    case .strikes: "[Ss]trikes?"
    case .money: ""
    }
  }

  private var per: String {
    guard let denominator = unit.per else { return "" }
    let words: String =
      switch denominator {
      case .year, .week: "(year|month|week)"
      default: denominator.rawValue
      }
    return "( *(per|/) *\(words))?"
  }
}
