import Analysis
import Statistics

extension SoughtResults {
  /// `seek.csv`: of each value that was looked at, what is sought, each promise, all of them, and spend.
  package var table: Table {
    var table = Table(columns: columns)
    for point in found.points {
      let verdict = [Cell.text(point.verdict(found.wanted)), answer(point)]
      let name = found.sought.isAll ? "promises" : found.sought.names.joined(separator: " and ")
      let written = found.sought.isAll ? "all" : found.sought.promises.map(\.written).joined(separator: " and ")
      table.append(head(point, "sought", name, "share", written) + cells(point.chance) + verdict)
      for (promise, chance) in zip(found.promises, point.each) {
        let name = promise.promise.series.name
        table.append(head(point, "promise", name, "share", promise.written) + cells(chance) + noVerdict)
      }
      if let all = point.all {
        table.append(head(point, "promise", "promises", "share", "all") + cells(all) + noVerdict)
      }
      table.append(
        head(point, "outcome", "spend", labels.currency.code, "") + [
          .number(found.wanted), .count(point.spend.moments.count),
        ]
          + [.nothing, .nothing, .nothing, .number(point.spend.mean), .number(point.spend.standardError)] + noVerdict)
    }
    return table
  }

  private func head(
    _ point: SoughtLever.Point, _ row: String, _ metric: String, _ unit: String, _ promise: String
  ) -> [Cell] {
    [
      .text(labels.scenario), .text(found.lever.name), .text(found.lever.path.text), .text(point.value.text),
      .number(point.value.number), .text(found.lever.unit.name(in: labels.currency)), .text(found.method), .text(row),
      .text(metric), .text(unit), .text(promise),
    ]
  }

  private func cells(_ chance: WilsonInterval) -> [Cell] {
    [
      .number(found.wanted), .count(chance.count), .number(chance.chance), .number(chance.low), .number(chance.high),
      .nothing, .nothing,
    ]
  }

  /// Whether it is what was sought, or the best where nothing is.
  private func answer(_ point: SoughtLever.Point) -> Cell {
    if let answer = found.found.answer { return point.place == answer ? .text(found.extreme.rawValue) : .nothing }
    return point.place == found.found.best ? "best" : .nothing
  }

  private var noVerdict: [Cell] { [.nothing, .nothing] }
}

extension SoughtLever {
  /// `every value`, `halving`, `scan`
  fileprivate var method: String {
    switch found.method {
    case .every: "every value"
    case .bisection: "halving"
    case .scan: "scan"
    }
  }
}

private let columns = [
  "scenario", "lever", "path", "value", "value_number", "value_unit", "method", "row", "metric", "unit", "promise",
  "wanted", "n", "chance", "chance_low", "chance_high", "mean", "mcse", "verdict", "answer",
]
