package import Forecasting
import LearningModel
package import Scenarios
import Statistics

/// One scenario with its levers set this way and that, each setting played under the same luck: as many futures as are
/// asked for, and never one of them twice.
package struct LeverExperiment {
  package let levers: [Lever]
  /// As the scenario stands, without a lever turned.
  package let base: Strategy
  package let settings: ForecastSettings
  /// Outcomes that are read from each future, by name.
  let outcomes: [String]
  /// Promises that each future keeps or breaks.
  let promises: [StatedPromise]
  private let variants: ScenarioVariants
  private let control: ForecastControl
  private var known: [LeverSetting: PlayedSetting] = [:]

  /// - Parameters:
  ///   - outcomes: series of the base plan.
  ///   - promises: about series of the base plan.
  package init(
    _ variants: ScenarioVariants, _ levers: [Lever], outcomes: [String], promises: [StatedPromise],
    _ settings: ForecastSettings, control: ForecastControl
  ) throws {
    self.variants = variants
    self.levers = levers
    self.outcomes = outcomes
    self.promises = promises
    self.control = control
    base = try Strategy(variants.scenario)
    let ranked = try settings.ranked(for: base.plan, promises.map(\.promise), control: control)
    self.settings = ranked.ofOutcomesAlone
  }

  /// What the setting came to in its first futures, at least so many; all that were played so far.
  package mutating func played(_ setting: LeverSetting, futures: Int) throws -> PlayedSetting {
    var played = try known[setting] ?? PlayedSetting(strategy(setting), outcomes: outcomes, promises: promises)
    guard played.futures < futures else { return played }
    try played.goOn(to: futures, settings, control)
    known[setting] = played
    return played
  }

  /// Futures of other replications than the experiment's own, for a setting that was chosen by these.
  func fresh(_ setting: LeverSetting, _ replications: Range<Int>) throws -> PlayedSetting {
    var played = try PlayedSetting(strategy(setting), outcomes: outcomes, promises: promises)
    try played.play(replications, settings, control)
    return played
  }

  /// Forgets the futures of a setting that nobody will ask for again.
  mutating func forget(_ setting: LeverSetting) { known[setting] = nil }

  /// The scenario with its levers set so, as `--set` would set them.
  ///
  /// - Throws: `FaultyLeverValue` where it makes no sense.
  package func strategy(_ setting: LeverSetting) throws -> Strategy {
    switch variants.scenario(setting.values(of: levers)) {
    case .valid(let scenario, _): return try Strategy(scenario)
    case .faulty(let faults):
      throw FaultyLeverValue(setting: setting.text(of: levers), faults: faults.filter { !$0.problem.isWarning })
    }
  }
}

/// Each lever set to one of its values.
package struct LeverSetting: Hashable, Sendable {
  /// By lever, which of its values, from 0.
  package let places: [Int]

  package init(_ places: [Int]) { self.places = places }

  package func values(of levers: [Lever]) -> [(lever: Lever, value: LeverValue)] {
    zip(levers, places).map { ($0, $0.values[$1]) }
  }

  /// `designers 5, funding.annual $1.9M`
  package func text(of levers: [Lever]) -> String {
    values(of: levers).map { "\($0.lever.name) \($0.value.text)" }.joined(separator: ", ")
  }
}

/// What a setting came to, future by future from the first one on.
package struct PlayedSetting: Sendable {
  package let strategy: Strategy
  package private(set) var futures = 0
  /// By outcome of the experiment; NaN where a future has no such value.
  package private(set) var outcomes: [[Double]]
  /// By promise of the experiment.
  package private(set) var kept: [[Bool]]
  private let names: [String]
  private let promises: [StatedPromise]

  fileprivate init(_ strategy: Strategy, outcomes names: [String], promises: [StatedPromise]) {
    self.strategy = strategy
    self.names = names
    self.promises = promises
    outcomes = Array(repeating: [], count: names.count)
    kept = Array(repeating: [], count: promises.count)
  }

  /// Goes on where it stopped.
  fileprivate mutating func goOn(to end: Int, _ settings: ForecastSettings, _ control: ForecastControl) throws {
    // A block that was not whole is played again as a whole: samples are of whole blocks.
    let start = futures / Moments.blockLength * Moments.blockLength
    forget(from: start)
    try play(start..<end, settings, control)
  }

  fileprivate mutating func play(
    _ replications: Range<Int>, _ settings: ForecastSettings, _ control: ForecastControl
  ) throws {
    let plan = strategy.plan
    var own = settings
    own.replications = replications.count
    own.observed = .outcomes(positions(in: plan.layout))
    let samples = try Samples(playing: replications, of: plan, own, control: control)
    let forecast = Forecast(plan, own, samples: samples)
    for (index, name) in names.enumerated() {
      outcomes[index] +=
        plan.layout.position(named: name).map { samples.outcomes.column($0) }
        ?? Array(repeating: .nan, count: replications.count)
    }
    for (index, promise) in promises.enumerated() {
      kept[index] +=
        promise.about(plan.layout).map { forecast.isKept($0) } ?? Array(repeating: false, count: replications.count)
    }
    futures += replications.count
  }

  private mutating func forget(from end: Int) {
    futures = end
    for index in outcomes.indices { outcomes[index].removeSubrange(end...) }
    for index in kept.indices { kept[index].removeSubrange(end...) }
  }

  /// Whether each future keeps all of these promises.
  package func keepsAll(_ chosen: [Int]) -> [Bool] {
    var all = [Bool](repeating: true, count: futures)
    for promise in chosen { for future in all.indices where !kept[promise][future] { all[future] = false } }
    return all
  }

  private func positions(in layout: MetricLayout) -> [Int] {
    let promised = promises.compactMap { $0.about(layout)?.series }
    // Whether a program is due at all is asked of those that are never late.
    let due = promised.filter { $0.metric == .weeksLate }.map { layout[.onTime] + $0.index }
    return names.compactMap { layout.position(named: $0) } + promised.compactMap { layout.position(named: $0.name) }
      + due
  }
}
