package import Quantities
import Statistics

/// Numbers as people say them, `$3.26M` or `61 %`: three digits at most, and none finer than its Monte Carlo error.
package struct SpokenNumbers: Sendable {
  let currency: Currency
  let style: TerminalStyle

  package init(currency: Currency, style: TerminalStyle) {
    self.currency = currency
    self.style = style
  }

  /// - Parameter error: standard error of the amount, 0 if it is certain.
  package func money(_ amount: Double, error: Double) -> String {
    guard amount.isFinite else { return absent }
    let step = step(of: amount, error)
    let rounded = (amount.magnitude / step).rounded() * step
    let (scale, letter) = scale(of: rounded, thousandsFrom: 1_000)
    let digits = digits(rounded / scale, step / scale, isExact: error == 0)
    return sign(of: amount, rounded) + style.shown(currency.prefix) + digits + letter
  }

  /// A number of people, hours, weeks, strikes.
  package func count(_ number: Double, error: Double) -> String {
    guard number.isFinite else { return absent }
    let step = step(of: number, error)
    let rounded = (number.magnitude / step).rounded() * step
    let (scale, letter) = scale(of: rounded, thousandsFrom: 1_000_000)
    return sign(of: number, rounded) + digits(rounded / scale, step / scale, isExact: error == 0) + letter
  }

  /// In whole percent, or coarser.
  package func share(_ share: Double, error: Double) -> String {
    guard share.isFinite else { return absent }
    let percent = share * 100
    if percent > 0 && percent < 0.5 { return "< 1 %" }
    if percent >= 99.5 && percent < 100 { return "> 99 %" }
    return wholePercent(share, error: error) + " %"
  }

  /// `70–72 %`
  package func range(_ low: Double, _ high: Double, error: Double) -> String {
    guard low.isFinite, high.isFinite else { return absent }
    let (lower, upper) = (wholePercent(low, error: error), wholePercent(high, error: error))
    return lower == upper ? "\(lower) %" : lower + style.sign("–", "-") + upper + " %"
  }

  private func wholePercent(_ share: Double, error: Double) -> String {
    let percent = share * 100
    let step = max(1, SpokenNumbers.ladder(atLeast: error * 100))
    let rounded = (percent.magnitude / step).rounded() * step
    return sign(of: percent, rounded) + digits(rounded, 1, isExact: true)
  }

  /// A statistic in the unit of its metric.
  package func value(_ value: Double, unit: String, error: Double) -> String {
    switch unit {
    case "money": money(value, error: error)
    case "share": share(value, error: error)
    default: count(value, error: error)
    }
  }

  package var absent: String { style.sign("–", "-") }

  // MARK: Digits

  /// The smallest of …, 1, 2, 5, 10, 20, 50, … that is neither below the error nor below a third digit.
  private func step(of value: Double, _ error: Double) -> Double {
    let finest = SpokenNumbers.power(of: value.magnitude) / 100
    return max(finest, SpokenNumbers.ladder(atLeast: error.isFinite ? error : value.magnitude))
  }

  /// The smallest of …, 1, 2, 5, 10, 20, 50, … that is not below it.
  static func ladder(atLeast error: Double) -> Double {
    guard error > 0, error.isFinite else { return 0 }
    let power = power(of: error)
    for factor in [1.0, 2, 5] where factor * power >= error { return factor * power }
    return 10 * power
  }

  /// The power of ten at or below a number; of nothing, 1.
  private static func power(of number: Double) -> Double {
    guard number > 0, number.isFinite else { return 1 }
    var power = 1.0
    while power * 10 <= number { power *= 10 }
    while power > number { power /= 10 }
    return power
  }

  private func scale(of number: Double, thousandsFrom threshold: Double) -> (Double, String) {
    if number >= 1e9 { return (1e9, "B") }
    if number >= 1e6 { return (1e6, "M") }
    return number >= threshold ? (1e3, "k") : (1, "")
  }

  private func sign(of value: Double, _ rounded: Double) -> String {
    value < 0 && rounded > 0 ? style.sign("−", "-") : ""
  }

  /// With as many decimals as the step has, and commas between thousands. What is exact needs no zeros at its end.
  private func digits(_ number: Double, _ step: Double, isExact: Bool) -> String {
    if number == 0 { return "0" }
    var decimals = 0
    var scale = 1.0
    while decimals < 9 && step * scale < 1 - 1e-6 {
      decimals += 1
      scale *= 10
    }
    let (whole, fraction) = UInt64((number * scale).rounded()).quotientAndRemainder(dividingBy: UInt64(scale))
    let digits = String(fraction)
    var tail = decimals == 0 ? "" : String(repeating: "0", count: decimals - digits.count) + digits
    while isExact && tail.last == "0" { tail.removeLast() }
    return grouped(whole) + (tail.isEmpty ? "" : "." + tail)
  }

  package func grouped(_ number: UInt64) -> String { digitGroups(number) }
}

/// `10,240`
package func digitGroups(_ number: some BinaryInteger) -> String {
  let digits = Array(String(number))
  return String(
    digits.indices.flatMap { index in
      index > 0 && (digits.count - index) % 3 == 0 ? [",", digits[index]] : [digits[index]]
    })
}

extension ColumnStatistics {
  /// Standard error of one of the quoted percentiles, from its 95 % interval; the deviation where there is none.
  func standardError(of percentile: Percentile) -> Double {
    let interval: ConfidenceInterval? =
      switch percentile {
      case .p10: intervals?.p10
      case .p50: intervals?.p50
      case .p90: intervals?.p90
      default: nil
      }
    guard let interval, interval.low.isFinite, interval.high.isFinite else {
      return moments.count > 1 ? moments.standardDeviation : 0
    }
    return (interval.high - interval.low) / (2 * 1.96)
  }
}

extension WilsonInterval {
  /// Standard error of the chance; that of its interval where the chance is 0 or 1.
  var standardError: Double { (high - low) / (2 * 1.96) }
}
