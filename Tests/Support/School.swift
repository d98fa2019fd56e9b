import Glibc
package import LearningModel

// Tiny worlds of learners: one audience, courses that nobody has to build.

extension PlanDescription {
  /// A calm world of so many people called staff, of whom this share stays through a week; no team and no money.
  package static func school(
    weeks: Int = 20, people: Double = 1000, weeklyStay: Double = 1, salary: Double = 0,
    _ programs: ProgramDescription...
  ) -> Self {
    var description = PlanDescription.calm(weeks: weeks)
    let turnover = DescribedValue(floatLiteral: -52 * log(weeklyStay))
    description.organization.audiences = [
      AudienceDescription("staff", people: people, turnover: turnover, salary: salary)
    ]
    description.programs = programs
    return description
  }
}

extension ProgramDescription {
  /// A course that needs no work: it is launched at the end of its first week.
  package static func instant(_ id: String = "course", rollout: Int = 1) -> ProgramDescription {
    var program = ProgramDescription(id, modality: ModalityDescription("simple"))
    program.rollout = rollout
    return program
  }

  /// A course that runs since before the horizon and that nobody has to build.
  package static func taught(
    _ id: String = "course", coverage: Double = 0, adoption: Double = 0, rollout: Int = 1
  ) -> ProgramDescription {
    var program = ProgramDescription.instant(id, rollout: rollout)
    program.running = RunningState(coverage: coverage, adoption: adoption)
    return program
  }
}

extension Rehearsal {
  /// A rehearsal of which so many weeks are played.
  package init(_ description: PlanDescription, weeks: Int, replication: Int = 0) throws {
    try self.init(description, replication: replication)
    play(weeks: weeks)
  }

  /// A series in the first weeks, one value a week.
  package func values(of series: String, weeks: Int) -> [Double] {
    (0..<weeks).map { value(of: series, week: $0) }
  }
}

extension PlanDescription {
  /// What the one future of a calm world comes to.
  package func outcome(of series: String) throws -> Double {
    try Outcomes(self, replications: 1).values(of: series).first ?? .nan
  }
}

/// Equal one by one but for the rounding of a few operations.
package func areClose(_ values: [Double], _ expected: [Double]) -> Bool {
  values.count == expected.count && zip(values, expected).allSatisfy { isClose($0, $1) }
}
