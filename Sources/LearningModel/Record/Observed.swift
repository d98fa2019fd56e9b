/// What a record takes down of a future: everything, or some outcomes over the horizon and nothing of the periods.
package enum Observed: Sendable {
  case everything
  /// Positions in the layout, for an answer that somebody waits for.
  case outcomes([Int])
}

/// Parts of the world that are looked at together. What no kept outcome needs is not looked at.
struct ObservedParts: OptionSet, Sendable {
  let rawValue: UInt8

  static let money = ObservedParts(rawValue: 1)
  static let team = ObservedParts(rawValue: 2)
  static let portfolio = ObservedParts(rawValue: 4)
  static let learners = ObservedParts(rawValue: 8)
  static let effects = ObservedParts(rawValue: 16)
  static let disruptions = ObservedParts(rawValue: 32)
  static let returnOnSpend = ObservedParts(rawValue: 64)

  static let all: ObservedParts = [.money, .team, .portfolio, .learners, .effects, .disruptions, .returnOnSpend]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The part that notes a metric; none for what is known at the end only.
  init(_ metric: Metric) {
    switch metric {
    case .released, .lapsed, .fundingEffects, .unfunded, .spend, .balance, .committed: self = .money
    case .headcount, .vacancies, .contractors, .departures, .joined, .utilization, .strain, .skill, .unmetHours,
      .workedHours, .overtimeHours:
      self = .team
    case .activePrograms, .launchedPrograms, .cancelledPrograms, .waitingPrograms, .hours, .reworkHours, .smeHours,
      .backlogHours, .programCost, .blockedWeeks, .gateWeeks, .waitingWeeks:
      self = .portfolio
    case .launched, .onTime, .cancelled, .launchWeek, .weeksLate, .onTimeShare: self = []
    case .seatsServed, .seatsWaiting, .completions, .learningHours, .learningHoursPerPerson, .trained, .adopters,
      .coverage, .quality:
      self = .learners
    case .benefit, .netBenefit, .learnerTimeCost, .incidents, .prevented, .losses, .lossesAvoided, .confidence,
      .reputation, .maturity, .scorecard, .attention:
      self = .effects
    case .roi: self = [.returnOnSpend, .money, .effects]
    case .strikes, .addedHours, .addedWeeks, .directMoney: self = .disruptions
    }
  }
}

/// The outcomes that are added up week by week when nothing else is kept, by kind.
struct KeptOutcomes: Sendable {
  private(set) var parts: ObservedParts = []
  private(set) var flows: [Int] = []
  private(set) var latest: [Int] = []  // stocks, and ratios to date
  private(set) var means: [Int] = []
  private(set) var ratios: [Int] = []

  init(_ positions: [Int], _ layout: borrowing MetricLayout) {
    var all = Set(positions)
    // The return is net benefit over spend so far.
    if positions.contains(where: { layout.series[$0].metric == .roi }) {
      all.formUnion([layout[.netBenefit], layout[.spend]])
    }
    for position in all.sorted() {
      parts.formUnion(ObservedParts(layout.series[position].metric))
      if layout.flows.contains(position) { flows.append(position) }
      if layout.stocks.contains(position) || layout.toDates.contains(position) { latest.append(position) }
      if layout.means.contains(position) { means.append(position) }
      if layout.ratios.contains(position) { ratios.append(position) }
    }
  }
}
