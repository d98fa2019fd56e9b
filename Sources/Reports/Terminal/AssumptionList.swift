package import Scenarios

/// Every input of a scenario in lines of the terminal: where it stands, what is written, how well it is known, who says so.
package struct AssumptionList {
  private let assumptions: [AssumptionEntry]
  private let style: TerminalStyle

  package init(_ assumptions: [AssumptionEntry], _ style: TerminalStyle) {
    self.assumptions = assumptions
    self.style = style
  }

  /// All lines, each with its end.
  package var text: String {
    let longest = assumptions.map { displayWidth(style.shown($0.path.text)) }.max() ?? 0
    let path = min(longest, style.columns / 2)
    let written = (style.columns - path - 2) * 2 / 5
    let lines = assumptions.map { entry in
      let grade = entry.provenance.grade?.rawValue ?? entry.provenance.origin.rawValue
      let source = entry.provenance.source.map { ": " + style.shown($0) } ?? ""
      let rest = style.columns - path - written - 2
      return style.fitted(style.shown(entry.path.text), to: path) + " "
        + style.fitted(style.shown(entry.written), to: written) + " "
        + style.painted(style.clipped(grade + source, to: rest), .faint)
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
