import LearningModel
import Support
import Testing

@Suite("§14 Hours are conserved")
struct HoursAreConservedTests {
  @Test(
    "hours worked are at most capacity × (1 + overtime) and the contractors', for each role, each week",
    arguments: Extent.seeds)
  func workStaysWithinCapacity(seed: Int) throws {
    var rehearsal = try Rehearsal(.random(seed: seed), seed: UInt64(seed))
    for week in rehearsal.plan.calendar.weeks {
      rehearsal.play()
      let (plan, world) = (rehearsal.plan.team, rehearsal.world)
      let isClosed = rehearsal.plan.calendar.isClosed[week]
      for role in plan.roles {
        let efficiency = rehearsal.player.future[plan.contractors[role].efficiency]
        let capacity = isClosed ? 0 : world.team.capacity[role]
        let bought =
          isClosed ? 0 : Double(world.team.contractorsPresent[role]) * plan.productiveHours[role] * efficiency
        let slack = 1e-9 * (1 + capacity + bought)
        let place = "seed \(seed), week \(week), \(plan.names[role.index])" as Comment
        try #require(world.team.workedByMembers[role] <= capacity + slack, place)
        try #require(world.team.workedOvertime[role] <= capacity * plan.overtime + slack, place)
        try #require(world.team.workedByContractors[role] <= bought + slack, place)
        let full = Double(world.team.headcount[role]) * plan.productiveHours[role] * world.team.skill
        try #require(capacity <= full * (1 + 1e-12), place)
      }
    }
  }

  @Test(
    "every hour that a team works is an hour of a program, of upkeep or of a live session",
    arguments: Extent.seeds)
  func everyHourHasAPurpose(seed: Int) throws {
    var rehearsal = try Rehearsal(.random(seed: seed), seed: UInt64(seed))
    for week in rehearsal.plan.calendar.weeks {
      rehearsal.play()
      let (world, plan) = (rehearsal.world, rehearsal.plan)
      let worked = plan.team.roles.reduce(0.0) { $0 + world.team.worked($1) }
      var purposes = 0.0
      for program in world.portfolio.programs.ids {
        let state = world.portfolio.programs[program]
        let terms = plan.portfolio.blueprints[state.blueprint]
        purposes += world.portfolio.hours[program] + state.upkeepServed
        guard terms.delivery.ledBy != nil else { continue }
        let perSeat = terms.learningHours * terms.delivery.facilitatorHoursPerLearningHour
        purposes += world.effects.seatsServed[program] * perSeat
      }
      try #require(abs(worked - purposes) <= 1e-9 * (1 + worked), "seed \(seed), week \(week): \(worked), \(purposes)")
    }
  }

  @Test(
    "the hours done grow by the hours worked less those to be done again, for each program, each week",
    arguments: Extent.seeds)
  func doneHoursAreCountedOnce(seed: Int) throws {
    var rehearsal = try Rehearsal(.random(seed: seed), seed: UInt64(seed))
    for week in rehearsal.plan.calendar.weeks {
      let before = rehearsal.track
      rehearsal.play()
      for (program, after) in zip(rehearsal.world.portfolio.programs.ids, rehearsal.track) {
        let done = program.index < before.count ? before[program.index].done : 0
        let rework = rehearsal.world.portfolio.reworkHours[program]
        let expected = done + rehearsal.world.portfolio.hours[program] - rework
        let slack = 1e-9 * (1 + done + after.done + rework)
        try #require(abs(after.done - expected) <= slack, "seed \(seed), week \(week), program \(program.index)")
      }
    }
  }

  /// What may change the hours done and to do of a program, together: more or less work by a strike, the restart hours
  /// of an interrupted program, and what the leader's own learning saves when it starts. Rework moves hours only.
  @Test(
    "hours are neither lost nor created except by added work, restarts, savings at the start and new programs",
    arguments: Extent.seeds)
  func hoursAreConserved(seed: Int) throws {
    var rehearsal = try Rehearsal(try description(seed), seed: UInt64(seed))
    for week in rehearsal.plan.calendar.weeks {
      let before = rehearsal.track
      rehearsal.play()
      let added = rehearsal.hoursOfAddedWork
      var change = 0.0
      var restarts = 0.0...0.0
      for (program, after) in zip(rehearsal.world.portfolio.programs.ids, rehearsal.track) {
        let expected = rehearsal.expectedHours(of: program, before, week)
        let slack = 1e-9 * (1 + expected + after.total)
        let difference = after.total - expected
        let restart = rehearsal.restartHours(of: program, before)
        if rehearsal.isUnderAddedWork {
          change += difference
          restarts = restarts.lowerBound...restarts.upperBound + restart.most
        } else {
          let counts = (0...rehearsal.plan.team.names.count).map { restart.perRole * Double($0) }
          try #require(
            counts.contains { abs(difference - $0) <= slack && $0 <= restart.most },
            "seed \(seed), week \(week), program \(program.index): \(difference)")
        }
      }
      guard rehearsal.isUnderAddedWork else { continue }
      let total = rehearsal.track.reduce(0) { $0 + $1.total } + before.reduce(0) { $0 + $1.total }
      let unexplained = change - added
      let slack = 1e-9 * (1 + total)
      try #require(
        restarts.lowerBound - slack <= unexplained && unexplained <= restarts.upperBound + slack,
        "seed \(seed), week \(week): \(unexplained)")
    }
  }

  @Test(
    "experts' hours are neither lost nor created except by added work and new programs", arguments: Extent.seeds)
  func expertHoursAreConserved(seed: Int) throws {
    var rehearsal = try Rehearsal(try description(seed), seed: UInt64(seed))
    for week in rehearsal.plan.calendar.weeks {
      let before = rehearsal.track
      rehearsal.play()
      guard !rehearsal.isUnderAddedWork else { continue }
      for (old, new) in zip(before, rehearsal.track) {
        try #require(
          abs(old.expertTotal - new.expertTotal) <= 1e-9 * (1 + old.expertTotal), "seed \(seed), week \(week)")
      }
    }
  }

  /// An entry adds work or sends work back, not both: `added_hours` tells them apart only together.
  private func description(_ seed: Int) throws -> PlanDescription {
    var description = try PlanDescription.random(seed: seed)
    for index in description.register.indices where description.register[index].effects.contains(where: \.addsWork) {
      description.register[index].effects.removeAll { $0.sendsWorkBack }
    }
    return description
  }
}

