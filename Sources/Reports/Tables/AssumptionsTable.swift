import Chance
import LearningModel
package import Quantities
package import Scenarios

extension [AssumptionEntry] {
  /// `assumptions.csv`: every number that a scenario rests on, with its distribution, and who says so.
  ///
  /// A schedule's mean is that over the weeks of the horizon; where it changes it has no percentiles.
  package func table(_ currency: Currency, _ calendar: PlanningCalendar) -> Table {
    var table = Table(columns: [
      "path", "written", "distribution", "unit", "mean", "p05", "p50", "p95", "kind", "source", "grade", "from",
    ])
    for entry in self {
      table.append(
        [
          .text(entry.path.text), .text(entry.written), .text(entry.value.text), .text(entry.unit.name(in: currency)),
          .number(entry.value.mean(in: calendar)),
        ] + [0.05, 0.5, 0.95].map { entry.value.quantile($0).map { .number($0) } ?? .nothing } + [
          .text(entry.kind), entry.provenance.source.map { .text($0) } ?? .nothing,
          entry.provenance.grade.map { .text($0.rawValue) } ?? .nothing, .text(entry.provenance.origin.rawValue),
        ])
    }
    return table
  }
}

extension AssumptionEntry {
  /// `fixed`: the same in every future. `assumption`: drawn once a future. `chance`: drawn at every occurrence.
  package var kind: String {
    guard case .single(.distribution) = value else { return "fixed" }
    return mark == .chance ? "chance" : "assumption"
  }
}

extension AssumptionEntry.Value {
  /// In the grammar of scenario files, in the input's unit.
  fileprivate var text: String {
    switch self {
    case .single(.fixed(let value)): numberText(value)
    case .single(.distribution(let distribution)): distribution.description
    case .schedule(let schedule):
      schedule.constant.map(numberText)
        ?? schedule.steps.map { "\($0.date): \(numberText($0.value))" }.joined(separator: ", ")
    }
  }

  fileprivate func mean(in calendar: PlanningCalendar) -> Double {
    switch self {
    case .single(let value): return value.mean
    case .schedule(let schedule):
      let values = schedule.values(in: calendar)
      return schedule.constant ?? values.reduce(0, +) / Double(values.count)
    }
  }

  fileprivate func quantile(_ share: Double) -> Double? {
    switch self {
    case .single(let value): value.quantile(share)
    case .schedule(let schedule): schedule.constant
    }
  }
}
