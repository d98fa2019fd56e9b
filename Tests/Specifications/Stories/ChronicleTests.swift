import Forecasting
import LearningModel
import Quantities
import Support
import Testing

/// A story must contradict no row of samples.csv: what the chronicle says happened adds up to what was reported.
@Suite("Stories: the chronicle")
struct ChronicleTests {
  @Test("keeping a chronicle changes no number of a future", arguments: Extent.seeds)
  func changesNothing(seed: Int) throws {
    let told = try Told(.random(seed: seed), seed: UInt64(seed), replication: 3)
    var plain = FuturePlayer(
      plan: told.plan, seed: UInt64(seed), periodOfWeek: Array(repeating: 0, count: told.plan.weeks))
    plain.play(replication: 3)
    #expect(plain.record.outcomes.map(\.bitPattern) == told.outcomes.map(\.bitPattern))
    #expect(plain.world.chronicle.events.isEmpty)
  }

  @Test("strikes, the hours and the money they brought add up to the metrics of their entries", arguments: Extent.seeds)
  func strikes(seed: Int) throws {
    let told = try Told(.random(seed: seed), seed: UInt64(seed))
    for (index, name) in told.plan.register.names.enumerated() {
      let entry = ID<Disruption>(index)
      let strikes = told.sum { if case .struck(entry, _, _) = $0.happening { 1 } else { nil } }
      try #require(strikes == told.outcome("strikes.\(name)"), "seed \(seed), \(name)")
      let hours = told.sum { event in
        guard told.entry(bringing: event) == entry else { return nil }
        switch event.happening {
        case .workChanged(_, _, let hours), .sentBack(_, _, let hours, _): return hours
        default: return nil
        }
      }
      try #require(isClose(hours, told.outcome("added_hours.\(name)")), "seed \(seed), \(name)")
      let money = told.sum { event in
        guard told.entry(bringing: event) == entry else { return nil }
        switch event.happening {
        case .fundingChanged(_, let amount, _): return -amount.amount
        case .paid(let amount): return amount.amount
        default: return nil
        }
      }
      // The metric counts amounts before they are rounded to cents.
      let reported = told.outcome("direct_money.\(name)")
      try #require(abs(money - reported) < 0.01 * max(1, strikes), "seed \(seed), \(name)")
    }
  }

  @Test("launches are in their weeks, cancellations and rework add up, program by program", arguments: Extent.seeds)
  func programs(seed: Int) throws {
    let told = try Told(.random(seed: seed), seed: UInt64(seed))
    for program in told.plan.portfolio.planned {
      let id = told.plan.portfolio.names.values[program.index].id
      let launches = told.events.filter { $0.happening == .launched(program) }
      let cancellations = told.sum { $0.happening == .cancelled(program) ? 1 : nil }
      if told.plan.portfolio.blueprints.values[program.index].running != nil {
        try #require(launches.isEmpty && cancellations == 0, "seed \(seed), \(id)")
        continue
      }
      try #require(Double(launches.count) == told.outcome("launched.\(id)"), "seed \(seed), \(id)")
      try #require(cancellations == told.outcome("cancelled.\(id)"), "seed \(seed), \(id)")
      if let launch = launches.first {
        try #require(Double(launch.week + 1) == told.outcome("launch_week.\(id)"), "seed \(seed), \(id)")
      }
      let rework = told.sum { if case .sentBack(program, _, let hours, _) = $0.happening { hours } else { nil } }
      try #require(isClose(rework, told.outcome("rework_hours.\(id)")), "seed \(seed), \(id)")
    }
  }

  @Test("a program that is launched late was missed before, and one that is on time was not", arguments: Extent.seeds)
  func deadlines(seed: Int) throws {
    let told = try Told(.random(seed: seed), seed: UInt64(seed))
    for program in told.plan.portfolio.planned {
      guard let launch = told.events.first(where: { $0.happening == .launched(program) }) else { continue }
      let deadline = told.world.portfolio.programs[program].deadlineWeek
      guard deadline != Week.never, deadline >= 0 else { continue }
      let missed = told.events.contains { $0.happening == .deadlineMissed(program) && $0.week == deadline }
      try #require(missed == (launch.week > deadline), "seed \(seed), program \(program.index)")
    }
  }

