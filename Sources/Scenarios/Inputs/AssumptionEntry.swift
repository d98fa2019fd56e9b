package import Quantities

/// A number that the scenario rests on: one row of `assumptions.csv`.
package struct AssumptionEntry: Sendable {
  package var path: ScenarioPath
  /// As it was written: `6 to 14 weeks`.
  package var written: String
  package var value: Value
  package var unit: Unit
  package var mark: Mark
  package var place: Place
  package var provenance: Provenance

  package enum Value: Sendable {
    case single(Uncertain)
    case schedule(Schedule)
  }
}

/// The mark of an input in model.md: what may be written for it, and when it is drawn.
package enum Mark: String, CaseIterable, Hashable, Sendable {
  /// One number.
  case fixed = "–"
  /// May be a distribution; drawn once a replication.
  case assumption = "U"
  /// May be a distribution; drawn afresh at every occurrence.
  case chance = "⟲"
  /// May be a schedule: one value from each date on.
  case schedule = "S"
}
