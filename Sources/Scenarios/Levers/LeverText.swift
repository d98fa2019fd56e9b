import Quantities

extension Unit {
  /// A number as a planner writes it and as every input of this unit reads it: `$1.4M`, `12%`, `6 weeks`, `5`. To a
  /// millionth.
  func text(ofLever number: Double, in currency: Currency) -> String {
    switch kind {
    case .money:
      let (digits, letter) = scaled(number.magnitude)
      return (number < 0 ? "-" : "") + currency.prefix + digits + letter
    case .share: return decimal(number * 100) + "%"
    case .weeks: return decimal(number) + (number == 1 ? " week" : " weeks")
    case .years: return decimal(number) + (number == 1 ? " year" : " years")
    case .number, .hours, .people, .programs, .seats, .incidents, .strikes: return decimal(number)
    }
  }

  /// In thousands or millions where no digit is lost and none is added.
  private func scaled(_ amount: Double) -> (digits: String, letter: String) {
    for (scale, letter) in [(1e6, "M"), (1e3, "k")] where amount >= scale * 0.999 {
      let scaled = amount / scale
      let isShort = (scaled * 1_000).rounded() / 1_000 * scale
      if (isShort - amount).magnitude < 1e-6 { return (decimal(scaled), letter) }
    }
    return (decimal(amount), "")
  }
}

/// With thousands apart and as many decimals as it takes, six at most.
private func decimal(_ number: Double) -> String {
  let magnitude = number.magnitude
  var whole = magnitude.rounded(.down)
  var millionths = ((magnitude - whole) * 1e6).rounded()
  if millionths >= 1e6 { (whole, millionths) = (whole + 1, 0) }
  let digits = Array(String(UInt64(min(whole, 1e15))))
  var text = digits.indices.map { index in
    (index > 0 && (digits.count - index).isMultiple(of: 3) ? "," : "") + String(digits[index])
  }.joined()
  if millionths > 0 {
    let fraction = String(Int(millionths))
    var padded = String(repeating: "0", count: 6 - fraction.count) + fraction
    while padded.last == "0" { padded.removeLast() }
    text += "." + padded
  }
  return number < 0 && text != "0" ? "-" + text : text
}
