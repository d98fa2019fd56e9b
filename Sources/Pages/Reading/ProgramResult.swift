import Quantities
import Reports
import Statistics

/// A program of the file: a row of `programs.csv`, with the ranges that `summary.csv` has of it.
struct ProgramResult: Sendable {
  let id: String
  let title: String
  let record: ResultsRecord
  let neededBy: CivilDate?
  let launch: (p10: CivilDate?, p50: CivilDate?, p90: CivilDate?)
  /// Nil if it runs since before the horizon.
  let launched: WilsonInterval?
  let cancelled: WilsonInterval?
  /// Of the futures in which it is due.
  let onTime: WilsonInterval?
  /// Whether enough futures launch it to quote when.
  let canBeForecast: Bool

  /// Nil for what enters unplanned, which has no row of its own.
  init?(_ record: ResultsRecord, _ summary: [ScenarioResults.Series: Estimate], replications: Int) {
    guard !record["program"].isEmpty else { return nil }
    let id = record["program"]
    self.id = id
    self.record = record
    title = record["title"].isEmpty ? inWords(id) : record["title"]
    neededBy = CivilDate(record["needed_by"])
    launch = (CivilDate(record["launch_p10"]), CivilDate(record["launch_p50"]), CivilDate(record["launch_p90"]))
    launched = WilsonInterval(record, column: "chance_launched", replications: replications)
    cancelled = WilsonInterval(record, column: "chance_cancelled", replications: replications)
    let due = summary[.init(metric: "on_time", subject: id)]?.count ?? replications
    onTime = WilsonInterval(record, column: "chance_on_time", replications: due)
    canBeForecast = summary[.init(metric: "launch_week", subject: id)]?.canBeForecast ?? false
  }

  /// Whether it is to be launched within the horizon.
  var isPlanned: Bool { launched != nil }

  /// Due, and more likely late than not.
  var isInTrouble: Bool { onTime.map { $0.count > 0 && $0.chance < 0.5 } ?? false }
}
