// Stands in until LearningModel delivers the same.

/// What a learning leader's attention is spent on (model.md §4).
package enum Practice: Int, CaseIterable, Sendable {
  case sponsors, needs, team, learners, evaluation, coordination, ownLearning
  package var name: String { self == .ownLearning ? "own_learning" : String(describing: self) }
}

/// The phases of a program in which hours are worked, in their order (model.md §9).
package enum WorkPhase: Int, CaseIterable, Sendable {
  case analysis, design, development, review, pilot, deployment
  package var name: String { String(describing: self) }
}

/// A phase as the register names it.
package enum Phase: Int, CaseIterable, Sendable {
  case analysis, design, development, review, gates, pilot, deployment
  package var name: String { String(describing: self) }
}
