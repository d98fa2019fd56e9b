/// A program of the file, or the template of one that may enter unplanned: then its weeks count from the strike.
package struct ProgramDescription: Sendable {
  package var id: String
  package var title: String
  /// Nil: the first sponsor; for a template one drawn among all.
  package var sponsor: String?
  /// Nil: everyone.
  package var audiences: [String]?
  package var modality: ModalityDescription
  package var learningHours: Double
  package var startWeek = 0
  package var deadlineWeek: Int?
  package var rank: DescribedSchedule = 50
  package var isMandatory = false
  package var after: [String] = []
  package var gates: [GateDescription] = []
  package var crew = 1000.0
  package var smeHoursPerWeek = 1000.0
  /// Hours by role, instead of the modality's ratios.
  package var effort: [String: Double]?
  package var estimateError: DescribedValue = 1
  package var vendor: VendorDescription?
  package var practical = 0.0
  package var relevant = 0.0
  package var memorable = 0.0
  package var reach = 1.0
  package var rollout = 1
  package var enrolsJoinersOnly = false
  package var validFor: Int?
  package var retiresIn: Int?
  package var valuePerAdopterYear: DescribedValue = 0
  package var attributable: DescribedValue = 1
  package var retains: DescribedValue = 0
  package var prevents: [String: DescribedValue] = [:]
  /// The file states value_per_adopter_year, retains or prevents.
  package var statesValue = false
  package var running: RunningState?

  package init(_ id: String, modality: ModalityDescription, learningHours: Double = 1) {
    self.id = id
    title = id
    self.modality = modality
    self.learningHours = learningHours
  }
}

/// How learning of a kind is built and delivered; every program of the modality shares its assumptions.
package struct ModalityDescription: Sendable {
  package var name: String
  package var developmentRatio: DescribedValue = 1
  package var phaseShares: [WorkPhase: Double] = [:]
  /// By phase: the share of each role, 1 in all.
  package var roleShares: [WorkPhase: [String: Double]] = [:]
  package var smeRatio = 0.0
  package var smeShares: [WorkPhase: Double] = [:]
  package var isLive = false
  package var classSize = 1.0
  package var facilitationRatio = 0.0
  /// Nil: the role called facilitator, if there is one.
  package var ledBy: String?
  package var costPerSeat = 0.0
  package var completionRate: DescribedValue = 1
  package var proficiency: DescribedValue = 1
  package var transfer: DescribedValue = 1
  package var keptAfterYear: DescribedValue = 1
  package var halfLife = 3.0
  package var upkeep = 0.0

  package init(_ name: String) { self.name = name }
}

package struct GateDescription: Sendable {
  package var name: String
  package var duration: DescribedDraw
  package var rejects: Double
  package var rework: DescribedDraw

  package init(_ name: String, duration: DescribedDraw, rejects: Double = 0, rework: DescribedDraw = 0) {
    self.name = name
    self.duration = duration
    self.rejects = rejects
    self.rework = rework
  }
}

package struct VendorDescription: Sendable {
  package var leadTime: DescribedDraw = 0
  package var weeksPerLearningHour: DescribedDraw = 1
  package var pricePerLearningHour: DescribedValue = 0
  package var oversight = 0.0
  package var changeOrderPremium = 1.0

  package init() {}
}
