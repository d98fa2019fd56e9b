import Reports
import Statistics

extension ComparisonSection {
  /// The chance of each promise by scenario, the joint one first.
  var promises: Markup {
    let promised = criteria.filter { !$0.rows[0].promise.isEmpty }
    guard !promised.isEmpty else { return "" }
    let joint = promised.filter { $0.rows[0].metric == "promises" }
    let columns =
      [PageTable.Column(title: "Kept in", isNumber: false)] + parts.map { PageTable.Column(title: $0.results.name) }
    let cells = (joint + promised.filter { $0.rows[0].metric != "promises" }).map { criterion -> [PageTable.Cell] in
      [.text(criterion.name.replacing("Promise kept: ", with: ""))]
        + parts.map { part in
          guard let chance = criterion.rows.first(where: { $0.scenario == part.results.name })?.chance else {
            return .number(.nan, "")
          }
          return .number(chance.chance, "\(numbers.share(chance)) (\(numbers.interval(chance)))")
        }
    }
    return PageTable(caption: "Chance of each promise, with its 95 % interval", columns: columns, rows: cells).markup
  }

  /// Differences of the outcomes that a choice turns on, a small picture each.
  var differences: Markup {
    let shown = criteria.filter {
      ["spend", "on_time_share", "benefit", "net_benefit", "adopters"].contains($0.rows[0].key)
    }
    let pictures = shown.map { criterion -> Markup in "<div>\(picture(criterion.name, criterion.rows))</div>" }
    return pictures.isEmpty ? "" : "<h3>Differences</h3><div class=\"pair\">\(pictures)</div>\n"
  }

  private func picture(_ name: String, _ rows: [ComparedRow]) -> Markup {
    let others = rows.filter { $0.difference.mean.isFinite }
    guard !others.isEmpty else { return "" }
    let columns = [
      PageTable.Column(title: "Scenario", field: "scenario", isNumber: false), .init(title: "Mean", field: "mean"),
      .init(title: "95 % from", field: "low"), .init(title: "to", field: "high"), .init(title: "P5", field: "p05"),
      .init(title: "P95", field: "p95"), .init(title: "It is", field: "verdict", isNumber: false),
    ]
    let cells = others.map { row -> [PageTable.Cell] in
      [.text(row.scenario), .number(row.difference.mean, row.signed(numbers))]
        + [row.low, row.high, row.difference.p05, row.difference.p95].map { .number($0, row.shown($0, numbers)) } + [
          .text(row.verdict)
        ]
    }
    let unit = rows[0].kind
    return ChartFigure(
      chart: "differences", title: name,
      description:
        "Difference in the same future: dot and thick line are the mean with its 95 % interval, bars P5 to P95.",
      table: PageTable(caption: "\(name): differences", columns: columns, rows: cells),
      parameters: [
        ("kind", ["money", "share"].contains(unit) ? unit : "count"), ("prefix", parts[0].results.currency.prefix),
      ]
    ).markup
  }

  /// Cost against outcome.
  var tradeoffs: [Markup] {
    ["net_benefit", "on_time_share"].compactMap { metric in
      let known = parts.filter { $0.isKnown("spend") && $0.isKnown(metric) }
      guard known.count == parts.count else { return nil }
      return tradeoff(metric, title: metric == "net_benefit" ? "Benefit less spend" : "Programs on time")
    }
  }

  private func tradeoff(_ metric: String, title: String) -> Markup {
    let columns = [
      PageTable.Column(title: "Scenario", field: "scenario", isNumber: false),
      .init(title: "Spend P10", field: "x_p10"), .init(title: "Median", field: "x_p50"),
      .init(title: "P90", field: "x_p90"),
      .init(title: "\(title) P10", field: "y_p10"), .init(title: "Median", field: "y_p50"),
      .init(title: "P90", field: "y_p90"),
    ]
    let cells = parts.map { part in
      [PageTable.Cell.text(part.results.name)] + part.percentileCells(part.results["spend"])
        + part.percentileCells(part.results[metric])
    }
    return ChartFigure(
      chart: "tradeoff", title: "Spend against \(uncapitalized(title))",
      description: "Dots are medians, lines P10 to P90. Best is up and to the left.",
      table: PageTable(caption: "Spend against \(title)", columns: columns, rows: cells),
      parameters: [
        ("kind", "money"), ("kindY", metric == "on_time_share" ? "share" : "money"),
        ("prefix", parts[0].results.currency.prefix), ("xTitle", "Spend"), ("yTitle", title),
      ]
    ).markup
  }

  /// All that was compared.
  var table: Markup {
    let columns =
      [PageTable.Column(title: "Outcome", isNumber: false), .init(title: "Scenario", isNumber: false)]
      + ["As planned", "Forecast, mean", "Difference", "95 % interval", "Best in", "Regret, mean"].map {
        PageTable.Column(title: $0)
      }
    let cells = criteria.flatMap { criterion in
      criterion.rows.map { row -> [PageTable.Cell] in
        [
          .text(criterion.name), .text(row.scenario), .number(row.asPlanned, row.shown(row.asPlanned, numbers)),
          row.level(numbers), row.differenceCell(numbers),
          .text(
            row.low.isFinite && row.isReal ? "\(row.shown(row.low, numbers)) to \(row.shown(row.high, numbers))" : ""),
          .number(row.chanceBest, bestShown(row)), .number(row.regret, row.shown(row.regret, numbers)),
        ]
      }
    }
    return """
      <details class="part"><summary><span class="what">Every outcome and promise that was compared</span></summary><div>
      \(PageTable(caption: "Best in: share of futures in which it is the best of all; ties are shared. Regret: what is lost by choosing it against the best choice in each future.", columns: columns, rows: cells).markup)
      </div></details>

      """
  }

  private func bestShown(_ row: ComparedRow) -> String {
    if row.chanceBest == 1 { return "all" }
    return row.chanceBest == 0 ? "none" : numbers.share(row.chanceBest, error: 0)
  }

  /// Folders that were run apart share no luck: only levels can be told.
  var unpaired: Markup {
    let metrics = ["spend", "on_time_share", "benefit", "net_benefit", "adopters"]
    let columns =
      [PageTable.Column(title: "Median (P10 – P90)", isNumber: false)]
      + parts.map { PageTable.Column(title: $0.results.name) }
    let levels = metrics.filter { metric in parts.contains { $0.isKnown(metric) } }.map { metric -> [PageTable.Cell] in
      [.text(parts[0].spokenMetric(metric, ""))]
        + parts.map { part in
          guard let estimate = part.results[metric], estimate.canBeForecast else { return .text("cannot be forecast") }
          return .number(estimate.p50, "\(part.median(estimate)) (\(part.range(estimate)))")
        }
    }
    let kept = parts.map { part -> PageTable.Cell in
      guard let all = part.results.allPromises else { return .text("no promises") }
      return .number(all.chance, "\(numbers.share(all)) (\(numbers.interval(all)))")
    }
    return """
      <p class="say">These folders were run one by one. <b>Their levels stand beside each other; differences future by future, \
      with intervals, need one run of <code>learncast compare</code>.</b></p>

      """
        + PageTable(
          caption: "Levels", columns: columns, rows: [[.text("All promises kept (95 % interval)")] + kept] + levels
        ).markup + Markup(joining: tradeoffs)
  }
}
