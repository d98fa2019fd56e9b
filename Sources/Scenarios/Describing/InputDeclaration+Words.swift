import Quantities

// An input's form, unit and range in words, as the reference and the schema tell them.

extension InputDeclaration {
  /// What is written for it: `share per year`, `date`, `yes or no`, `learning_leader, hr or legal`.
  package var formInWords: String {
    switch form {
    case .quantity(let form): form.unit.inWords
    case .quantities(let form, .inOrder): "list: \(form.unit.inWords)"
    case .quantities(let form, _): form.unit.inWords
    case .sharesByPhase: Unit.share.inWords
    case .truth: "yes or no"
    case .text: "text"
    case .date: "date"
    case .dates: "dates"
    case .month: "month"
    case .currency: "ISO code"
    case .choice(let words): list(words, "or")
    case .choices(let words): "some of \(list(words, "and"))"
    case .name(let kind): "name of a \(kind.rawValue)"
    case .names(let kind): "names of \(kind.plural)"
    case .audiences: "audience, a list of them, or everyone"
    case .priority: "top, random or a rank"
    case .promise, .promises: "at least, at most, above or below a value"
    case .path: "path of an input"
    case .paths: "paths of inputs"
    case .value: "value of that input"
    case .section, .keyed, .fixedKeys, .list: "inputs"
    }
  }
}

extension QuantityForm {
  /// `0…100 %`, `> 0`, `1…1,040, whole`; empty where every number is allowed.
  package var rangeInWords: String {
    let text = range.text(isShare: unit.kind == .share)
    return isWhole ? (text.isEmpty ? "whole" : text + ", whole") : text
  }
}

extension Unit {
  /// `money per year`; a bare number is `–`.
  package var inWords: String {
    let counted = kind == .number ? (per == nil ? "–" : "number") : kind.rawValue
    return per.map { "\(counted) per \($0.rawValue)" } ?? counted
  }
}

extension AllowedRange {
  fileprivate func text(isShare: Bool) -> String {
    func number(_ value: Double) -> String {
      PlainNumber.text(isShare ? value * 100 : value).replacing("-", with: "−")
    }
    let unit = isShare ? " %" : ""
    switch (lower, upper) {
    case (let lower?, let upper?):
      let (open, close) = (lower.isIncluded ? "" : ">", upper.isIncluded ? "" : "<")
      return "\(open)\(number(lower.value))…\(close)\(number(upper.value))\(unit)"
    case (let lower?, nil): return "\(lower.isIncluded ? "≥" : ">") \(number(lower.value))\(unit)"
    case (nil, let upper?): return "\(upper.isIncluded ? "≤" : "<") \(number(upper.value))\(unit)"
    case (nil, nil): return ""
    }
  }
}
