package import LearningModel
package import OrderedCollections
import Quantities

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

extension LeadershipInputs {
  static let section = Section<LeadershipInputs>([
    .choice(
      "owner", \.owner, is: .required, "§4",
      "Who owns learning: a preset of hours and attention, which both may be given as well."),
    .schedule(
      "hours_per_week", \.hoursPerWeek, .hours.per(.week), AllowedRange(0...80), "§4",
      "Hours a week that whoever owns learning has for it."),
    .scheduledShares(
      "attention", \.attention, "§4", "How these hours are shared over the seven practices, 100% at most."),
    .assumption(
      "acting", \.acting, .share, .share, "§4", "Share of the attention that is left while the leader is absent."),
    .each(
      "practices", \.practices, PracticeInputs.section, blank: { PracticeInputs() }, "§4",
      "What attention to each practice can achieve."),
    .assumption(
      "authoring_gain", \.authoringGain, .share.per(.year), .share, "§4",
      "Share of a program's hours that a year of staying current saves at full strength."),
  ])
}

extension PracticeInputs {
  static let section = Section<PracticeInputs>([
    .assumption("ceiling", \.ceiling, .share, .share, "§4", "The most that unlimited attention could achieve."),
    .fixed(
      "half", \.half, .hours, .above(0), "§4", "Hours a week and unit of load at which half of the ceiling is reached."),
  ])
}
