package import LearningModel
package import OrderedCollections

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
