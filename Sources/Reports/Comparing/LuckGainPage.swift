package import Analysis
package import Quantities

/// The table of Documentation/Guides/SameLuck.md.
package struct LuckGainPage {
  private let gains: [LuckGain]
  private let replications: Int
  private let numbers: SpokenNumbers

  package init(_ gains: [LuckGain], replications: Int, _ currency: Currency) {
    self.gains = gains
    self.replications = replications
    numbers = SpokenNumbers(currency: currency, style: TerminalStyle())
  }

  /// Markdown: a row for each strategy and outcome, then what they come to.
  package var text: String {
    let count = numbers.grouped(UInt64(replications))
    let lines =
      [
        "| instead of the baseline | outcome | mean difference | standard error, same luck | independent seeds "
          + "| variance, times | futures for the same precision |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: |",
      ] + gains.map { row($0) } + [
        "",
        "\(count) futures each. In the median of the \(gains.count) rows, independent seeds would need "
          + "**\(factor(LuckGain.medianFactor(gains))) times** as many futures.",
      ]
    return lines.map { $0 + "\n" }.joined()
  }

  private func row(_ gain: LuckGain) -> String {
    let root = Double(replications).squareRoot()
    let cells = [
      harmless(gain.strategy).replacing("|", with: "\\|"), gain.outcome.replacing("_", with: " "),
      value(gain.mean, gain), value(gain.paired / root, gain), value(gain.independent / root, gain),
      factor(gain.factor), futures(gain.factor),
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private func value(_ value: Double, _ gain: LuckGain) -> String {
    switch gain.unit {
    case "money": numbers.money(value, error: 0)
    case "share": numbers.count(value * 100, error: 0) + " points"
    default: numbers.count(value, error: 0)
    }
  }

  private func factor(_ factor: Double) -> String {
    factor.isNaN ? "–" : factor.isInfinite ? "∞" : numbers.count(factor, error: 0)
  }

  private func futures(_ factor: Double) -> String {
    guard factor.isFinite else { return factor.isNaN ? "–" : "∞" }
    return numbers.count(factor * Double(replications), error: 0)
  }
}
