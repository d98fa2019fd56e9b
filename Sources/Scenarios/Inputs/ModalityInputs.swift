package import LearningModel
package import OrderedCollections
import Quantities

/// A way of learning: what it takes to make, to deliver, and what stays (model.md §9–§11).
package struct ModalityInputs: Sendable {
  package var developmentRatio = Stated<Uncertain>()  // U, hours per hour of learning
  package var live = Stated<Bool>()
  package var classSize = Stated<Double>()  // seats of a session
  package var facilitationRatio = Stated<Double>()  // facilitator hours per hour of session
  /// The role that leads live sessions. It may be missing in the team if the library names it: then they need nobody.
  package var ledBy = Stated<String>()
  package var smeRatio = Stated<Double>()  // SME hours per hour of learning
  package var phaseShares: OrderedDictionary<WorkPhase, Stated<Double>> = [:]  // of the hours; sum 1, missing is 0
  /// Of a phase's hours; sum 1 in each phase that has hours. Roles may be missing in the team (model.md §9).
  package var roleShares: OrderedDictionary<WorkPhase, Keyed<Stated<Double>>> = [:]
  package var smeShares: OrderedDictionary<WorkPhase, Stated<Double>> = [:]  // of the SME hours; empty, or sum 1
  package var completionRate = Stated<Uncertain>()  // U, share
  package var proficiency = Stated<Uncertain>()  // U, share
  package var transfer = Stated<Uncertain>()  // U, share
  package var keptAfterYear = Stated<Uncertain>()  // U, share
  package var halfLife = Stated<Double>()  // years
  package var upkeep = Stated<Double>()  // share of the original hours a year
  package var costPerSeat = Stated<Double>()  // money
}

/// A review between review and pilot (model.md §9).
package struct GateInputs: Sendable {
  package var duration = Stated<Uncertain>()  // ⟲, weeks
  package var rejects = Stated<Double>()  // probability at the first attempt
  package var rework = Stated<Uncertain>()  // ⟲, share of the hours done
}

extension ModalityInputs {
  static let section = Section<ModalityInputs>([
    .assumption(
      "development_ratio", \.developmentRatio, .number, .atLeast(0), is: .required, "§9",
      "Hours of development for an hour of learning; one value a future for all programs of the modality."),
    .truth("live", \.live, "§10", "Whether people learn in sessions that somebody leads."),
    .fixed("class_size", \.classSize, .seats, .above(0), "§10", "Seats of a live session."),
    .fixed(
      "facilitation_ratio", \.facilitationRatio, .number, .atLeast(0), "§10",
      "Hours of a facilitator for an hour of session, preparation included."),
    .name("led_by", .role, \.ledBy, "§10", "The role that leads live sessions; a team without it leads none itself."),
    .fixed(
      "sme_ratio", \.smeRatio, .number, .atLeast(0), "§9", "Hours of subject-matter experts for an hour of learning."),
    .shares("phase_shares", \.phaseShares, "§9", "How the hours are shared over the phases; 100% in all."),
    .roleShares("role_shares", \.roleShares, "§9", "How the hours of each phase are shared over roles; 100% each."),
    .shares(
      "sme_shares", \.smeShares, "§9", "How the experts' hours are shared over the phases; 100% in all, or none."),
    .assumption("completion_rate", \.completionRate, .share, .share, "§10", "Share of seats whose learner completes."),
    .assumption("proficiency", \.proficiency, .share, .share, "§11", "Share of those who complete that can do it."),
    .assumption("transfer", \.transfer, .share, .share, "§11", "Share of the proficient who apply it at work."),
    .assumption(
      "kept_after_year", \.keptAfterYear, .share, .share, "§11",
      "Share of those who apply it that still do a year later."),
    .fixed("half_life", \.halfLife, .years, .above(0), "§11", "Time in which quality halves without any upkeep."),
    .fixed(
      "upkeep", \.upkeep, .share.per(.year), .atLeast(0), "§8",
      "Share of the original hours that keeps a program current."),
    .fixed(
      "cost_per_seat", \.costPerSeat, .money, .atLeast(0), "§10",
      "What a seat costs besides people: rooms, materials, fees."),
  ])
}

extension GateInputs {
  static let section = Section<GateInputs>([
    .chance("duration", \.duration, .weeks, AllowedRange(0...520), is: .required, "§9", "How long the review takes."),
    .fixed(
      "rejects", \.rejects, .share, .share, "§9", "Probability that it rejects the first time; halved each time after."),
    .chance("rework", \.rework, .share, .share, "§9", "Share of the hours done that a rejection sends back."),
  ])
}
