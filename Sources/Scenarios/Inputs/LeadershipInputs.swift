package import LearningModel
package import OrderedCollections

/// Who leads learning, and where the attention goes (model.md §4).
package struct LeadershipInputs: Sendable {
  package var owner = Stated<LearningOwner>()
  package var hoursPerWeek = Stated<Schedule>()  // S, hours
  /// S, share of the hours; adds up to 1 at most on every day. Every practice, what is not named as 0.
  package var attention: OrderedDictionary<Practice, Stated<Schedule>> = [:]
  package var acting = Stated<Uncertain>()  // U, share
  /// Every practice.
  package var practices: OrderedDictionary<Practice, PracticeInputs> = [:]
  package var authoringGain = Stated<Uncertain>()  // U, share a year
}

/// Who owns learning: a preset of hours and attention.
package enum LearningOwner: String, CaseIterable, Sendable {
  case learningLeader = "learning_leader"
  case hr
  case legal
}

/// What attention to one practice can achieve.
package struct PracticeInputs: Sendable {
  package var ceiling = Stated<Uncertain>()  // U, share
  package var half = Stated<Double>()  // hours per unit of load, > 0
}
