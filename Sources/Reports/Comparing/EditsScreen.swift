import Analysis
import LearningModel
import Quantities
import Statistics

/// Why a strategy differs, on the terminal: of each difference that can hardly be noise, what comes from which edit.
struct EditsScreen: TerminalScreen {
  let edits: ExplainedEdits
  let results: ComparisonResults
  let numbers: SpokenNumbers

  var sections: [[String]] { [title + sentence + legend, table, withoutInfluence] }

  private var explanation: EditExplanation { edits.explanation }

  private var title: [String] {
    let futures = numbers.grouped(UInt64(explanation.replications))
    let how = isNarrow ? "in \(futures) futures" : "Shapley over its edits, in \(futures) futures"
    return [heading("Why \(style.shown(edits.strategy)) differs", how)]
  }

  private var isReal: [EditRow] { explanation.rows.filter { $0.whole.pValue < Comparison.significance } }

  // MARK: The edits

  /// A letter each; those with the largest shares first.
  private var lettered: [Int] {
    let counts = explanation.groups.indices.map { group in isReal.count { $0.isReal(group) } }
    let shown = explanation.groups.indices.filter { counts[$0] > 0 }.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
    return Array(shown.prefix((style.columns - nameWidth - 2 - Self.cell) / Self.cell))
  }

  private func letter(_ place: Int) -> String { String(UnicodeScalar(UInt8(ascii: "a") + UInt8(place))) }

  private var legend: [String] {
    let others = explanation.groups.indices.count { group in isReal.contains { $0.isReal(group) } } - lettered.count
    return lettered.enumerated().map { place, group in
      let edit = explanation.groups[group]
      return style.clipped(
        "  \(letter(place))  \(style.shown(edit.name)) (\(wording(edit.wording)))", to: style.columns)
    } + (others > 0 ? [style.painted("  \(others) more in edits.csv", .faint)] : [])
  }

  /// `3 → 5`, of long values the beginning.
  private func wording(_ change: String) -> String {
    style.clipped(style.shown(change.replacing("→", with: style.sign("→", "->"))), to: 40)
  }

  /// `All promises are kept 11 points less often: 7 points by a, 4 points by b.`
  private var sentence: [String] {
    guard let row = isReal.last(where: { $0.quantity.statistic == .chance }) else {
      return isReal.isEmpty ? ["  No difference that could not be noise in so few futures."] : []
    }
    let parts = lettered.enumerated().filter { row.isReal($0.element) }.map { place, group in
      let share = row.shares[group]
      let way = share.value * row.whole.value < 0 ? (share.value > 0 ? " more" : " less") : ""
      return numbers.size(share.value, unit: "share", error: share.standardError) + "\(way) by \(letter(place))"
    }
    let size = numbers.size(row.whole.value, unit: "share", error: row.whole.standardError)
    let subject = row.quantity.criterion == .allPromises ? "All promises are kept" : "\(name(row.quantity)):"
    let often = row.quantity.criterion == .allPromises ? " often" : ""
    let whole = "\(subject) \(size) \(row.whole.value > 0 ? "more" : "less")\(often)"
    return style.wrapped(parts.isEmpty ? whole + "." : whole + ": " + parts.joined(separator: ", ") + ".")
  }

  // MARK: The shares

  private static var cell: Int { 10 }
  private var nameWidth: Int { isNarrow ? 28 : 38 }

  private var table: [String] {
    guard !isReal.isEmpty else { return [] }
    let heads = ["whole"] + lettered.indices.map(letter)
    return [columnHeads(after: nameWidth + 2, heads.map { ($0, Self.cell) })] + isReal.compactMap(line)
  }

  /// Nil for a difference too small to be spoken of.
  private func line(_ row: EditRow) -> String? {
    let unit = unit(row.quantity.criterion)
    if unit == "share", row.whole.value.magnitude < 0.0005 { return nil }
    let estimates = [row.whole] + lettered.map { row.shares[$0] }
    let texts = estimates.enumerated().map { place, estimate in
      if estimate.value == 0 { return style.sign("–", "-") }
      guard place == 0 || row.isReal(lettered[place - 1]) else { return "noise" }
      return numbers.difference(estimate.value, unit: unit, error: estimate.standardError)
    }
    return "  " + style.fitted(name(row.quantity), to: nameWidth) + cells(texts.map { ($0, Self.cell) })
  }

  private var withoutInfluence: [String] {
    let idle = explanation.idle.map { "\($0.name) (\(wording($0.wording)))" }
    let all = (idle + explanation.onlyWords.map(\.path.text)).map { style.shown($0) }
    return all.isEmpty ? [] : style.wrapped("Without influence: " + all.joined(separator: ", ") + ".")
  }

  private func name(_ quantity: EditedQuantity) -> String {
    switch quantity.criterion {
    case .outcome(let outcome): "\(title(of: outcome.series)), \(quantity.statistic.rawValue)"
    case .promise(let promise):
      "\(title(of: promise.promise.series)) \(style.shown(promise.written)), chance"
    case .allPromises: "All promises, chance"
    }
  }

  private func title(of series: Series) -> String { style.shown(results.title(of: series)) }

  private func unit(_ criterion: Criterion) -> String {
    if case .outcome(let outcome) = criterion { outcome.series.metric.declaration.unit } else { "share" }
  }
}
