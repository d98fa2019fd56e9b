import Reports

extension SensitivitySection {
  /// Bars from the mean where an input is low to that where it is high.
  func tornado(_ metric: String, _ shown: [SensitivityRow]) -> Markup {
    let columns = [
      PageTable.Column(title: "Input", field: "label", isNumber: false), .init(title: "Its P10", field: "p10"),
      .init(title: "Its P90", field: "p90"), .init(title: "Mean at its P10", field: "low"),
      .init(title: "Mean at its P90", field: "high"), .init(title: "Mean of all", field: "center"),
    ]
    let center = mean(of: metric, shown)
    let cells = shown.map { row -> [PageTable.Cell] in
      [
        .text(row.words), .number(row.p10, input(row.p10, row)), .number(row.p90, input(row.p90, row)),
        .number(row.atP10.mean, mean(row.atP10, row)), .number(row.atP90.mean, mean(row.atP90, row)),
        .number(center, mean((center, 0), row)),
      ]
    }
    let kind = shown.first?.kind ?? ""
    return ChartFigure(
      chart: "tornado", title: "\(title(metric)), where each input is low and high",
      description:
        "Light: the input at its P10, full: at its P90, with its value beside the bar. The upright line is the mean of all futures.",
      table: PageTable(
        caption: "\(title(metric)): means where each input is low and high", columns: columns, rows: cells),
      parameters: [("kind", ["money", "share"].contains(kind) ? kind : "count"), part.currencyParameter]
    ).markup
  }

  /// Over all futures; where the folder does not say, between the ends of the first bar.
  private func mean(of metric: String, _ shown: [SensitivityRow]) -> Double {
    let results = part.results
    let between = shown.first.map { ($0.atP10.mean + $0.atP90.mean) / 2 } ?? .nan
    if metric == "promises" { return results.allPromises?.chance ?? between }
    let name = metric.hasPrefix("promise.") ? String(metric.dropFirst(8)) : metric
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    let subject = parts.count > 1 ? parts[1] : ""
    if metric.hasPrefix("promise.") {
      return results.promises.first { $0.metric == parts[0] && $0.subject == subject }?.chance.chance ?? between
    }
    return results[parts[0], subject]?.mean ?? between
  }

  /// Shares of the spread as bars.
  func shares(_ shown: [SensitivityRow]) -> Markup {
    let hasTotals = shown.contains { $0.total.isFinite }
    var columns = [
      PageTable.Column(title: "Input", field: "label", isNumber: false), .init(title: "Share", field: "mean"),
      .init(title: "95 % from", field: "p10"), .init(title: "to", field: "p90"),
      .init(title: "Known by", isNumber: false),
    ]
    if hasTotals { columns.append(.init(title: "With others", isNumber: true)) }
    let cells = shown.map { row -> [PageTable.Cell] in
      let cells: [PageTable.Cell] = [
        .text(row.words), .number(row.share, wording.share(row.share, error: row.shareError)),
        .number(row.interval.low, wording.share(row.interval.low, error: 0)),
        .number(row.interval.high, wording.share(row.interval.high, error: 0)), .text(grade(row)),
      ]
      return hasTotals ? cells + [.number(row.total, wording.share(row.total, error: 0, row.totalInterval))] : cells
    }
    return ChartFigure(
      chart: "bars", title: "Share of the spread", description: "By itself; thin lines are 95 % intervals.",
      table: PageTable(caption: "Share of the spread", columns: columns, rows: cells),
      parameters: [("kind", "share"), part.currencyParameter, ("tone", "var(--blue)")]
    ).markup
  }

  private func grade(_ row: SensitivityRow) -> String { row.grade.isEmpty ? "not said" : row.grade }

  /// How the shares change as time goes on.
  func strip(_ metric: String) -> Markup {
    let own = overTime.filter { $0["metric"] == metric }
    let periods = Set(own.map { $0["period"] }).count
    guard periods > 1 else { return "" }
    let columns = [
      PageTable.Column(title: "Input", field: "label", isNumber: false),
      .init(title: "Period", field: "period", isNumber: false), .init(title: "Share", field: "share"),
    ]
    let cells = own.map { record -> [PageTable.Cell] in
      let share = record.number("share")
      return [
        .text(record["words"]), .text(part.spoken(period: record["period"])),
        .number(share, wording.share(share, error: 0)),
      ]
    }
    return ChartFigure(
      chart: "strip", title: "Share of the spread as time goes on",
      description: "Of what comes in each period, or stands at its end; the figure is the share in percent.",
      table: PageTable(caption: "Share of the spread by period", columns: columns, rows: cells),
      parameters: [("periods", String(periods))]
    ).markup
  }

  /// Every uncertain input, those without influence too.
  func whole(_ metric: String, _ inputs: [SensitivityRow]) -> Markup {
    let columns =
      [PageTable.Column(title: "Input", isNumber: false), .init(title: "P10 to P90", isNumber: false)]
      + ["Mean at P10", "Mean at P90", "Rank correlation", "Share of the spread"].map { PageTable.Column(title: $0) }
      + ["Known by", "It is"].map { PageTable.Column(title: $0, isNumber: false) }
    let cells = inputs.map { row -> [PageTable.Cell] in
      let tied: Markup =
        row.tiedTo.isEmpty ? "" : "<br>tied to \(row.tiedTo): its share holds what it shares with them"
      return [
        .markup("<code>\(row.path)</code>\(tied)"), .text(wording.range(row.p10, row.p90, unit: row.inputUnit)),
        .number(row.atP10.mean, mean(row.atP10, row)), .number(row.atP90.mean, mean(row.atP90, row)),
        .number(row.rankCorrelation, part.numbers.count(row.rankCorrelation, error: 0.01)),
        .number(row.share, share(row)), .text(grade(row)),
        .text(row.verdict),
      ]
    }
    return """
      <details class="part"><summary><span class="what">\(title(metric)): all uncertain inputs</span>\
      <span class="fact">\(inputs.count)</span></summary><div>
      \(PageTable(caption: "All uncertain inputs", columns: columns, rows: cells).markup)</div></details>

      """
  }
}
