package import LearningModel
package import Quantities

/// One future of a plan played week by week, so that a test can look at the world between two weeks.
package struct Rehearsal {
  /// As it is now: whoever is handed the rehearsal looks at the same one.
  package let world: SeenWorld
  /// The next week to play, from 0 on.
  package private(set) var week = 0
  private let positions: [String: Int]

  package var player: FuturePlayer {
    _read { yield world.player }
  }

  package init(_ description: PlanDescription, seed: UInt64 = 1, replication: Int = 0) throws {
    let plan = try Plan(description)
    world = SeenWorld(FuturePlayer(plan: plan, seed: seed, periodOfWeek: Array(0..<plan.weeks)))
    world.player.begin(replication: replication)
    positions = Dictionary(uniqueKeysWithValues: plan.layout.series.enumerated().map { ($1.name, $0) })
  }

  /// Starts over with the chance of another replication.
  package mutating func begin(replication: Int) {
    world.player.begin(replication: replication)
    week = 0
  }

  /// Plays so many weeks.
  package mutating func play(weeks: Int = 1) {
    for _ in 0..<weeks {
      world.player.play(Week(week))
      week += 1
    }
  }

  package var plan: Plan { player.future.plan }

  /// What was recorded of a week already played: `of: "spend"`, `of: "hours.onboarding"`.
  package func value(of series: String, week: Int) -> Double {
    guard let position = positions[series] else { return .nan }
    return player.record.periods[week * player.future.plan.layout.periodic.count + position]
  }

  /// A program of the file by its id.
  package func program(_ id: String) -> ProgramState {
    world.portfolio.programs.values[index(of: id)]
  }

  package func id(_ program: String) -> ID<Program> { ID(index(of: program)) }

  package func role(_ name: String) -> ID<Role> { ID(plan.team.names.firstIndex(of: name) ?? -1) }

  /// Learners of a program in its first audience.
  package func learners(of program: String) -> CohortState {
    world.learners.cohorts.values[self.program(program).cohorts.lowerBound]
  }

  private func index(of id: String) -> Int {
    plan.portfolio.names.values.firstIndex { $0.id == id } ?? -1
  }
}

/// Outcomes of many futures of one plan.
package struct Outcomes {
  package let plan: Plan
  private let rows: [[Double]]

  package init(_ description: PlanDescription, replications: Int, seed: UInt64 = 1) throws {
    plan = try Plan(description)
    var player = FuturePlayer(plan: plan, seed: seed, periodOfWeek: Array(repeating: 0, count: plan.weeks))
    var rows: [[Double]] = []
    rows.reserveCapacity(replications)
    for replication in 0..<replications {
      player.play(replication: replication)
      rows.append(player.record.outcomes)
    }
    self.rows = rows
  }

  /// One value a replication: `of: "departures.designer"`.
  package func values(of series: String) -> [Double] {
    guard let position = plan.layout.position(named: series) else { return [] }
    return rows.map { $0[position] }
  }
}

extension PlanDescription {
  /// A world in which nothing is uncertain and nothing happens, from Monday, 4 January 2027 on.
  package static func calm(weeks: Int = 104, fiscalYearStarts: Month = .january, closed: [CivilDate] = []) -> Self {
    guard let start = CivilDate(year: 2027, month: 1, day: 4),
      let calendar = PlanningCalendar(
        start: start, weekCount: weeks, fiscalYearStarts: fiscalYearStarts, closed: closed)
    else { preconditionFailure("a calm horizon of \(weeks) weeks cannot be made") }
    var description = PlanDescription(calendar: calendar)
    description.funding.annual = 0
    return description
  }
}

extension ModalityDescription {
  /// All work in one phase by one role, an hour for each hour of learning.
  package static func only(_ phase: WorkPhase, _ role: String) -> ModalityDescription {
    var modality = ModalityDescription("simple")
    modality.phaseShares = [phase: 1]
    modality.roleShares = [phase: [role: 1]]
    return modality
  }

  /// Work in these phases, the hours given, by one role; a learning hour stands for one hour of work in all.
  package static func phases(_ hours: [WorkPhase: Double], _ role: String) -> ModalityDescription {
    var modality = ModalityDescription("simple")
    let sum = hours.values.reduce(0, +)
    modality.phaseShares = hours.mapValues { $0 / sum }
    modality.roleShares = hours.mapValues { _ in [role: 1] }
    return modality
  }
}
