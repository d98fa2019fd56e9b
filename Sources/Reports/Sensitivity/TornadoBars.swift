import Analysis

/// Bars from the mean of an outcome where an input is at its P10 to that at its P90, all on one scale.
struct TornadoBars {
  private let outcome: OutcomeSensitivity
  private let least, greatest: Double
  private let width: Int
  private let style: TerminalStyle

  /// - Parameters:
  ///   - shown: positions of the inputs.
  ///   - width: columns of the screen; too few for a bar leave it out.
  init(_ outcome: OutcomeSensitivity, _ shown: [Int], width: Int, _ style: TerminalStyle) {
    self.outcome = outcome
    self.style = style
    self.width = width < 8 ? 0 : width
    let ends = shown.flatMap { [outcome.influences[$0].atP10.value, outcome.influences[$0].atP90.value] }
      .filter(\.isFinite)
    least = min(ends.min() ?? 0, outcome.moments.mean)
    greatest = max(ends.max() ?? 0, outcome.moments.mean)
  }

  /// As wide as all bars; the upright line is the mean over all futures.
  func line(of input: Int) -> String {
    guard width > 0 else { return "" }
    let influence = outcome.influences[input]
    let ends = [influence.atP10.value, influence.atP90.value]
    var cells = [String](repeating: " ", count: width)
    if ends.allSatisfy(\.isFinite), greatest > least {
      for place in column(min(ends[0], ends[1]))...column(max(ends[0], ends[1])) { cells[place] = style.sign("█", "#") }
      cells[column(outcome.moments.mean)] = style.sign("│", "|")
    }
    return cells.joined()
  }

  private func column(_ value: Double) -> Int {
    max(0, min(width - 1, Int(((value - least) / (greatest - least) * Double(width - 1)).rounded())))
  }
}
