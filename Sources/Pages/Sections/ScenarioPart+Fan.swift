import Reports

extension ScenarioPart {
  /// A metric over the periods as a fan.
  ///
  /// - Parameters:
  ///   - tone: the colour's name.
  ///   - reference: what a dashed line shows, and its value by period.
  func fan(
    _ metric: String, _ subject: String = "", title: String, description: String, tone: String = "blue",
    height: Int = 220, chart: String = "fan", reference: (name: String, values: [Double])? = nil
  ) -> Markup {
    let estimates = results.projected(metric, subject)
    guard !estimates.isEmpty else { return "" }
    var columns = [PageTable.Column(title: "Period", field: "period", isNumber: false)]
    columns += ["p05", "p10", "p25", "p50", "p75", "p90", "p95"].map { .init(title: percentileName($0), field: $0) }
    columns.append(.init(title: "Mean", field: "mean"))
    if let reference { columns.append(.init(title: capitalized(reference.name), field: "reference")) }
    let rows = estimates.enumerated().map { index, period -> [PageTable.Cell] in
      let estimate = period.estimate
      let percentiles = [
        estimate.p05, estimate.p10, estimate.p25, estimate.p50, estimate.p75, estimate.p90, estimate.p95,
      ]
      let cells: [PageTable.Cell] =
        [.text(spoken(period: period.label))] + percentiles.map { .number($0, said(estimate, $0, nil)) }
        + [.number(estimate.mean, mean(estimate))]
      guard let reference else { return cells }
      let value = reference.values[index]
      return cells + [.number(value, numbers.value(value, unit: kind(estimate.unit), error: 0))]
    }
    let unit = kind(estimates.first?.estimate.unit ?? "")
    return ChartFigure(
      chart: chart, title: title, description: description,
      table: PageTable(caption: title, columns: columns, rows: rows),
      parameters: [
        ("kind", ["money", "share"].contains(unit) ? unit : "count"), currencyParameter, ("tone", "var(--\(tone))"),
        ("reference", reference?.name ?? ""),
      ], height: height
    ).markup
  }

  /// What bands and lines of a fan mean.
  var bandsExplained: String { "Bands: the middle 90 % and 50 % of futures; the line is the median" }

  func percentileName(_ column: String) -> String {
    ["p05": "P5", "p10": "P10", "p25": "P25", "p50": "Median", "p75": "P75", "p90": "P90", "p95": "P95"][column]
      ?? column
  }

  /// Means by row as bars with their range.
  func bars(
    _ rows: [(label: String, estimate: Estimate)], title: String, description: String, first: String,
    tone: String = "blue"
  ) -> Markup {
    guard let unit = rows.first.map({ kind($0.estimate.unit) }) else { return "" }
    let columns = [
      PageTable.Column(title: first, field: "label", isNumber: false), .init(title: "P10", field: "p10"),
      .init(title: "Median", field: "p50"), .init(title: "P90", field: "p90"), .init(title: "Mean", field: "mean"),
    ]
    let cells = rows.map { row in
      [.text(row.label)] + percentileCells(row.estimate)
        + [PageTable.Cell.number(row.estimate.mean, mean(row.estimate))]
    }
    return ChartFigure(
      chart: "bars", title: title, description: description,
      table: PageTable(caption: title, columns: columns, rows: cells),
      parameters: [
        ("kind", ["money", "share"].contains(unit) ? unit : "count"), currencyParameter, ("tone", "var(--\(tone))"),
      ]
    ).markup
  }
}
