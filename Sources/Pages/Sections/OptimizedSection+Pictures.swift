import Reports
import Statistics

extension OptimizedPart {
  /// The frontier in front of all mixes that were tried.
  var frontier: Markup {
    let points = tried.filter { $0["frontier"] == "yes" }
    guard points.count > 1 else { return "" }
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
        + "\(numbers.futures(Int(points[0]["frontier_n"]) ?? 0)) of each.",
      table: PageTable(caption: "Frontier, then all other mixes", columns: columns, rows: cells),
      parameters: [
        ("kind", isByChance ? "share" : "money"), ("kindY", ["money", "share"].contains(kind) ? kind : "count"),
        ("prefix", currency.prefix), ("xTitle", capitalized(axis)), ("yTitle", capitalized(objective)),
      ]
    ).markup
  }

  private func reach(_ record: ResultsRecord) -> Double {
    record["frontier_axis"] == "chance" ? -record.number("frontier_chance") : record.number("frontier_spend")
  }

  private func row(_ record: ResultsRecord, _ isByChance: Bool, isOn: Bool) -> [PageTable.Cell] {
    let prefix = isOn ? "frontier_" : ""
    let mean = record.number(prefix + "mean")
    let spend = record.number(isOn ? "frontier_spend" : "spend")
    let spendText = numbers.money(spend, error: record.number("spend_mcse").isFinite ? record.number("spend_mcse") : 0)
    let kept = chance(record, isOn ? "frontier_chance" : "chance_all", count: isOn ? "frontier_n" : "n")
    let values = levers.map { PageTable.Cell.text(record["lever " + $0]) }
    let mix = levers.map { record["lever " + $0] }.joined(separator: " · ")
    let share = PageTable.Cell.number(kept?.chance ?? .nan, kept.map { numbers.share($0) } ?? "")
    let money = PageTable.Cell.number(spend, spendText)
    let cells: [PageTable.Cell] = [
      .text(mix), .number(mean, level(record, prefix + "mean", prefix + "mcse")), isByChance ? share : money,
      .text(isOn ? "yes" : "no"), .text(record["answer"] == "best" ? "best" : "–"),
    ]
    return values + cells + (constraints.isEmpty ? [] : [isByChance ? money : share])
  }

  /// The mixes that look best, as far as they were played.
  var leaders: Markup {
    let sign = first["goal"] == "maximize" ? 1.0 : -1.0
    let ranked = tried.indices.filter { tried[$0]["verdict"] != "breaks" && tried[$0].number("mean").isFinite }
      .sorted { one, other in
        let (isBest, isOtherBest) = (tried[one]["answer"] == "best", tried[other]["answer"] == "best")
        if isBest != isOtherBest { return isBest }
        let (mean, otherMean) = (sign * tried[one].number("mean"), sign * tried[other].number("mean"))
        return mean == otherMean ? one < other : mean > otherMean
      }
    guard !ranked.isEmpty else { return "" }
    let columns =
      levers.map { PageTable.Column(title: capitalized(spoken($0)), isNumber: false) }
      + [PageTable.Column(title: "Mean of \(objective)"), .init(title: "From the best")]
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
      return levers.map { .text(record["lever " + $0]) }
        + [.number(record.number("mean"), level(record)), .text(fromBest(record))] + kept
        + [.number(record.number("spend"), spend), .text(futures(record)), .text(went(record))]
    }
    return PageTable(caption: "Mixes that look best", columns: columns, rows: cells).markup
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
