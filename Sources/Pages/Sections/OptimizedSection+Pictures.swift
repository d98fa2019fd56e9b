import Reports
import Statistics

extension OptimizedPart {
  /// The frontier in front of all mixes that were tried.
  var frontier: Markup {
    let points = tried.filter { $0["frontier"] == "yes" }
    guard points.count > 1 else { return tradesNothing(points.first) }
    let isByChance = points[0]["frontier_axis"] == "chance"
    let columns =
      levers.map { PageTable.Column(title: capitalized(spoken($0)), isNumber: false) }
      + [
        PageTable.Column(title: "Mix", field: "mix", isNumber: false),
        .init(title: "Mean of \(objective)", field: "y"),
        .init(title: isByChance ? "Kept in" : "Spend, mean", field: "x"),
        .init(title: "On the frontier", field: "frontier", isNumber: false),
        .init(title: "Best", field: "best", isNumber: false),
      ] + (constraints.isEmpty ? [] : [PageTable.Column(title: isByChance ? "Spend, mean" : "Kept in")])
    let others = tried.filter { $0["frontier"] != "yes" }
    let cells =
      points.sorted { reach($0) < reach($1) }.map { row($0, isByChance, isOn: true) }
      + others.map { row($0, isByChance, isOn: false) }
    let axis = isByChance ? "kept in" : "spend"
    return ChartFigure(
      chart: "frontier", title: isByChance ? "What more certainty costs" : "What more money brings",
      description:
        "Each dot is a mix that was tried: \(isByChance ? "the share of futures that keep all constraints" : "mean spend") "
        + "against the mean of \(objective). The line joins those that no other one beats in both, by "
        + "\(numbers.futures(Int(points[0]["n"]) ?? 0)) of each; the others were played until they went out.",
      table: PageTable(caption: "Frontier, then all other mixes", columns: columns, rows: cells),
      parameters: [
        ("kind", isByChance ? "share" : "money"), ("kindY", ["money", "share"].contains(kind) ? kind : "count"),
        ("prefix", currency.prefix), ("xTitle", capitalized(axis)), ("yTitle", capitalized(objective)),
        // The side of the best's name, left of it, that the line does not pass.
        ("below", isByChance == (first["goal"] == "maximize") ? "true" : "false"),
      ]
    ).markup
  }

  private func reach(_ record: ResultsRecord) -> Double {
    record["frontier_axis"] == "chance" ? -record.number("chance_all") : record.number("spend")
  }

  private func row(_ record: ResultsRecord, _ isByChance: Bool, isOn: Bool) -> [PageTable.Cell] {
    let spend = record.number("spend")
    let spendText = numbers.money(spend, error: record.number("spend_mcse").isFinite ? record.number("spend_mcse") : 0)
    let kept = chance(record, "chance_all")
    let values = levers.map { PageTable.Cell.text(record["lever " + $0]) }
    let mix = levers.map { record["lever " + $0] }.joined(separator: " · ")
    let share = PageTable.Cell.number(kept?.chance ?? .nan, kept.map { numbers.share($0) } ?? "")
    let money = PageTable.Cell.number(spend, spendText)
    let cells: [PageTable.Cell] = [
      .text(mix), mean(record), isByChance ? share : money,
      .text(isOn ? "yes" : "no"), .text(record["answer"] == "best" ? "best" : "–"),
    ]
    return values + cells + (constraints.isEmpty ? [] : [isByChance ? money : share])
  }

  /// As it is told beside the best, so that it agrees with the difference from it.
  private func mean(_ record: ResultsRecord) -> PageTable.Cell {
    .number(record.number("mean_beside_best"), level(record, "mean_beside_best", "mean_beside_best_mcse"))
  }

