/// What a learning leader's attention is spent on (model.md §4).
package enum Practice: Int, CaseIterable, Sendable {
  case sponsors, needs, team, learners, evaluation, coordination, ownLearning

  /// As it is written in scenario files.
  package var name: String {
    switch self {
    case .sponsors: "sponsors"
    case .needs: "needs"
    case .team: "team"
    case .learners: "learners"
    case .evaluation: "evaluation"
    case .coordination: "coordination"
    case .ownLearning: "own_learning"
    }
  }
}

/// The phases of a program in which hours are worked, in their order (model.md §9).
package enum WorkPhase: Int, CaseIterable, Sendable {
  case analysis, design, development, review, pilot, deployment

  package static let count = 6

  package var name: String { String(describing: self) }

  /// Nil after deployment.
  package var next: WorkPhase? { WorkPhase(rawValue: rawValue + 1) }
}

/// A phase as the register names it: those of work, and the gates between review and pilot.
package enum Phase: Int, CaseIterable, Sendable {
  case analysis, design, development, review, gates, pilot, deployment

  package var name: String { String(describing: self) }

  package init(_ phase: WorkPhase) {
    switch phase {
    case .analysis: self = .analysis
    case .design: self = .design
    case .development: self = .development
    case .review: self = .review
    case .pilot: self = .pilot
    case .deployment: self = .deployment
    }
  }
}

/// A set of phases, one bit each.
package struct PhaseSet: Sendable, Hashable {
  package var bits: UInt8

  package static let all = PhaseSet(Phase.allCases)

  package init(_ phases: [Phase]) { bits = phases.reduce(0) { $0 | 1 << UInt8($1.rawValue) } }

  package func contains(_ phase: Phase) -> Bool { bits & (1 << UInt8(phase.rawValue)) != 0 }
}
