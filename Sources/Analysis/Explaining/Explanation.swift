package import Forecasting
package import LearningModel
package import Statistics

/// Why a forecast is what it is: each source of uncertainty switched off alone, switched on alone in the plan, and its
/// fair share of the way from the plan to the forecast.
package struct Explanation: Sendable {
  package let outcome: ExplainedOutcome
  package let replications: Int
  /// Of the forecast, and of the single-number plan: means over the futures that have a value.
  package let forecast: Double
  package let planned: Double
  /// Standard error of the forecast's mean; NaN where it is not known.
  package let forecastError: Double
  /// Groups, then the register's entries one by one.
  package let effects: [SourceEffect]
  /// From the plan to the forecast.
  package let bridge: Bridge

  /// Forecasts that it takes, as far as is known before: some sampled orders begin alike.
  package static func forecastCount(_ description: PlanDescription, splitsRegister: Bool = false) -> Int {
    let sources = description.uncertaintySources
    let groups = SourceGroup.groups(of: sources, splitsRegister: splitsRegister)
    let isExact = groups.count <= ShapleyValues.mostExactPlayers
    let alone = (splitsRegister ? 0 : 2 * description.register.count) + (isExact ? 0 : 2 * groups.count)
    return ShapleyValues.mostCoalitions(players: groups.count) + alone
  }

  /// - Parameter splitsRegister: whether each entry of the register is a group of its own in the bridge.
  package init(
    _ description: PlanDescription, _ outcome: ExplainedOutcome, _ settings: ForecastSettings,
    splitsRegister: Bool = false, control: ForecastControl = ForecastControl()
  ) throws {
    var experiment = SourceExperiment(description, outcome, settings, control)
    let sources = description.uncertaintySources
    let all = Set(sources)
    let full = try experiment.columns(with: all)
    let plan = try experiment.columns(with: all.intersection([.moneyLimits]))
    let groups = SourceGroup.groups(of: sources, splitsRegister: splitsRegister)
    let entries = splitsRegister ? [] : groups.filter { $0.sources.count > 1 }.flatMap(\.single)
    self.outcome = outcome
    replications = settings.replications
    forecast = Moments(of: full.outcome.span).mean
    forecastError = Moments(of: full.outcome.span).standardError
    planned = Moments(of: plan.outcome.span).mean
    effects = try (groups + entries).map { group in
      try SourceEffect(group, all, &experiment, full: full, plan: plan)
    }
    bridge = try Bridge(groups, &experiment, planned: planned)
  }
}

/// Sources that are switched together.
package struct SourceGroup: Hashable, Sendable {
  package let name: String
  package let sources: Set<UncertaintySource>

  /// Whether it is an entry of the register by itself.
  package var isEntry: Bool {
    guard sources.count == 1, case .disruption = sources.first else { return false }
    return true
  }

  /// In the order of the sources; the register's entries are one group, unless each is to be its own.
  static func groups(of sources: [UncertaintySource], splitsRegister: Bool) -> [SourceGroup] {
    let entries = sources.filter { if case .disruption = $0 { true } else { false } }
    let others = sources.filter { !entries.contains($0) }.map { SourceGroup(name: $0.name, sources: [$0]) }
    if splitsRegister || entries.isEmpty {
      return others + entries.map { SourceGroup(name: $0.name, sources: [$0]) }
    }
    return others + [SourceGroup(name: "disruptions", sources: Set(entries))]
  }

  /// Each of its sources as a group of its own, by name.
  var single: [SourceGroup] {
    sources.map { SourceGroup(name: $0.name, sources: [$0]) }.sorted { $0.name < $1.name }
  }
}

/// What one group of sources does to the outcome, to spend and to launches.
package struct SourceEffect: Sendable {
  package let group: SourceGroup
  /// The forecast less the forecast without the group.
  package let inForecast: PairedDifference
  /// The plan with only this group less the plan. Money limits stand in the plan: for them, the plan less the plan without.
  package let inPlan: PairedDifference
  /// What it adds to spend in the forecast.
  package let spend: PairedDifference
  /// What it adds to the mean week of launch in the forecast.
  package let launchWeeks: PairedDifference

  /// What the group does only together with others.
  package var interaction: Double { inForecast.mean - inPlan.mean }

  init(
    _ group: SourceGroup, _ all: Set<UncertaintySource>, _ experiment: inout SourceExperiment,
    full: SourceExperiment.Columns,
    plan: SourceExperiment.Columns
  ) throws {
    self.group = group
    let replicates = experiment.settings.replicates
    let without = try experiment.columns(with: all.subtracting(group.sources))
    inForecast = PairedDifference(of: full.outcome, minus: without.outcome, replicates)
    spend = PairedDifference(of: full.spend, minus: without.spend, replicates)
    launchWeeks = PairedDifference(of: full.launchWeeks, minus: without.launchWeeks, replicates)
    if group.sources == [.moneyLimits] {
      inPlan = PairedDifference(of: plan.outcome, minus: try experiment.columns(with: []).outcome, replicates)
    } else {
      let alone = try experiment.columns(with: group.sources.union([.moneyLimits]))
      inPlan = PairedDifference(of: alone.outcome, minus: plan.outcome, replicates)
    }
  }
}
