package import Analysis

extension DesignGains {
  /// A row for each estimate.
  package var table: Table {
    var table = Table(columns: ["outcome", "mean", "mcse_random", "gain_latin", "gain_sobol"])
    for row in rows {
      table.append([
        .text(row.name), .number(row.mean), .number(row.standardError), .number(row.latin), .number(row.sobol),
      ])
    }
    return table
  }

  /// The same for people, of the whole: how many times as many random futures each design is worth.
  package var text: String {
    let style = TerminalStyle(showsUnicode: false)
    func line(_ cells: [String]) -> String {
      "  " + style.fitted(cells[0], to: 42) + cells.dropFirst().map { style.fitted($0, to: 10, .right) }.joined() + "\n"
    }
    let middle = [median(rows.map(\.latin)), median(rows.map(\.sobol))].map(times)
    return "Worth so many times as many random futures, by \(digitGroups(replications)) futures of each design\n"
      + line(["", "latin", "sobol"])
      + rows.filter { $0.isOfWhole }.map { line([$0.name, times($0.latin), times($0.sobol)]) }.joined()
      + line(["median of all \(rows.count)"] + middle)
  }

  private func median(_ gains: [Double]) -> Double { gains.sorted().dropFirst(gains.count / 2).first ?? .nan }

  /// In tenths below ten.
  private func times(_ gain: Double) -> String {
    guard gain.isFinite else { return "-" }
    if gain >= 10 { return digitGroups(Int(min(1e12, gain.rounded()))) }
    let tenths = Int((gain * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
