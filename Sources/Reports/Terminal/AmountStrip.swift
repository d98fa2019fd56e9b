/// A scale of amounts in columns of the screen, from the least to the most that it has to show, named at round numbers.
struct AmountStrip {
  private let low: Double
  private let high: Double
  private let strip: RangeStrip

  /// Nil without an amount, or without room for two names.
  init?(covering amounts: [Double], width: Int, _ numbers: SpokenNumbers) {
    let amounts = amounts.filter(\.isFinite)
    guard let least = amounts.min(), let most = amounts.max(), width >= 20 else { return nil }
    // The same amount everywhere stands in the middle.
    let apart = most > least ? 0 : max(1, most.magnitude * 0.1)
    low = least - apart
    high = most + apart
    strip = RangeStrip(width: width, style: numbers.style, ticks: Self.ticks(low, high, width, numbers))
  }

  /// Names of round amounts above the scale.
  var axis: String { strip.axis }

  func line(p10: Double, p50: Double, p90: Double, mark: Double? = nil) -> String {
    strip.line(p10: column(p10), p50: column(p50), p90: column(p90), mark: mark.flatMap(column))
  }

  private func column(_ amount: Double) -> Int? { Self.column(amount, low, high, strip.width) }

  private static func column(_ amount: Double, _ low: Double, _ high: Double, _ width: Int) -> Int? {
    let place = (amount - low) / (high - low)
    return place >= 0 && place <= 1 ? min(width - 1, Int(place * Double(width))) : nil
  }

  /// Multiples of 1, 2 or 5 times a power of ten, as near to each other as their names allow.
  private static func ticks(
    _ low: Double, _ high: Double, _ width: Int, _ numbers: SpokenNumbers
  ) -> [(column: Int, label: String)] {
    // No name is shorter than three signs.
    var step = SpokenNumbers.ladder(atLeast: (high - low) * 4 / Double(width))
    while step > 0, step.isFinite, step <= high - low {
      let named = ticks(every: step, low, high, width, numbers)
      let pairs = zip(named, named.dropFirst())
      if pairs.allSatisfy({ $1.column - $0.column > displayWidth($0.label) + 1 }) { return named }
      step = SpokenNumbers.ladder(atLeast: step * 1.5)
    }
    return step.isFinite && step > 0 ? ticks(every: step, low, high, width, numbers) : []
  }

  private static func ticks(
    every step: Double, _ low: Double, _ high: Double, _ width: Int, _ numbers: SpokenNumbers
  ) -> [(column: Int, label: String)] {
    let multiples = stride(from: (low / step).rounded(.up), through: (high / step).rounded(.down), by: 1)
    return multiples.compactMap { multiple in
      let label = numbers.money(multiple * step, error: 0)
      guard let column = column(multiple * step, low, high, width), column + displayWidth(label) <= width else {
        return nil
      }
      return (column, label)
    }
  }
}
