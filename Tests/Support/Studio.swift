import Chance
package import LearningModel
package import Quantities

// Tiny worlds in few words: designers of 40 hours a week, courses that they build, strikes on given weeks.

extension PlanDescription {
  /// A calm world whose team are designers of 40 productive hours a week and no salary.
  package static func studio(
    weeks: Int = 104, designers: DescribedSchedule = 1, _ programs: [ProgramDescription] = [],
    fiscalYearStarts: Month = .january, closed: [CivilDate] = []
  ) -> Self {
    var description = PlanDescription.calm(weeks: weeks, fiscalYearStarts: fiscalYearStarts, closed: closed)
    description.team.roles = [.designers(designers)]
    description.programs = programs
    return description
  }

  /// Adds an entry that strikes for certain in this week.
  package mutating func strike(in week: Int, _ effects: EffectDescription..., only: OnlyDescription = OnlyDescription())
  {
    var entry = EntryDescription("strike-\(register.count + 1)", .date(week: week, probability: 1), effects)
    entry.only = only
    register.append(entry)
  }

  /// Makes the first quarter's release this amount, whatever part of the quarter the horizon holds.
  package mutating func release(_ amount: Double) {
    funding.quarters = [amount / calendar.quarters[0].shareInHorizon]
  }

  /// Gives a practice this strength for a load of one: full attention of an hour a week, half of a ceiling of twice it.
  package mutating func attend(to practice: Practice, strength: Double) {
    leadership.hoursPerWeek = 10
    leadership.attention[practice] = 0.1
    leadership.half[practice] = 1
    leadership.ceiling[practice] = DescribedValue("ceiling.\(practice.name)", .fixed(2 * strength))
  }
}

extension RoleDescription {
  package static func designers(_ headcount: DescribedSchedule) -> RoleDescription {
    var role = RoleDescription("designer", headcount: headcount)
    role.productiveHours = 40
    return role
  }
}

extension ProgramDescription {
  /// A course that takes designers these hours by phase.
  package static func course(_ id: String = "course", _ hours: [WorkPhase: Double]) -> ProgramDescription {
    ProgramDescription(id, modality: .phases(hours, "designer"), learningHours: hours.values.reduce(0, +))
  }

  /// A course of so many hours of development.
  package static func course(_ id: String = "course", hours: Double) -> ProgramDescription {
    course(id, [.development: hours])
  }

  /// A course of one learning hour that runs since before the horizon; at its start nobody has been trained.
  package static func running(_ id: String = "running", rollout: Int = 1) -> ProgramDescription {
    var program = ProgramDescription(id, modality: .only(.development, "designer"))
    program.running = RunningState(coverage: 0, adoption: 0)
    program.rollout = rollout
    return program
  }
}

extension Rehearsal {
  package func entry(_ name: String) -> ID<Disruption> { ID(plan.register.names.firstIndex(of: name) ?? -1) }

  package func sponsor(_ name: String) -> ID<Sponsor> { ID(plan.sponsors.names.firstIndex(of: name) ?? -1) }

  /// Hours of designers still to do in a phase of a program of the file.
  package func remaining(_ phase: WorkPhase, of program: String = "course") -> Double {
    world.portfolio.remaining[id(program), phase, role("designer")]
  }

  /// The hazard that has gathered since the last ring of an entry's clock for a program.
  package func hazard(of entry: String, on program: String = "course") -> Double {
    world.portfolio.clocks[id(program), self.entry(entry)].clock?.accumulated ?? 0
  }
}

extension DescribedDraw {
  /// Every value from `lower` to `upper` alike.
  package static func uniform(from lower: Double, to upper: Double) throws -> DescribedDraw {
    .distribution(try Distribution.uniform(from: lower, to: upper))
  }
}

extension PlanDescription {
  /// The share of so many replications of which this holds after some weeks.
  package func share(of replications: Int, after weeks: Int, _ holds: (Rehearsal) -> Bool) throws -> Double {
    var rehearsal = try Rehearsal(self)
    var count = 0
    for replication in 0..<replications {
      rehearsal.begin(replication: replication)
      rehearsal.play(weeks: weeks)
      if holds(rehearsal) { count += 1 }
    }
    return Double(count) / Double(replications)
  }
}

/// Within four standard errors of a probability: one true share in 16,000 is refused, and seeds are fixed.
package func isLikely(_ share: Double, _ probability: Double, of replications: Int) -> Bool {
  abs(share - probability) <= 4 * (probability * (1 - probability) / Double(replications)).squareRoot()
}

/// Equal but for the rounding of a few operations.
package func isClose(_ value: Double, _ expected: Double) -> Bool {
  abs(value - expected) <= 1e-9 * max(1, abs(expected))
}

/// Equal to the cent: money is booked in whole cents.
package func isSameMoney(_ value: Double, _ expected: Double) -> Bool { abs(value - expected) < 0.005 }
