package import Quantities

extension WrittenUnit {
  /// A number told in this unit: `140%`, `$4,000`, `3 weeks`, `$95 per hour`.
  package func text(_ number: Double) -> String {
    var text = PlainNumber.text(number)
    switch counted {
    case nil: break
    case .percent: text += "%"
    case .money(let sign, let isBefore):
      let gap = sign.unicodeScalars.allSatisfy { $0.properties.isAlphabetic } ? " " : ""
      text = isBefore ? withSignInFront(sign + gap, text) : text + " " + sign
    case .noun(let noun): text += " " + (number == 1 ? noun.rawValue : noun.plural)
    }
    if let per { text += " per \(per.rawValue)" }
    return text
  }

  private func withSignInFront(_ sign: String, _ number: String) -> String {
    number.hasPrefix("-") ? "-" + sign + number.dropFirst() : sign + number
  }

  /// The unit alone, for a message: `%`, `weeks`, `$ per hour`, `per year`.
  package var name: String {
    let first: String? =
      switch counted {
      case nil: nil
      case .percent: "%"
      case .money(let sign, _): sign
      case .noun(let noun): noun.plural
      }
    return [first, per.map { "per \($0.rawValue)" }].compactMap { $0 }.joined(separator: " ")
  }
}

extension Unit {
  /// A unit as a planner would write it, for values that were given bare.
  package func written(in currency: Currency) -> WrittenUnit {
    let counted: WrittenUnit.Counted? =
      switch kind {
      case .number: nil
      case .share: .percent
      case .money: .money(currency.signs.first ?? currency.code, isBefore: true)
      case .weeks: .noun(.week)
      case .years: .noun(.year)
      case .hours: .noun(.hour)
      case .people: .noun(.person)
      case .programs: .noun(.program)
      case .seats: .noun(.seat)
      case .incidents: .noun(.incident)
      case .strikes: .noun(.strike)
      }
    return WrittenUnit(counted, per: per.flatMap { Denominator.Written(rawValue: $0.rawValue) })
  }
}

/// Numbers in messages: at most six significant digits, thousands apart.
package enum PlainNumber {
  package static func text(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e15, number == 0 || abs(number) >= 1e-6 else { return number.description }
    var shift = 1.0
    while abs(number) * shift < 100_000, shift < 1e11 { shift *= 10 }
    let rounded = (number * shift).rounded() / shift
    if rounded == 0 { return "0" }
    let parts = rounded.description.split(separator: ".", maxSplits: 1)
    // Below 1e-4 and above 2^53 Swift writes an exponent; such a number stays as it is.
    guard let whole = parts.first, !rounded.description.contains("e") else { return rounded.description }
    let fraction = parts.count > 1 && parts[1] != "0" ? "." + parts[1] : ""
    return grouped(String(whole)) + fraction
  }

  private static func grouped(_ whole: String) -> String {
    let sign = whole.hasPrefix("-") ? "-" : ""
    let digits = Array(whole.dropFirst(sign.count))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return sign + text
  }
}