  /// Why there is no frontier: one mix is best in both, or there is nothing to trade.
  private func tradesNothing(_ only: ResultsRecord?) -> Markup {
    guard let only else {
      guard constraints.isEmpty, first["metric"] == "spend" else { return "" }
      return
        "<p class=\"note\">Spend is what is chosen by, and nothing has to be kept: there is nothing to trade for it.</p>\n"
    }
    let keeping = constraints.count == 1 ? "“\(said(constraints[0]))”" : "all constraints"
    let other =
      only["frontier_axis"] == "chance" ? "the greatest chance of keeping \(keeping)" : "the least mean of spend"
    return """
      <p class="note">\(capitalized(text(of: only))): both the \(extreme) mean of \(objective) and \(other) of the mixes that \
      were tried. There is nothing to trade one for the other.</p>

      """
  }

  /// The mixes that look best, as far as they were played.
  var leaders: Markup {
    let sign = first["goal"] == "maximize" ? 1.0 : -1.0
    let ranked = tried.indices.filter { keeps(tried[$0]) && tried[$0].number("mean_beside_best").isFinite }
      .sorted { one, other in
        let (isBest, isOtherBest) = (tried[one]["answer"] == "best", tried[other]["answer"] == "best")
        if isBest != isOtherBest { return isBest }
        let (mean, otherMean) = (
          sign * tried[one].number("mean_beside_best"), sign * tried[other].number("mean_beside_best")
        )
        return mean == otherMean ? one < other : mean > otherMean
      }
    guard !ranked.isEmpty else { return "" }
    let names = levers.map { inWords(String($0.split(separator: ".").last ?? "")) }
    let columns =
      [
        PageTable.Column(title: capitalized(names.joined(separator: " · ")), isNumber: false),
        .init(title: "Mean of \(objective)"), .init(title: "From the best"),
      ]
      + constraints.map { PageTable.Column(title: capitalized(said($0))) }
      + [PageTable.Column(title: "Spend, mean"), .init(title: "Futures"), .init(title: "Went out", isNumber: false)]
    let cells = ranked.prefix(12).map { index -> [PageTable.Cell] in
      let record = tried[index]
      let kept = constraints.map { constraint -> PageTable.Cell in
        guard let chance = chance(record, "chance " + constraint) else { return .text("–") }
        return .number(chance.chance, "\(numbers.share(chance)) (\(numbers.interval(chance)))")
      }
      let spend = numbers.money(
        record.number("spend"), error: record.number("spend_mcse").isFinite ? record.number("spend_mcse") : 0)
      let name = levers.map { record["lever " + $0] }.joined(separator: " · ")
      return [.text(name), mean(record), .text(fromBest(record))] + kept
        + [.number(record.number("spend"), spend), .text(futures(record)), .text(went(record))]
    }
    return PageTable(caption: "Mixes that look best", columns: columns, rows: cells).markup + legend
  }

  /// By estimates; where none keeps all constraints, whether it is near.
  private func keeps(_ record: ResultsRecord) -> Bool {
    if best == nil { return record["verdict"] != "breaks" || record["answer"] == "nearest" }
    return constraints.allSatisfy { record.number("chance " + $0) >= record.number("wanted " + $0) }
  }

  /// What the columns are by.
  private var legend: Markup {
    let told =
      best == nil
      ? ""
      : "Differences from the best are over the futures that both were played in, and the means are the best’s and this "
        + "difference; all else is by a mix’s own futures."
    return "<p class=\"note\">Futures are those that a mix was played in before others came first. \(told)</p>\n"
  }

  private func futures(_ record: ResultsRecord) -> String { numbers.grouped(UInt64(record["n"]) ?? 0) }

  private func fromBest(_ record: ResultsRecord) -> String {
    if record["answer"] == "best" { return "the best" }
    guard record["from_best_verdict"] == "difference" else {
      return record["from_best_verdict"].isEmpty ? "–" : "may be noise"
    }
    let difference = record.number("from_best")
    let error = record.number("from_best_mcse")
    let sign = difference > 0 ? "+" : "−"
    if kind == "share" {
      return sign + numbers.count(difference.magnitude * 100, error: error.isFinite ? error * 100 : 1) + " points"
    }
    return sign + numbers.value(difference.magnitude, unit: kind, error: error.isFinite ? error : 0)
  }

  private func went(_ record: ResultsRecord) -> String { record["went_out"].isEmpty ? "–" : record["went_out"] }
}