extension EffectDescription {
  fileprivate var addsWork: Bool { if case .remainingWork = self { true } else { false } }

  fileprivate var sendsWorkBack: Bool {
    switch self {
    case .rework, .review: true
    default: false
    }
  }
}

/// A program's hours as they stand.
private struct TrackedHours {
  var done = 0.0
  var total = 0.0  // done and still to do
  var expertTotal = 0.0  // of experts, done and still to do
  var hasStarted = false
  var isInterrupted = false
}

extension Rehearsal {
  fileprivate var track: [TrackedHours] {
    let roles = plan.team.roles
    return world.portfolio.programs.ids.map { program in
      var hours = TrackedHours()
      for phase in WorkPhase.allCases {
        for role in roles {
          hours.done += world.portfolio.done[program, phase, role]
          hours.total += world.portfolio.remaining[program, phase, role]
        }
        hours.expertTotal += world.portfolio.remainingSME[program, phase] + world.portfolio.doneSME[program, phase]
      }
      hours.total += hours.done
      hours.hasStarted = world.portfolio.programs[program].startedIn != Week.never
      hours.isInterrupted = world.portfolio.programs[program].isInterrupted
      return hours
    }
  }

  private func addsWork(_ entry: ID<Disruption>) -> Bool {
    let register = plan.register
    return register.effects[register.entries[entry].effects].contains {
      if case .remainingWork = $0 { true } else { false }
    }
  }

  /// Whether an entry that adds work struck, or what it decided last week came into force.
  fileprivate var isUnderAddedWork: Bool {
    plan.register.entries.ids.contains { addsWork($0) && (isAfter($0) || world.register.strikes[$0] > 0) }
  }

  private func isAfter(_ entry: ID<Disruption>) -> Bool {
    if case .after = plan.register.entries[entry].trigger { true } else { false }
  }

  fileprivate var hoursOfAddedWork: Double {
    plan.register.entries.ids.filter { addsWork($0) }.reduce(0) { $0 + world.register.addedHours[$1] }
  }

  /// The hours of the week before, or the usual hours of a program that entered; less what a start this week saves.
  fileprivate func expectedHours(of program: ID<Program>, _ before: [TrackedHours], _ week: Int) -> Double {
    let state = world.portfolio.programs[program]
    let hours = program.index < before.count ? before[program.index].total : usualHours(of: state)
    guard state.startedIn == week else { return hours }
    let gain =
      player.future[plan.leadership.authoringGain] * world.leadership.strength[.ownLearning] * Double(week) / 52
    return hours * max(0, 1 - gain)
  }

  private func usualHours(of state: ProgramState) -> Double {
    let plan = plan
    let oversight = plan.portfolio.blueprints[state.blueprint].vendor?.oversight
    var hours = 0.0
    for phase in WorkPhase.allCases {
      let share = phase == .design || phase == .development ? oversight ?? 1 : 1
      for role in plan.team.roles {
        hours += share * state.usualFactor * plan.portfolio.usualHours[state.blueprint, phase, role]
      }
    }
    return hours
  }

  /// The hours that a role owes if the program found its way back in this week, and the most that all owe.
  fileprivate func restartHours(
    of program: ID<Program>, _ before: [TrackedHours]
  ) -> (perRole: Double, most: Double) {
    let cameBack =
      program.index < before.count && before[program.index].isInterrupted
      && !world.portfolio.programs[program].isInterrupted && world.portfolio.hours[program] > 0
    let perRole = plan.team.restartHours * (1 - world.leadership.strength[.coordination])
    return (perRole, cameBack ? perRole * Double(plan.team.names.count) : 0)
  }
}