  @Test("who left and who joined add up, role by role", arguments: Extent.seeds)
  func people(seed: Int) throws {
    let told = try Told(.random(seed: seed), seed: UInt64(seed))
    for role in told.plan.team.roles {
      let name = told.plan.team.names[role.index]
      let left = told.sum { event in
        switch event.happening {
        case .left(role, _), .seatClosed(role, _, memberGoes: true): 1
        default: nil
        }
      }
      let joined = told.sum { if case .joined(role, _) = $0.happening { 1 } else { nil } }
      try #require(left == told.outcome("departures.\(name)"), "seed \(seed), \(name)")
      try #require(joined == told.outcome("joined.\(name)"), "seed \(seed), \(name)")
    }
  }

  @Test("releases, lapses, changes of funding and refusals add up to the cent", arguments: Extent.seeds)
  func money(seed: Int) throws {
    let told = try Told(.random(seed: seed), seed: UInt64(seed))
    let released = told.sum { if case .released(let amount, _) = $0.happening { amount.amount } else { nil } }
    let lapsed = told.sum { if case .lapsed(let amount) = $0.happening { amount.amount } else { nil } }
    let changed = told.sum { if case .fundingChanged(_, let amount, _) = $0.happening { amount.amount } else { nil } }
    let refused = told.sum { if case .refused(_, let amount) = $0.happening { amount.amount } else { nil } }
    try #require(isSameMoney(released, told.outcome("released")), "seed \(seed)")
    try #require(isSameMoney(lapsed, told.outcome("lapsed")), "seed \(seed)")
    try #require(isSameMoney(changed, told.outcome("funding_effects")), "seed \(seed)")
    // The metric is the mean over the weeks.
    let weekly = refused / Double(told.plan.weeks)
    try #require(isClose(weekly, told.outcome("unfunded")), "seed \(seed)")
  }

  @Test("incidents, those prevented, and their losses add up, kind by kind", arguments: Extent.seeds)
  func incidents(seed: Int) throws {
    let told = try Told(.random(seed: seed), seed: UInt64(seed))
    for kind in told.plan.organization.incidents.kinds {
      let name = told.plan.organization.incidents.names[kind.index]
      for (metric, losses, isPrevented) in [("incidents", "losses", false), ("prevented", "losses_avoided", true)] {
        let count = told.sum { if case .incident(kind, _, isPrevented) = $0.happening { 1 } else { nil } }
        let lost = told.sum { if case .incident(kind, let loss, isPrevented) = $0.happening { loss } else { nil } }
        try #require(count == told.outcome("\(metric).\(name)"), "seed \(seed), \(name)")
        try #require(isClose(lost, told.outcome("\(losses).\(name)")), "seed \(seed), \(name)")
      }
    }
  }

  @Test("replaying a replication alone gives the very numbers it had in the run", arguments: 1...24)
  func replay(seed: Int) throws {
    var settings = ForecastSettings()
    settings.replications = 300
    settings.seed = UInt64(seed)
    settings.threads = 2
    settings.keepsAssumedValues = true
    let forecast = try Forecast(try Plan(.random(seed: seed)), settings)
    for replication in [0, 7, 255, 256, 299] {
      let replayed = forecast.replay(replication)
      for (column, value) in replayed.record.outcomes.enumerated() {
        let sampled = forecast.samples.outcomes[replication, column]
        try #require(value.bitPattern == sampled.bitPattern, "seed \(seed), future \(replication)")
      }
      let width = forecast.plan.layout.periodic.count
      for (place, value) in replayed.record.periods.enumerated() {
        let (period, series) = place.quotientAndRemainder(dividingBy: width)
        let sampled = forecast.samples.periods[replication, forecast.samples.column(of: series, period)]
        try #require(Float(value).bitPattern == sampled.bitPattern, "seed \(seed), future \(replication)")
      }
      for (column, value) in replayed.future.assumed.values.enumerated() {
        let sampled = forecast.samples.assumed?[replication, column]
        try #require(value.bitPattern == sampled?.bitPattern, "seed \(seed), future \(replication)")
      }
    }
  }
}
