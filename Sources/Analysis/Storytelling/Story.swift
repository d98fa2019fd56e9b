package import Forecasting
package import LearningModel
import Scenarios
package import Statistics

/// One future of a forecast: what happened in it, and how it ended beside all others.
package struct Story: Sendable {
  package let plan: Plan
  package let settings: ForecastSettings
  package let chosen: ChosenFuture
  package let events: [Chronicle.Event]
  /// Programs of the file, then those that entered unplanned, as the events number them.
  package let programs: [StoryProgram]
  /// The one program that is followed.
  package let followed: ID<Program>?
  package let endings: [StoryEnding]
  package let promises: [StoryPromise]

  /// - Parameter program: id of the program to follow; nil for all that happened.
  package init(
    _ choice: FutureChoice, of forecast: Forecast, promises stated: [StatedPromise] = [],
    following program: String? = nil
  ) throws(FutureChoiceProblem) {
    plan = forecast.plan
    settings = forecast.settings
    followed = try program.map { id throws(FutureChoiceProblem) in try forecast.plan.program(written: id) }
    let outcomes = forecast.plan.layout.toldOutcomes(promised: stated.map(\.promise.series))
    let promised = outcomes.filter { position in
      stated.contains { $0.promise.series == forecast.plan.layout.series[position] }
    }
    chosen = try ChosenFuture(choice, in: forecast, outcomes: promised.isEmpty ? outcomes : promised)
    let player = forecast.replay(chosen.replication)
    events = player.world.chronicle.events
    programs = player.world.portfolio.programs.values.map { StoryProgram($0, forecast.plan) }
    let told = followed.map { forecast.plan.layout.toldOutcomes(of: $0) } ?? outcomes
    let replication = chosen.replication
    endings = told.map { StoryEnding($0, replication, forecast) }
    promises = stated.map { StoryPromise($0, replication, forecast) }
  }
}

extension Story {
  /// Says what is asked for in vain, before any future is played.
  package static func check(
    _ choice: FutureChoice, following program: String?, in plan: Plan, replications: Int
  ) throws(FutureChoiceProblem) {
    if let program { _ = try plan.program(written: program) }
    switch choice {
    case .number(let number): if !(1...replications).contains(number) { throw .number(number, of: replications) }
    case .percentile(_, let outcome): _ = try plan.layout.position(written: outcome)
    case .typical: break
    }
  }
}

/// A program of one future.
package struct StoryProgram: Hashable, Sendable {
  package let id: String
  package let title: String
  package let sponsor: ID<Sponsor>
  /// Week that holds `needed_by` as it stands at the end; nil if it is never due.
  package let deadlineWeek: Int?
  /// How it stands when the horizon ends.
  package let status: ProgramStatus
  package let phase: Phase
  /// It ran before the horizon began.
  package let isRunning: Bool

  init(_ program: ProgramState, _ plan: Plan) {
    let names = plan.portfolio.names[program.blueprint]
    id = names.id
    title = names.title
    sponsor = program.sponsor
    deadlineWeek = program.deadlineWeek == Week.never ? nil : program.deadlineWeek
    status = program.status
    phase = program.presentPhase
    isRunning = program.launchedIn == -1
  }
}

/// What an outcome came to in the future of a story, and in all futures.
package struct StoryEnding: Sendable {
  package let series: Series
  /// NaN where the future has no such value.
  package let value: Double
  package let all: ColumnStatistics
  /// Of the futures that have the outcome, the share in which it is lower, and in which it is the same.
  package let lower: Double
  package let same: Double

  init(_ position: Int, _ replication: Int, _ forecast: Forecast) {
    let column = forecast.samples.outcomes.column(position)
    var reader = ColumnReader<Double>()
    series = forecast.plan.layout.series[position]
    value = column[replication]
    all = reader.statisticsWithIntervals(of: column.span)
    let (value, count) = (value, Double(max(1, all.moments.count)))
    lower = Double(column.count { $0 < value }) / count
    same = Double(column.count { $0 == value }) / count
  }
}

/// Whether the future of a story keeps a promise, and the share of all that do.
package struct StoryPromise: Sendable {
  package let promise: StatedPromise
  package let isKept: Bool
  package let share: Double

  init(_ promise: StatedPromise, _ replication: Int, _ forecast: Forecast) {
    let kept = forecast.isKept(promise.promise)
    self.promise = promise
    isKept = kept[replication]
    share = Double(kept.count { $0 }) / Double(kept.count)
  }
}

extension MetricLayout {
  /// The promised outcomes, then the main ones, each once: positions.
  fileprivate func toldOutcomes(promised: [Series]) -> [Int] {
    let main = Criteria.main.map { self[$0] }
    var told: [Int] = []
    for position in promised.compactMap({ series.firstIndex(of: $0) }) + main where !told.contains(position) {
      told.append(position)
    }
    return told
  }

  /// What one program came to.
  fileprivate func toldOutcomes(of program: ID<Program>) -> [Int] {
    let metrics: [Metric] = [
      .launchWeek, .weeksLate, .hours, .reworkHours, .waitingWeeks, .blockedWeeks, .gateWeeks, .programCost, .coverage,
      .adopters,
    ]
    return metrics.compactMap { metric in
      series.firstIndex { $0.metric == metric && $0.kind == .program && $0.index == program.index }
    }
  }
}

extension Plan {
  fileprivate func program(written id: String) throws(FutureChoiceProblem) -> ID<Program> {
    let ids = portfolio.planned.map { portfolio.names.values[$0.index].id }
    if let index = ids.firstIndex(of: id) { return ID(index) }
    // Templates stand after the programs of the file; people know them by their entry of the register, too.
    let unplanned = portfolio.names.values.dropFirst(ids.count).flatMap { [$0.id, $0.title] }
    if unplanned.contains(id) { throw .unplannedProgram(id) }
    throw .program(id, nearest: NearestName.nearest(to: id, among: ids))
  }
}
