package import Quantities

/// A learning program (model.md §9–§12).
package struct ProgramInputs: Sendable {
  package var title: Stated<String>?
  package var sponsor: Stated<String>?  // nil: the first one; in a template: drawn among all
  package var audience = Stated<AudienceSelection>()
  package var modality = Stated<String>()
  package var learningHours = Stated<Double>()  // hours, > 0
  package var start: Stated<CivilDate>?  // nil: the start of the horizon
  package var neededBy: Stated<CivilDate>?  // nil: never due
  package var priority = Stated<Schedule>()  // S, whole, 1 is first
  package var mandatory = Stated<Bool>()
  package var after: [Stated<String>] = []  // programs
  package var resourcing = Stated<Resourcing>()
  package var gates: [Stated<String>] = []
  package var reach = Stated<Double>()  // share of the audience
  package var rollout = Stated<Double>()  // weeks
  package var enrols = Stated<Enrolment>()
  package var validFor: Stated<Double>?  // weeks; nil: for good
  package var until: Stated<CivilDate>?  // nil: it is not retired
  package var crew = Stated<Double>()  // people of a role at once
  package var smeHoursPerWeek = Stated<Double>()  // hours
  /// Hours by role; empty: the modality's ratios say. Roles of the team only.
  package var effort: Keyed<Stated<Double>> = [:]
  package var estimateError = Stated<Uncertain>()  // U, factor
  package var design = DesignInputs()
  package var valuePerAdopterYear = Stated<Uncertain>()  // U, money a year
  package var attributable = Stated<Uncertain>()  // U, share
  package var retains = Stated<Uncertain>()  // U, share of turnover
  package var prevents: Keyed<Stated<Uncertain>> = [:]  // U, share of incidents, by kind
  package var vendor = VendorInputs()

  /// When it was launched, if it already runs at the start; not later than the start.
  package var launched: Stated<CivilDate>?
  package var coverage: Stated<Double>?  // share of people·reach; stated where `launched` is
  package var adoption: Stated<Double>?  // share of people·reach, at most `coverage`; nil: 0

  /// Whether the planner says what it is worth; `roi` is empty otherwise (outputs.md).
  package var statesValue: Bool {
    valuePerAdopterYear.isStatedByPlanner || retains.isStatedByPlanner || !prevents.isEmpty
  }
}

/// Who makes a program.
package enum Resourcing: String, CaseIterable, Sendable {
  case `internal`
  /// Design and development are bought.
  case vendor
}

/// Who is enrolled once a program is launched.
package enum Enrolment: String, CaseIterable, Sendable {
  case everyone
  /// Only who joins the audience, and who has to renew.
  case joiners
}

/// What a program is made to be, −1…1 each.
package struct DesignInputs: Sendable {
  package var practical = Stated<Double>()
  package var relevant = Stated<Double>()
  package var memorable = Stated<Double>()
}

/// On what terms design and development are bought.
package struct VendorInputs: Sendable {
  package var leadTime = Stated<Uncertain>()  // ⟲, weeks
  package var weeksPerLearningHour = Stated<Uncertain>()  // ⟲, weeks
  package var pricePerLearningHour = Stated<Uncertain>()  // U, money
  package var oversight = Stated<Double>()  // share of the usual hours of the two phases
  package var changeOrderPremium = Stated<Double>()  // factor
}

/// The template of an unplanned program: its dates are weeks from the strike that brings it (model.md §6).
package struct NewProgramInputs: Sendable {
  /// Its `start`, `neededBy`, `until`, `launched`, `coverage` and `adoption` are nil.
  package var program = ProgramInputs()
  package var start: Stated<Double>?  // weeks from the strike
  package var neededBy: Stated<Double>?  // weeks from the strike
  package var until: Stated<Double>?  // weeks from the strike
}
